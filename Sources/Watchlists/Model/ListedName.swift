public import Names

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

  /// What the name is to the party.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The name the entry is kept under.
    case primary
    /// Another name in use.
    case alias
    /// A name no longer in use (formerly known as).
    case former
    /// Another spelling of a name that is given as well.
    case spelling
    /// The name in its own script.
    case originalScript
    /// A short form made of first letters.
    case acronym
  }

  /// The name as written, with a person's family name in front of the first comma where the list does so.
  public let text: String
  /// Its quality.
  public let quality: Quality
  /// What the name is to the party.
  public let kind: Kind
  /// The language the list gives, in its own words or code.
  public let language: String?

  /// A name and its quality. Without `kind` a primary name is primary and every other an alias.
  public init(_ text: String, quality: Quality, kind: Kind? = nil, language: String? = nil) {
    self.text = text
    self.quality = quality
    self.kind = kind ?? (quality == .primary ? .primary : .alias)
    self.language = language
  }

  /// The script of the name's first letter.
  public var script: NameScript { NameScript(ofToken: text) }
}

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

/// A postal address, of a list or of a query.
public struct PartyAddress: Sendable, Hashable {
  /// Street and house.
  public let line: String?
  /// City, often with a postal code behind it.
  public let city: String?
  /// State, province or region.
  public let region: String?
  /// The postal code, where it stands by itself.
  public let postalCode: String?
  /// Country name or ISO 3166-1 alpha-2 code.
  public let country: String?

  /// An address of what is known.
  public init(
    line: String? = nil, city: String? = nil, region: String? = nil, postalCode: String? = nil, country: String? = nil
  ) {
    self.line = line
    self.city = city
    self.region = region
    self.postalCode = postalCode
    self.country = country
  }

  /// True when nothing is known.
  public var isEmpty: Bool { line == nil && city == nil && region == nil && postalCode == nil && country == nil }
}

/// An address on a list.
public typealias ListedAddress = PartyAddress

extension PartyAddress {
  /// Whether the address lies in a country, given by name or by ISO 3166-1 alpha-2 code.
  public func isIn(country other: String) -> Bool {
    guard let own = CountryName.code(country) else { return false }
    return own == CountryName.code(other)
  }
}
