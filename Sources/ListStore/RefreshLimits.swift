/// What a new edition of a list must fulfil to replace the one in use.
///
/// A download that broke off, a publisher's error page or a changed layout makes a list short or full of rejects; taking it would
/// silently stop finding people.
public struct RefreshLimits: Sendable, Hashable {
  /// The least share of the parties before that every list of the edition must still hold.
  public var leastShare: Double
  /// The most rejects there may be for one thing read or rejected.
  public var mostRejects: Double
  /// Whether a shorter or damaged edition is taken all the same, because a person looked at it.
  public var acceptsShrinking: Bool
  /// How many editions are kept, the one in use among them. At least two, so that whoever is reading the last one can finish.
  public var keep: Int

  /// The limits; half of the parties and a fifth of rejects unless said otherwise.
  public init(leastShare: Double = 0.5, mostRejects: Double = 0.2, acceptsShrinking: Bool = false, keep: Int = 5) {
    self.leastShare = leastShare
    self.mostRejects = mostRejects
    self.acceptsShrinking = acceptsShrinking
    self.keep = max(2, keep)
  }

  /// Why an edition may not replace the one before, nil when it may.
  func objection(to new: StoredVersion, after old: StoredVersion?) -> String? {
    // What holds nobody is no list, whoever looked at it.
    guard new.parties > 0 else { return "it holds no party" }
    if acceptsShrinking { return nil }
    let read = new.parties + new.rejects
    if Double(new.rejects) > mostRejects * Double(read) {
      return "\(new.rejects) lines or values could not be used beside \(new.parties) parties, more than the "
        + "\(Self.percent(mostRejects)) allowed"
    }
    guard let old else { return nil }
    let now = Self.parties(of: new)
    for (list, before) in Self.parties(of: old).sorted(by: { $0.key < $1.key }) where before > 0 {
      let after = now[list] ?? 0
      if Double(after) < leastShare * Double(before) {
        return "\(list) shrank from \(before) parties to \(after), below the \(Self.percent(leastShare)) allowed"
      }
    }
    return nil
  }

  private static func parties(of version: StoredVersion) -> [String: Int] {
    Dictionary(version.lists.map { ($0.list, $0.parties) }, uniquingKeysWith: +)
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((min(max(share, 0), 10) * 1_000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
