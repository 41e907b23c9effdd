import Foundation
import Testing

@testable import Names

/// Names that the United Nations list gives in Latin letters and in their own script. Nothing of the list is in the repository.
@Suite("Names listed in two scripts", .enabled(if: ListedNames.exists, "set SEKISHO_DATA to a folder with sanctions lists"))
struct ListedNamesTests {
  @Test("a person asked for in the original script is among the five Latin names most like a reading")
  func originalScripts() throws {
    let people = try ListedNames.read()
    let spellings = people.map { person in person.latin.map { Bigrams($0) } }
    var asked = 0
    var found = 0
    for (index, person) in people.enumerated() where index % 5 == 0 {
      let readings = NameReadings.readings(of: person.original).map { Bigrams($0.text) }
      if readings.isEmpty { continue }
      asked += 1
      let likeness = spellings.map { names in names.flatMap { name in readings.map { $0.likeness(name) } }.max() ?? 0 }
      if likeness.count(where: { $0 > likeness[index] }) < 5 { found += 1 }
    }
    #expect(asked >= 50)
    #expect(Double(found) >= 0.85 * Double(asked), "\(found) of \(asked)")
  }
}

/// The pairs of letters that a name has, in no order: enough to rank spellings of a name.
private struct Bigrams {
  private var bits = [UInt64](repeating: 0, count: 11)
  private var size = 0

  init(_ name: String) {
    for token in FoldedName(name).tokens {
      let letters = token.utf8.compactMap { (0x61...0x7A).contains($0) ? Int($0) - 0x61 : nil }
      for (first, second) in zip(letters, letters.dropFirst()) {
        let bit = first * 26 + second
        if bits[bit / 64] & 1 << UInt64(bit % 64) == 0 { size += 1 }
        bits[bit / 64] |= 1 << UInt64(bit % 64)
      }
    }
  }

  func likeness(_ other: Bigrams) -> Double {
    var shared = 0
    for index in bits.indices { shared += (bits[index] & other.bits[index]).nonzeroBitCount }
    return 2 * Double(shared) / Double(max(1, size + other.size))
  }
}

private enum ListedNames {
  struct Person {
    var original: String
    var latin: [String]
  }

  private static let file: URL = {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let data =
      ProcessInfo.processInfo.environment["SEKISHO_DATA"].map { URL(filePath: $0) } ?? root.appending(path: "../shared/data")
    return data.appending(path: "sanctions/un/UN_consolidated-2026-02.xml")
  }()

  static var exists: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// The list is read by its tags alone: a reader of XML belongs to another room.
  static func read() throws -> [Person] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.components(separatedBy: "<INDIVIDUAL>").dropFirst().compactMap { entry in
      let names = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap { values(of: $0, in: entry) }
      let aliases = values(of: "ALIAS_NAME", in: entry)
      guard let original = values(of: "NAME_ORIGINAL_SCRIPT", in: entry).first, !names.isEmpty else { return nil }
      return Person(original: original, latin: [names.joined(separator: " ")] + aliases)
    }
  }

  private static func values(of tag: String, in entry: String) -> [String] {
    entry.components(separatedBy: "<\(tag)>").dropFirst().compactMap { $0.components(separatedBy: "</\(tag)>").first }.filter {
      !$0.isEmpty
    }
  }
}
