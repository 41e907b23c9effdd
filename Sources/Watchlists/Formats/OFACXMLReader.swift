/// Reads OFAC's `SDN.XML` and `CONSOLIDATED.XML`, after OFAC's published schema `sdnList` (namespace `…/exports/XML` or
/// `tempuri.org/sdnList.xsd`).
enum OFACXMLReader {
  static func read(_ file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["sdnEntry"]) { entry, _, sink in readEntry(entry, &sink) }
    sink.published = header.values["Publish_Date"].flatMap { ListDate.date($0, isMonthFirst: true)?.text }
  }

  private static func readEntry(_ entry: XMLElement, _ sink: inout ListSink) {
    guard let id = entry["uid"] else { return sink.reject(entry.line, "uid", "is missing") }
    guard let kind = OFACFacts.kind(entry["sdnType"]) else {
      return sink.reject(entry.line, "sdnType", "is none of Individual, Entity, Vessel and Aircraft")
    }
    var party = sink.party(id: id, kind: kind)
    party.addName(OFACFacts.name(entry["lastName"], entry["firstName"]), quality: .primary)
    for aka in entry.all("akaList", "aka") {
      let quality: ListedName.Quality = aka["category"]?.lowercased() == "weak" ? .weakAlias : .strongAlias
      party.addName(
        OFACFacts.name(aka["lastName"], aka["firstName"]), quality: quality, kind: OFACFacts.nameKind(aka["type"]))
    }
    party.title = entry["title"]
    for programme in entry.all("programList", "program") { party.addProgramme(programme.text) }
    readDates(entry, &party, &sink)
    for address in entry.all("addressList", "address") {
      let lines = ["address1", "address2", "address3"].compactMap { address[$0] }
      party.addAddress(
        PartyAddress(
          line: lines.isEmpty ? nil : lines.joined(separator: ", "), city: address["city"], region: address["stateOrProvince"],
          postalCode: address["postalCode"], country: address["country"]))
    }
    for item in entry.all("idList", "id") {
      guard let type = item["idType"] else { continue }
      OFACFacts.add(
        feature: type, value: item["idNumber"], country: item["idCountry"], issued: item["issueDate"],
        expires: item["expirationDate"], to: &party, line: entry.line, sink: &sink)
    }
    if let vessel = entry.first("vesselInfo") {
      party.describeCraft {
        $0.flag = vessel["vesselFlag"]
        $0.type = vessel["vesselType"]
        $0.callSign = vessel["callSign"]
        $0.tonnage = vessel["tonnage"] ?? vessel["grossRegisteredTonnage"]
        $0.owner = vessel["vesselOwner"]
      }
    }
    if let remarks = entry["remarks"] {
      party.remarks = remarks
      for problem in OFACRemarks.read(remarks, isCut: false, into: &party) {
        sink.reject(entry.line, problem.field, problem.reason)
      }
    }
    sink.add(party, line: entry.line)
  }

  private static func readDates(_ entry: XMLElement, _ party: inout ListedParty, _ sink: inout ListSink) {
    for item in entry.all("dateOfBirthList", "dateOfBirthItem") {
      guard let text = item["dateOfBirth"] else { continue }
      guard let date = OFACRemarks.birthDate(text) else {
        sink.reject(entry.line, "dateOfBirth", "is not a date: \(text)")
        continue
      }
      party.birthDates.append(date)
    }
    for item in entry.all("placeOfBirthList", "placeOfBirthItem") { party.addBirthPlace(item["placeOfBirth"]) }
    for item in entry.all("nationalityList", "nationality") { party.addNationality(item["country"]) }
    for item in entry.all("citizenshipList", "citizenship") { party.addNationality(item["country"]) }
  }
}

/// What the formats of OFAC have in common.
enum OFACFacts {
  static func kind(_ text: String?) -> ListedParty.Kind? {
    switch text.map({ ListText.trim($0).lowercased() }) {
    case nil, "entity", "": .organisation
    case "individual": .person
    case "vessel": .vessel
    case "aircraft": .aircraft
    default: nil
    }
  }

  /// The family name in front of a comma, as the list writes names of persons.
  static func name(_ family: String?, _ given: String?) -> String? {
    guard let family else { return given }
    return given.map { family + ", " + $0 } ?? family
  }

  static func nameKind(_ type: String?) -> ListedName.Kind {
    switch (type ?? "").lowercased().filter(\.isLetter) {
    case "fka": .former
    case "nka", "aka": .alias
    default: .alias
    }
  }

