import Events

/// Reads the US Consolidated Screening List as CSV (the layouts of 2022 and of 2023) and as JSON.
///
/// It joins lists of three departments; each party keeps the list it came from. Columns hold several values joined by `; `.
/// Identifiers of 2022 stand as `country, expiry, issue, number, type`, those of 2023 as `type, number, country, issue, expiry`,
/// both with empty parts left out: the parts are told by what they are.
enum CSLReader {
  static let columns = ["source", "entity_number", "programs", "alt_names", "ids"]

  static func read(csv file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: columns) else { return sink.reject(0, "header", "is missing") }
    var types = CSLTypes()
    sink.readTable(table) { row, sink in
      guard let source = row["source"], let name = row.raw("name") else {
        return sink.reject(row.line, row["source"] == nil ? "source" : "name", "is empty")
      }
      var party = sink.party(id: row["entity_number"] ?? row["_id"] ?? "", kind: kind(row["type"]), list: list(source))
      party.addName(name, quality: .primary)
      for alias in several(row["alt_names"]) { party.addName(alias) }
      for programme in several(row["programs"]) { party.addProgramme(programme) }
      for address in several(row["addresses"]) { party.addAddress(self.address(address)) }
      for name in several(row["citizenships"]) + several(row["nationalities"]) { party.addNationality(name) }
      for place in several(row["places_of_birth"]) { party.addBirthPlace(place) }
      addDates(several(row["dates_of_birth"]), to: &party, line: row.line, sink: &sink)
      for id in several(row["ids"]) { addIdentifier(id, &types, to: &party, line: row.line, sink: &sink) }
      party.title = row["title"]
      party.listedOn = row["start_date"].flatMap { ListDate.date($0) }
      party.endsOn = row["end_date"].flatMap { ListDate.date($0) }
      party.describeCraft {
        $0.callSign = row["call_sign"]
        $0.type = row["vessel_type"]
        $0.tonnage = row["gross_tonnage", "gross_registered_tonnage"]
        $0.flag = row["vessel_flag"]
        $0.owner = row["vessel_owner"]
      }
      addRemarks(row["remarks"], to: &party, line: row.line, sink: &sink)
      sink.add(party, line: row.line)
    }
  }

  /// The list's own short name where it has one in brackets.
  private static func list(_ source: String) -> String { "US CSL: " + source }

  static func several(_ text: String?) -> [String] {
    (text ?? "").components(splitBy: "; ").compactMap { ListText.content($0) }
  }

  /// Only the lists of the Treasury say what a party is.
  private static func kind(_ type: String?) -> ListedParty.Kind { type.flatMap { OFACFacts.kind($0) } ?? .unknown }

  /// Street, city, state, post code and country with commas between them; the country is a code of two letters at the end.
  private static func address(_ text: String) -> PartyAddress {
    var parts = ListText.parts(text, by: ",")
    let country = parts.last.flatMap { $0.utf8.count == 2 && CountryName.code($0) != nil ? parts.popLast() : nil }
    guard parts.count > 1 else { return PartyAddress(city: parts.first, country: country) }
    let code = parts.last.flatMap { $0.utf8.contains { (0x30...0x39).contains($0) } && parts.count > 2 ? parts.popLast() : nil }
    let city = parts.popLast()
    return PartyAddress(line: parts.isEmpty ? nil : parts.joined(separator: ", "), city: city, postalCode: code, country: country)
  }

  static func addDates(_ dates: [String], to party: inout ListedParty, line: Int, sink: inout ListSink) {
    for text in dates {
      guard let date = ListDate.birthDate(text, isMonthFirst: true) else {
        sink.reject(line, "dates_of_birth", "is not a date: \(text)")
        continue
      }
      if !party.birthDates.contains(date) { party.birthDates.append(date) }
    }
  }

  /// Remarks of the Treasury's lists hold OFAC's phrases, those of other departments prose.
  static func addRemarks(_ text: String?, to party: inout ListedParty, line: Int, sink: inout ListSink) {
    guard let text else { return }
    party.addRemark(text)
    for problem in OFACRemarks.read(text, isCut: false, into: &party) { sink.reject(line, problem.field, problem.reason) }
  }

  private static func addIdentifier(
    _ text: String, _ types: inout CSLTypes, to party: inout ListedParty, line: Int, sink: inout ListSink
  ) {
    var parts = text.components(splitBy: ", ").compactMap { ListText.content($0) }
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return }
    // A type is known by its words; of two words that may be one, the one at the end is the layout of 2022.
    let isTypeFirst = types.holds(first) && (last.utf8.count == 2 || !types.holds(last))
    let type = isTypeFirst ? parts.removeFirst() : parts.removeLast()
    let country = parts.firstIndex { $0.utf8.count == 2 && CountryName.code($0) != nil && parts.count > 1 }.map {
      parts.remove(at: $0)
    }
    var dates: [PartialDate] = []
    while parts.count > 1, let place = parts.lastIndex(where: { isDate($0) }) {
      dates += [PartialDate(iso: parts.remove(at: place))].compactMap(\.self)
    }
    dates.sort { ($0.year, $0.month ?? 0, $0.day ?? 0) < ($1.year, $1.month ?? 0, $1.day ?? 0) }
    OFACFacts.add(
      feature: type, value: parts.joined(separator: ", "), country: country, issued: dates.count > 1 ? dates.first?.text : nil,
      expires: dates.last?.text, to: &party, line: line, sink: &sink)
  }

  private static func isDate(_ text: String) -> Bool { text.utf8.count == 10 && PartialDate(iso: text) != nil }
}

