/// The wallets, document numbers, phones and mail addresses of all listed parties, for exact look-ups from many threads. Immutable.
public struct IdentifierIndex: Sendable {
  /// A listed identifier that equals a stated one.
  public struct Match: Sendable, Hashable {
    /// What kind of identifier it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A cryptocurrency address, by its key over all chains.
      case wallet
      /// A number of a document or register.
      case number
      /// A phone number or mail address.
      case contact
    }

    /// What kind of identifier it is.
    public let kind: Kind
    /// The position of the party among those the index was made of.
    public let party: Int
    /// The identifier as it was stated.
    public let stated: String
    /// The identifier as the list writes it.
    public let listed: String
    /// What the list calls it: the type of a document, the asset of a wallet.
    public let label: String?
    /// False for a number so short, of no stated country, that several parties may have it, and for a phone or mail address, which
    /// several may use.
    public let isStrong: Bool
  }

  struct DocumentEntry {
    var party: Int
    var document: Int
    var country: String?
  }

  struct Entry {
    var party: Int
    var place: Int
  }

  /// The parties that own an address, by its key.
  let wallets: [String: [Entry]]
  let documents: [String: [DocumentEntry]]
  let contacts: [String: [Entry]]

  /// Whether any party's wallet is known: otherwise there is nothing with which a wallet could be compared.
  public var holdsWallets: Bool { !wallets.isEmpty }

  /// Builds the tables. Cost: about a microsecond an identifier.
  public init(parties: [ListedParty]) {
    var wallets: [String: [Entry]] = [:]
    var documents: [String: [DocumentEntry]] = [:]
    var contacts: [String: [Entry]] = [:]
    for (index, party) in parties.enumerated() {
      for (place, wallet) in party.wallets.enumerated() where wallets[wallet.address.key]?.last?.party != index {
        wallets[wallet.address.key, default: []].append(Entry(party: index, place: place))
      }
      for (place, document) in party.documents.enumerated() {
        guard let number = Self.key(of: document) else { continue }
        let country = CountryName.code(document.country)
        documents[number, default: []].append(DocumentEntry(party: index, document: place, country: country))
      }
      for (place, contact) in party.contacts.enumerated() {
        guard let key = Self.key(contact: contact.value), contacts[key]?.last?.party != index else { continue }
        contacts[key, default: []].append(Entry(party: index, place: place))
      }
    }
    (self.wallets, self.documents, self.contacts) = (wallets, documents, contacts)
  }

  /// The documents of a number; two known countries must be equal, an unknown one agrees with every other.
  func documentEntries(_ number: String, _ country: String?) -> [DocumentEntry] {
    guard let key = Self.key(stated: number) else { return [] }
    var entries = documents[key] ?? []
    // Seven digits alone may be a ship's number, which lists write with and without its letters.
    if key.utf8.count == 7, let imo = IMONumber.canonical(key) { entries += documents["IMO" + imo] ?? [] }
    if entries.isEmpty { return [] }
    let code = CountryName.code(country)
    return entries.filter { entry in
      guard let code, let listed = entry.country else { return true }
      return code == listed
    }
  }

  /// Every listed identifier that one of the stated ones is, in the order they are stated, each party once for each.
  ///
  /// A wallet compares by its key over chains; texts that are no address match nothing. Numbers compare by letters and digits; those
  /// of fewer than five match nothing. Phones compare by country code and number, mail addresses by mailbox.
  ///
  /// - Parameter parties: the parties the index was made of.
  public func matches(
    wallets stated: [String], numbers: [StatedDocument], contacts statedContacts: [String] = [], of parties: [ListedParty]
  ) -> [Match] {
    var found: [Match] = []
    for text in stated {
      guard let key = WalletAddress.lookupKey(text) else { continue }
      for entry in wallets[key] ?? [] {
        let wallet = parties[entry.party].wallets[entry.place]
        found.append(
          Match(
            kind: .wallet, party: entry.party, stated: text, listed: wallet.address.original, label: wallet.asset, isStrong: true)
        )
      }
    }
    for number in numbers {
      for entry in documentEntries(number.number, number.country) {
        let document = parties[entry.party].documents[entry.document]
        let isSameRegister = entry.country != nil && CountryName.code(number.country) != nil
        let isRare = (DocumentNumber.key(number.number)?.utf8.count ?? 0) >= DocumentNumber.rareLength
        let match = Match(
          kind: .number, party: entry.party, stated: number.number, listed: document.number, label: document.type,
          isStrong: isSameRegister || isRare || document.kind == .imo)
        if !found.contains(where: { $0.party == match.party && $0.stated == match.stated && $0.kind == .number }) {
          found.append(match)
        }
      }
    }
    for text in statedContacts {
      guard let key = Self.key(contact: text) else { continue }
      for entry in contacts[key] ?? [] {
        let contact = parties[entry.party].contacts[entry.place]
        found.append(
          Match(
            kind: .contact, party: entry.party, stated: text, listed: contact.value, label: contact.kind.rawValue, isStrong: false
          ))
      }
    }
    return found
  }

  private static func key(of document: ListedDocument) -> String? {
    if document.kind == .imo, let imo = IMONumber.canonical(document.number) { return "IMO" + imo }
    return key(stated: document.number)
  }

  private static func key(stated number: String) -> String? {
    guard let key = DocumentNumber.key(number) else { return nil }
    return key.hasPrefix("IBAN") ? IBAN.canonical(key) ?? key : key
  }

  private static func key(contact text: String) -> String? { MailAddress.canonical(text) ?? PhoneNumber.canonical(text) }
}
