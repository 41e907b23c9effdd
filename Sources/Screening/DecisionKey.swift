import Hashing
import Names
public import Watchlists

/// What a decision about a match is remembered by: everything that was asked, and everything the list said of the party.
///
/// It stays the same from run to run and from edition to edition as long as neither side changes. When the customer's facts or the
/// entry change, the key is another, and the match comes up again.
public enum DecisionKey {
  /// The key of a match as 16 hexadecimal digits of the request, a hyphen, and 16 of the party.
  public static func of(_ request: ScreenRequest, _ party: ListedParty) -> String {
    text(hash(request), hash(party))
  }

  static func text(_ request: UInt64, _ party: UInt64) -> String { hexadecimal(request) + "-" + hexadecimal(party) }

  /// The facts of a request, in whatever order they were stated.
  static func hash(_ request: ScreenRequest) -> UInt64 {
    var hash = StableHash()
    hash.add(request.names)
    hash.add([request.type?.rawValue ?? ""])
    hash.add(request.births.map(text))
    hash.add(request.countries)
    hash.add([request.gender?.rawValue ?? ""])
    hash.add(request.numbers.map { $0.number + "|" + ($0.country ?? "") })
    hash.add(request.wallets)
    hash.add(request.addresses.map(text))
    hash.add(request.contacts)
    return hash.spread
  }

  /// Everything that a list says of a party; the edition of the list is no part of it.
  static func hash(_ party: ListedParty) -> UInt64 {
    var hash = StableHash()
    hash.add([party.list.name, party.id, party.kind.rawValue, party.title ?? "", party.remarks ?? ""])
    hash.add(party.names.map { $0.text + "|" + $0.quality.rawValue })
    hash.add(party.birthDates.map(\.text))
    hash.add(party.birthPlaces)
    hash.add(party.nationalities)
    hash.add(party.genders.map(\.rawValue))
    hash.add(party.documents.map { $0.type + "|" + $0.number + "|" + ($0.country ?? "") })
    hash.add(party.addresses.map(text))
    hash.add(party.contacts.map(\.value))
    hash.add(party.programmes)
    hash.add(party.wallets.map(\.address.original))
    hash.add(party.relations.map { $0.kind.rawValue + "|" + ($0.name ?? "") + "|" + ($0.id ?? "") })
    return hash.spread
  }

  private static func text(_ birth: BirthSpan) -> String {
    func day(_ day: PartialDay) -> String { "\(day.year)-\(day.month ?? 0)-\(day.day ?? 0)" }
    return day(birth.earliest) + "|" + day(birth.latest) + (birth.isCirca ? "|circa" : "")
  }

  private static func text(_ address: PartyAddress) -> String {
    [address.line, address.city, address.region, address.postalCode, address.country].map { $0 ?? "" }.joined(separator: "|")
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension StableHash {
  /// Adds a set of texts and how many there are.
  fileprivate mutating func add(_ parts: [String]) {
    for part in parts.count > 1 ? parts.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) : parts { add(part: part) }
    add(part: "\(parts.count)")
  }
}
