/// Reads the Swiss list of SECO (`swiss-sanctions-list`), after its published schema. Written from the schema: no sample of the
/// real file was at hand.
///
/// Places stand by themselves and programmes name sets; both come in front of or behind the targets that speak of them, so the
/// document is read twice.
struct SwissReader {
  private var places: [String: String] = [:]
  private var countries: [String: String] = [:]
  private var programmes: [String: String] = [:]

  static func read(_ file: ListFile, into sink: inout ListSink) {
    var reader = SwissReader()
    // Damage is told by the second reading.
    var unheard = ListSink(file: file.name, format: .swissXML, listName: "")
    _ = unheard.readXML(file, records: ["place", "sanctions-program", "target"]) { element, _, _ in
      if element.name == "place" { reader.readPlace(element) }
      if element.name == "sanctions-program" { reader.readProgramme(element) }
    }
    let header = sink.readXML(file, records: ["place", "sanctions-program", "target"]) { element, _, sink in
      if element.name == "target" { reader.readTarget(element, &sink) }
    }
    sink.published = header.values["date"].flatMap { PartialDate(iso: String($0.prefix(10)))?.text }
  }

  private mutating func readPlace(_ place: XMLElement) {
    guard let id = place.attribute("ssid") else { return }
    let country = place.first("country")
    countries[id] = country?.text ?? country?.attribute("iso-code")
    places[id] = [place["location"], place["area"], countries[id]].compactMap(\.self).joined(separator: ", ").nonEmpty
  }

  private mutating func readProgramme(_ programme: XMLElement) {
    let keys = programme.all("program-key") + programme.all("program-name")
    let name = keys.first { $0.attribute("lang") == "eng" }?.text ?? keys.first?.text
    for set in programme.all("sanctions-set") {
      if let id = set.attribute("ssid") { programmes[id] = name }
    }
  }

  private func readTarget(_ target: XMLElement, _ sink: inout ListSink) {
    guard let id = target.attribute("ssid") else { return sink.reject(target.line, "ssid", "is missing") }
    let subjects = ["individual", "entity", "object"].compactMap { target.first($0) }
    guard let subject = subjects.first else {
      return sink.reject(target.line, "target", "is none of individual, entity and object")
    }
    var party = sink.party(id: id, kind: Self.kind(subject))
    party.addGender(subject.attribute("sex"))
    let sets = (target.attribute("sanctions-set-id") ?? "").split(separator: " ").map(String.init)
    for set in sets + target.all("sanctions-set-id").compactMap(\.text) { party.addProgramme(programmes[set]) }
    if let number = target["foreign-identifier"] { party.references.append(ListReference(authority: "UN", id: number)) }
    let identities = subject.all("identity")
    for identity in identities.filter({ $0.attribute("main") == "true" }) + identities.filter({ $0.attribute("main") != "true" })
    {
      readIdentity(identity, &party, &sink)
    }
    for remark in subject.all("justification") + subject.all("other-information") + subject.all("generic-attribute") {
      party.addRemark(remark.text)
    }
    for relation in subject.all("relation") {
      let type = relation.attribute("relation-type")
      party.addRelation(
        ListedRelation(Self.relation(type), name: relation["remark"], id: relation.attribute("target-id"), type: type))
    }
    readObject(subject, &party)
    let listed = target.all("modification").filter { $0.attribute("modification-type") == "listed" }
    party.listedOn = listed.compactMap { $0.attribute("effective-date") ?? $0.attribute("publication-date") }.min()
      .flatMap { PartialDate(iso: $0) }
    if target.all("modification").last?.attribute("modification-type") == "de-listed" {
      party.endsOn = target.all("modification").last?.attribute("effective-date").flatMap { PartialDate(iso: $0) }
    }
    sink.add(party, line: target.line)
  }

  private static func kind(_ subject: XMLElement) -> ListedParty.Kind {
    switch (subject.name, subject.attribute("object-type")) {
    case ("individual", _): .person
    case ("object", "vessel"?): .vessel
    case ("object", "aircraft"?): .aircraft
    default: .organisation
    }
  }

  private static func relation(_ type: String?) -> ListedRelation.Kind {
    switch type {
    case "owned-by", "controlled-by": .ownedBy
    case "acting-for", "acting-on-behalf-of": .actingFor
    case "related-to", "family": .family
    default: .linkedTo
    }
  }

