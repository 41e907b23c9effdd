import Foundation

/// Reads the sheets of an Office Open XML workbook (ECMA-376, parts 18.2 to 18.4) as rows of text.
enum Workbook {
  /// A sheet of more rows or columns is cut there.
  static let mostRows = 1 << 20
  static let mostColumns = 512

  /// The rows of every sheet in the order of their names inside the file.
  static func sheets(_ data: Data) throws(UnpackingError) -> [[[String]]] {
    let entries = try Unpacking.entries(ofZip: data)
    guard entries.contains(where: { $0.name == "xl/workbook.xml" }) else { throw UnpackingError(reason: "is no workbook") }
    var strings: [String] = []
    if let shared = entries.first(where: { $0.name == "xl/sharedStrings.xml" }) {
      strings = sharedStrings(try Unpacking.unpack(shared, of: data))
    }
    var sheets: [[[String]]] = []
    let names = entries.filter { $0.name.hasPrefix("xl/worksheets/sheet") && $0.name.hasSuffix(".xml") }
    for entry in names.sorted(by: { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }) {
      sheets.append(rows(try Unpacking.unpack(entry, of: data), strings))
    }
    return sheets
  }

  private static func sharedStrings(_ data: Data) -> [String] {
    var strings: [String] = []
    _ = ListFile(name: "", data: data).withBytes { bytes in
      ListXML.forEach(in: bytes, records: ["si"]) { item, _ in strings.append(text(of: item)) }
    }
    return strings
  }

  /// Plain text in `t`, formatted text in runs; readings of Chinese characters (`rPh`) are not part of it.
  private static func text(of item: XMLElement) -> String {
    item["t"] ?? item.all("r", "t").map { $0.text ?? "" }.joined(separator: " ")
  }

  private static func rows(_ data: Data, _ strings: [String]) -> [[String]] {
    var rows: [[String]] = []
    _ = ListFile(name: "", data: data).withBytes { bytes in
      ListXML.forEach(in: bytes, records: ["row"]) { row, _ in
        guard rows.count < mostRows else { return }
        // Empty rows are left out of the file; their numbers keep the count of lines right.
        if let number = row.attribute("r").flatMap(Int.init), number <= mostRows {
          while rows.count < number - 1 { rows.append([]) }
        }
        rows.append(cells(of: row, strings))
      }
    }
    return rows
  }

  private static func cells(of row: XMLElement, _ strings: [String]) -> [String] {
    var cells: [String] = []
    for cell in row.all("c") {
      let place = cell.attribute("r").flatMap(column) ?? cells.count
      guard place < mostColumns else { continue }
      while cells.count < place { cells.append("") }
      let value: String
      switch cell.attribute("t") {
      case "s": value = cell["v"].flatMap(Int.init).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
      case "inlineStr": value = cell.first("is").map(text) ?? ""
      default: value = number(cell["v"] ?? "")
      }
      if place < cells.count { cells[place] = value } else { cells.append(value) }
    }
    return cells
  }

  /// Whole numbers are at times written as `1.0` or `1.2E3`.
  private static func number(_ text: String) -> String {
    guard text.contains(".") || text.contains("E"), let value = Double(text), value == value.rounded(), abs(value) < 1e15 else {
      return text
    }
    return String(Int(value))
  }

  /// The column of a cell's place: 0 for `A7`, 27 for `AB7`.
  private static func column(_ place: String) -> Int? {
    var column = 0
    for letter in place.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) { column = column * 26 + Int(letter) - 0x40 }
    return column > 0 ? column - 1 : nil
  }

  /// The ISO date of a day number of a workbook (1900 system), for cells that hold dates.
  static func date(_ text: String) -> PartialDate? {
    guard let day = Int(text), (1...80_000).contains(day) else { return nil }
    // Day 25569 is 1 January 1970; from there by the civil calendar (Hinnant, "days from civil").
    let shifted = day - 25_569 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return PartialDate(year: year, month: month < 10 ? month + 3 : month - 9, day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
