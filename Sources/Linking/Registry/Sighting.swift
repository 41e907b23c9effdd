public import Events

/// A subject showed an identifier.
///
/// Subjects and events are numbered by the caller in an order that the input's order does not change: subjects by tenant and
/// text, events by time, source and identifier. Ties in time are broken by these numbers.
public struct Sighting: Sendable, Hashable {
  /// What was shown.
  public var identifier: Identifier
  /// When.
  public var instant: Instant
  /// By whom.
  public var subject: UInt32
  /// Inside which scope subjects can meet: zero when tenants are read together, else the tenant's number.
  public var scope: UInt32
  /// In which event.
  public var event: UInt32
  /// In what way.
  public var role: Role

  /// A sighting.
  public init(subject: UInt32, scope: UInt32, identifier: Identifier, instant: Instant, event: UInt32, role: Role) {
    self.identifier = identifier
    self.instant = instant
    self.subject = subject
    self.scope = scope
    self.event = event
    self.role = role
  }

  /// By value, then subject and role, then time: the first of each run is the one that counts.
  static func byValue(_ left: Sighting, _ right: Sighting) -> Bool {
    if left.identifier != right.identifier { return left.identifier < right.identifier }
    if left.scope != right.scope { return left.scope < right.scope }
    if left.subject != right.subject { return left.subject < right.subject }
    if left.role != right.role { return left.role.rawValue < right.role.rawValue }
    if left.instant != right.instant { return left.instant < right.instant }
    return left.event < right.event
  }

  func isSameButForTime(_ other: Sighting) -> Bool {
    identifier == other.identifier && scope == other.scope && subject == other.subject && role == other.role
  }
}

/// A transfer out of a wallet, which counts as its subject's once the subject has declared the wallet.
struct Outflow: Sendable {
  var wallet: Identifier
  var cashOut: Identifier
  var instant: Instant
  var subject: UInt32
  var scope: UInt32
  var event: UInt32
}

/// A growing list of sightings that drops repetitions now and then: its memory grows with the number of different sightings, not
/// with the number of events. One thread fills one buffer.
public struct SightingBuffer: Sendable {
  /// By the first bits of the identifier, so that builders need not divide them; the last ones hold what meets when nearly equal, one
  /// a kind.
  var shards: [[Sighting]]
  private var limits: [Int]
  var outflows: [Outflow] = []
  var pictures: [Identifier: PDQ] = [:]
  var texts: [Identifier: TextSketch] = [:]

  static let exactShards = 16
  private static let nearKinds = IdentifierKind.allCases.filter(\.isNear)
  static let shardCount = exactShards + nearKinds.count

  /// Where an identifier belongs.
  private static func shard(of identifier: Identifier) -> Int {
    guard identifier.kind.isNear else { return Int(truncatingIfNeeded: identifier.high >> 60) }
    return exactShards + (nearKinds.firstIndex(of: identifier.kind) ?? 0)
  }

  /// An empty buffer.
  public init() {
    shards = Array(repeating: [], count: Self.shardCount)
    limits = Array(repeating: 4_096, count: Self.shardCount)
  }

  /// Adds one sighting. An identifier of a picture or text needs its hash or sketch as well, or it meets only its equals.
  public mutating func append(_ sighting: Sighting) {
    let shard = Self.shard(of: sighting.identifier)
    shards[shard].append(sighting)
    guard shards[shard].count >= limits[shard] else { return }
    Self.compact(&shards[shard])
    limits[shard] = max(4_096, shards[shard].count * 2)
  }

  /// Gives the perceptual hash of a picture's identifier.
  public mutating func append(_ picture: PDQ, of identifier: Identifier) { pictures[identifier] = picture }

  /// Gives the sketch of a text's identifier.
  public mutating func append(_ sketch: TextSketch, of identifier: Identifier) { texts[identifier] = sketch }

  /// Adds all that an event showed.
  public mutating func append(_ traces: Traces, subject: UInt32, scope: UInt32, instant: Instant, event: UInt32) {
    for trace in traces.identifiers {
      append(
        Sighting(subject: subject, scope: scope, identifier: trace.identifier, instant: instant, event: event, role: trace.role))
    }
    for (identifier, picture) in traces.pictures { append(picture, of: identifier) }
    for (identifier, sketch) in traces.texts { append(sketch, of: identifier) }
    for flow in traces.outflows {
      outflows.append(
        Outflow(wallet: flow.wallet, cashOut: flow.cashOut, instant: instant, subject: subject, scope: scope, event: event))
    }
  }

  /// Sorts and keeps the first sighting of each value, subject and role.
  static func compact(_ sightings: inout [Sighting]) {
    sightings.sort(by: Sighting.byValue)
    var kept = 0
    for index in sightings.indices where kept == 0 || !sightings[kept - 1].isSameButForTime(sightings[index]) {
      sightings[kept] = sightings[index]
      kept += 1
    }
    sightings.removeLast(sightings.count - kept)
  }
}

extension SightingBuffer {
  /// Replaces a worker's own numbers by the numbers that hold for all. Sightings of events that got no number are dropped.
  ///
  /// - Parameters:
  ///   - subjects: the final number of each of the worker's subjects.
  ///   - events: the final number of each of the worker's events; `UInt32.max` for those that do not count.
  ///   - scopes: the scope of each subject, by final number.
  public mutating func renumber(subjects: [UInt32], events: [UInt32], scopes: [UInt32]) {
    for shard in shards.indices {
      shards[shard] = shards[shard].compactMap { sighting in
        guard events[Int(sighting.event)] != .max else { return nil }
        var sighting = sighting
        sighting.subject = subjects[Int(sighting.subject)]
        sighting.event = events[Int(sighting.event)]
        sighting.scope = scopes[Int(sighting.subject)]
        return sighting
      }
    }
    outflows = outflows.compactMap { flow in
      guard events[Int(flow.event)] != .max else { return nil }
      var flow = flow
      flow.subject = subjects[Int(flow.subject)]
      flow.event = events[Int(flow.event)]
      flow.scope = scopes[Int(flow.subject)]
      return flow
    }
  }
}
