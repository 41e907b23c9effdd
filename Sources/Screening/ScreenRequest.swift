public import Names
public import Watchlists

/// Who is asked for: everything a firm stated about one customer, payee or counterparty.
public struct ScreenRequest: Sendable, Hashable {
  /// The names the party goes by, in any scripts; each is tried and the best counts.
  public var names: [String]
  /// Only parties of this type, and those whose list does not say what they are; nil for all.
  public var type: PartyType?
  /// Dates of birth; several mean alternatives.
  public var births: [BirthSpan]
  /// Countries that were stated, as ISO 3166-1 alpha-2 codes. Never guessed from a name.
  public var countries: [String]
  /// The gender that was stated.
  public var gender: StatedGender?
  /// Numbers of documents and registers.
  public var numbers: [StatedDocument]
  /// Cryptocurrency addresses as written.
  public var wallets: [String]
  /// Postal addresses.
  public var addresses: [PartyAddress]
  /// Phone numbers and mail addresses.
  public var contacts: [String]

  /// A request of what is known.
  public init(
    names: [String] = [], type: PartyType? = nil, births: [BirthSpan] = [], countries: [String] = [],
    gender: StatedGender? = nil, numbers: [StatedDocument] = [], wallets: [String] = [], addresses: [PartyAddress] = [],
    contacts: [String] = []
  ) {
    self.names = names
    self.type = type
    self.births = births
    self.countries = countries
    self.gender = gender
    self.numbers = numbers
    self.wallets = wallets
    self.addresses = addresses
    self.contacts = contacts
  }

  /// True when there is nothing to ask the lists for.
  public var isEmpty: Bool { names.isEmpty && numbers.isEmpty && wallets.isEmpty && contacts.isEmpty }
}

/// How much of what is found is wanted.
public struct ScreenOptions: Sendable, Hashable {
  /// The least score of a match.
  public var threshold: Double
  /// How many matches at most, the best first.
  public var limit: Int
  /// Whether the parts of the names are explained, which costs a third of the time.
  public var explains: Bool

  /// Options; those of an alert by default.
  public init(threshold: Double = ScoreScale.threshold, limit: Int = 10, explains: Bool = true) {
    self.threshold = threshold
    self.limit = limit
    self.explains = explains
  }
}
