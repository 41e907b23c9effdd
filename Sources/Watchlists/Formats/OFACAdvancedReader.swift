/// Reads OFAC's `SDN_ADVANCED.XML` and `CONS_ADVANCED.XML`, after the published Advanced Sanctions Data Model (`Sanctions`,
/// namespace `www.un.org/sanctions/1.0`). Written from the schema: no sample of the real file was at hand.
struct OFACAdvancedReader {
  private struct Document {
    var type: String
    var number: String
    var country: String?
    var issued: PartialDate?
    var expires: PartialDate?
  }

  /// Names of what the file refers to by number, by kind and number.
  private var values: [String: [String: String]] = [:]
  /// The type above each subtype of parties.
  private var partyTypes: [String: String] = [:]
  private var locations: [String: PartyAddress] = [:]
  private var documents: [String: [Document]] = [:]
  /// Parties by profile, since relations and entries speak of profiles.
  private var partyOf: [String: String] = [:]

  private static let referenceSets: Set<String> = [
    "AliasType", "AreaCode", "Country", "DetailReference", "FeatureType", "IDRegDocType", "LocPartType", "NamePartType",
    "PartySubType", "PartyType", "RelationType", "Script", "SanctionsType", "IDRegDocDateType",
  ]

  static func read(_ file: ListFile, into sink: inout ListSink) {
    var reader = OFACAdvancedReader()
    let records = referenceSets.union([
      "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry", "DateOfIssue",
    ])
    _ = sink.readXML(file, records: records) { element, _, sink in reader.take(element, &sink) }
  }

  private mutating func take(_ element: XMLElement, _ sink: inout ListSink) {
    switch element.name {
    case "DateOfIssue": sink.published = Self.date(element)?.text
    case "Location": readLocation(element)
    case "IDRegDocument": readDocument(element)
    case "DistinctParty": readParty(element, &sink)
    case "ProfileRelationship": readRelation(element, &sink)
    case "SanctionsEntry": readEntry(element, &sink)
    default:
      if element.name == "PartySubType", let id = element.attribute("ID") {
        partyTypes[id] = value("PartyType", element.attribute("PartyTypeID"))
      }
      if let id = element.attribute("ID"), let text = element.text { values[element.name, default: [:]][id] = text }
    }
  }

  private func value(_ kind: String, _ id: String?) -> String? { id.flatMap { values[kind]?[$0] } }

  private mutating func readLocation(_ location: XMLElement) {
    guard let id = location.attribute("ID") else { return }
    var parts: [String: String] = [:]
    for part in location.all("LocationPart") {
      guard let type = value("LocPartType", part.attribute("LocPartTypeID")) else { continue }
      parts[type.uppercased()] = part.all("LocationPartValue").first?["Value"]
    }
    let lines = ["ADDRESS1", "ADDRESS2", "ADDRESS3"].compactMap { parts[$0] }
    let country =
      value("Country", location.first("LocationCountry")?.attribute("CountryID"))
      ?? value("AreaCode", location.first("LocationAreaCode")?.attribute("AreaCodeID"))
    locations[id] = PartyAddress(
      line: lines.isEmpty ? nil : lines.joined(separator: ", "), city: parts["CITY"],
      region: parts["STATE/PROVINCE"] ?? parts["REGION"], postalCode: parts["POSTAL CODE"], country: country)
  }

  private mutating func readDocument(_ element: XMLElement) {
    guard let identity = element.attribute("IdentityID"), let number = element["IDRegistrationNo"] else { return }
    var document = Document(
      type: value("IDRegDocType", element.attribute("IDRegDocTypeID")) ?? "Document", number: number,
      country: value("Country", element.attribute("IssuedBy-CountryID")))
    for date in element.all("DocumentDate") {
      let type = value("IDRegDocDateType", date.attribute("IDRegDocDateTypeID"))?.lowercased() ?? ""
      guard let day = date.first("DatePeriod").flatMap({ Self.period($0)?.earliest }) else { continue }
      if type.contains("expir") { document.expires = day } else { document.issued = day }
    }
    documents[identity, default: []].append(document)
  }

  private mutating func readParty(_ element: XMLElement, _ sink: inout ListSink) {
    guard let id = element.attribute("FixedRef") else { return sink.reject(element.line, "FixedRef", "is missing") }
    guard let profile = element.first("Profile") else { return sink.reject(element.line, "Profile", "is missing") }
    let subtype = value("PartySubType", profile.attribute("PartySubTypeID"))?.lowercased() ?? ""
    let kind: ListedParty.Kind =
      switch subtype {
      case "vessel": .vessel
      case "aircraft": .aircraft
      default: isPerson(profile) ? .person : .organisation
      }
    var party = sink.party(id: id, kind: kind)
    for identity in profile.all("Identity") {
      readAliases(identity, &party)
      for document in documents.removeValue(forKey: identity.attribute("ID") ?? "") ?? [] {
        // The number of a wallet is a feature, that of a ship may be either.
        OFACFacts.add(
          feature: document.type, value: document.number, country: document.country, issued: document.issued?.text,
          expires: document.expires?.text, to: &party, line: element.line, sink: &sink)
      }
    }
    for feature in profile.all("Feature") { readFeature(feature, &party, element.line, &sink) }
    party.addRemark(element["Comment"])
    partyOf[profile.attribute("ID") ?? id] = id
    sink.add(party, line: element.line)
  }