  private func readIdentity(_ identity: XMLElement, _ party: inout ListedParty, _ sink: inout ListSink) {
    for name in identity.all("name") { readName(name, &party) }
    for day in identity.all("day-month-year") { readBirth(day, &party, &sink) }
    for place in identity.all("place-of-birth") { party.addBirthPlace(place.attribute("place-id").flatMap { places[$0] }) }
    for nationality in identity.all("nationality", "country") {
      party.addNationality(nationality.attribute("iso-code") ?? nationality.text)
    }
    for document in identity.all("identification-document") {
      let issuer = document.first("issuer")
      party.addDocument(
        document.attribute("document-type") ?? "Document", document["number"], country: issuer?.attribute("code") ?? issuer?.text,
        issuedOn: document["date-of-issue"].flatMap { ListDate.date($0) },
        expiresOn: document["expiry-date"].flatMap { ListDate.date($0) })
    }
    for address in identity.all("address") {
      let place = address.attribute("place-id")
      let line = [address["c-o"], address["address-details"], address["p-o-box"]].compactMap(\.self).joined(separator: ", ")
      party.addAddress(
        PartyAddress(
          line: line.nonEmpty, city: place.flatMap { places[$0] }, postalCode: address["zip-code"],
          country: place.flatMap { countries[$0] }))
    }
  }

  /// A name is made of parts, each with spellings of its own; spellings of one language and script belong together.
  private func readName(_ name: XMLElement, _ party: inout ListedParty) {
    let parts = name.all("name-part").enumerated().sorted {
      (Int($0.element.attribute("order") ?? "") ?? $0.offset, $0.offset) < (
        Int($1.element.attribute("order") ?? "") ?? $1.offset, $1.offset
      )
    }.map(\.element)
    let quality: ListedName.Quality = name.attribute("quality") == "low" ? .weakAlias : .strongAlias
    let kind: ListedName.Kind = name.attribute("name-type") == "formerly" ? .former : .alias
    party.addName(Self.whole(parts) { $0["value"] }, quality: quality, kind: kind, language: name.attribute("lang"))
    var spellings: [(language: String, script: String)] = []
    for spelling in parts.flatMap({ $0.all("spelling-variant") }) {
      let key = (spelling.attribute("lang") ?? "", spelling.attribute("script") ?? "")
      if !spellings.contains(where: { $0 == key }) { spellings.append(key) }
    }
    for (language, script) in spellings {
      let text = Self.whole(parts) { part in
        part.all("spelling-variant").first {
          ($0.attribute("lang") ?? "") == language && ($0.attribute("script") ?? "") == script
        }?.text
          ?? (script == "Latn" || script.isEmpty ? part["value"] : nil)
      }
      let isLatin = script == "Latn" || script.isEmpty
      party.addName(text, quality: quality, kind: isLatin ? .spelling : .originalScript, language: language.nonEmpty)
    }
  }

  /// The family name in front of a comma when the parts say which it is.
  private static func whole(_ parts: [XMLElement], _ text: (XMLElement) -> String?) -> String? {
    var (family, rest) = ([String](), [String]())
    for part in parts {
      guard let text = text(part) else { continue }
      if part.attribute("name-part-type") == "family-name" { family.append(text) } else { rest.append(text) }
    }
    return [family, rest].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: ", ").nonEmpty
  }

  private func readBirth(_ day: XMLElement, _ party: inout ListedParty, _ sink: inout ListSink) {
    if let calendar = day.attribute("calendar"), calendar.lowercased() != "gregorian" {
      return party.addRemark("Date of birth in another calendar: \(day.attribute("year") ?? "")")
    }
    guard let year = day.attribute("year").flatMap(Int.init),
      let date = PartialDate(
        year: year, month: day.attribute("month").flatMap(Int.init), day: day.attribute("day").flatMap(Int.init))
    else { return sink.reject(day.line, "day-month-year", "is not a date") }
    party.birthDates.append(ListedBirthDate(date, isCirca: day.attribute("quality") == "circa"))
  }

  private func readObject(_ subject: XMLElement, _ party: inout ListedParty) {
    guard party.kind == .vessel || party.kind == .aircraft else { return }
    for remark in subject.all("other-information") + subject.all("generic-attribute") {
      if let number = IMONumber.find(in: remark.text ?? "") { party.addDocument("IMO number", number, kind: .imo) }
    }
  }
}
