import Events
import Hashing

/// The delay of input and the coming and going of keyboards, session by session.
///
/// Virtual machines are left out: there the delay is by design. Each session counts once, so that one long bad day does not decide.
struct InputFacet: Facet {
  /// The kinds of events it looks at.
  static let interests: Set<EventKind> = [.sessionSampled]

  /// What is remembered of one session.
  private struct Session {
    var key: UInt64
    var late: UInt16 = 0
    var measured: UInt16 = 0
    var watched = false
    var changed = false

    var isLaggy: Bool { Int(late) * 2 > Int(measured) }
  }

  /// The last sessions, oldest first.
  private var sessions: [Session] = []
  private var measuredSessions = 0
  private var laggySessions = 0
  private var laggyShare: Double?
  private var watchedSessions = 0
  private var changeShare: Double?
  private var firstChange: Instant?
  private var lastChange: Instant?
  private var latencies = LatencyHistogram()

  private static let memory = 16
  /// The one published case had keystrokes above this against tens of milliseconds for local users.
  private static let lateMilliseconds = 110.0
  /// How far the delay must exceed the line's own round trip to say something about the input. Our suggestion.
  private static let unexplainedMilliseconds = 60.0
  private static let leastMeasured = 3
  private static let leastWatched = 8

  /// A facet that has seen nothing.
  init() {}

  /// Takes in a look at a session.
  mutating func observe(_ observation: inout Observation<InputFeature>) {
    guard case .sessionSampled(let sample) = observation.event.payload, sample.device?.virtualMachine != true else { return }
    guard sample.inputLatencyMilliseconds != nil || sample.hidChanges != nil else { return }
    let index = place(of: StableHash.of(sample.sessionID))
    if let latency = sample.inputLatencyMilliseconds, latency.isFinite, latency >= 0 {
      measure(latency, line: sample.rttMilliseconds, in: index, &observation)
    }
    if let changes = sample.hidChanges { watch(changes, in: index, &observation) }
  }

  private mutating func place(of key: UInt64) -> Int {
    if let index = sessions.lastIndex(where: { $0.key == key }) { return index }
    if sessions.count >= Self.memory { sessions.removeFirst() }
    sessions.append(Session(key: key))
    return sessions.count - 1
  }

  private mutating func measure(
    _ latency: Double, line: Double?, in index: Int, _ observation: inout Observation<InputFeature>
  ) {
    latencies.add(latency)
    let wasLaggy = sessions[index].isLaggy
    if sessions[index].measured == 0 { measuredSessions += 1 }
    guard sessions[index].measured < .max else { return }
    sessions[index].measured += 1
    let isLate = latency > Self.lateMilliseconds && !Self.isExplained(latency, by: line)
    if isLate { sessions[index].late += 1 }
    if wasLaggy != sessions[index].isLaggy { laggySessions += wasLaggy ? -1 : 1 }
    let measured = sessions.count { $0.measured > 0 }
    guard measured >= Self.leastMeasured else { return }
    let share = Double(sessions.count { $0.isLaggy }) / Double(measured)
    if share > laggyShare ?? 0 { observation.note(.laggySessionShare) }
    laggyShare = max(share, laggyShare ?? 0)
    if isLate { observation.note(.laggySessions) }
  }

  /// Whether the line to the device accounts for the delay. A delay below the round trip was measured on the device itself and
  /// cannot contain it.
  private static func isExplained(_ latency: Double, by line: Double?) -> Bool {
    guard let line, latency >= line else { return false }
    return latency - line <= unexplainedMilliseconds
  }

  private mutating func watch(_ changes: Int, in index: Int, _ observation: inout Observation<InputFeature>) {
    if !sessions[index].watched {
      sessions[index].watched = true
      watchedSessions += 1
    }
    if changes > 0, !sessions[index].changed {
      sessions[index].changed = true
      firstChange = firstChange ?? observation.instant
      lastChange = observation.instant
      observation.note(.hidChangeShare)
    }
    let watched = sessions.count { $0.watched }
    guard watched >= Self.leastWatched else { return }
    changeShare = max(Double(sessions.count { $0.changed }) / Double(watched), changeShare ?? 0)
  }

  /// Sets what the sessions tell.
  func write(into row: inout FacetRow<InputFeature>, asOf moment: Instant) {
    if measuredSessions > 0 {
      row.set(.inputSessions, measuredSessions)
      row.set(.laggySessions, laggySessions)
      row[.laggySessionShare] = laggyShare
      row[.inputLatencyMedian] = latencies.median
    }
    guard watchedSessions > 0 else { return }
    row.set(.hidSessions, watchedSessions)
    row[.hidChangeShare] = changeShare
    row[.hidChangeDays] = zip(firstChange, lastChange).map { max(0, $1.days(since: $0)) } ?? 0
  }

  private func zip(_ first: Instant?, _ last: Instant?) -> (Instant, Instant)? {
    guard let first, let last else { return nil }
    return (first, last)
  }
}

/// Delays counted in 24 steps, each a third larger than the one before: from 5 ms to about 3.7 s.
struct LatencyHistogram: Sendable {
  /// Empty until the first delay.
  private var counts: [UInt32] = []
  private var total: UInt64 = 0

  /// Upper bounds of the steps in milliseconds: 5 × (4/3)^n, the last without an end.
  private static let bounds: [Double] = {
    var bound = 5.0
    return (0..<23).map { _ in
      defer { bound *= 4 / 3 }
      return bound
    }
  }()

  /// Counts one delay.
  mutating func add(_ milliseconds: Double) {
    if counts.isEmpty { counts = [UInt32](repeating: 0, count: Self.bounds.count + 1) }
    let step = Self.bounds.firstIndex { milliseconds <= $0 } ?? Self.bounds.count
    counts[step] &+= 1
    total += 1
  }

  /// The middle of the step in which the median lies, nil when nothing was counted.
  var median: Double? {
    guard total > 0 else { return nil }
    var below: UInt64 = 0
    for (step, count) in counts.enumerated() {
      below += UInt64(count)
      if below * 2 >= total { return (Self.bounds[min(step, Self.bounds.count - 1)] * 7 / 8).rounded() }
    }
    return nil
  }
}
