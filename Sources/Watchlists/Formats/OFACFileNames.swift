/// How OFAC names the delimited files that belong together.
enum OFACFileNames {
  /// The companions of a primary file, in lower case, and the list's name.
  static func companions(of primary: String) -> (list: String, aliases: String, addresses: String, comments: String) {
    if primary.lowercased().hasPrefix("cons_") {
      return ("OFAC Consolidated", "cons_alt.csv", "cons_add.csv", "cons_comments.csv")
    }
    return ("OFAC SDN", "alt.csv", "add.csv", "sdn_comments.csv")
  }

  /// The primary file (in lower case) of a companion, or nil when `name` is not one.
  static func primary(of name: String) -> String? {
    switch name.lowercased() {
    case "alt.csv", "add.csv", "sdn_comments.csv": "sdn.csv"
    case "cons_alt.csv", "cons_add.csv", "cons_comments.csv": "cons_prim.csv"
    default: nil
    }
  }

  /// True for a file whose first sound records look like OFAC's: a number, twelve fields, a known type.
  static func isPrimary(_ file: ListFile) -> Bool {
    var reader = CSVRecordReader(file.head().bytes)
    for _ in 0..<20 {
      guard let record = reader.next() else { return false }
      guard record.defect == nil, record.fields.count == 12 else { continue }
      let isNumber = !record.fields[0].isEmpty && record.fields[0].allSatisfy { (0x30...0x39).contains($0) }
      let type = ListText.trim(ListText.decode(record.fields[2]))
      if isNumber, ["-0-", "individual", "vessel", "aircraft"].contains(type) { return true }
    }
    return false
  }
}
