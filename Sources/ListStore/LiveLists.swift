import Synchronization

/// What requests are answered from while it is exchanged for a newer one: lists, or whatever is made of them.
///
/// Each request takes the snapshot once and answers from it to the end. An exchange waits for nobody and makes nobody wait: it hands the
/// next request another reference. The old snapshot goes when the last request that holds it is done.
public final class LiveLists<Snapshot: Sendable>: Sendable {
  /// A snapshot and which one it is.
  public struct Edition: Sendable {
    /// What requests are answered from.
    public let snapshot: Snapshot
    /// What it was made of, for instance ``ListStore/edition()``.
    public let key: String
    /// Counts exchanges from 0.
    public let number: Int
  }

  /// What became of a refresh.
  public enum Refresh: Sendable, Hashable {
    /// A new snapshot is in use.
    case replaced
    /// Its key is that of the snapshot in use.
    case unchanged
    /// Another refresh is under way and was not disturbed.
    case busy
  }

  private let edition: Mutex<Edition>
  private let isRefreshing = Atomic<Bool>(false)

  /// Begins with a snapshot.
  public init(_ snapshot: Snapshot, key: String = "") {
    edition = Mutex(Edition(snapshot: snapshot, key: key, number: 0))
  }

  /// The snapshot in use; hold on to it for one request.
  public var current: Edition { edition.withLock { $0 } }

  /// Puts another snapshot into use.
  public func replace(with snapshot: Snapshot, key: String) {
    edition.withLock { $0 = Edition(snapshot: snapshot, key: key, number: $0.number + 1) }
  }

  /// Makes a new snapshot when the key is another, beside the requests that are answered meanwhile, and puts it into use.
  ///
  /// - Throws: what `make` throws; the snapshot in use stays.
  public func refresh<Failure>(
    key: String, _ make: () throws(Failure) -> Snapshot
  ) throws(Failure) -> Refresh {
    guard !isRefreshing.exchange(true, ordering: .acquiring) else { return .busy }
    defer { isRefreshing.store(false, ordering: .releasing) }
    guard current.key != key else { return .unchanged }
    replace(with: try make(), key: key)
    return .replaced
  }
}
