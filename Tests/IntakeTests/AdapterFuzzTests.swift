import Events
import Foundation
import Intake
import TestSupport
import Testing

@Suite("Whatever the file, its records are events or rejects")
struct AdapterFuzzTests {
  /// So many files for each format; a four-hundredth of SEKISHO_FUZZ_ROUNDS asks for more.
  private static let rounds = (ProcessInfo.processInfo.environment["SEKISHO_FUZZ_ROUNDS"].flatMap(Int.init) ?? 200_000) / 400

  private static let sources: [(name: String, text: String)] = [
    ("okta list", "[\(OktaTests.record("u1")),\(OktaTests.record("u2", type: "user.mfa.factor.activate"))]"),
    ("okta lines", (1...4).map { OktaTests.record("u\($0)").replacingOccurrences(of: "\n", with: " ") }.joined(separator: "\n")),
    ("résumé", ResumeTests.text),
    ("pain.001", PainTests.message([PainTests.transfer("E1"), PainTests.transfer("E2", account: "<Othr><Id>7</Id></Othr>")])),
    ("events", "[\(Inputs.event("a")),\n\(Inputs.event("b"))]"),
    ("gzip", String(decoding: Array(Inputs.event("a").utf8), as: UTF8.self)),
  ]

  @Test("Mutated files of every format", arguments: sources.indices)
  func mutated(_ index: Int) throws {
    let (name, text) = Self.sources[index]
    let isPacked = name == "gzip"
    let source = isPacked ? Packed.gzip(Array(text.utf8)) : Array(text.utf8)
    let other = Array(Self.sources[(index + 1) % Self.sources.count].text.utf8)
    var mutator = Mutator(seed: UInt64(index) + 41)
    let folder = try TemporaryFolder()
    let decoder = EventDecoder()
    var events = 0
    var rejects = 0
    for _ in 0..<Self.rounds {
      let path = try folder.write("input", mutator.mutated(source, with: other))
      let opened = InputReader.open([.file(path)], options: InputOptions(), mappings: Inputs.mappings)
      rejects += opened.rejects.count
      for file in opened.files {
        for line in file.bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
          do throws(EventError) {
            let event = try decoder.event(from: UnsafeRawBufferPointer(rebasing: line))
            let again = try decoder.event(from: event.line)
            #expect(again == event)
            events += 1
          } catch {
            // A mapping checks its own events; only native ones may still be wrong.
            if name.hasPrefix("okta list") || name == "résumé" || name == "pain.001" {
              let native = String(decoding: line, as: UTF8.self)
              #expect(!native.contains("originformat"), "\(native)")
            }
            rejects += 1
          }
        }
      }
    }
    print("fuzz: \(Self.rounds) mutated files of \(name): \(events) events, \(rejects) rejects")
    #expect(events > 0)
    #expect(rejects > 0)
  }
}
