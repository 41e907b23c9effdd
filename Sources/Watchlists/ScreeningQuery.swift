public import Names

/// A document as a person or firm stated it.
public struct StatedDocument: Sendable, Hashable {
  /// The number as written.
  public let number: String
  /// The issuing country, name or ISO 3166-1 alpha-2 code.
  public let country: String?

  /// A document number and, where known, its country.
  public init(number: String, country: String? = nil) {
    self.number = number
    self.country = country
  }
}

/// Everything known about one subject that lists are asked for.
public struct ScreeningQuery: Sendable, Hashable {
  /// Which kinds of listed parties the *names* are compared with; nil for all. Wallets and numbers ignore it.
  public var kind: ListedParty.Kind?
  /// Names of the subject.
  public var names: [PersonName]
  /// Dates of birth the subject stated.
  public var birthDates: [PartialDate]
  /// Documents and register numbers.
  public var documents: [StatedDocument]
  /// Cryptocurrency addresses as written.
  public var wallets: [String]
  /// Postal addresses.
  public var addresses: [PartyAddress]

  /// A query of what is known. Nationality and country are left out on purpose: they would count against a person.
  public init(
    kind: ListedParty.Kind? = .person, names: [PersonName] = [], birthDates: [PartialDate] = [],
    documents: [StatedDocument] = [], wallets: [String] = [], addresses: [PartyAddress] = []
  ) {
    self.kind = kind
    self.names = names
    self.birthDates = birthDates
    self.documents = documents
    self.wallets = wallets
    self.addresses = addresses
  }
}

/// One listed party that a query agrees with, and in what.
public struct ListHit: Sendable, Hashable {
  /// What agreed.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A cryptocurrency address.
    case wallet
    /// A document number without the name.
    case document
    /// A name and a document number.
    case nameWithDocument
    /// A name and the full date of birth.
    case nameWithDateOfBirth
    /// A name and a street address.
    case nameWithAddress
    /// A name alone, which many people share: never a reason to do anything by itself.
    case name
  }

  /// What agreed beside the name, as the list has it.
  public enum SecondIdentifier: Sendable, Hashable {
    /// A document number.
    case document(ListedDocument)
    /// A date of birth.
    case dateOfBirth(PartialDate)
    /// A street address.
    case address(PartyAddress)
  }

  /// The listed party, with its list and the list's version.
  public let party: ListedParty
  /// What agreed.
  public let basis: Basis
  /// The listed value that agreed: the wallet, the document number or the name, as the list writes it.
  public let listedValue: String
  /// The value of the query that it agreed with.
  public let statedValue: String
  /// What agreed beside the name; nil for a name, a wallet or a document number alone.
  public let second: SecondIdentifier?
  /// How good the listed name is, for hits on names.
  public let nameQuality: ListedName.Quality?
  /// True for an exact wallet or document number, or a full name (exact, or another spelling of it) with a second identifier that
  /// agrees and no date of birth that contradicts. Only such a hit may enter the legal lane.
  public let isStrong: Bool
  /// True when the listed name is the stated one in another spelling or script, not letter for letter.
  public var isSpelling = false
}
