public import Events

/// A red flag, or a clearing fact, that holds for a subject.
public struct Finding: Sendable, Hashable {
  /// The rule's number in its sheet.
  public let rule: Int
  /// When it began to hold.
  public let at: Instant
  /// The events that show it, in canonical order.
  public let evidence: [EventReference]

  /// A finding of a rule.
  public init(rule: Int, at: Instant, evidence: [EventReference]) {
    self.rule = rule
    self.at = at
    self.evidence = evidence
  }
}
