/// Reads the UK Sanctions List as XML and CSV, and the consolidated list of OFSI (`ConList`).
enum UKReader {
  /// The XML of the UK Sanctions List (`Designations`).
  static func read(xml file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["Designation"]) { element, _, sink in readDesignation(element, &sink) }
    sink.published = header.values["DateGenerated"].flatMap { ListDate.date($0)?.text }
  }

  private static func readDesignation(_ entry: XMLElement, _ sink: inout ListSink) {
    guard let id = entry["UniqueID"] else { return sink.reject(entry.line, "UniqueID", "is missing") }
    var party = sink.party(id: id, kind: kind(entry["IndividualEntityShip"]))
    addReferences(ofsi: entry["OFSIGroupID"], un: entry["UNReferenceNumber"], to: &party)
    let names = entry.all("Names", "Name")
    for name in names.filter({ isPrimary($0["NameType"]) }) + names.filter({ !isPrimary($0["NameType"]) }) {
      addName((1...6).map { name["Name\($0)"] }, type: name["NameType"], strength: name["AliasStrength"], to: &party)
    }
    for name in entry.all("NonLatinNames", "NonLatinName") {
      party.addName(name["NameNonLatinScript"], kind: .originalScript, language: name["NonLatinScriptLanguage"])
    }
    party.addProgramme(entry["RegimeName"])
    party.listedOn = entry["DateDesignated"].flatMap { ListDate.date($0) }
    party.title = entry.descendant("Position")?.text ?? entry.all("Titles", "Title").first?.text
    for address in entry.all("Addresses", "Address") {
      addAddress(
        (1...6).map { address["AddressLine\($0)"] }, code: address["AddressPostalCode"], country: address["AddressCountry"],
        to: &party)
    }
    for phone in entry.all("PhoneNumbers", "PhoneNumber") { party.addContact(.phone, phone.text) }
    for mail in entry.all("EmailAddresses", "EmailAddress") { party.addContact(.mail, mail.text) }
    for site in entry.all("Websites", "Website") { party.addContact(.website, site.text) }
    readIndividual(entry, &party, &sink)
    readEntityAndShip(entry, &party)
    party.addRemark(entry["OtherInformation"])
    party.addRemark(entry["UKStatementofReasons"])
    sink.add(party, line: entry.line)
  }

  private static func readIndividual(_ entry: XMLElement, _ party: inout ListedParty, _ sink: inout ListSink) {
    for individual in entry.all("IndividualDetails", "Individual") {
      for birth in individual.all("DOBs", "DOB") { addBirth(birth.text, to: &party, line: entry.line, sink: &sink) }
      for passport in individual.all("PassportDetails", "Passport") {
        party.addDocument("Passport", passport["PassportNumber"], country: country(in: passport["PassportAdditionalInformation"]))
      }
      for number in individual.all("NationalIdentifierDetails", "NationalIdentifier") {
        party.addDocument(
          "National ID No.", number["NationalIdentifierNumber"],
          country: country(in: number["NationalIdentifierAdditionalInformation"]),
          kind: .nationalID)
      }
      for nationality in individual.all("Nationalities", "Nationality") { party.addNationality(nationality.text) }
      for gender in individual.all("Genders", "Gender") { party.addGender(gender.text) }
      for place in individual.all("BirthDetails", "Location") {
        party.addBirthPlace([place["TownOfBirth"], place["CountryOfBirth"]].compactMap(\.self).joined(separator: ", "))
      }
    }
  }

  private static func readEntityAndShip(_ entry: XMLElement, _ party: inout ListedParty) {
    for number in entry.descendants("BusinessRegistrationNumber") {
      party.addDocument("Business Registration Number", number.text)
    }
    for number in entry.descendants("IMONumber") { party.addDocument("IMO number", number.text, kind: .imo) }
    for parent in entry.descendants("ParentCompany") {
      if let name = parent.text { party.addRelation(ListedRelation(.ownedBy, name: name, type: "Parent company")) }
    }
    for child in entry.descendants("Subsidiary") {
      if let name = child.text { party.addRelation(ListedRelation(.owns, name: name, type: "Subsidiary")) }
    }
    guard party.kind == .vessel else { return }
    party.describeCraft {
      $0.flag = entry.descendant("CurrentBelievedFlagOfShip")?.text
      $0.formerFlags = entry.descendants("PreviousFlag").compactMap(\.text)
      $0.type = entry.descendant("TypeOfShip")?.text
      $0.tonnage = entry.descendant("TonnageOfShip")?.text
      $0.owner = entry.descendant("CurrentOwnerOperator")?.text
      $0.built = entry.descendant("YearBuilt")?.text.flatMap { ListDate.date($0) }
    }
  }
}

