/// A calendar date of which the month and the day may be unknown.
public struct PartialDate: Sendable, Hashable {
  /// The year, 1...9999.
  public let year: Int
  /// The month, 1...12.
  public let month: Int?
  /// The day, 1...31; only together with a month.
  public let day: Int?

  /// Nil when a part is out of its range. A day without a month is dropped.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? true else { return nil }
    guard day.map({ (1...31).contains($0) }) ?? true else { return nil }
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time behind a full date (`T…`) is ignored.
  public init?(iso text: String) {
    let date = text.prefix { $0 != "T" }
    guard date.utf8.count == text.utf8.count || date.utf8.count == 10 else { return nil }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard let year = numbers.first else { return nil }
    self.init(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// True when year, month and day are known.
  public var isFull: Bool { day != nil }

  /// First and last day that the date can mean, on a scale where every month has 31 days.
  var span: ClosedRange<Int> {
    let start = year * 372 + ((month ?? 1) - 1) * 31 + (day ?? 1)
    let end = year * 372 + ((month ?? 12) - 1) * 31 + (day ?? 31)
    return start...max(start, end)
  }
}

/// A date of birth as a list states it: a day, a year, a range, or about one of these.
public struct ListedBirthDate: Sendable, Hashable {
  /// The date, or the start of the range.
  public let earliest: PartialDate
  /// The end of the range; equal to `earliest` for a single date.
  public let latest: PartialDate
  /// True when the list says "circa".
  public let isCirca: Bool

  /// A range, or with no `latest` a single date.
  public init(_ earliest: PartialDate, to latest: PartialDate? = nil, isCirca: Bool = false) {
    self.earliest = earliest
    self.latest = latest ?? earliest
    self.isCirca = isCirca
  }

  /// How a stated date relates to a listed one.
  public enum Agreement: Sendable, Hashable {
    /// Both are full dates, and equal.
    case equal
    /// The one can be the other, but a part is unknown, approximate, or month and day may have been exchanged.
    case consistent
    /// They cannot be the same day.
    case contradicts
  }

  /// Years that "circa" is allowed to be off by. Assumed: lists give no figure.
  static let circaYears = 2

  /// Compares with the date that a person stated.
  public func agreement(with stated: PartialDate) -> Agreement {
    let isSingle = earliest == latest && !isCirca
    if isSingle, earliest.isFull, earliest == stated { return .equal }
    let slack = isCirca ? Self.circaYears * 372 : 0
    let first = earliest.span.lowerBound - slack
    let last = max(latest.span.upperBound, earliest.span.lowerBound) + slack
    if stated.span.upperBound >= first, stated.span.lowerBound <= last { return .consistent }
    if isSingle, earliest.year == stated.year, let day = earliest.day, stated.day != nil,
      earliest.month == stated.day, day == stated.month
    {
      return .consistent
    }
    return .contradicts
  }
}

extension PartialDate {
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(repeating: "0", count: max(0, 4 - "\(year)".utf8.count)) + "\(year)"
    return [year, month.map(two), day.map(two)].compactMap(\.self).joined(separator: "-")
  }
}

extension ListedBirthDate {
  /// The date, or both ends with ` to ` between them, with `circa` in front where the list says so.
  public var text: String {
    (isCirca ? "circa " : "") + (earliest == latest ? earliest.text : "\(earliest.text) to \(latest.text)")
  }
}
