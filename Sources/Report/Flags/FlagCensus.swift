public import RedFlags

/// How many flags there are, by group, state and strength. Clearing facts are counted apart: they are no red flags.
public struct FlagCensus: Sendable {
  /// Red flags that the project's sources know, implemented or not.
  public static let known = 184

  /// Flags by state and by strength.
  public struct Counts: Sendable, Hashable {
    /// Evaluated.
    public var live = 0
    /// Implemented and left out.
    public var off = 0
    /// Not implemented yet.
    public var planned = 0
    /// Of strong weight.
    public var strong = 0
    /// Of medium weight.
    public var medium = 0
    /// Of weak weight.
    public var weak = 0

    /// All of them.
    public var total: Int { live + off + planned }

    mutating func add(_ flag: FlagDocument) {
      switch flag.status {
      case .live: live += 1
      case .off: off += 1
      case .planned: planned += 1
      }
      switch flag.strength {
      case .strong: strong += 1
      case .medium: medium += 1
      case .weak: weak += 1
      }
    }
  }

  /// The groups of red flags, in the catalogue's order; groups of a firm's own follow by name.
  public let groups: [(name: String, counts: Counts)]
  /// All red flags.
  public let all: Counts
  /// Clearing facts.
  public let clearing: Counts

  /// Counts the flags of a catalogue.
  public init(_ catalogue: FlagCatalogue) {
    var all = Counts()
    var clearing = Counts()
    var groups: [String: Counts] = [:]
    for flag in catalogue.flags {
      if Self.isClearing(flag) {
        clearing.add(flag)
      } else {
        all.add(flag)
        groups[flag.group, default: Counts()].add(flag)
      }
    }
    self.all = all
    self.clearing = clearing
    self.groups = Self.ordered(groups.keys).map { ($0, groups[$0] ?? Counts()) }
  }

  /// Whether a document states a clearing fact.
  static func isClearing(_ flag: FlagDocument) -> Bool { flag.group == "CLR" }

  static func ordered(_ groups: some Sequence<String>) -> [String] {
    let order = VocabularyWords.groups
    return groups.sorted { left, right in
      let (a, b) = (order.firstIndex(of: left) ?? order.count, order.firstIndex(of: right) ?? order.count)
      return a == b ? left < right : a < b
    }
  }
}
