/// The list a party stands on, and which edition of it was read.
public struct ListSource: Sendable, Hashable {
  /// The list's name, for instance `OFAC SDN`.
  public let name: String
  /// The name of the file that was read, without its folder.
  public let file: String
  /// The date in the file where it has one, else `fnv128:` and the hash of the file's bytes.
  public let version: String

  /// A source with all its facts.
  public init(name: String, file: String, version: String) {
    self.name = name
    self.file = file
    self.version = version
  }
}

/// A person, firm, ship, aircraft or bare wallet on a list, in the one form that every list is read into.
public struct ListedParty: Sendable, Hashable {
  /// What kind of thing is listed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A natural person.
    case person
    /// A firm, authority, group or fund.
    case organisation
    /// A ship.
    case vessel
    /// An aircraft.
    case aircraft
    /// A wallet of which the list says no more, or a party known by its wallets only.
    case wallet
  }

  /// The list's own identifier of the party, unique inside that list.
  public var id: String
  /// Where the entry was read.
  public var list: ListSource
  /// What kind of thing it is.
  public var kind: Kind
  /// All names, the primary one first.
  public var names: [ListedName] = []
  /// All dates of birth given; several mean alternatives.
  public var birthDates: [ListedBirthDate] = []
  /// Places of birth as written.
  public var birthPlaces: [String] = []
  /// Nationalities and citizenships as written. Kept for display; no score or match ever reads them.
  public var nationalities: [String] = []
  /// Passport, tax, registration and other numbers.
  public var documents: [ListedDocument] = []
  /// Postal addresses.
  public var addresses: [ListedAddress] = []
  /// Sanctions programmes, for instance `DPRK3`.
  public var programmes: [String] = []
  /// Cryptocurrency addresses.
  public var wallets: [ListedWallet] = []
  /// Names of parties that the entry says it is linked to.
  public var linkedTo: [String] = []
  /// The title or office as written.
  public var title: String?
  /// The remarks as written, overflow joined.
  public var remarks: String?

  /// A party without facts yet.
  public init(id: String, list: ListSource, kind: Kind) {
    self.id = id
    self.list = list
    self.kind = kind
  }

  /// The primary name, or the address of a bare wallet, or the identifier.
  public var displayName: String { names.first?.text ?? wallets.first?.address.original ?? id }
}

/// One name of a listed party.
public struct ListedName: Sendable, Hashable {
  /// How much the list itself trusts the name.
  public enum Quality: String, Sendable, Hashable, CaseIterable {
    /// The name the entry is kept under.
    case primary
    /// A full alias.
    case strongAlias
    /// A nickname or a broad alias, which the list's publisher does not expect to be screened by itself.
    case weakAlias
  }

  /// The name as written, with a person's family name in front of the first comma where the list does so.
  public let text: String
  /// Its quality.
  public let quality: Quality

  /// A name and its quality.
  public init(_ text: String, quality: Quality) {
    self.text = text
    self.quality = quality
  }
}

/// A number of a document or register on a list.
public struct ListedDocument: Sendable, Hashable {
  /// What the list calls it, for instance `Passport` or `Tax ID No.`.
  public let type: String
  /// The number as written.
  public let number: String
  /// The issuing country as written.
  public let country: String?

  /// A document number.
  public init(type: String, number: String, country: String? = nil) {
    self.type = type
    self.number = number
    self.country = country
  }
}

/// A postal address, of a list or of a query.
public struct PartyAddress: Sendable, Hashable {
  /// Street and house.
  public let line: String?
  /// City, often with a postal code behind it.
  public let city: String?
  /// Country name or ISO 3166-1 alpha-2 code.
  public let country: String?

  /// An address of what is known.
  public init(line: String? = nil, city: String? = nil, country: String? = nil) {
    self.line = line
    self.city = city
    self.country = country
  }
}

/// An address on a list.
public typealias ListedAddress = PartyAddress

/// A cryptocurrency address on a list.
public struct ListedWallet: Sendable, Hashable {
  /// The asset or chain tag as written (`XBT`, `ETH`, `USDT`); it may name another chain than the address is of.
  public let asset: String?
  /// The address.
  public let address: WalletAddress

  /// A wallet with the tag the list gives it.
  public init(asset: String?, address: WalletAddress) {
    self.asset = asset
    self.address = address
  }
}

/// A line or value of a list that could not be used.
public struct ListReject: Sendable, Hashable, CustomStringConvertible {
  /// The file's name without its folder.
  public let file: String
  /// The line, counted from 1; 0 when it concerns the whole file.
  public let line: Int
  /// The column or value.
  public let field: String
  /// Why, as a sentence without full stop.
  public let reason: String

  /// A reject with all its facts.
  public init(file: String, line: Int, field: String, reason: String) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }

  /// `file:line: field: reason`.
  public var description: String { "\(file):\(line): \(field): \(reason)" }
}

extension PartyAddress {
  /// Whether the address lies in a country, given by name or by ISO 3166-1 alpha-2 code.
  public func isIn(country other: String) -> Bool {
    guard let own = CountryName.code(country) else { return false }
    return own == CountryName.code(other)
  }
}
