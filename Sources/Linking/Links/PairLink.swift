/// One shared value in a link, and what it adds to it.
public struct LinkReason: Sendable, Hashable {
  /// What is shared.
  public var identifier: Identifier
  /// The event in which the first subject showed it.
  public var eventA: UInt32
  /// The event in which the second subject showed it.
  public var eventB: UInt32
  /// How many subjects share it.
  public var degree: Int
  /// What it adds, after all discounts.
  public var bits: Double

  /// What sort of value it is.
  public var kind: IdentifierKind { identifier.kind }
}

/// Why shared values may be innocent.
public enum LinkContext: UInt8, Sendable, Hashable {
  /// Nothing known.
  case none
  /// Declared to be one person's accounts.
  case samePerson
  /// Declared to live together.
  case household
  /// Two or three people who share a home and nothing else.
  case likelyHousehold
  /// Declared to work through one agency or for one employer.
  case agency
}

/// The evidence that two subjects are run by one operator.
public struct PairLink: Sendable, Hashable {
  /// The subject with the smaller number.
  public var a: UInt32
  /// The other one.
  public var b: UInt32
  /// The sum of the reasons' bits.
  public var bits: Double
  /// The shared values, strongest first.
  public var because: [LinkReason]
  /// What explains them otherwise.
  public var context: LinkContext
}
