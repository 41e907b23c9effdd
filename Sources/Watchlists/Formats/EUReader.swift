/// Reads the EU's consolidated list in its three forms: XML 1.1 and CSV 1.1 of today and the XML published until 2017.
enum EUReader {
  /// XML 1.1 (namespace `http://eu.europa.ec/fpi/fsd/export`).
  static func read(xml file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["sanctionEntity"]) { element, _, sink in readEntity(element, &sink) }
    sink.published = header.values["generationDate"].flatMap { PartialDate(iso: String($0.prefix(10)))?.text }
  }

  private static func readEntity(_ entity: XMLElement, _ sink: inout ListSink) {
    guard let id = entity.attribute("logicalId") else { return sink.reject(entity.line, "logicalId", "is missing") }
    let isPerson = entity.first("subjectType")?.attribute("classificationCode") == "P"
    var party = sink.party(id: id, kind: isPerson ? .person : .organisation)
    addReferences(entity.attribute("euReferenceNumber"), entity.attribute("unitedNationId"), to: &party)
    party.listedOn = entity.attribute("designationDate").flatMap { PartialDate(iso: $0) }
    for regulation in entity.all("regulation") { party.addProgramme(regulation.attribute("programme")) }
    for remark in entity.all("remark") { party.addRemark(remark.text) }
    for name in entity.all("nameAlias") { readName(name, &party) }
    for country in entity.all("citizenship") { party.addNationality(self.country(country)) }
    for birth in entity.all("birthdate") { readBirth(birth, &party, entity.line, &sink) }
    for address in entity.all("address") {
      party.addAddress(
        PartyAddress(
          line: [address.attribute("street"), address.attribute("poBox")].compactMap(\.self).joined(separator: ", ").nonEmpty,
          city: address.attribute("city") ?? address.attribute("place"), region: address.attribute("region"),
          postalCode: address.attribute("zipCode"), country: country(address)))
      for contact in address.all("contactInfo") { addContact(contact.attribute("key"), contact.attribute("value"), to: &party) }
    }
    for document in entity.all("identification") {
      addDocument(
        code: document.attribute("identificationTypeCode"), description: document.attribute("identificationTypeDescription"),
        number: document.attribute("number"), latin: document.attribute("latinNumber"), country: country(document),
        issued: document.attribute("issueDate"), expires: document.attribute("validTo"), to: &party)
    }
    finish(&party)
    sink.add(party, line: entity.line)
  }

  private static func readName(_ name: XMLElement, _ party: inout ListedParty) {
    let remark = name["remark"]
    let isWeak = name.attribute("strong") == "false" || remark?.lowercased().contains("low quality") == true
    let isFormer = remark?.lowercased().contains("formerly") == true
    party.addName(
      name.attribute("wholeName") ?? whole(name.attribute("firstName"), name.attribute("middleName"), name.attribute("lastName")),
      quality: isWeak ? .weakAlias : .strongAlias, kind: isFormer ? .former : .alias, language: name.attribute("nameLanguage"))
    party.addGender(name.attribute("gender"))
    party.title = party.title ?? name.attribute("function") ?? name.attribute("title")
    party.addRemark(remark)
  }

  private static func readBirth(_ birth: XMLElement, _ party: inout ListedParty, _ line: Int, _ sink: inout ListSink) {
    addBirth(
      date: birth.attribute("birthdate"), year: birth.attribute("year"), month: birth.attribute("monthOfYear"),
      day: birth.attribute("dayOfMonth"), from: birth.attribute("yearRangeFrom"), to: birth.attribute("yearRangeTo"),
      isCirca: birth.attribute("circa") == "true", isGregorian: (birth.attribute("calendarType") ?? "GREGORIAN") == "GREGORIAN",
      to: &party, line: line, sink: &sink)
    let place = [birth.attribute("city"), birth.attribute("place"), birth.attribute("region"), country(birth)].compactMap(\.self)
    party.addBirthPlace(place.joined(separator: ", "))
  }

  /// `00` stands for a country that is not known.
  private static func country(_ element: XMLElement) -> String? {
    country(element.attribute("countryIso2Code"), element.attribute("countryDescription"))
  }
}

extension EUReader {
  static let columns = ["Entity_LogicalId", "NameAlias_WholeName", "Identification_Number"]

