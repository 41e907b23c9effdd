public import Events

/// What a feature's number stands for.
public enum FeatureUnit: String, Sendable, Hashable {
  /// 1 when it holds, 0 when it was looked at and does not hold.
  case flag
  /// How many.
  case count
  /// A share between 0 and 1.
  case ratio
  /// A length of time in days.
  case days
  /// A length of time in hours.
  case hours
  /// A length of time in milliseconds.
  case milliseconds
  /// A distance in kilometres.
  case kilometres
  /// A number with no unit, such as a vendor's score.
  case score
}

/// A declared feature: the only thing that a red flag's condition may speak about.
///
/// A feature is unknown (SQL NULL) until an event makes it known: what nobody looked at is not evidence.
public struct FeatureDeclaration: Sendable, Hashable {
  /// The name in conditions, snake_case, unique over all facets.
  public let name: String
  /// What the number stands for.
  public let unit: FeatureUnit
  /// What it means, in one sentence for the author of a rule.
  public let meaning: String
  /// The kinds of events that make it known.
  public let events: [EventKind]

  /// A feature of the given name, unit and meaning.
  public init(_ name: String, _ unit: FeatureUnit, _ meaning: String, from events: [EventKind] = []) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.events = events
  }
}

/// The features of one facet, numbered from 0 in the order of their cases.
public protocol FeatureKey: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
  /// What the feature is.
  var declaration: FeatureDeclaration { get }
}