extension UKReader {
  static let columns = ["Unique ID", "OFSI Group ID", "Name 6", "Name type", "Regime Name"]

  /// The CSV of the UK Sanctions List: one row for each name and each of the other facts of a designation.
  static func read(csv file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: columns) else { return sink.reject(0, "header", "is missing") }
    sink.published = published(table)
    readRows(table, into: &sink, id: { $0["Unique ID"] }) { row, party, sink in
      party.kind = kind(row["~Designation Type", "Individual, Entity, Ship"])
      if party.references.isEmpty { addReferences(ofsi: row["OFSI Group ID"], un: row["UN Reference Number"], to: &party) }
      addName((1...6).map { row["Name \($0)"] }, type: row["Name type"], strength: row["Alias strength"], to: &party)
      party.addName(row["Name non-latin script"], kind: .originalScript, language: row["Non-latin script language"])
      party.addProgramme(row["Regime Name"])
      party.listedOn = party.listedOn ?? row["Date Designated"].flatMap { ListDate.date($0) }
      party.title = party.title ?? row["Position", "Title"]
      addAddress(
        (1...6).map { row["Address Line \($0)"] }, code: row["Address Postal Code"], country: row["Address Country"], to: &party)
      party.addContact(.phone, row["Phone number"])
      party.addContact(.mail, row["Email address"])
      party.addContact(.website, row["Website"])
      for text in ListText.parts(row["D.O.B"], by: "|") { addBirth(text, to: &party, line: row.line, sink: &sink) }
      for text in ListText.parts(row["~Nationality"], by: "|") { party.addNationality(text) }
      party.addGender(row["Gender"])
      party.addBirthPlace([row["Town of birth"], row["Country of birth"]].compactMap(\.self).joined(separator: ", "))
      party.addDocument("Passport", row["Passport number"], country: country(in: row["Passport additional information"]))
      party.addDocument(
        "National ID No.", row["National Identifier number"],
        country: country(in: row["National Identifier additional information"]),
        kind: .nationalID)
      for number in ListText.parts(row["~Business registration number"], by: "|") {
        party.addDocument("Business Registration Number", number)
      }
      party.addDocument("IMO number", row["IMO number"], kind: .imo)
      if let name = row["Parent company"] { party.addRelation(ListedRelation(.ownedBy, name: name, type: "Parent company")) }
      for name in ListText.parts(row["Subsidiaries"], by: "|") {
        party.addRelation(ListedRelation(.owns, name: name, type: "Subsidiary"))
      }
      describeShip(row, &party)
      if party.remarks == nil { party.addRemark(row["Other Information", "UK Statement of Reasons"]) }
    }
  }

  private static func describeShip(_ row: ListTable.Row, _ party: inout ListedParty) {
    guard party.kind == .vessel else { return }
    party.describeCraft {
      $0.flag = $0.flag ?? row["~flag of ship"]
      $0.type = $0.type ?? row["Type of ship"]
      $0.tonnage = $0.tonnage ?? row["Tonnage of ship"]
      $0.owner = $0.owner ?? row["~Current owner"]
      $0.built = $0.built ?? row["Year Built"].flatMap { ListDate.date($0) }
      for flag in ListText.parts(row["Previous flags"], by: "|") where !$0.formerFlags.contains(flag) {
        $0.formerFlags.append(flag)
      }
    }
  }

  static let conListColumns = ["Name 6", "Group Type", "Alias Type", "Regime", "Group ID"]

  /// OFSI's `ConList.csv`: one row for each name, several values of a cell numbered `(1) … (2) …`.
  static func read(conList file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: conListColumns) else { return sink.reject(0, "header", "is missing") }
    sink.published = published(table)
    readRows(table, into: &sink, id: { $0["Group ID"] }) { row, party, sink in
      party.kind = kind(row["Group Type"])
      let quality = row["Alias Quality"]
      addName((1...6).map { row["Name \($0)"] }, type: row["Alias Type"], strength: quality, to: &party)
      party.addName(row["Name Non-Latin Script"], kind: .originalScript)
      party.addProgramme(row["Regime"])
      party.listedOn = party.listedOn ?? row["Listed On"].flatMap { ListDate.date($0) }
      party.title = party.title ?? row["Position", "Title"]
      for text in ListText.numbered(row["DOB"]) { addBirth(text, to: &party, line: row.line, sink: &sink) }
      let (towns, countries) = (ListText.numbered(row["Town of Birth"]), ListText.numbered(row["Country of Birth"]))
      for place in 0..<max(towns.count, countries.count) {
        let parts = [towns, countries].compactMap { $0.indices.contains(place) ? $0[place] : nil }
        party.addBirthPlace(parts.joined(separator: ", "))
      }
      for text in ListText.numbered(row["Nationality"]) { party.addNationality(text) }
      for text in ListText.numbered(row["Passport Details", "Passport Number"]) { addWritten("Passport", text, to: &party) }
      for text in ListText.numbered(row["NI Number", "National Identification Number"]) {
        addWritten("National ID No.", text, to: &party)
      }
      addAddress((1...6).map { row["Address \($0)"] }, code: row["Post/Zip Code"], country: row["Country"], to: &party)
      if party.remarks == nil { party.addRemark(row["Other Information"]) }
      for name in referredTo(row["Other Information"]) { party.addName(name, quality: .weakAlias) }
      if let number = unReference(row["Other Information"]) {
        let reference = ListReference(authority: "UN", id: number)
        if !party.references.contains(reference) { party.references.append(reference) }
      }
    }
  }
}