  /// CSV 1.1: one row for each name, address, date of birth, number or citizenship.
  static func read(csv file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: columns) else { return sink.reject(0, "header", "is missing") }
    var order: [String] = []
    var found: [String: ListedParty] = [:]
    var lines: [String: Int] = [:]
    sink.readTable(table) { row, sink in
      guard let id = row["Entity_LogicalId"] else { return sink.reject(row.line, "Entity_LogicalId", "is empty") }
      sink.published = sink.published ?? row["fileGenerationDate"].flatMap { ListDate.date($0)?.text }
      if lines[id] == nil {
        lines[id] = row.line
        order.append(id)
      }
      let isPerson = row["Entity_SubjectType_ClassificationCode", "Entity_SubjectType"]?.uppercased().hasPrefix("P") == true
      var party = found.removeValue(forKey: id) ?? sink.party(id: id, kind: isPerson ? .person : .organisation)
      readRow(row, &party, &sink)
      found[id] = party
    }
    for id in order {
      guard var party = found[id] else { continue }
      finish(&party)
      sink.add(party, line: lines[id] ?? 0)
    }
  }

  private static func readRow(_ row: ListTable.Row, _ party: inout ListedParty, _ sink: inout ListSink) {
    if party.references.isEmpty { addReferences(row["Entity_EU_ReferenceNumber"], row["Entity_UnitedNationId"], to: &party) }
    party.listedOn = party.listedOn ?? row["Entity_DesignationDate"].flatMap { ListDate.date($0) }
    party.addProgramme(row["Entity_Regulation_Programme"])
    if party.remarks == nil { party.addRemark(row["Entity_Remark"]) }
    let remark = row["NameAlias_Remark"]?.lowercased()
    party.addName(
      row["NameAlias_WholeName"] ?? whole(row["NameAlias_FirstName"], row["NameAlias_MiddleName"], row["NameAlias_LastName"]),
      quality: row["NameAlias_Strong"] == "false" || remark?.contains("low quality") == true ? .weakAlias : .strongAlias,
      kind: remark?.contains("formerly") == true ? .former : .alias, language: row["NameAlias_NameLanguage"])
    party.addGender(row["NameAlias_Gender"])
    party.title = party.title ?? row["NameAlias_Function", "NameAlias_Title"]
    party.addAddress(
      PartyAddress(
        line: [row["Address_Street"], row["Address_PoBox"]].compactMap(\.self).joined(separator: ", ").nonEmpty,
        city: row["Address_City", "Address_Place"], region: row["Address_Region"], postalCode: row["Address_ZipCode"],
        country: country(row["Address_CountryIso2Code"], row["Address_CountryDescription"])))
    addBirth(
      date: row["BirthDate_BirthDate"], year: row["BirthDate_Year"], month: row["BirthDate_Month"], day: row["BirthDate_Day"],
      from: row["BirthDate_YearRangeFrom"], to: row["BirthDate_YearRangeTo"],
      isCirca: row["BirthDate_Circa"]?.lowercased() == "true",
      isGregorian: (row["BirthDate_CalendarType"] ?? "GREGORIAN") == "GREGORIAN", to: &party, line: row.line, sink: &sink)
    let place = [
      row["BirthDate_City"], row["BirthDate_Place"], row["BirthDate_Region"],
      country(row["BirthDate_CountryIso2Code"], row["BirthDate_CountryDescription"]),
    ].compactMap(\.self)
    party.addBirthPlace(place.joined(separator: ", "))
    addDocument(
      code: row["Identification_TypeCode"], description: row["Identification_TypeDescription"],
      number: row["Identification_Number"],
      latin: row["Identification_LatinNumber"],
      country: country(row["Identification_CountryIso2Code"], row["Identification_CountryDescription"]),
      issued: row["Identification_IssuedDate"], expires: row["Identification_ValidTo"], to: &party)
    party.addNationality(country(row["Citizenship_CountryIso2Code"], row["Citizenship_CountryDescription"]))
  }
}

