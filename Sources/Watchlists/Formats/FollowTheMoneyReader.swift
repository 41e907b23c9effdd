import Events

/// Reads FollowTheMoney entities as OpenSanctions publishes them: one entity a line (`entities.ftm.json`), targets with what
/// belongs to them inside (`targets.nested.json`), and targets as a table (`targets.simple.csv`). Written from the published
/// model (followthemoney schemata); no sample of the real files was at hand.
struct FollowTheMoneyReader {
  /// An entity that is a tie between two others, or a fact about one.
  private struct Edge {
    let schema: String
    let entity: JSON
  }

  private var edges: [Edge] = []
  private var captions: [String: String] = [:]
  /// Ties kept at most; beyond them a list is no list of targets.
  private static let mostEdges = 4_000_000
  /// A line longer than this is set aside.
  private static let longestLine = 32 << 20

  static func read(_ file: ListFile, into sink: inout ListSink) {
    var reader = FollowTheMoneyReader()
    let parser = JSONParser()
    file.withBytes { bytes in
      JSONLines.forEach(bytes, longest: longestLine, parser: parser) { line, number in
        switch line {
        case .success(let entity): reader.take(entity, number, &sink)
        case .failure(let problem): sink.reject(number, "line", problem.reason)
        }
      }
    }
    reader.join(&sink)
  }

  private static let kinds: [String: ListedParty.Kind] = [
    "Person": .person, "Organization": .organisation, "Company": .organisation, "PublicBody": .organisation,
    "LegalEntity": .unknown, "Vessel": .vessel, "Airplane": .aircraft, "CryptoWallet": .wallet,
  ]

  private static let edgeSchemata: Set<String> = [
    "Address", "Identification", "Passport", "Ownership", "Directorship", "Family", "Associate", "UnknownLink",
    "Representation", "Membership", "Employment", "Sanction", "CryptoWallet", "Succession",
  ]

  private mutating func take(_ entity: JSON, _ line: Int, _ sink: inout ListSink) {
    guard let id = entity.word("id"), let schema = entity.word("schema"), let properties = entity["properties"] else {
      return sink.reject(line, "entity", "has no id, schema or properties")
    }
    if let caption = entity.word("caption") ?? properties["name"]?.word { captions[id] = caption }
    guard let kind = Self.kinds[schema] else {
      if Self.edgeSchemata.contains(schema), edges.count < Self.mostEdges { edges.append(Edge(schema: schema, entity: entity)) }
      return
    }
    // Relatives and owners stand in the file beside the targets without being targets themselves.
    if case .bool(false)? = entity["target"] {
      if schema == "CryptoWallet", edges.count < Self.mostEdges { edges.append(Edge(schema: schema, entity: entity)) }
      return
    }
    if schema == "CryptoWallet", properties["holder"] != nil { return edges.append(Edge(schema: schema, entity: entity)) }
    var party = sink.party(id: id, kind: kind)
    readProperties(properties, entity, &party, line, &sink)
    for (_, nested) in Self.nested(in: properties) { apply(nested, to: &party, selfID: id, line: line, &sink) }
    sink.add(party, line: line)
  }

  private func readProperties(_ p: JSON, _ entity: JSON, _ party: inout ListedParty, _ line: Int, _ sink: inout ListSink) {
    let names = p.words("name")
    // The caption is the best of the names.
    for name in [entity.word("caption")].compactMap(\.self).filter(names.contains) + names {
      party.addName(name, kind: .spelling)
    }
    for name in p.words("alias") + p.words("abbreviation") { party.addName(name) }
    for name in p.words("previousName") { party.addName(name, kind: .former) }
    for name in p.words("weakAlias") { party.addName(name, quality: .weakAlias) }
    for text in p.words("birthDate") {
      guard let date = ListDate.birthDate(text) else {
        sink.reject(line, "birthDate", "is not a date: \(text)")
        continue
      }
      if !party.birthDates.contains(date) { party.birthDates.append(date) }
    }
    for place in p.words("birthPlace") { party.addBirthPlace(place) }
    for name in p.words("nationality") + p.words("citizenship") { party.addNationality(name) }
    for gender in p.words("gender") { party.addGender(gender) }
    for (property, type, kind) in Self.numbers {
      for number in p.words(property) {
        party.addDocument(type, number, country: p["country"]?.word ?? p["jurisdiction"]?.word, kind: kind)
      }
    }
    for address in p.words("address") { party.addAddress(PartyAddress(line: address, country: p["country"]?.word)) }
    if party.addresses.isEmpty { for country in p.words("country") { party.addAddress(PartyAddress(country: country)) } }
    for phone in p.words("phone") { party.addContact(.phone, phone) }
    for mail in p.words("email") { party.addContact(.mail, mail) }
    for site in p.words("website") { party.addContact(.website, site) }
    for programme in p.words("programId") + p.words("program") { party.addProgramme(programme) }
    for key in p.words("publicKey") { sink.add(wallet: key, asset: p["currency"]?.word, to: &party, line: line) }
    party.title = p["position"]?.word ?? p["title"]?.word
    for note in p.words("notes") { party.addRemark(note) }
    for referent in entity.words("referents") where referent.hasPrefix("ofac-") {
      party.references.append(ListReference(authority: "OFAC", id: String(referent.dropFirst(5))))
    }
    if party.kind == .vessel || party.kind == .aircraft {
      party.describeCraft {
        $0.flag = p["flag"]?.word
        $0.formerFlags = p.words("pastFlags")
        $0.type = p["type"]?.word ?? p["model"]?.word
        $0.callSign = p["callSign"]?.word
        $0.tonnage = p["tonnage"]?.word ?? p["grossRegisteredTonnage"]?.word
        $0.built = p["buildDate"]?.word.flatMap { ListDate.date($0) }
      }
    }
  }

