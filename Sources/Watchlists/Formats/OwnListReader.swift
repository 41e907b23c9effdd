import Events

/// Reads lists of one's own: a table with a `name` column, or one JSON object a line.
///
/// Members are `id`, `type`, `names` (or `name`), `weakNames`, `birthDates`, `countries`, `programs`, `numbers`, `wallets`,
/// `addresses`, `gender`, `note`, and `list`: `block`, or `allow` for those who were cleared. Spellings with underscores, in one
/// or several, are the same.
enum OwnListReader {
  static let columns = ["name"]

  static func read(json file: ListFile, into sink: inout ListSink) {
    let parser = JSONParser()
    file.withBytes { bytes in
      JSONLines.forEach(bytes, longest: 1 << 20, parser: parser) { line, number in
        switch line {
        case .failure(let problem): sink.reject(number, "line", problem.reason)
        case .success(let entity):
          read(number, into: &sink) { names in
            names.lazy.map { entity.words($0) }.first { !$0.isEmpty } ?? []
          }
        }
      }
    }
  }

  static func read(csv table: ListTable, into sink: inout ListSink) {
    sink.readTable(table) { row, sink in
      read(row.line, into: &sink) { names in
        guard let text = row[names] else { return [] }
        // A name may hold a comma, other cells are lists.
        return ListText.parts(text, by: names.contains("name") ? "|" : ";|")
      }
    }
  }

  private static func read(_ line: Int, into sink: inout ListSink, _ values: ([String]) -> [String]) {
    let id = values(["id", "entity_id", "uid"]).first ?? ""
    let type = values(["type", "kind", "schema"]).first
    let kind = type.map { ListedParty.Kind(word: $0) } ?? .unknown
    // A party is never lost for a word: it is then searched for as a person and as a firm.
    if kind == nil { sink.reject(line, "type", "is no kind of party, so it may be any: \(type ?? "")") }
    var party = sink.party(id: id, kind: kind ?? .unknown)
    for name in values(["names", "name"]) + values(["aliases", "alias", "alt_names", "altNames"]) { party.addName(name) }
    for name in values(["weakNames", "weak_names", "weakAliases", "weak_aliases"]) { party.addName(name, quality: .weakAlias) }
    for text in values(["birthDates", "birthDate", "birth_dates", "birth_date", "dob", "dateOfBirth", "date_of_birth"]) {
      guard let date = ListDate.birthDate(text) else {
        sink.reject(line, "birthDates", "is not a date: \(text)")
        continue
      }
      party.birthDates.append(date)
    }
    for country in values(["countries", "country", "nationality", "nationalities"]) { party.addNationality(country) }
    for gender in values(["gender", "sex"]) { party.addGender(gender) }
    for programme in values(["programs", "program", "programmes", "programme", "regime"]) { party.addProgramme(programme) }
    for number in values(["numbers", "number", "documents", "document", "passport", "idNumber", "id_number"]) {
      // `Passport:AB123` names the kind.
      let parts = number.split(separator: ":", maxSplits: 1).map(String.init)
      party.addDocument(parts.count == 2 ? parts[0] : "Number", parts.last ?? number, kind: parts.count == 2 ? nil : .other)
    }
    for wallet in values(["wallets", "wallet", "address_crypto", "walletAddress"]) {
      sink.add(wallet: wallet, asset: nil, to: &party, line: line)
    }
    for address in values(["addresses", "address"]) { party.addAddress(PartyAddress(line: address)) }
    for mail in values(["emails", "email", "mail"]) { party.addContact(.mail, mail) }
    for phone in values(["phones", "phone"]) { party.addContact(.phone, phone) }
    for note in values(["note", "notes", "remarks", "reason"]) { party.addRemark(note) }
    switch values(["list", "stance", "action"]).first?.lowercased() {
    case nil, "block", "listed", "deny", "blocked": break
    case "allow", "allowed", "cleared", "white", "safe": party.stance = .allowed
    case let other?: return sink.reject(line, "list", "is neither block nor allow: \(other)")
    }
    if party.id.isEmpty { party.id = "line-\(line)" }
    sink.add(party, line: line)
  }
}
