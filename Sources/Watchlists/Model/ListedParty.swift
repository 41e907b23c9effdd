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
    /// A person or organisation, of which the list does not say which.
    case unknown
  }

  /// What being on the list means.
  public enum Stance: String, Sendable, Hashable, CaseIterable {
    /// To be found.
    case listed
    /// On a list of one's own of those who were cleared: never reported as a find.
    case allowed
  }

  /// A sex as a list states it.
  public enum Gender: String, Sendable, Hashable, CaseIterable {
    /// Female.
    case female
    /// Male.
    case male
  }

  /// The list's own identifier of the party, unique inside that list.
  public var id: String
  /// Where the entry was read.
  public var list: ListSource
  /// What kind of thing it is.
  public var kind: Kind
  /// What being on the list means.
  public var stance: Stance = .listed
  /// All names, the primary one first.
  public var names: [ListedName] = []
  /// All dates of birth given; several mean alternatives.
  public var birthDates: [ListedBirthDate] = []
  /// Places of birth as written.
  public var birthPlaces: [String] = []
  /// Nationalities and citizenships as written. For display, and for comparison with a country that a screening request states.
  public var nationalities: [String] = []
  /// Sexes stated; several when sources differ.
  public var genders: [Gender] = []
  /// Passport, tax, registration and other numbers.
  public var documents: [ListedDocument] = []
  /// Postal addresses.
  public var addresses: [ListedAddress] = []
  /// Phones, mail addresses, websites.
  public var contacts: [PartyContact] = []
  /// Sanctions programmes, for instance `DPRK3`.
  public var programmes: [String] = []
  /// Cryptocurrency addresses.
  public var wallets: [ListedWallet] = []
  /// Ties to other parties that the entry names.
  public var relations: [ListedRelation] = []
  /// Numbers of the same party on other lists, as the entry gives them.
  public var references: [ListReference] = []
  /// What is known of a ship or aircraft.
  public var craft: CraftFacts?
  /// The title or office as written.
  public var title: String?
  /// The remarks as written, overflow joined.
  public var remarks: String?
  /// When the party was listed.
  public var listedOn: PartialDate?
  /// When the listing ends or ended, where the list says so.
  public var endsOn: PartialDate?

  /// A party without facts yet.
  public init(id: String, list: ListSource, kind: Kind) {
    self.id = id
    self.list = list
    self.kind = kind
  }

  /// The primary name, or the address of a bare wallet, or the identifier.
  public var displayName: String { names.first?.text ?? wallets.first?.address.original ?? id }

  /// Names of parties that the entry says it is linked to, whatever the tie.
  public var linkedTo: [String] { relations.compactMap(\.name) }
}

/// A tie of a listed party to another.
public struct ListedRelation: Sendable, Hashable {
  /// What the tie is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The list says "linked to" or the like, and no more.
    case linkedTo
    /// The other party owns or controls this one.
    case ownedBy
    /// This party owns or controls the other.
    case owns
    /// This party acts for the other.
    case actingFor
    /// The other party acts for this one.
    case representedBy
    /// This party leads, serves or belongs to the other.
    case memberOf
    /// A relative or close associate.
    case family
  }

  /// What the tie is.
  public let kind: Kind
  /// The other party's name; nil when only its number is given.
  public let name: String?
  /// The other party's identifier on the same list.
  public let id: String?
  /// The list's own words for the tie.
  public let type: String?

  /// A tie of what is known.
  public init(_ kind: Kind, name: String?, id: String? = nil, type: String? = nil) {
    self.kind = kind
    self.name = name
    self.id = id
    self.type = type
  }
}

/// The number of a party on another list.
public struct ListReference: Sendable, Hashable {
  /// Whose number it is, for instance `UN` or `OFAC`.
  public let authority: String
  /// The number in capital letters.
  public let id: String

  /// A reference.
  public init(authority: String, id: String) {
    self.authority = authority
    self.id = id.uppercased()
  }
}

/// A phone, fax, mail address or website on a list.
public struct PartyContact: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A phone, fixed or mobile.
    case phone
    /// A fax.
    case fax
    /// A mail address.
    case mail
    /// A website.
    case website
  }

  /// What it is.
  public let kind: Kind
  /// The value as written.
  public let value: String

  /// A way to reach the party.
  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}

/// What a list knows of a ship or aircraft beside its numbers.
public struct CraftFacts: Sendable, Hashable {
  /// The flag as written.
  public var flag: String?
  /// Former flags as written.
  public var formerFlags: [String] = []
  /// The type of ship, or the model of an aircraft.
  public var type: String?
  /// The call sign.
  public var callSign: String?
  /// Deadweight or gross tonnage as written.
  public var tonnage: String?
  /// Owner, operator or manager as written.
  public var owner: String?
  /// Year or date of construction.
  public var built: PartialDate?

  /// Facts not known yet.
  public init() {}

  /// True when nothing is known.
  public var isEmpty: Bool { self == CraftFacts() }
}
