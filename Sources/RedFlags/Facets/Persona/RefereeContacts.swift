import Events
import Hashing

/// Whether those who vouch for a subject can be reached where the subject itself can.
struct RefereeContacts: Sendable {
  private var contacts: [UInt64] = []
  private var addresses: [UInt64] = []
  private var ownAddresses: [UInt64] = []
  private var shared: [UInt64] = []
  private var lastReferee: EventReference?

  private static let limit = 12

  /// Takes in a referee's contact data.
  mutating func learn(_ email: String?, _ phone: String?, _ ip: String?, _ observation: inout Observation<PersonaFeature>) {
    lastReferee = observation.reference
    if let email { Self.add(ContactKey.mail(email), to: &contacts) }
    if let phone, let key = ContactKey.phone(phone) { Self.add(key, to: &contacts) }
    if let ip { Self.add(StableHash.of(ip), to: &addresses) }
    compare(&observation)
    for address in addresses where ownAddresses.contains(address) { share(address, &observation) }
  }

  /// Takes in where the subject signs in from. An office or a carrier's gateway stands for many honest people and does not count.
  mutating func learnOwn(_ network: Network?, _ observation: inout Observation<PersonaFeature>) {
    guard let network, let ip = network.ip, !(network.kind == .business), !(network.kind == .mobile) else { return }
    let key = StableHash.of(ip)
    guard ownAddresses.last != key, !ownAddresses.contains(key) else { return }
    if ownAddresses.count >= Self.limit { ownAddresses.removeFirst() }
    ownAddresses.append(key)
    if addresses.contains(key) { share(key, &observation) }
  }

  /// Compares the referees' mail addresses and numbers with the subject's, which may have become more.
  mutating func compare(_ observation: inout Observation<PersonaFeature>) {
    guard !contacts.isEmpty else { return }
    let facts = observation.facts
    for key in facts.emails.map(ContactKey.mail) + facts.phones.compactMap(ContactKey.phone) where contacts.contains(key) {
      share(key, &observation)
    }
  }

  private mutating func share(_ key: UInt64, _ observation: inout Observation<PersonaFeature>) {
    guard !shared.contains(key), shared.count < Self.limit else { return }
    shared.append(key)
    observation.note(.refereeOwnContacts, with: [lastReferee].compactMap(\.self))
  }

  private static func add(_ key: UInt64, to list: inout [UInt64]) {
    if !list.contains(key), list.count < limit { list.append(key) }
  }

  func write(into row: inout FacetRow<PersonaFeature>) {
    if lastReferee != nil { row.set(.refereeOwnContacts, shared.count) }
  }
}

/// Mail addresses and phone numbers as eight bytes that are equal for equal contacts.
enum ContactKey {
  /// Of a mail address, without regard to case and outer blanks.
  static func mail(_ text: String) -> UInt64 {
    StableHash.of(text.lowercased().filter { !$0.isWhitespace })
  }

  /// Of a phone number's digits, nil when there are fewer than six.
  static func phone(_ text: String) -> UInt64? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.utf8.count >= 6 ? StableHash.of(digits) : nil
  }
}
