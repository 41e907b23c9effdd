/// What the program proposes. Only a person blocks.
public enum Verdict: String, Codable, Sendable, Hashable, Comparable, CaseIterable {
  /// Nothing to do.
  case clear
  /// People should look.
  case review
  /// Irreversible steps wait until people have looked.
  case hold

  /// Milder verdicts come first.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .clear: 0
    case .review: 1
    case .hold: 2
    }
  }
}
