/// Who may learn that something exists. Whoever may not see it is not told that it was left out.
public enum Visibility: String, Codable, Sendable, Hashable, CaseIterable {
  /// Everybody who works cases.
  case team
  /// Compliance alone: whatever would tell that a suspicious-transaction report is considered, drafted or filed.
  case compliance

  /// Whether a person with these roles may see it.
  public func isVisible(to reviewer: Reviewer) -> Bool {
    switch self {
    case .team: reviewer.may(.readCases)
    case .compliance: reviewer.may(.readSecrets)
    }
  }
}
