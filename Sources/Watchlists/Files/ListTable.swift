/// A table with named columns: a CSV file or the first sheet of a workbook.
struct ListTable {
  /// One row.
  struct Row {
    let line: Int
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]

    /// The cell of a column by any of its names, nil where it is empty. Names compare by letters and digits alone; a name
    /// that begins with `~` is any column whose name holds the rest.
    subscript(names: String...) -> String? { self[names] }

    /// The cell of the first column that is there and not empty.
    subscript(names: [String]) -> String? {
      for name in names {
        if let place = ListTable.place(of: name, columns), place < cells.count, let text = ListText.content(cells[place]) {
          return text
        }
      }
      return nil
    }

    /// The cell as written, blanks kept.
    func raw(_ name: String) -> String? {
      columns[ListTable.fold(name)].flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    }

    /// All cells with the folded names of their columns, empty ones left out.
    var named: [(column: String, text: String)] {
      columns.sorted { $0.value < $1.value }.compactMap { name, place in
        place < cells.count ? ListText.content(cells[place]).map { (name, $0) } : nil
      }
    }
  }

  /// Texts in front of the header, row by row.
  private(set) var preamble: [[String]] = []
  /// The folded names of the columns in their order.
  private(set) var header: [String] = []
  private let columns: [String: Int]
  private let source: Source

  private enum Source {
    case csv(bytes: [UInt8], delimiter: UInt8, headerLine: Int)
    case sheet(rows: [[String]], headerRow: Int)
  }

  /// So many rows may stand in front of the header.
  private static let mostPreamble = 20

  /// Opens a CSV file whose header holds all of `needed`, nil when none of the first rows does. The delimiter is found out.
  init?(csv file: ListFile, needed: [String]) {
    let bytes = file.bytes
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var reader = CSVRecordReader(bytes, delimiter: delimiter)
      var before: [[String]] = []
      for _ in 0..<Self.mostPreamble {
        guard let record = reader.next() else { break }
        let cells = record.fields.map { ListText.decode($0) }
        if record.defect == nil, let columns = Self.columns(cells, needed) {
          (preamble, header, self.columns) = (before, cells.map(Self.fold), columns)
          source = .csv(bytes: bytes, delimiter: delimiter, headerLine: record.line)
          return
        }
        before.append(cells)
      }
    }
    return nil
  }

  /// Opens rows of a sheet in the same way.
  init?(sheet rows: [[String]], needed: [String]) {
    for (place, cells) in rows.prefix(Self.mostPreamble).enumerated() {
      guard let columns = Self.columns(cells, needed) else { continue }
      (preamble, header, self.columns) = (Array(rows[..<place]), cells.map(Self.fold), columns)
      source = .sheet(rows: rows, headerRow: place)
      return
    }
    return nil
  }

  /// Hands over every row behind the header. Rows that repeat the header are passed over, defective ones told to `reject`.
  func forEach(_ body: (Row) -> Void, reject: (_ line: Int, _ reason: String) -> Void) {
    switch source {
    case .csv(let bytes, let delimiter, let headerLine):
      var reader = CSVRecordReader(bytes, delimiter: delimiter)
      while let record = reader.next() {
        if record.line <= headerLine { continue }
        if let defect = record.defect {
          reject(record.line, defect)
        } else {
          take(record.fields.map { ListText.decode($0) }, record.line, body, reject)
        }
      }
    case .sheet(let rows, let headerRow):
      for (place, cells) in rows.enumerated().dropFirst(headerRow + 1) { take(cells, place + 1, body, reject) }
    }
  }

  private func take(_ cells: [String], _ line: Int, _ body: (Row) -> Void, _ reject: (Int, String) -> Void) {
    if cells.allSatisfy({ ListText.content($0) == nil }) { return }
    if cells.count == header.count, cells.map(Self.fold) == header { return }
    guard cells.count <= header.count || cells.dropFirst(header.count).allSatisfy({ ListText.content($0) == nil }) else {
      return reject(line, "has \(cells.count) fields instead of \(header.count)")
    }
    body(Row(line: line, cells: cells, columns: columns))
  }

  private static func columns(_ cells: [String], _ needed: [String]) -> [String: Int]? {
    var columns: [String: Int] = [:]
    for (place, cell) in cells.enumerated() {
      let name = fold(cell)
      if !name.isEmpty, columns[name] == nil { columns[name] = place }
    }
    return needed.allSatisfy({ place(of: $0, columns) != nil }) ? columns : nil
  }

  private static func place(of name: String, _ columns: [String: Int]) -> Int? {
    let folded = fold(name)
    guard name.hasPrefix("~") else { return columns[folded] }
    return columns.filter { $0.key.contains(folded) }.map(\.value).min()
  }

  /// Small letters and digits alone; letters beyond ASCII are kept.
  static func fold(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: folded.append(scalar)
      case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x80...: if scalar.properties.isAlphabetic { folded.append(scalar) }
      default: continue
      }
    }
    return String(folded)
  }
}