  /// The subtype of persons and of entities is "Unknown" for both: what tells them apart is the type above it.
  private func isPerson(_ profile: XMLElement) -> Bool {
    let subtype = profile.attribute("PartySubTypeID") ?? ""
    return value("PartySubType", subtype)?.lowercased() == "individual" || partyTypes[subtype]?.lowercased() == "individual"
  }

  private func readAliases(_ identity: XMLElement, _ party: inout ListedParty) {
    var types: [String: String] = [:]
    for group in identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup") {
      types[group.attribute("ID") ?? ""] = value("NamePartType", group.attribute("NamePartTypeID"))
    }
    let aliases = identity.all("Alias")
    for alias in aliases.filter({ $0.attribute("Primary") == "true" }) + aliases.filter({ $0.attribute("Primary") != "true" }) {
      let isPrimary = alias.attribute("Primary") == "true" && identity.attribute("Primary") != "false"
      let type = value("AliasType", alias.attribute("AliasTypeID"))
      let quality: ListedName.Quality = alias.attribute("LowQuality") == "true" ? .weakAlias : .strongAlias
      for name in alias.all("DocumentedName") {
        let parts = name.all("DocumentedNamePart", "NamePartValue")
        let script = parts.first.flatMap { value("Script", $0.attribute("ScriptID")) }
        let isOriginal = script != nil && script != "Latin"
        party.addName(
          Self.name(parts, types), quality: isPrimary && party.names.isEmpty ? .primary : quality,
          kind: isOriginal ? .originalScript : OFACFacts.nameKind(type), language: isOriginal ? script : nil)
      }
    }
  }

  /// Family names in front of a comma, other parts in their order behind it.
  private static func name(_ parts: [XMLElement], _ types: [String: String]) -> String? {
    var (family, rest) = ([String](), [String]())
    for part in parts {
      guard let text = part.text else { continue }
      let type = types[part.attribute("NamePartGroupID") ?? ""]?.lowercased() ?? ""
      if type == "last name" { family.append(text) } else { rest.append(text) }
    }
    let whole = [family, rest].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    return whole.isEmpty ? nil : whole.joined(separator: ", ")
  }

  private func readFeature(_ feature: XMLElement, _ party: inout ListedParty, _ line: Int, _ sink: inout ListSink) {
    let type = value("FeatureType", feature.attribute("FeatureTypeID")) ?? ""
    for version in feature.all("FeatureVersion") {
      if let place = version.first("VersionLocation").flatMap({ locations[$0.attribute("LocationID") ?? ""] }) {
        switch type {
        case "Place of Birth":
          party.addBirthPlace(place.written)
        case "Nationality Country", "Citizenship Country": party.addNationality(place.country)
        case "Vessel Flag", "Vessel flag", "Former Vessel Flag":
          _ = place.country.map { OFACFacts.add(fact: type, value: $0, to: &party) }
        default: party.addAddress(place)
        }
      }
      if type == "Birthdate" {
        if let date = version.first("DatePeriod").flatMap(Self.period) { party.birthDates.append(date) }
        continue
      }
      for detail in version.all("VersionDetail") {
        let text = detail.text ?? value("DetailReference", detail.attribute("DetailReferenceID"))
        OFACFacts.add(feature: type, value: text, to: &party, line: line, sink: &sink)
      }
    }
  }

  private func readRelation(_ relation: XMLElement, _ sink: inout ListSink) {
    guard let from = relation.attribute("From-ProfileID"), let to = relation.attribute("To-ProfileID"),
      let party = partyOf[from], let other = partyOf[to]
    else { return sink.reject(relation.line, "ProfileRelationship", "names a profile that is not there") }
    let type = value("RelationType", relation.attribute("RelationTypeID"))
    var name: String?
    _ = sink.change(other) { name = $0.names.first?.text }
    _ = sink.change(party) { $0.addRelation(ListedRelation(OFACFacts.relation(type), name: name, id: other, type: type)) }
  }

  private func readEntry(_ entry: XMLElement, _ sink: inout ListSink) {
    guard let party = partyOf[entry.attribute("ProfileID") ?? ""] else { return }
    let listed = entry.first("EntryEvent")?.first("Date").flatMap(Self.date)
    let programmes = entry.all("SanctionsMeasure").filter {
      value("SanctionsType", $0.attribute("SanctionsTypeID"))?.lowercased() == "program"
    }.compactMap { $0["Comment"] }
    _ = sink.change(party) { party in
      party.listedOn = party.listedOn ?? listed
      for programme in programmes { party.addProgramme(programme) }
    }
  }

  /// `Year`, `Month` and `Day` as elements.
  private static func date(_ element: XMLElement) -> PartialDate? {
    guard let year = element["Year"].flatMap(Int.init) else { return nil }
    return PartialDate(year: year, month: element["Month"].flatMap(Int.init), day: element["Day"].flatMap(Int.init))
  }

  private static func period(_ period: XMLElement) -> ListedBirthDate? {
    guard let start = period.first("Start"), let from = start.first("From").flatMap(date) else { return nil }
    let end = period.first("End")
    let to = end.flatMap { $0.first("To") ?? $0.first("From") }.flatMap(date) ?? from
    let isCirca = start.attribute("Approximate") == "true" || end?.attribute("Approximate") == "true"
    return ListedBirthDate(days: from, to: to, isCirca: isCirca)
  }
}

extension PartyAddress {
  /// The parts with commas between them, nil when there are none.
  var written: String? {
    let parts = [line, city, region, postalCode, country].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