extension UKReader {
  /// Rows of one identifier become one party, the rows with primary names first.
  private static func readRows(
    _ table: ListTable, into sink: inout ListSink, id: (ListTable.Row) -> String?,
    _ body: (ListTable.Row, inout ListedParty, inout ListSink) -> Void
  ) {
    var order: [String] = []
    var rows: [String: [ListTable.Row]] = [:]
    sink.readTable(table) { row, sink in
      guard let id = id(row) else { return sink.reject(row.line, "ID", "is empty") }
      if rows[id] == nil { order.append(id) }
      rows[id, default: []].append(row)
    }
    for id in order {
      let rows = rows[id] ?? []
      var party = sink.party(id: id, kind: .unknown)
      let types = ["Name type", "Alias Type"]
      for row in rows.filter({ isPrimary($0[types]) }) + rows.filter({ !isPrimary($0[types]) }) { body(row, &party, &sink) }
      sink.add(party, line: rows.first?.line ?? 0)
    }
  }

  /// `Report Date: 07-Sep-2026` or `Last Updated,07/09/2026` in front of the header.
  private static func published(_ table: ListTable) -> String? {
    for cell in table.preamble.joined() {
      let text = cell.components(splitBy: "Report Date:").last ?? cell
      if let date = ListDate.date(text), date.isFull { return date.text }
    }
    return nil
  }

  fileprivate static func kind(_ text: String?) -> ListedParty.Kind {
    switch text?.lowercased() {
    case "individual": .person
    case "entity": .organisation
    case "ship": .vessel
    default: .unknown
    }
  }

  fileprivate static func isPrimary(_ type: String?) -> Bool {
    type?.lowercased().hasPrefix("prim") == true && type?.contains("Variation") != true
  }

  /// The sixth name is the family name; firms and ships have it alone.
  fileprivate static func addName(_ names: [String?], type: String?, strength: String?, to party: inout ListedParty) {
    let given = names.dropLast().compactMap(\.self).joined(separator: " ").nonEmpty
    let whole = OFACFacts.name(names.last.flatMap(\.self), given)
    let words = (type ?? "").lowercased()
    let isWeak = strength?.lowercased().contains("low") == true || words.contains("low quality")
    let kind: ListedName.Kind =
      words.contains("variation") ? .spelling : words.contains("fka") || words.contains("former") ? .former : .alias
    party.addName(whole, quality: isWeak ? .weakAlias : .strongAlias, kind: kind)
  }

