public import Events

/// How many subjects each scope had at any moment: what the rarity of a value is measured against.
public struct Headcount: Sendable {
  /// By scope, when each subject was first seen, in the order of time.
  private let firstSeen: [UInt32: [Instant]]

  /// The population of scopes, from the moments at which their subjects were first seen, in the order of time.
  public init(sorted firstSeen: [UInt32: [Instant]]) { self.firstSeen = firstSeen }

  /// The population that these subjects make up.
  public init(_ subjects: [RegistrySubject]) {
    self.init(sorted: Dictionary(grouping: subjects, by: \.scope).mapValues { $0.map(\.firstSeen).sorted() })
  }

  /// How many subjects a scope had at a moment.
  func count(scope: UInt32, asOf moment: Instant) -> Int {
    guard let instants = firstSeen[scope] else { return 0 }
    var (low, high) = (0, instants.count)
    while low < high {
      let middle = (low + high) / 2
      if instants[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
