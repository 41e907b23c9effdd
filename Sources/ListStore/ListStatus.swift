public import Events

/// How a list stands: what is in use, how old it is, and what went wrong.
public struct ListStatus: Sendable, Hashable {
  /// In one word.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// In use, and asked for as often as it should be.
    case fresh
    /// In use, but not asked for in time.
    case stale
    /// In use, but the last refresh failed.
    case failed
    /// No edition was ever taken.
    case missing
  }

  /// The list and its editions.
  public let list: StoredList
  /// The edition in use.
  public let version: StoredVersion?
  /// In one word.
  public let state: State
  /// Hours since the publisher's edition was last known to be the one in use.
  public let ageHours: Double?

  /// True when somebody should look.
  public var isAlarm: Bool { state != .fresh }

  /// A refresh once a cadence is never exactly on time: half a cadence more is allowed.
  static let patience = 1.5

  init(_ list: StoredList, version: StoredVersion?, now: Instant) {
    self.list = list
    self.version = version
    let age = list.checked.map { max(0, Double(now.microseconds - $0.microseconds) / 3_600_000_000) }
    ageHours = age
    if version == nil {
      state = .missing
    } else if list.failure != nil {
      state = .failed
    } else if let cadence = list.cadenceHours, (age ?? .infinity) > Double(cadence) * Self.patience {
      state = .stale
    } else {
      state = .fresh
    }
  }
}

extension ListStore {
  /// How the lists stand, by their names; all of them when none is named.
  ///
  /// - Throws: ``StoreError`` for a name that the store does not have.
  public func status(of names: [ListLabel] = [], now: Instant) throws(StoreError) -> [ListStatus] {
    var found: [ListStatus] = []
    for name in names.isEmpty ? self.names() : names {
      let list = try list(name)
      found.append(ListStatus(list, version: current(list), now: now))
    }
    return found
  }
}