  fileprivate static func addAddress(_ lines: [String?], code: String?, country: String?, to party: inout ListedParty) {
    let parts = lines.compactMap(\.self)
    // What stands behind the country in brackets is a note.
    let bare = country.map { $0.components(splitBy: " (")[0] }.flatMap { ListText.content($0) }
    guard !parts.isEmpty || code != nil || bare != nil else { return }
    let city = parts.count > 1 ? parts.last : nil
    let line = (city == nil ? parts : parts.dropLast()).joined(separator: ", ").nonEmpty
    party.addAddress(
      PartyAddress(line: parts.count > 1 ? line : nil, city: city ?? parts.first, postalCode: code, country: bare))
  }

  fileprivate static func addBirth(_ text: String?, to party: inout ListedParty, line: Int, sink: inout ListSink) {
    guard let text, !text.lowercased().hasPrefix("dd/mm/yyyy") else { return }
    guard let date = ListDate.birthDate(text) else { return sink.reject(line, "DOB", "is not a date: \(text)") }
    if !party.birthDates.contains(date) { party.birthDates.append(date) }
  }

  fileprivate static func addReferences(ofsi: String?, un: String?, to party: inout ListedParty) {
    if let ofsi { party.references.append(ListReference(authority: "OFSI", id: ofsi)) }
    for un in ListText.parts(un, by: "|,;") { party.references.append(ListReference(authority: "UN", id: un)) }
  }

  /// Weak aliases stand in running text: `Also referred to as Bukhori and Bukhory.`
  private static func referredTo(_ text: String?) -> [String] {
    guard let text, let behind = text.components(splitBy: "lso referred to as ").dropFirst().first else { return [] }
    let sentence = behind.components(splitBy: ". ")[0]
    let names = sentence.components(splitBy: ", ").flatMap { $0.components(splitBy: " and ") }.flatMap {
      $0.components(splitBy: " or ")
    }
    return names.map { name in
      String(name.drop { "‘'\"".contains($0) }.reversed().drop { "’'\".".contains($0) }.reversed())
    }.filter { (3...40).contains($0.utf8.count) && $0.first?.isUppercase == true }
  }

  /// `UN Ref QI.B.62.02`.
  private static func unReference(_ text: String?) -> String? {
    guard let text else { return nil }
    for mark in ["UN Ref ", "UN REF ", "UN Ref: ", "UN REF: "] {
      let parts = text.components(splitBy: mark)
      guard parts.count > 1 else { continue }
      let number = parts[1].prefix { $0.isLetter || $0.isNumber || $0 == "." }
      return number.hasSuffix(".") ? String(number.dropLast()) : String(number)
    }
    return nil
  }

  /// A number in running text: the first word with a digit that is no ordinal and no date, in front of any sentence.
  fileprivate static func addWritten(_ type: String, _ text: String, to party: inout ListedParty) {
    let head = text.components(splitBy: ". ")[0].components(splitBy: ", ")[0].components(splitBy: " (")[0]
    let words = head.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
    let isNumber: (String) -> Bool = { word in
      let word = word.hasPrefix("no.") ? String(word.dropFirst(3)) : word
      return word.utf8.contains { (0x30...0x39).contains($0) } && word.utf8.count >= 4
    }
    guard let place = words.firstIndex(where: isNumber) else { return }
    var number = words[place].hasPrefix("no.") ? String(words[place].dropFirst(3)) : words[place]
    while let last = number.last, ".,;".contains(last) { number.removeLast() }
    party.addDocument(type, number, country: country(in: text))
  }

  /// The country that a note speaks of, by its first words or what stands in brackets.
  fileprivate static func country(in text: String?) -> String? {
    guard let text else { return nil }
    let bracket = text.components(splitBy: " (").dropFirst().first?.components(splitBy: ")").first
    if let bracket, CountryName.code(bracket) != nil { return bracket }
    let words = text.split(separator: " ").map { $0.filter { $0 != "," && $0 != "." } }
    for count in [3, 2, 1] where words.count >= count {
      let candidate = words.prefix(count).joined(separator: " ")
      if CountryName.code(candidate) != nil, candidate.utf8.count > 2 { return candidate }
    }
    return nil
  }
}

extension XMLElement {
  /// The first element of that name at any depth.
  func descendant(_ name: String) -> XMLElement? { descendants(name).first }

  /// All elements of that name at any depth, in order.
  func descendants(_ name: String) -> [XMLElement] {
    children.flatMap { child in (child.name == name ? [child] : []) + child.descendants(name) }
  }
}
