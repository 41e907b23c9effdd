/// A calendar date of which the month and the day may be unknown.
public struct PartialDay: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The month, 1...12.
  public var month: Int?
  /// The day of the month; counts only together with a month.
  public var day: Int?

  /// A date of what is known.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// True when year, month and day are known.
  public var isFull: Bool { month != nil && day != nil }

  /// The first day it can mean, counted as if every month had 31 days.
  var first: Int { Self.number(year, month ?? 1, day ?? 1) }

  /// The last day it can mean.
  var last: Int { Self.number(year, month ?? 12, day ?? 31) }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    (min(max(year, 0), 9999) * 12 + min(max(month, 1), 12) - 1) * 31 + min(max(day, 1), 31) - 1
  }
}

/// When somebody was born, as stated: a day, a year, a range, or about one of these.
public struct BirthSpan: Sendable, Hashable {
  /// The date, or the start of the range.
  public var earliest: PartialDay
  /// The end of the range; equal to `earliest` for a single date.
  public var latest: PartialDay
  /// True when the source says "circa".
  public var isCirca: Bool

  /// A date, or a range when `latest` is given.
  public init(_ earliest: PartialDay, to latest: PartialDay? = nil, isCirca: Bool = false) {
    self.earliest = earliest
    self.latest = latest ?? earliest
    self.isCirca = isCirca
  }

  /// True for one exact day.
  public var isDay: Bool { earliest == latest && earliest.isFull && !isCirca }

  /// A number for the day, the same when day and month are exchanged; for look-ups.
  var dayHash: UInt32 {
    let (day, month) = (earliest.day ?? 0, earliest.month ?? 0)
    let number = UInt32(clamping: (earliest.year * 32 + min(day, month)) * 32 + max(day, month))
    return number &* 0x9E37_79B1
  }
}

/// Whether a party is male or female, where a source states it.
public enum StatedGender: String, Sendable, Hashable, CaseIterable {
  /// Male.
  case male
  /// Female.
  case female
}

/// What is known of a party besides its names. Anything may be missing; what is missing counts neither way.
public struct PartyFacts: Sendable, Hashable {
  /// Dates of birth; several mean alternatives.
  public var births: [BirthSpan]
  /// Nationalities, citizenships and countries of residence, as ISO 3166-1 alpha-2 codes in capital letters.
  public var countries: [String]
  /// The gender as stated; never guessed from a name.
  public var gender: StatedGender?
  /// Numbers of documents and registers, in the canonical form of the caller.
  public var numbers: [String]
  /// Addresses, in the canonical form of the caller (street and city).
  public var addresses: [String]

  /// Facts as far as they are known.
  public init(
    births: [BirthSpan] = [], countries: [String] = [], gender: StatedGender? = nil, numbers: [String] = [],
    addresses: [String] = []
  ) {
    self.births = births
    self.countries = countries
    self.gender = gender
    self.numbers = numbers
    self.addresses = addresses
  }

  /// True when nothing is known.
  public var isEmpty: Bool {
    births.isEmpty && countries.isEmpty && gender == nil && numbers.isEmpty && addresses.isEmpty
  }
}