  static func relation(_ type: String?) -> ListedRelation.Kind {
    let words = (type ?? "").lowercased()
    if words.hasPrefix("owned") || words.contains("controlled by") { return .ownedBy }
    if words.hasPrefix("own") || words.contains("controls") { return .owns }
    if words.contains("acting for") || words.contains("provid") || words.contains("support") { return .actingFor }
    if words.contains("family") || words.contains("relative") || words.contains("spouse") { return .family }
    if words.contains("leader") || words.contains("official") || words.contains("member") || words.contains("principal")
      || words.contains("employ")
    {
      return .memberOf
    }
    return .linkedTo
  }

  /// A feature or number of the list under its own words: wallets, contacts, sexes, facts of ships; the rest are documents.
  static func add(
    feature type: String, value: String?, country: String? = nil, issued: String? = nil, expires: String? = nil,
    to party: inout ListedParty, line: Int, sink: inout ListSink
  ) {
    guard let value = value.flatMap(ListText.content) else { return }
    if let asset = type.suffix(behind: "Digital Currency Address - ") {
      return sink.add(wallet: value, asset: asset, to: &party, line: line, field: "Digital Currency Address")
    }
    if add(fact: type, value: value, to: &party) { return }
    guard !isProse(type) else { return party.addRemark("\(type) \(value)") }
    // A few types are spelt with a colon or a dash at the end.
    party.addDocument(
      type, value, country: country, issuedOn: issued.flatMap { ListDate.date($0) },
      expiresOn: expires.flatMap { ListDate.date($0) })
  }

  /// A fact that is no number; false when it is none of these.
  static func add(fact type: String, value: String, to party: inout ListedParty) -> Bool {
    switch type {
    case "Gender": party.addGender(value)
    case "Website": party.addContact(.website, value)
    case "Email Address": party.addContact(.mail, value)
    case "Phone Number", "Telephone No.", "Mobile Phone Number": party.addContact(.phone, value)
    case "Fax No.", "Fax": party.addContact(.fax, value)
    case "Nationality Country", "Citizenship Country": party.addNationality(value)
    case "Nationality of Registration": party.addRemark("\(type) \(value)")
    case "Place of Birth": party.addBirthPlace(value)
    case "Aircraft Model", "Vessel Type", "VESSEL TYPE": party.describeCraft { $0.type = $0.type ?? value }
    case "Aircraft Operator", "Vessel Owner", "VESSEL OWNER": party.describeCraft { $0.owner = $0.owner ?? value }
    case "Aircraft Manufacture Date", "Vessel Year of Build":
      party.describeCraft { $0.built = $0.built ?? OFACRemarks.birthDate(value)?.earliest }
    case "Vessel Flag", "Vessel flag": party.describeCraft { $0.flag = $0.flag ?? value }
    case "Former Vessel Flag", "Other Vessel Flag":
      party.describeCraft { if !$0.formerFlags.contains(value) { $0.formerFlags.append(value) } }
    case "Vessel Call Sign", "Other Vessel Call Sign": party.describeCraft { $0.callSign = $0.callSign ?? value }
    case "Vessel Gross Registered Tonnage", "Vessel Gross Tonnage": party.describeCraft { $0.tonnage = $0.tonnage ?? value }
    default: return false
    }
    return true
  }

  /// Whether a type is one that ``add(fact:value:to:)`` knows, or prose.
  static func isFact(_ type: String) -> Bool {
    var nobody = ListedParty(id: "", list: ListSource(name: "", file: "", version: ""), kind: .organisation)
    return isProse(type) || add(fact: type, value: "x", to: &nobody)
  }

  /// Features whose values are sentences or dates of law and no numbers.
  private static func isProse(_ type: String) -> Bool {
    [
      "Secondary sanctions", "Additional Sanctions", "Executive Order", "Transactions Prohibited", "Organization Type",
      "Target Type",
      "Organization Established", "CAATSA", "Listing Date", "Effective Date", "Purchase/Sales", "Issuer Name", "Title",
      "Aircraft Mode S", "Vessel Image", "Peace", "Prohibited", "Subject to", "IFCA", "Birthdate", "Program",
    ].contains { type.hasPrefix($0) }
  }
}

extension String {
  /// What stands behind a prefix, nil when the text does not begin with it or nothing follows.
  func suffix(behind prefix: String) -> String? {
    guard utf8.count > prefix.utf8.count, utf8.starts(with: prefix.utf8) else { return nil }
    return ListText.trim(String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
  }
}
