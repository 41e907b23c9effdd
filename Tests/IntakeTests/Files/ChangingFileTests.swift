import Events
import Foundation
import Glibc
import Hashing
import Testing
import Workers

@testable import Intake

@Suite("Files that change while they are read")
struct ChangingFileTests {
  private static let cut = "was cut short while it was read; what stood behind the cut is lost"

  /// Events on more lines than fit in several pages.
  private static func lines(_ count: Int) -> String {
    (0..<count).map { Inputs.event("e\($0)", subject: "worker:w\($0 % 7)") }.joined(separator: "\n") + "\n"
  }

  private func scan(_ opened: InputReader.Opened) throws -> EventStore {
    try EventStore.scan(opened.files, rejects: opened.rejects, workers: Workers(count: 2), listener: { Deaf() }).store
  }

  @Test("A mapped file that is cut reads as zeros behind the cut, and says so")
  func cutFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", [UInt8](repeating: 7, count: 100_000))
    let file = try MappedFile(path: path)
    #expect(file.change == nil)
    truncate(path, 5_000)
    #expect(file.bytes[4_999] == 7)
    #expect(file.bytes[99_999] == 0)
    #expect(file.bytes.allSatisfy { $0 == 7 || $0 == 0 })
    #expect(file.change == Self.cut)
  }

  @Test("A file cut to nothing between opening and reading loses its events, and no other file does")
  func cutBeforeScan() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Self.lines(2_000))
    try folder.write("b.jsonl", Inputs.event("other"))
    let opened = Inputs.open([folder.path])
    truncate(path, 0)
    let store = try scan(opened)
    let decoder = EventDecoder()
    #expect(try store.entries.indices.map { try store.event($0, with: decoder).id } == ["other"])
    #expect(store.rejectsWithChanges.contains(Reject(file: path, line: 0, reason: Self.cut)))
  }

  @Test("A file cut between the two passes: what can still be read is read, the rest is an error and no crash")
  func cutBetweenPasses() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Self.lines(2_000))
    let store = try scan(Inputs.open([path]))
    #expect(store.entries.count == 2_000)
    #expect(store.rejectsWithChanges.isEmpty)
    truncate(path, 100_000)
    let decoder = EventDecoder()
    let readable = store.entries.indices.count { (try? store.event($0, with: decoder)) != nil }
    #expect((1..<2_000).contains(readable))
    #expect(store.rejectsWithChanges == [Reject(file: path, line: 0, reason: Self.cut)])
  }

  @Test(
    "Packed, listed and translated files that are cut while they are unpacked are read up to the cut", arguments: Form.allCases)
  func otherForms(form: Form) throws {
    let folder = try TemporaryFolder()
    let bytes = form.bytes(of: Self.lines(20_000))
    let file = try MappedFile(path: try folder.write("a", bytes))
    truncate(file.name, off_t(bytes.count / 2))
    let translator = Translator(Inputs.mappings, InputOptions())
    let packing = Packing(file.bytes)
    let (plain, damage) = packing == .plain ? (file, nil) : try Decompressor.unpack(file, packing)
    let events = try translator.events(of: plain)
    #expect(damage != nil || !translator.rejects.isEmpty)
    #expect((1..<40_000).contains(events?.bytes.count { $0 == 0x0A } ?? 0))
    #expect(file.change == Self.cut)
  }

  enum Form: CaseIterable {
    case gzip, zstd, list, transfers

    func bytes(of lines: String) -> [UInt8] {
      switch self {
      // Random letters, so that half a file is more than its first block.
      case .gzip: return Packed.gzip(Self.noisy(lines))
      case .zstd: return Packed.zstd(Self.noisy(lines))
      case .list: return Array("[\(lines.split(separator: "\n").joined(separator: ",\n"))]".utf8)
      case .transfers:
        let transfer =
          "<CdtTrfTxInf><PmtId><EndToEndId>e</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"EUR\">1</InstdAmt></Amt></CdtTrfTxInf>"
        let head =
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn><GrpHdr><MsgId>m</MsgId>"
          + "<CreDtTm>2026-03-02T08:15:00Z</CreDtTm></GrpHdr><PmtInf><PmtInfId>p</PmtInfId>"
          + "<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>"
        return Array((head + String(repeating: transfer, count: 2_000) + "</PmtInf></CstmrCdtTrfInitn></Document>").utf8)
      }
    }

    private static func noisy(_ lines: String) -> [UInt8] {
      var random = SplitMix64(seed: 3)
      return lines.split(separator: "\n").flatMap { line in
        Array(line.utf8.dropLast(2)) + Array(",\"x\":\"\(random.next())\(random.next())\"}}\n".utf8)
      }
    }
  }

  @Test("A file written to in place is named; one that merely grew is not")
  func writtenTo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Self.lines(10))
    let store = try scan(Inputs.open([path]))
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("more\n".utf8))
    #expect(store.rejectsWithChanges.isEmpty)
    try handle.truncate(atOffset: UInt64(store.bytes))
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data("x".utf8))
    try handle.close()
    let reason = "was written to while it was read; what was read may be partly old and partly new"
    #expect(store.rejectsWithChanges == [Reject(file: path, line: 0, reason: reason)])
  }

  @Test("A fault that is not a file's ends the process as before")
  func foreignFault() async throws {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      let folder = try TemporaryFolder()
      _ = try MappedFile(path: try folder.write("guarded", [1, 2, 3]))
      let path = try folder.write("unguarded", [UInt8](repeating: 1, count: 10_000))
      let descriptor = open(path, O_RDONLY)
      let mapped = try #require(mmap(nil, 10_000, PROT_READ, MAP_PRIVATE, descriptor, 0))
      truncate(path, 0)
      exit(Int32(mapped.load(fromByteOffset: 9_000, as: UInt8.self)))
    }
  }
}
