import Foundation

/// A list that was recognised: its format, its name and how to read it.
struct RecognisedList {
  let format: ListFormat
  let name: String
  let read: (inout ListSink) -> Void

  init(_ format: ListFormat, _ name: String, _ read: @escaping (inout ListSink) -> Void) {
    self.format = format
    self.name = name
    self.read = read
  }
}

/// Tells what list a file is, by what is in it. Names of files decide nothing but which of several files belong together.
enum FormatSniffer {
  /// The list in a file, nil when it is of no known format.
  ///
  /// - Parameter companion: finds a file beside it by its lower-case name.
  static func recognise(_ file: ListFile, companion: (String) throws -> ListFile?) throws -> RecognisedList? {
    let outline = file.withBytes { ListXML.outline(of: $0) }
    if let outline { return recognise(xml: outline, file) }
    if Unpacking.isZip(file.data) { return recognise(workbook: file) }
    if OFACFileNames.isPrimary(file) { return try recognise(ofac: file, companion) }
    let first = file.withBytes { bytes in bytes.first { $0 > 0x20 && $0 < 0x80 } }
    switch first {
    case UInt8(ascii: "{"): return recognise(object: file)
    case UInt8(ascii: "["): return recognise(array: file)
    default: return recognise(table: file) ?? recognise(text: file)
    }
  }

  private static func recognise(xml outline: ListXML.Header, _ file: ListFile) -> RecognisedList? {
    switch outline.root {
    case "sdnList":
      return RecognisedList(.ofacXML, ofacName(file.name)) { OFACXMLReader.read(file, into: &$0) }
    case "sanctionsData":
      let list = outline.values["sanctionsList"].map { $0.lowercased() }
      let name = list == "consolidated list" ? "OFAC Consolidated" : list == "sdn list" ? "OFAC SDN" : ofacName(file.name)
      return RecognisedList(.ofacEnhancedXML, name) { OFACEnhancedReader.read(file, into: &$0) }
    case "Sanctions": return RecognisedList(.ofacAdvancedXML, ofacName(file.name)) { OFACAdvancedReader.read(file, into: &$0) }
    case "CONSOLIDATED_LIST": return RecognisedList(.unXML, "UN Security Council") { UNReader.read(file, into: &$0) }
    case "export" where outline.namespace.contains("europa") || outline.names.contains("sanctionEntity"):
      return RecognisedList(.euXML, "EU") { EUReader.read(xml: file, into: &$0) }
    case "WHOLE": return RecognisedList(.euOldXML, "EU") { EUReader.read(old: file, into: &$0) }
    case "Designations": return RecognisedList(.ukXML, "UK Sanctions List") { UKReader.read(xml: file, into: &$0) }
    case "swiss-sanctions-list": return RecognisedList(.swissXML, "Switzerland SECO") { SwissReader.read(file, into: &$0) }
    case "data-set": return RecognisedList(.canadaXML, "Canada SEMA") { CanadaReader.read(file, into: &$0) }
    default: return nil
    }
  }

  private static func ofacName(_ file: String) -> String {
    file.lowercased().hasPrefix("cons") ? "OFAC Consolidated" : "OFAC SDN"
  }

  private static func recognise(ofac file: ListFile, _ companion: (String) throws -> ListFile?) throws -> RecognisedList {
    let names = OFACFileNames.companions(of: file.name)
    let files = try [names.aliases, names.addresses, names.comments].map { try companion($0) }
    return RecognisedList(.ofacCSV, names.list) { sink in
      var reader = OFACReader(primary: file, sink: sink)
      reader.read(aliases: files[0], addresses: files[1], comments: files[2])
      sink = reader.sink
    }
  }

  private static func recognise(workbook file: ListFile) -> RecognisedList? {
    guard let sheets = try? Workbook.sheets(file.data) else { return nil }
    let tables = sheets.compactMap { rows in table(of: rows) }
    guard let (first, _) = tables.first else { return nil }
    let chosen = tables.filter { $0.format == first }.map(\.table)
    return RecognisedList(first, tableName(first)) { sink in
      for table in chosen { readTable(table, first, &sink) }
    }
  }

  private static func table(of rows: [[String]]) -> (format: ListFormat, table: ListTable)? {
    for (format, needed) in tableFormats {
      if let table = ListTable(sheet: rows, needed: needed) { return (format, table) }
    }
    return nil
  }

  /// Tables that come as workbooks or as CSV, with the columns that tell them.
  private static let tableFormats: [(ListFormat, [String])] = [
    (.australia, AustraliaReader.columns), (.japanEndUsers, EastAsiaReader.endUserColumns),
    (.japanEndUsers, EastAsiaReader.endUserColumnsJapanese), (.koreaCSV, EastAsiaReader.koreaColumns),
    (.koreaCSV, EastAsiaReader.koreaColumnsNames), (.japanAssetFreeze, EastAsiaReader.freezeColumns),
    (.ownCSV, OwnListReader.columns),
  ]

  private static func tableName(_ format: ListFormat) -> String {
    switch format {
    case .australia: "Australia DFAT"
    case .japanEndUsers: "Japan METI End User List"
    case .japanAssetFreeze: "Japan MOF"
    case .koreaCSV: "Republic of Korea"
    default: "Own list"
    }
  }

