import CZlib
import Foundation
import Hashing
import TestSupport
import Testing

@testable import Watchlists

/// Writes packed files for tests: gzip by zlib, zip with stored or deflated members.
enum Packer {
  static func deflate(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = z_stream()
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1_000)
    let count = output.withUnsafeMutableBufferPointer { target in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = CZlib.deflate(&stream, Z_FINISH)
        return Int(stream.total_out)
      }
    }
    return Array(output[..<count])
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15 + 16) }

  static func zip(_ files: [(name: String, bytes: [UInt8])], isStored: Bool = false) -> [UInt8] {
    func u16(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8 & 255)] }
    func u32(_ number: Int) -> [UInt8] { u16(number & 0xFFFF) + u16(number >> 16) }
    var (archive, directory) = ([UInt8](), [UInt8]())
    for file in files {
      let packed = isStored ? file.bytes : deflate(file.bytes, windowBits: -15)
      let name = Array(file.name.utf8)
      let sum = Int(crc32(0, file.bytes, UInt32(file.bytes.count)))
      let common =
        u16(20) + u16(0) + u16(isStored ? 0 : 8) + u32(0) + u32(sum) + u32(packed.count) + u32(file.bytes.count) + u16(name.count)
        + u16(0)
      directory += [0x50, 0x4B, 1, 2] + u16(20) + common + u16(0) + u16(0) + u16(0) + u32(0) + u32(archive.count) + name
      archive += [0x50, 0x4B, 3, 4] + common + name + packed
    }
    return archive + directory + [0x50, 0x4B, 5, 6] + u16(0) + u16(0) + u16(files.count) + u16(files.count) + u32(directory.count)
      + u32(archive.count) + u16(0)
  }

  /// A workbook of one sheet; every second text stands in the table of shared texts, the rest inside the cells.
  static func workbook(_ rows: [[String]]) -> [UInt8] {
    func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
    var shared: [String] = []
    var sheet =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
    for (number, row) in rows.enumerated() where !row.isEmpty {
      sheet += "<row r=\"\(number + 1)\">"
      for (column, text) in row.enumerated() where !text.isEmpty {
        let letter =
          column < 26 ? String(UnicodeScalar(UInt8(65 + column))) : "A" + String(UnicodeScalar(UInt8(65 + column - 26)))
        if let value = Int(text) {
          sheet += "<c r=\"\(letter)\(number + 1)\"><v>\(value)</v></c>"
        } else if column % 2 == 0 {
          sheet += "<c r=\"\(letter)\(number + 1)\" t=\"s\"><v>\(shared.count)</v></c>"
          shared.append(text)
        } else {
          sheet += "<c r=\"\(letter)\(number + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        }
      }
      sheet += "</row>"
    }
    sheet += "</sheetData></worksheet>"
    let strings =
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + shared.map { "<si><t>\(escaped($0))</t><rPh sb=\"0\" eb=\"1\"><t>READING</t></rPh></si>" }.joined() + "</sst>"
    return zip([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("xl/workbook.xml", Array("<workbook/>".utf8)),
      ("xl/sharedStrings.xml", Array(strings.utf8)), ("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
    ])
  }
}

@Suite("Packed files: gzip, zip and workbooks")
struct PackedFileTests {
  /// The rows of a sample that is a table.
  private func rows(_ name: String) throws -> [[String]] {
    var reader = CSVRecordReader(try Golden.bytes(name))
    var rows: [[String]] = []
    while let record = reader.next() { rows.append(record.fields.map { ListText.decode($0) }) }
    return rows
  }

  private func facts(_ lists: [LoadedList]) -> [String] { lists.flatMap(\.parties).map(\.facts.description) }

  @Test("a list packed with gzip is the list, and its version is that of the unpacked bytes")
  func gzip() throws {
    let bytes = try Golden.bytes("un.xml")
    let packed = try Watchlist.read(file: "un.xml.gz", bytes: Packer.gzip(bytes))
    #expect(facts(packed) == facts([try Golden.read("un.xml")]))
    #expect(packed[0].version.files[0].sha256 == SHA256.hexDigest(bytes))
    let twice = Packer.gzip(Array(bytes[..<900])) + Packer.gzip(Array(bytes[900...]))
    #expect(facts(try Watchlist.read(file: "un.xml.gz", bytes: twice)) == facts(packed))
  }

  @Test("a zip holds one list or several, and OFAC's files in it belong together", arguments: [true, false])
  func zip(_ isStored: Bool) throws {
    let files: [(String, [UInt8])] = [
      ("x/SDN.CSV", Array(Sample.sdn.utf8)), ("x/ALT.CSV", Array(Sample.alt.utf8)), ("x/ADD.CSV", Array(Sample.add.utf8)),
      ("x/SDN_COMMENTS.CSV", Array(Sample.comments.utf8)), ("un.xml", try Golden.bytes("un.xml")),
      ("readme.md", Array("# no\n".utf8)),
    ]
    let lists = try Watchlist.read(file: "download.zip", bytes: Packer.zip(files, isStored: isStored))
    #expect(lists.map(\.version.source.format) == [.ofacCSV, .unXML])
    #expect(lists[0].parties.first?.names.count == 3)
    #expect(lists[0].version.files.map(\.name) == ["SDN.CSV", "ALT.CSV", "ADD.CSV", "SDN_COMMENTS.CSV"])
  }

  @Test("a workbook is read as the table that it is", arguments: ["meti.csv", "mof.csv", "korea.csv", "dfat.csv", "own.csv"])
  func workbook(_ name: String) throws {
    let rows = try rows(name)
    let book = try Watchlist.read(file: "list.xlsx", bytes: Packer.workbook(rows))
    let csv = try Golden.read(name)
    #expect(book.map(\.version.source.format) == [csv.version.source.format])
    #expect(facts(book) == facts([csv]))
  }

  @Test("days of a workbook are counted from its calendar")
  func days() {
    #expect(Workbook.date("25569")?.text == "1970-01-01")
    #expect(Workbook.date("45717")?.text == "2025-03-01")
    #expect(Workbook.date("36585")?.text == "2000-02-29")
    #expect(Workbook.date("0") == nil)
    #expect(Workbook.date("abc") == nil)
  }

  @Test("what is cut, damaged, locked or grows without bound is refused with a reason")
  func damage() throws {
    let bytes = try Golden.bytes("un.xml")
    let gzip = Packer.gzip(bytes)
    let zip = Packer.zip([("un.xml", bytes)])
    let bomb = Packer.gzip([UInt8](repeating: 0x20, count: 100 << 20))
    for (packed, word) in [
      (Array(gzip.dropLast(20)), "too early"), (Array(zip.dropLast(30)), "directory"), (bomb, "more than"),
      (Packer.zip([("a.xml", [UInt8](repeating: 0x20, count: 100 << 20))]), "more than"),
    ] {
      #expect {
        try Watchlist.read(file: "x", bytes: packed)
      } throws: { error in
        guard case .unreadable(_, let reason)? = error as? WatchlistError else { return false }
        return reason.contains(word)
      }
    }
    var random = SplitMix64(seed: 0x21B)
    for _ in 0..<2_000 {
      var damaged = random.below(2) == 0 ? gzip : zip
      for _ in 0..<1 + random.below(4) { damaged[random.below(damaged.count)] = UInt8(random.below(256)) }
      _ = try? Watchlist.read(file: "x", bytes: damaged)
    }
  }
}
