import Foundation
import Names

/// A person or firm of the OFAC files with what the measurement needs.
struct SDNEntry {
  var id: String
  var type: PartyType
  var names: [IndexedName]
  var facts: PartyFacts
  var isDPRK: Bool
}

/// Just enough of the OFAC files for a measurement; the real reader is in `Watchlists`.
enum SDNFiles {
  static func read(folder: String) throws -> [SDNEntry] {
    var entries: [SDNEntry] = []
    var positions: [String: Int] = [:]
    for row in try rows("\(folder)/sdn.csv") where row.count >= 12 {
      let remarks = row[11]
      positions[row[0]] = entries.count
      entries.append(
        SDNEntry(
          id: row[0], type: type(row[2]), names: [IndexedName(row[1])],
          facts: PartyFacts(births: births(remarks), countries: countries(remarks)),
          isDPRK: row[3].contains("DPRK") || remarks.contains("North Korea Sanctions")))
    }
    for row in try rows("\(folder)/alt.csv") where row.count >= 4 {
      guard let position = positions[row[0]] else { continue }
      entries[position].names.append(IndexedName(row[3], kind: .alias))
    }
    return entries
  }

  private static func type(_ text: String) -> PartyType {
    switch text.trimmingCharacters(in: .whitespaces) {
    case "individual": .person
    case "vessel": .vessel
    case "aircraft": .aircraft
    default: .organisation
    }
  }

  private static func rows(_ path: String) throws -> [[String]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var rows: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    for byte in data {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        rows[rows.count - 1].append(text(field))
        field = []
      case 10 where !isQuoted:
        rows[rows.count - 1].append(text(field))
        field = []
        rows.append([])
      case 13, 26: break
      default: field.append(byte)
      }
    }
    return rows
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func births(_ remarks: String) -> [BirthSpan] {
    remarks.components(separatedBy: ";").compactMap { part in
      guard let range = part.range(of: "DOB ") else { return nil }
      var text = part[range.upperBound...].trimmingCharacters(in: CharacterSet(charactersIn: " .'"))
      let isCirca = text.hasPrefix("circa")
      if isCirca { text = text.dropFirst(5).trimmingCharacters(in: .whitespaces) }
      let ends = text.components(separatedBy: " to ").compactMap(day)
      guard let first = ends.first else { return nil }
      return BirthSpan(first, to: ends.last, isCirca: isCirca)
    }
  }

  private static func day(_ text: String) -> PartialDay? {
    let words = text.split(separator: " ").map(String.init)
    guard let year = words.last.flatMap({ Int($0) }), year > 1800 else { return nil }
    let month = words.count >= 2 ? months.firstIndex(of: words[words.count - 2]).map { $0 + 1 } : nil
    return PartialDay(year: year, month: month, day: words.count >= 3 ? Int(words[0]) : nil)
  }

  private static let codes = [
    "Korea, North": "KP", "Korea, South": "KR", "China": "CN", "Russia": "RU", "Iran": "IR", "Syria": "SY", "Iraq": "IQ",
    "Mexico": "MX",
    "Colombia": "CO", "Ukraine": "UA", "Pakistan": "PK", "Lebanon": "LB", "Turkey": "TR", "United States": "US", "Belarus": "BY",
  ]

  private static func countries(_ remarks: String) -> [String] {
    var found: [String] = []
    for part in remarks.components(separatedBy: ";") {
      for word in ["nationality ", "citizen "] {
        guard let range = part.range(of: word) else { continue }
        let name = part[range.upperBound...].trimmingCharacters(in: CharacterSet(charactersIn: " ."))
        found.append(codes[name] ?? String(name.uppercased().prefix(6)))
      }
    }
    return found
  }
}