  private static let numbers: [(String, String, DocumentKind)] = [
    ("passportNumber", "Passport", .passport), ("idNumber", "ID number", .nationalID),
    ("socialSecurityNumber", "Social security number", .socialSecurity), ("taxNumber", "Tax number", .tax),
    ("innCode", "INN", .tax), ("vatCode", "VAT number", .tax), ("ogrnCode", "OGRN", .registration), ("kppCode", "KPP", .other),
    ("registrationNumber", "Registration number", .registration), ("uscCode", "Unified Social Credit Code", .registration),
    ("leiCode", "LEI", .lei), ("swiftBic", "SWIFT/BIC", .bic), ("dunsCode", "D-U-N-S", .duns), ("imoNumber", "IMO number", .imo),
    ("mmsi", "MMSI", .mmsi), ("isinCode", "ISIN", .security), ("ticker", "Ticker", .security),
    ("serialNumber", "Serial number", .serialNumber),
  ]

  /// Entities that stand inside a property instead of being named by it.
  private static func nested(in properties: JSON) -> [(String, JSON)] {
    guard case .object(let members) = properties else { return [] }
    return members.flatMap { member in
      (member.value.elements ?? []).compactMap { element in element["schema"] == nil ? nil : (member.name, element) }
    }
  }

  /// What an entity beside a target says about it.
  private func apply(_ entity: JSON, to party: inout ListedParty, selfID: String, line: Int, _ sink: inout ListSink) {
    guard let schema = entity.word("schema"), let p = entity["properties"] else { return }
    switch schema {
    case "Address":
      let parts = [p["street"]?.word, p["street2"]?.word].compactMap(\.self).joined(separator: ", ").nonEmpty
      party.addAddress(
        PartyAddress(
          line: parts ?? p["full"]?.word, city: p["city"]?.word, region: p["region"]?.word ?? p["state"]?.word,
          postalCode: p["postalCode"]?.word, country: p["country"]?.word))
    case "Identification", "Passport":
      for number in p.words("number") {
        party.addDocument(
          p["type"]?.word ?? schema, number, country: p["country"]?.word, kind: schema == "Passport" ? .passport : nil,
          issuedOn: p["startDate"]?.word.flatMap { ListDate.date($0) },
          expiresOn: p["endDate"]?.word.flatMap { ListDate.date($0) })
      }
    case "Sanction":
      for programme in p.words("programId") + p.words("program") { party.addProgramme(programme) }
      party.listedOn = party.listedOn ?? (p["listingDate"]?.word ?? p["startDate"]?.word).flatMap { ListDate.date($0) }
      if p.words("authority").contains(where: { $0.contains("United Nations") || $0.contains("UN ") }), let id = p["unscId"]?.word
      {
        party.references.append(ListReference(authority: "UN", id: id))
      }
    case "CryptoWallet":
      for key in p.words("publicKey") { sink.add(wallet: key, asset: p["currency"]?.word, to: &party, line: line) }
    default:
      for (from, to, kind, back) in Self.ties where kind != nil {
        guard Self.schemaTies[schema]?.contains(from) == true, let kind, let back else { continue }
        if Self.ids(p[from]).contains(selfID) { addTies(p[to], kind, schema, to: &party) }
        if Self.ids(p[to]).contains(selfID) { addTies(p[from], back, schema, to: &party) }
        // Inside a target the side that is the target itself is left out.
        if p[from] == nil, p[to] != nil { addTies(p[to], kind, schema, to: &party) }
        if p[to] == nil, p[from] != nil { addTies(p[from], back, schema, to: &party) }
      }
    }
  }

  /// The two sides of each tie: what the first is to the second, and the second to the first.
  private static let ties: [(String, String, ListedRelation.Kind?, ListedRelation.Kind?)] = [
    ("owner", "asset", .owns, .ownedBy), ("director", "organization", .memberOf, .linkedTo),
    ("person", "relative", .family, .family),
    ("person", "associate", .linkedTo, .linkedTo), ("subject", "object", .linkedTo, .linkedTo),
    ("agent", "client", .actingFor, .representedBy), ("member", "organization", .memberOf, .linkedTo),
    ("employee", "employer", .memberOf, .linkedTo),
  ]