/// Which words are types of identifiers; asked a hundred thousand times for a few hundred.
private struct CSLTypes {
  private var known: [String: Bool] = [:]

  mutating func holds(_ text: String) -> Bool {
    if let known = known[text] { return known }
    // Types are words: `IMO 9074729` is a number. Only laws have digits in their names.
    let isWord = !text.utf8.contains { (0x30...0x39).contains($0) }
    let isType =
      OFACFacts.isFact(text) || text.hasPrefix("Digital Currency Address") || isWord && DocumentKind(label: text) != .other
    if known.count < 1 << 16 { known[text] = isType }
    return isType
  }
}

extension CSLReader {
  /// The same list as JSON: `{"results": [ … ]}`.
  static func read(json file: ListFile, into sink: inout ListSink) {
    let parsed = file.withBytes { bytes in Result { try JSONParser().value(of: bytes) } }
    guard case .success(let document) = parsed, let results = document["results"]?.elements else {
      return sink.reject(0, "document", "is not valid JSON with results")
    }
    for (place, entry) in results.enumerated() { read(entry, place + 1, &sink) }
  }

  private static func read(_ entry: JSON, _ place: Int, _ sink: inout ListSink) {
    guard let source = entry["source"]?.text, let name = entry["name"]?.text else {
      return sink.reject(place, "source", "is missing, or the name")
    }
    var party = sink.party(
      id: entry.word("entity_number") ?? entry.word("id") ?? "", kind: kind(entry.word("type")), list: list(source))
    party.addName(name, quality: .primary)
    for alias in entry.words("alt_names") { party.addName(alias) }
    for programme in entry.words("programs") { party.addProgramme(programme) }
    for address in entry["addresses"]?.elements ?? [] {
      party.addAddress(
        PartyAddress(
          line: address.word("address"), city: address.word("city"), region: address.word("state"),
          postalCode: address.word("postal_code"), country: address.word("country")))
    }
    for name in entry.words("citizenships") + entry.words("nationalities") { party.addNationality(name) }
    for text in entry.words("places_of_birth") { party.addBirthPlace(text) }
    addDates(entry.words("dates_of_birth"), to: &party, line: place, sink: &sink)
    for id in entry["ids"]?.elements ?? [] {
      guard let type = id.word("type") else { continue }
      OFACFacts.add(
        feature: type, value: id.word("number"), country: id.word("country"), issued: id.word("issue_date"),
        expires: id.word("expiration_date"), to: &party, line: place, sink: &sink)
    }
    party.title = entry.word("title")
    party.listedOn = entry.word("start_date").flatMap { ListDate.date($0) }
    party.endsOn = entry.word("end_date").flatMap { ListDate.date($0) }
    party.describeCraft {
      $0.callSign = entry.word("call_sign")
      $0.type = entry.word("vessel_type")
      $0.tonnage = entry.word("gross_tonnage")
      $0.flag = entry.word("vessel_flag")
      $0.owner = entry.word("vessel_owner")
    }
    addRemarks(entry.word("remarks"), to: &party, line: place, sink: &sink)
    sink.add(party, line: place)
  }
}

extension JSON {
  /// A member that is a text or a number, as text; nil when missing or empty.
  func word(_ name: String) -> String? { self[name]?.word }

  /// A text or a number as text; of a list the first that is one.
  var word: String? {
    switch self {
    case .string(let text): ListText.content(text)
    case .integer(let number): "\(number)"
    case .unsigned(let number): "\(number)"
    case .array(let elements): elements.lazy.compactMap(\.word).first
    default: nil
    }
  }

  /// A member that is a list of texts, or one text, or texts joined by `; `.
  func words(_ name: String) -> [String] {
    switch self[name] {
    case .array(let elements): elements.compactMap(\.word)
    case .string(let text): text.components(splitBy: "; ").compactMap { ListText.content($0) }
    case let value?: [value.word].compactMap(\.self)
    case nil: []
    }
  }
}

/// Reads the Denied Persons List of the US Bureau of Industry and Security: a table parted by tabs, one row an address.
enum DeniedPersonsReader {
  static let columns = ["Name", "Street_Address", "Effective_Date", "Expiration_Date", "FR_Citation"]

  static func read(_ file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: columns) else { return sink.reject(0, "header", "is missing") }
    sink.readTable(table) { row, sink in
      guard let name = row["Name"] else { return sink.reject(row.line, "Name", "is empty") }
      let start = row["Effective_Date"].flatMap { ListDate.date($0, isMonthFirst: true) }
      let address = PartyAddress(
        line: row["Street_Address"], city: row["City"], region: row["State"], postalCode: row["Postal_Code"],
        country: row["Country"] ?? (row["State"]?.utf8.count == 2 ? "US" : nil))
      // Rows of one order differ in their address alone.
      let id = name + "|" + (start?.text ?? "")
      if sink.change(id, { $0.addAddress(address) }) { return }
      var party = sink.party(id: id, kind: .unknown)
      party.addName(name, quality: .primary)
      party.addAddress(address)
      party.listedOn = start
      party.endsOn = row["Expiration_Date"].flatMap { ListDate.date($0, isMonthFirst: true) }
      party.addProgramme("Denied Persons")
      party.addRemark(row["FR_Citation"])
      sink.add(party, line: row.line)
    }
  }
}
