public import Watchlists

/// A party as a page for people.
public enum PartyPage {
  /// Everything the list says of the party, and where that was read; lines end with a newline.
  public static func text(_ party: ListedParty) -> String {
    var page = Page()
    page.text = "\(party.displayName)\n"
    page.line("entry", "\(party.id) on \(party.list.name)")
    page.line("kind", party.kind.rawValue + (party.stance == .allowed ? ", cleared" : ""))
    page.lines("names", party.names.map { name(of: $0) })
    page.lines("born", party.birthDates.map(\.text))
    page.lines("birthplace", party.birthPlaces)
    page.lines("nationality", party.nationalities)
    page.lines("sex", party.genders.map(\.rawValue))
    page.lines("numbers", party.documents.map { document($0) })
    page.lines("addresses", party.addresses.map { address($0) })
    page.lines("contacts", party.contacts.map { "\($0.kind.rawValue) \($0.value)" })
    page.lines("wallets", party.wallets.map { ($0.asset.map { "\($0) " } ?? "") + $0.address.original })
    page.lines("programmes", party.programmes)
    page.lines("ties", party.relations.map { relation($0) })
    page.lines("elsewhere", party.references.map { "\($0.authority) \($0.id)" })
    if let craft = party.craft { page.lines("craft", self.craft(craft)) }
    page.line("title", party.title)
    page.line("listed on", party.listedOn?.text)
    page.line("ends on", party.endsOn?.text)
    page.lines("remarks", party.remarks?.split(separator: "\n").map(String.init) ?? [])
    page.lines("DPRK ties", party.dprkTies.map(\.rawValue))
    page.line("source", "\(party.list.file), edition \(party.list.version)")
    page.line("sha256", party.list.sha256)
    return page.text
  }

  private struct Page {
    var text = ""

    mutating func line(_ title: String, _ value: String?) { lines(title, value.map { [$0] } ?? []) }

    mutating func lines(_ title: String, _ values: [String]) {
      for (place, value) in values.enumerated() {
        let label = place == 0 ? title : ""
        text += "  " + label + String(repeating: " ", count: max(1, 13 - label.count)) + value + "\n"
      }
    }
  }

  private static func name(of name: ListedName) -> String {
    var marks: [String] = []
    if name.kind != .primary { marks.append(name.kind.rawValue) }
    if name.quality == .weakAlias { marks.append("weak") }
    if let language = name.language { marks.append(language) }
    return name.text + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }

  private static func document(_ document: ListedDocument) -> String {
    var text = "\(document.type): \(document.number)"
    if let country = document.country { text += ", \(country)" }
    if let day = document.issuedOn { text += ", issued \(day.text)" }
    if let day = document.expiresOn { text += ", expires \(day.text)" }
    return text
  }

  private static func address(_ address: PartyAddress) -> String {
    [address.line, address.postalCode, address.city, address.region, address.country].compactMap(\.self).joined(separator: ", ")
  }

  private static func relation(_ relation: ListedRelation) -> String {
    let other = [relation.name, relation.id.map { "entry \($0)" }].compactMap(\.self).joined(separator: ", ")
    return "\(relation.type ?? relation.kind.rawValue): \(other)"
  }

  private static func craft(_ craft: CraftFacts) -> [String] {
    let facts: [(String, String?)] = [
      ("flag", craft.flag), ("type", craft.type), ("call sign", craft.callSign), ("tonnage", craft.tonnage),
      ("owner", craft.owner), ("built", craft.built?.text),
    ]
    return facts.compactMap { title, value in value.map { "\(title) \($0)" } } + craft.formerFlags.map { "former flag \($0)" }
  }
}
