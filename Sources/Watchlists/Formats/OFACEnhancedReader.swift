/// Reads OFAC's `SDN_ENHANCED.XML` and `CONS_ENHANCED.XML` (namespace `…/exports/ENHANCED_XML`).
enum OFACEnhancedReader {
  static func read(_ file: ListFile, into sink: inout ListSink) {
    let header = sink.readXML(file, records: ["entity", "referenceValues", "featureTypes"]) { element, _, sink in
      if element.name == "entity" { readEntity(element, &sink) }
    }
    sink.published = header.values["dataAsOf"].flatMap { PartialDate(iso: $0)?.text }
  }

  private static func readEntity(_ entity: XMLElement, _ sink: inout ListSink) {
    guard let id = entity.attribute("id") else { return sink.reject(entity.line, "id", "is missing") }
    let general = entity.first("generalInfo")
    guard let kind = OFACFacts.kind(general?["entityType"]) else {
      return sink.reject(entity.line, "entityType", "is none of Individual, Entity, Vessel and Aircraft")
    }
    var party = sink.party(id: id, kind: kind)
    party.title = general?["title"]
    readNames(entity, &party)
    for programme in entity.all("sanctionsPrograms", "sanctionsProgram") { party.addProgramme(programme.text) }
    party.listedOn = entity.all("sanctionsLists", "sanctionsList").compactMap { $0.attribute("datePublished") }.min()
      .flatMap { PartialDate(iso: $0) }
    for address in entity.all("addresses", "address") { party.addAddress(self.address(address)) }
    for feature in entity.all("features", "feature") { readFeature(feature, &party, entity.line, &sink) }
    for document in entity.all("identityDocuments", "identityDocument") {
      OFACFacts.add(
        feature: document["type"] ?? "", value: document["documentNumber"], country: document["issuingCountry"],
        issued: document["issueDate"], expires: document["expirationDate"], to: &party, line: entity.line, sink: &sink)
    }
    for relation in entity.all("relationships", "relationship") {
      guard let other = relation.first("relatedEntity") else { continue }
      let type = relation["type"]
      party.addRelation(
        ListedRelation(OFACFacts.relation(type), name: other.text, id: other.attribute("entityId"), type: type))
    }
    party.addRemark(general?["remarks"] ?? entity["remarks"])
    sink.add(party, line: entity.line)
  }

  private static func readNames(_ entity: XMLElement, _ party: inout ListedParty) {
    let names = entity.all("names", "name").enumerated().sorted {
      // The primary name first, the rest in the order of the file.
      ($0.element["isPrimary"] == "true" ? 0 : 1, $0.offset) < ($1.element["isPrimary"] == "true" ? 0 : 1, $1.offset)
    }
    for (_, name) in names {
      let isPrimary = name["isPrimary"] == "true"
      let quality: ListedName.Quality = name["isLowQuality"] == "true" ? .weakAlias : .strongAlias
      for translation in name.all("translations", "translation") {
        let script = translation["script"]
        let isOriginal = script != nil && script != "Latin"
        let kind: ListedName.Kind = isOriginal ? .originalScript : isPrimary ? .spelling : OFACFacts.nameKind(name["aliasType"])
        party.addName(
          translation["formattedFullName"], quality: isPrimary && !isOriginal && party.names.isEmpty ? .primary : quality,
          kind: kind,
          language: isOriginal ? script : nil)
      }
    }
  }

  private static func address(_ address: XMLElement) -> PartyAddress {
    // The first translation; others are the same address in another script.
    let parts = address.all("translations", "translation").first?.all("addressParts", "addressPart") ?? []
    func part(_ type: String) -> String? { parts.first { $0["type"]?.uppercased() == type }?["value"] }
    let lines = ["ADDRESS1", "ADDRESS2", "ADDRESS3"].compactMap(part)
    return PartyAddress(
      line: lines.isEmpty ? nil : lines.joined(separator: ", "), city: part("CITY"),
      region: part("STATE/PROVINCE") ?? part("REGION"),
      postalCode: part("POSTAL CODE"), country: address["country"])
  }

  private static func readFeature(_ feature: XMLElement, _ party: inout ListedParty, _ line: Int, _ sink: inout ListSink) {
    guard let type = feature["type"] else { return }
    guard type == "Birthdate" else {
      return OFACFacts.add(feature: type, value: feature["value"], to: &party, line: line, sink: &sink)
    }
    if let period = feature.first("valueDate"), let date = birthDate(period) {
      party.birthDates.append(date)
    } else if let text = feature["value"] {
      guard let date = OFACRemarks.birthDate(text) else { return sink.reject(line, "Birthdate", "is not a date: \(text)") }
      party.birthDates.append(date)
    }
  }

  private static func birthDate(_ period: XMLElement) -> ListedBirthDate? {
    guard let from = period["fromDateBegin"].flatMap({ PartialDate(iso: $0) }),
      let to = (period["toDateEnd"] ?? period["toDateBegin"]).flatMap({ PartialDate(iso: $0) })
    else { return nil }
    return ListedBirthDate(days: from, to: to, isCirca: period["isApproximate"] == "true")
  }
}

extension ListedBirthDate {
  /// A period given by its first and last day: a whole year or month is one partial date, and so is a single day.
  init(days from: PartialDate, to last: PartialDate, isCirca: Bool) {
    let isWholeYears = from.month == 1 && from.day == 1 && last.month == 12 && last.day == 31
    if isWholeYears, let first = PartialDate(year: from.year), let end = PartialDate(year: last.year) {
      self.init(first, to: end, isCirca: isCirca)
    } else if from.day == 1, from.year == last.year, from.month == last.month, (last.day ?? 0) >= 28,
      let month = PartialDate(year: from.year, month: from.month)
    {
      self.init(month, isCirca: isCirca)
    } else {
      self.init(from, to: last, isCirca: isCirca)
    }
  }
}