  private static func readTable(_ table: ListTable, _ format: ListFormat, _ sink: inout ListSink) {
    switch format {
    case .australia: AustraliaReader.read(table, into: &sink)
    case .japanEndUsers: EastAsiaReader.read(endUsers: table, into: &sink)
    case .japanAssetFreeze: EastAsiaReader.read(assetFreeze: table, into: &sink)
    case .koreaCSV: EastAsiaReader.read(korea: table, into: &sink)
    default: OwnListReader.read(csv: table, into: &sink)
    }
  }

  private static func recognise(table file: ListFile) -> RecognisedList? {
    let utf8 = file.text()
    // Columns stand at the front: a long file must not be read once for each format that it is not.
    let head = utf8.head()
    func has(_ columns: [String]) -> Bool { ListTable(csv: head, needed: columns) != nil }
    if has(CSLReader.columns) { return RecognisedList(.cslCSV, "US CSL") { CSLReader.read(csv: utf8, into: &$0) } }
    if has(DeniedPersonsReader.columns) {
      return RecognisedList(.deniedPersons, "US Denied Persons") { DeniedPersonsReader.read(utf8, into: &$0) }
    }
    if has(EUReader.columns) { return RecognisedList(.euCSV, "EU") { EUReader.read(csv: utf8, into: &$0) } }
    if has(UKReader.columns) { return RecognisedList(.ukCSV, "UK Sanctions List") { UKReader.read(csv: utf8, into: &$0) } }
    if has(UKReader.conListColumns) {
      return RecognisedList(.ukConList, "UK OFSI") { UKReader.read(conList: utf8, into: &$0) }
    }
    if has(FollowTheMoneyReader.simpleColumns) {
      return RecognisedList(.ftmSimpleCSV, "FollowTheMoney") { FollowTheMoneyReader.read(simple: utf8, into: &$0) }
    }
    return recognise(eastern: utf8)
  }

  /// Tables in the old encodings of Japan and Korea beside UTF-8. Their columns tell which of them it is.
  private static func recognise(eastern file: ListFile) -> RecognisedList? {
    let head = file.head()
    for old in [nil, String.Encoding.shiftJIS, .init(rawValue: koreanEncoding)] {
      let start = head.text(assuming: old)
      for (format, needed) in tableFormats {
        // A file in an encoding of the East is one of its lists, not one of one's own.
        guard old == nil || format != .ownCSV, ListTable(csv: start, needed: needed) != nil else { continue }
        return RecognisedList(format, tableName(format)) { sink in
          guard let table = ListTable(csv: file.text(assuming: old), needed: needed) else {
            return sink.reject(0, "header", "is missing")
          }
          readTable(table, format, &sink)
        }
      }
    }
    return nil
  }

  /// Windows code page 949, as Foundation numbers encodings that have no name of their own: `0x80000000 |
  /// kCFStringEncodingDOSKorean`.
  private static let koreanEncoding: UInt = 0x8000_0422

  private static func recognise(object file: ListFile) -> RecognisedList? {
    let line = file.withBytes { bytes in
      String(decoding: bytes.prefix(1 << 16).prefix { $0 != 0x0A }, as: UTF8.self)
    }
    if line.contains("\"schema\""), line.contains("\"properties\"") {
      let isNested = line.contains("\"sanctions\":[{") || line.contains("\"sanctions\": [{")
      return RecognisedList(isNested ? .ftmNested : .ftmJSON, "FollowTheMoney") { FollowTheMoneyReader.read(file, into: &$0) }
    }
    let start = file.withBytes { String(decoding: $0.prefix(1 << 16), as: UTF8.self) }
    if start.contains("\"addresses\""), let extract = try? JSONDecoder().decode(DailyExtract.self, from: file.data) {
      return RecognisedList(.wallets, "OFAC wallets") { WalletListReader.read(extract: extract, into: &$0) }
    }
    if start.contains("\"results\""), start.contains("\"source\"") {
      return RecognisedList(.cslJSON, "US CSL") { CSLReader.read(json: file, into: &$0) }
    }
    if line.contains("\"names\"") || line.contains("\"name\"") || line.contains("\"wallets\"") {
      return RecognisedList(.ownJSON, "Own list") { OwnListReader.read(json: file, into: &$0) }
    }
    return nil
  }

  private static func recognise(array file: ListFile) -> RecognisedList? {
    guard let addresses = try? JSONDecoder().decode([String].self, from: file.data) else { return nil }
    return RecognisedList(.wallets, "Wallets") { WalletListReader.read(array: addresses, into: &$0) }
  }

  private static func recognise(text file: ListFile) -> RecognisedList? {
    let start = file.data.prefix(1 << 16)
    let text = ListText.decode(start.prefix(1 << 12))
    if text.contains("SPECIALLY DESIGNATED NATIONALS") {
      return RecognisedList(.ofacText, "OFAC SDN") { OFACTextReader.read(file, into: &$0) }
    }
    if text.contains("tags:") || text.contains("title:"), text.contains("creator:") || text.contains("- address:") {
      return RecognisedList(.tagPack, "TagPack") { TagPackReader.read(file, into: &$0) }
    }
    guard WalletListReader.isMostlyAddresses(start) else { return nil }
    return RecognisedList(.wallets, "Wallets") { WalletListReader.read(text: file.data, into: &$0) }
  }
}
