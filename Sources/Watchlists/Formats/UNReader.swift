/// Reads the consolidated list of the UN Security Council (`CONSOLIDATED_LIST`, schema `sc-sanctions.xsd`).
enum UNReader {
  static func read(_ file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["INDIVIDUAL", "ENTITY"]) { element, _, sink in readEntry(element, &sink) }
    sink.published = header.values["dateGenerated"].flatMap { PartialDate(iso: String($0.prefix(10)))?.text }
  }

  private static func readEntry(_ entry: XMLElement, _ sink: inout ListSink) {
    guard let id = entry["DATAID"] else { return sink.reject(entry.line, "DATAID", "is missing") }
    let kind: ListedParty.Kind = entry.name == "INDIVIDUAL" ? .person : .organisation
    var party = sink.party(id: id, kind: kind)
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].compactMap { entry[$0] }
    // One entry has two names with a semicolon between them.
    for name in ListText.parts(parts.joined(separator: " "), by: kind == .organisation ? ";" : "") { party.addName(name) }
    party.addName(entry["NAME_ORIGINAL_SCRIPT"], kind: .originalScript)
    for alias in entry.all("INDIVIDUAL_ALIAS") + entry.all("ENTITY_ALIAS") {
      let quality = alias["QUALITY"]?.lowercased()
      for name in aliases(alias["ALIAS_NAME"]) {
        party.addName(name, quality: quality == "low" ? .weakAlias : .strongAlias, kind: quality == "f.k.a." ? .former : .alias)
      }
    }
    party.addProgramme(entry["UN_LIST_TYPE"])
    if let number = entry["REFERENCE_NUMBER"] { party.references = [ListReference(authority: "UN", id: number)] }
    party.listedOn = entry["LISTED_ON"].flatMap { PartialDate(iso: $0) }
    party.addGender(entry["GENDER"])
    party.title = (entry.all("DESIGNATION", "VALUE") + entry.all("TITLE", "VALUE")).compactMap(\.text).first
    for value in entry.all("NATIONALITY", "VALUE") { party.addNationality(value.text) }
    for address in entry.all("INDIVIDUAL_ADDRESS") + entry.all("ENTITY_ADDRESS") {
      party.addAddress(
        PartyAddress(
          line: address["STREET"], city: address["CITY"], region: address["STATE_PROVINCE"], postalCode: address["ZIP_CODE"],
          country: address["COUNTRY"]))
    }
    for birth in entry.all("INDIVIDUAL_DATE_OF_BIRTH") { readBirth(birth, &party, entry.line, &sink) }
    for place in entry.all("INDIVIDUAL_PLACE_OF_BIRTH") {
      let parts = ["CITY", "STATE_PROVINCE", "COUNTRY"].compactMap { place[$0] }
      party.addBirthPlace(parts.joined(separator: ", "))
    }
    for document in entry.all("INDIVIDUAL_DOCUMENT") {
      party.addDocument(
        document["TYPE_OF_DOCUMENT"] ?? document["TYPE_OF_DOCUMENT2"] ?? "Document", document["NUMBER"],
        country: document["ISSUING_COUNTRY"] ?? document["COUNTRY_OF_ISSUE"],
        issuedOn: document["DATE_OF_ISSUE"].flatMap { ListDate.date($0) })
    }
    readComments(entry["COMMENTS1"], kind, &party)
    sink.add(party, line: entry.line)
  }

  /// Several aliases in one field are numbered, `a) X b) Y`; quotation marks around one are no part of it.
  private static func aliases(_ text: String?) -> [String] {
    ListText.numbered(text).map { alias in
      let isQuoted = alias.utf8.count > 2 && alias.hasPrefix("\"") && alias.hasSuffix("\"")
      return isQuoted ? String(alias.dropFirst().dropLast()) : alias
    }
  }

  private static func readBirth(_ birth: XMLElement, _ party: inout ListedParty, _ line: Int, _ sink: inout ListSink) {
    let isCirca = birth["TYPE_OF_DATE"] == "APPROXIMATELY"
    if let from = birth["FROM_YEAR"].flatMap(Int.init).flatMap({ PartialDate(year: $0) }),
      let to = birth["TO_YEAR"].flatMap(Int.init).flatMap({ PartialDate(year: $0) })
    {
      party.birthDates.append(ListedBirthDate(from, to: to, isCirca: isCirca))
    } else if let text = birth["DATE"] ?? birth["YEAR"] {
      guard let date = ListDate.birthDate(text) else { return sink.reject(line, "DATE_OF_BIRTH", "is not a date: \(text)") }
      party.birthDates.append(isCirca ? ListedBirthDate(date.earliest, to: date.latest, isCirca: true) : date)
    }
  }

  /// Shipping companies have their number in the comments; so would ships, which stand among the entities too.
  private static func readComments(_ comments: String?, _ kind: ListedParty.Kind, _ party: inout ListedParty) {
    guard let comments else { return }
    party.addRemark(comments)
    guard kind == .organisation, let number = IMONumber.find(in: comments) else { return }
    party.addDocument("IMO number", number, kind: .imo)
    if IMONumber.isShip(number) { party.kind = .vessel }
  }
}
