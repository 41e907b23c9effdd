internal import Events

/// Collects what threads saw, and builds the registry. The result does not depend on how sightings are spread over buffers, on
/// their order, or on the number of threads.
public struct RegistryBuilder: Sendable {
  private var buffers: [SightingBuffer] = []
  private var relations: [RelationSighting] = []
  private var clearances: [ClearanceSighting] = []
  private let subjects: [RegistrySubject]
  private let headcount: Headcount
  private let caps: HubCaps

  /// A builder for the given subjects, by number.
  ///
  /// - Parameter headcount: how many subjects there were at any moment, when those given are only a part of them.
  public init(subjects: [RegistrySubject], headcount: Headcount? = nil, caps: HubCaps = HubCaps()) {
    self.subjects = subjects
    self.headcount = headcount ?? Headcount(subjects)
    self.caps = caps
  }

  /// Adds one thread's sightings. Those of subjects with an unknown number are left out.
  public mutating func add(_ buffer: consuming SightingBuffer) { buffers.append(buffer) }

  /// Adds plain sightings, of values that meet only when they are equal.
  public mutating func add(_ sightings: [Sighting]) {
    var buffer = SightingBuffer()
    for sighting in sightings { buffer.append(sighting) }
    buffers.append(buffer)
  }

  /// Adds a declaration that two subjects belong together.
  public mutating func add(_ relation: RelationSighting) { relations.append(relation) }

  /// Adds a clearance.
  public mutating func add(_ clearance: ClearanceSighting) { clearances.append(clearance) }

  /// Builds the registry with at most so many threads.
  public func build(threads: Int) async -> Registry {
    let inputs = shardInputs()
    let shards: [RegistryParts]
    if threads > 1 {
      shards = await withTaskGroup(of: (Int, RegistryParts).self) { group in
        var waiting = inputs.enumerated().reversed().map { $0 }
        var results = [RegistryParts?](repeating: nil, count: inputs.count)
        func startNext() {
          guard let (index, input) = waiting.popLast() else { return }
          group.addTask { (index, input.parts()) }
        }
        for _ in 0..<threads { startNext() }
        for await (index, parts) in group {
          results[index] = parts
          startNext()
        }
        return results.compactMap(\.self)
      }
    } else {
      shards = inputs.map { $0.parts() }
    }
    return assemble(shards)
  }

  /// Builds the registry on the calling thread.
  public func build() -> Registry { assemble(shardInputs().map { $0.parts() }) }

  /// The shards of near values first, since they take longest.
  private func shardInputs() -> [ShardInput] {
    let cashOuts = cashOutSightings()
    var inputs: [ShardInput] = []
    var pictures: [Identifier: PDQ] = [:]
    var texts: [Identifier: TextSketch] = [:]
    pictures.reserveCapacity(buffers.reduce(0) { $0 + $1.pictures.count })
    texts.reserveCapacity(buffers.reduce(0) { $0 + $1.texts.count })
    for buffer in buffers {
      pictures.merge(buffer.pictures) { first, _ in first }
      texts.merge(buffer.texts) { first, _ in first }
    }
    for shard in (0..<SightingBuffer.shardCount).reversed() {
      var input = ShardInput(chunks: buffers.map { $0.shards[shard] }, subjects: subjects.count, caps: caps)
      if shard >= SightingBuffer.exactShards {
        input.pictures = pictures
        input.texts = texts
      } else {
        input.chunks.append(cashOuts.filter { Int(truncatingIfNeeded: $0.identifier.high >> 60) == shard })
      }
      inputs.append(input)
    }
    return inputs
  }

  /// A transfer counts from the moment at which both it and the declaration of its wallet are known.
  private func cashOutSightings() -> [Sighting] {
    struct Wallet: Hashable {
      var subject: UInt32
      var identifier: Identifier
    }
    let flows = buffers.flatMap(\.outflows)
    guard !flows.isEmpty else { return [] }
    var declared: [Wallet: Instant] = [:]
    for sighting in buffers.lazy.flatMap({ $0.shards.joined() }) where sighting.identifier.kind == .wallet {
      let wallet = Wallet(subject: sighting.subject, identifier: sighting.identifier)
      declared[wallet] = min(declared[wallet] ?? .distantFuture, sighting.instant)
    }
    return flows.compactMap { flow in
      guard let since = declared[Wallet(subject: flow.subject, identifier: flow.wallet)] else { return nil }
      return Sighting(
        subject: flow.subject, scope: flow.scope, identifier: flow.cashOut, instant: max(flow.instant, since), event: flow.event,
        role: .named)
    }
  }

  private func assemble(_ shards: [RegistryParts]) -> Registry {
    var parts = RegistryParts(subjects: subjects.count)
    parts.reserve(shards)
    for shard in shards { parts.append(shard) }
    return Registry(
      parts, subjects: subjects, relations: Relations(relations, clearances, subjects: subjects.count), headcount: headcount,
      caps: caps)
  }
}