  private static let schemaTies: [String: Set<String>] = [
    "Ownership": ["owner"], "Directorship": ["director"], "Family": ["person"], "Associate": ["person"],
    "UnknownLink": ["subject"],
    "Representation": ["agent"], "Membership": ["member"], "Employment": ["employee"],
  ]

  private static func ids(_ value: JSON?) -> [String] { (value?.elements ?? []).compactMap { $0.text ?? $0.word("id") } }

  private func addTies(_ value: JSON?, _ kind: ListedRelation.Kind, _ schema: String, to party: inout ListedParty) {
    for element in value?.elements ?? [] {
      let id = element.text ?? element.word("id")
      let name = element.word("caption") ?? element["properties"]?["name"]?.word ?? id.flatMap { captions[$0] }
      if name != nil || id != nil { party.addRelation(ListedRelation(kind, name: name, id: id, type: schema)) }
    }
  }

  /// Ties of a file of entities are joined when all are known.
  private func join(_ sink: inout ListSink) {
    for edge in edges {
      guard let p = edge.entity["properties"] else { continue }
      let sides = [
        "holder", "entity", "owner", "asset", "director", "organization", "person", "relative", "associate", "subject", "object",
        "agent", "client", "member", "employee", "employer",
      ]
      var told: Set<String> = []
      for id in sides.flatMap({ Self.ids(p[$0]) }) where told.insert(id).inserted {
        // Two steps, since reading a wallet tells its own problems.
        var copy: ListedParty?
        guard sink.change(id, { copy = $0 }), var party = copy else { continue }
        apply(edge.entity, to: &party, selfID: id, line: 0, &sink)
        _ = sink.change(id) { $0 = party }
      }
      if edge.schema == "CryptoWallet", told.isEmpty, let id = edge.entity.word("id"), p["publicKey"] != nil {
        var party = sink.party(id: id, kind: .wallet)
        apply(edge.entity, to: &party, selfID: id, line: 0, &sink)
        sink.add(party, line: 0)
      }
    }
  }
}

extension FollowTheMoneyReader {
  static let simpleColumns = ["id", "schema", "name", "aliases", "birth_dates", "countries", "identifiers"]

  /// `targets.simple.csv`: several values of a cell stand with `;` between them.
  static func read(simple file: ListFile, into sink: inout ListSink) {
    guard let table = ListTable(csv: file, needed: simpleColumns) else { return sink.reject(0, "header", "is missing") }
    sink.readTable(table) { row, sink in
      guard let id = row["id"] else { return sink.reject(row.line, "id", "is empty") }
      var party = sink.party(id: id, kind: kinds[row["schema"] ?? ""] ?? .unknown)
      party.addName(row["name"], quality: .primary)
      for alias in ListText.parts(row["aliases"], by: ";") { party.addName(alias) }
      for text in ListText.parts(row["birth_dates"], by: ";") {
        guard let date = ListDate.birthDate(text) else {
          sink.reject(row.line, "birth_dates", "is not a date: \(text)")
          continue
        }
        party.birthDates.append(date)
      }
      let countries = ListText.parts(row["countries"], by: ";")
      for country in countries { party.addNationality(country) }
      for address in ListText.parts(row["addresses"], by: ";") {
        party.addAddress(PartyAddress(line: address, country: countries.count == 1 ? countries[0] : nil))
      }
      for number in ListText.parts(row["identifiers"], by: ";") {
        // The table does not say what its numbers are; wallets are known by their form.
        if let address = try? WalletAddress(number), address.checksum == .valid || address.family == .evm {
          party.wallets.append(ListedWallet(asset: nil, address: address))
        } else {
          party.addDocument(
            "Identifier", number, kind: IMONumber.canonical(number) != nil && party.kind == .vessel ? .imo : .other)
        }
      }
      for phone in ListText.parts(row["phones"], by: ";") { party.addContact(.phone, phone) }
      for mail in ListText.parts(row["emails"], by: ";") { party.addContact(.mail, mail) }
      for programme in ListText.parts(row["program_ids", "programs"], by: ";") { party.addProgramme(programme) }
      party.addRemark(row["sanctions"])
      party.listedOn = row["first_seen"].flatMap { ListDate.date(String($0.prefix(10))) }
      sink.add(party, line: row.line)
    }
  }
}

/// Files of one JSON object a line.
enum JSONLines {
  /// Why a line cannot be used.
  struct Problem: Error {
    let reason: String
  }

  /// Hands over each line that is not empty.
  static func forEach(
    _ bytes: UnsafeRawBufferPointer, longest: Int, parser: JSONParser, _ body: (Result<JSON, Problem>, Int) -> Void
  ) {
    var (start, number) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if line.count > longest {
        body(.failure(Problem(reason: "is longer than \(longest) bytes")), number)
      } else if line.contains(where: { $0 > 0x20 && $0 != 0x1A }) {
        do { body(.success(try parser.value(of: line)), number) } catch { body(.failure(Problem(reason: error.reason)), number) }
      }
      start = end + 1
      number += 1
    }
  }
}