extension EUReader {
  /// The XML published until 2017 (`WHOLE`, one `ENTITY` with `NAME`, `BIRTH`, `PASSPORT`, `ADDRESS`, `CITIZEN` inside).
  static func read(old file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["ENTITY"]) { entity, _, sink in readOld(entity, &sink) }
    sink.published = header.values["Date"].flatMap { ListDate.date($0)?.text }
  }

  private static func readOld(_ entity: XMLElement, _ sink: inout ListSink) {
    guard let id = entity.attribute("Id") else { return sink.reject(entity.line, "Id", "is missing") }
    var party = sink.party(id: id, kind: entity.attribute("Type") == "P" ? .person : .organisation)
    party.addProgramme(entity.attribute("programme"))
    party.listedOn = entity.attribute("reg_date").flatMap { PartialDate(iso: $0) }
    party.addRemark(entity.attribute("remark"))
    for name in entity.all("NAME") {
      party.addName(
        name["WHOLENAME"] ?? whole(name["FIRSTNAME"], name["MIDDLENAME"], name["LASTNAME"]), language: name["LANGUAGE"])
      party.addGender(name["GENDER"])
      party.title = party.title ?? name["FUNCTION"] ?? name["TITLE"]
    }
    for birth in entity.all("BIRTH") {
      if let text = birth["DATE"] {
        if let date = ListDate.birthDate(text) {
          if !party.birthDates.contains(date) { party.birthDates.append(date) }
        } else {
          sink.reject(entity.line, "BIRTH", "is not a date: \(text)")
        }
      }
      party.addBirthPlace([birth["PLACE"], birth["COUNTRY"]].compactMap(\.self).joined(separator: ", "))
    }
    for passport in entity.all("PASSPORT") { addOldDocument(passport["NUMBER"], country: passport["COUNTRY"], to: &party) }
    for address in entity.all("ADDRESS") {
      let line = [address["NUMBER"], address["STREET"]].compactMap(\.self).joined(separator: " ")
      party.addAddress(
        PartyAddress(line: line.nonEmpty, city: address["CITY"], postalCode: address["ZIPCODE"], country: address["COUNTRY"]))
    }
    for citizen in entity.all("CITIZEN") { party.addNationality(citizen["COUNTRY"]) }
    finish(&party)
    sink.add(party, line: entity.line)
  }

  /// `AD001095 (passport-National passport) ((passport))`: the number, its kind, and what more is known of it.
  private static func addOldDocument(_ text: String?, country: String?, to party: inout ListedParty) {
    guard let text else { return }
    let parts = text.components(splitBy: " (")
    let number = ListText.trim(parts[0])
    guard number.lowercased() != "unknown", number.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
    let type = parts.count > 1 ? parts[1].components(splitBy: ")")[0] : "Document"
    party.addDocument(type.components(splitBy: "-").dropFirst().joined(separator: "-").nonEmpty ?? type, number, country: country)
  }

  fileprivate static func whole(_ first: String?, _ middle: String?, _ last: String?) -> String? {
    [first, middle, last].compactMap(\.self).joined(separator: " ").nonEmpty
  }

  fileprivate static func country(_ code: String?, _ description: String?) -> String? {
    if let code, code != "00" { return code }
    return description?.uppercased() == "UNKNOWN" ? nil : description
  }

  fileprivate static func addReferences(_ eu: String?, _ un: String?, to party: inout ListedParty) {
    if let eu { party.references.append(ListReference(authority: "EU", id: eu)) }
    if let un { party.references.append(ListReference(authority: "UN", id: un)) }
  }

  fileprivate static func addContact(_ key: String?, _ value: String?, to party: inout ListedParty) {
    switch key?.uppercased() {
    case "PHONE", "MOBILE", "TELEPHONE": party.addContact(.phone, value)
    case "FAX": party.addContact(.fax, value)
    case "EMAIL", "MAIL": party.addContact(.mail, value)
    case "WEB", "WEBSITE": party.addContact(.website, value)
    default: break
    }
  }

  fileprivate static func addDocument(
    code: String?, description: String?, number: String?, latin: String?, country: String?, issued: String?, expires: String?,
    to party: inout ListedParty
  ) {
    let kind: DocumentKind? =
      switch code?.lowercased() {
      case "passport": .passport
      case "id": .nationalID
      case "ssn": .socialSecurity
      case "fiscalcode": .tax
      case "regnumber", "tradelic": .registration
      case "imo": .imo
      case "swiftbic": .bic
      case "iban": .account
      case "birthcert", "residentperm", "driverlic", "travelperm", "electionid": .personalPaper
      default: nil
      }
    let type = description ?? code ?? "Document"
    party.addDocument(
      type, number, country: country, kind: kind, issuedOn: issued.flatMap { ListDate.date($0) },
      expiresOn: expires.flatMap { ListDate.date($0) })
    if let latin, latin != number { party.addDocument(type, latin, country: country, kind: kind) }
  }

  fileprivate static func addBirth(
    date: String?, year: String?, month: String?, day: String?, from: String?, to: String?, isCirca: Bool, isGregorian: Bool,
    to party: inout ListedParty, line: Int, sink: inout ListSink
  ) {
    func add(_ birth: ListedBirthDate) { if !party.birthDates.contains(birth) { party.birthDates.append(birth) } }
    // Dates of other calendars are the same days in other numbers and cannot be compared.
    guard isGregorian else {
      if let text = date ?? year { party.addRemark("Date of birth in another calendar: \(text)") }
      return
    }
    if let full = date.flatMap({ PartialDate(iso: $0) }) { return add(ListedBirthDate(full, isCirca: isCirca)) }
    if let number = year.flatMap(Int.init),
      let part = PartialDate(year: number, month: month.flatMap(Int.init), day: day.flatMap(Int.init))
    {
      return add(ListedBirthDate(part, isCirca: isCirca))
    }
    if let first = from.flatMap(Int.init).flatMap({ PartialDate(year: $0) }),
      let last = to.flatMap(Int.init).flatMap({ PartialDate(year: $0) }),
      first.year <= last.year
    {
      return add(ListedBirthDate(first, to: last, isCirca: isCirca))
    }
    if let text = date ?? year { sink.reject(line, "birthdate", "is not a date: \(text)") }
  }

  /// Ships stand among the enterprises; their number tells them from the companies that run them.
  fileprivate static func finish(_ party: inout ListedParty) {
    guard party.kind == .organisation else { return }
    if let number = IMONumber.find(in: party.remarks ?? "") { party.addDocument("IMO number", number, kind: .imo) }
    if party.documents.contains(where: { $0.kind == .imo && IMONumber.isShip($0.number) }) { party.kind = .vessel }
  }
}

extension String {
  /// The text without blanks around it, nil when nothing is left.
  var nonEmpty: String? { ListText.content(self) }
}
