public import Events

/// The links of subjects as of one moment: pure functions of a registry.
///
/// Evidence is one-sided: what two subjects share adds bits, what they do not share takes none away, since personas differ on
/// purpose. Values over their cap make no pairs. Conjunctions of two such values (one office *and* one template) are not looked
/// at.
public struct Links: Sendable {
  /// The registry.
  public let registry: Registry
  /// The moment.
  public let moment: Instant
  /// The weights.
  public let policy: LinkPolicy
  /// How many subjects each value had at the moment, and its weight, if all are asked for.
  private var weights: [ValueWeight]?
  private var degrees: [UInt32]?

  struct ValueWeight: Sendable {
    var degree: Int
    var bits: Double
    /// Before the loss for genericity.
    var fullBits: Double
  }

  /// The links at the moment.
  public init(_ registry: Registry, asOf moment: Instant, policy: LinkPolicy = LinkPolicy()) {
    self.registry = registry
    self.moment = moment
    self.policy = policy
  }

  /// All links of at least the policy's least bits, by their subjects. The result is the same for any number of threads.
  public func all(threads: Int) async -> [PairLink] {
    let ready = await prepared(threads: threads)
    let count = registry.subjects.count
    let size = max(1, min(4_096, count / max(1, threads * 4) + 1))
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    return await Self.ordered(ranges.count, threads: threads) { index in
      ranges[index].flatMap { ready.links(of: UInt32($0), onlyLater: true) }
    }.flatMap(\.self)
  }

  /// All links, on the calling thread.
  public func all() -> [PairLink] {
    var ready = self
    ready.degrees = registry.identifiers.indices.map { UInt32(registry.degree(of: $0, asOf: moment)) }
    ready.weights = registry.identifiers.indices.map { ready.weight(of: $0) }
    return registry.subjects.indices.flatMap { ready.links(of: UInt32($0), onlyLater: true) }
  }

  /// The links of one subject, by the other's number: those of ``all()`` in which it stands.
  public func links(of subject: UInt32) -> [PairLink] { links(of: subject, onlyLater: false) }

  /// What two subjects share, whether or not it comes to a link.
  public func link(between first: UInt32, and second: UInt32) -> PairLink {
    let (a, b) = (min(first, second), max(first, second))
    let shared = sharedValues(of: a) { $0 == b }
    return judge.link(a, b, shared.map(\.value))
  }

  /// The values that the subject shares with too many for them to say anything, with the number of their subjects: what an
  /// explanation names as not used.
  public func unused(of subject: UInt32) -> [(identifier: Identifier, degree: Int)] {
    registry.memberships[subject].compactMap { membership in
      let group = Int(membership.group)
      guard registry.postings[Int(membership.posting)].instant <= moment else { return nil }
      let degree = degree(of: group)
      return degree > registry.caps[registry.identifiers[group].kind] ? (registry.identifiers[group], degree) : nil
    }
  }

  private var judge: PairJudge { PairJudge(registry: registry, policy: policy, moment: moment) }

  private func links(of subject: UInt32, onlyLater: Bool) -> [PairLink] {
    var shared = sharedValues(of: subject) { onlyLater ? $0 > subject : $0 != subject }
    shared.sort { ($0.other, $0.value.group) < ($1.other, $1.value.group) }
    var links: [PairLink] = []
    var start = 0
    for index in shared.indices where index + 1 == shared.count || shared[index + 1].other != shared[start].other {
      let other = shared[start].other
      let values = shared[start...index].map { subject < other ? $0.value : $0.value.mirrored }
      start = index + 1
      let link = judge.link(min(subject, other), max(subject, other), values)
      if link.bits >= policy.leastBits { links.append(link) }
    }
    return links
  }

  /// All values that the subject shares with others, seen from the subject.
  private func sharedValues(of subject: UInt32, with isWanted: (UInt32) -> Bool) -> [(other: UInt32, value: SharedValue)] {
    var found: [(other: UInt32, value: SharedValue)] = []
    for membership in registry.memberships[subject] {
      let own = Int(membership.posting)
      guard registry.postings[own].instant <= moment else { continue }
      let group = Int(membership.group)
      let weight = weights.map { $0[group] } ?? weight(of: group)
      guard weight.bits > 0 else { continue }
      let identifier = registry.identifiers[group]
      let ownRoles = registry.roles(ofFirst: own, group: group, asOf: moment)
      let start = registry.firstPostings(of: group).lowerBound
      for posting in start..<start + weight.degree where isWanted(registry.postings[posting].subject) {
        guard registry.postings[posting].subject != subject else { continue }
        let roles = registry.roles(ofFirst: posting, group: group, asOf: moment)
        guard SharedValue.isPair(identifier.kind, ownRoles, roles) else { continue }
        let factor = SharedValue.roleFactor(identifier.kind, ownRoles, roles)
        let value = SharedValue(
          group: group, identifier: identifier, degree: weight.degree, bits: weight.bits * factor,
          fullBits: weight.fullBits * factor,
          rolesA: ownRoles, rolesB: roles, eventA: registry.postings[own].event, eventB: registry.postings[posting].event)
        found.append((registry.postings[posting].subject, value))
      }
    }
    return found
  }

  private func degree(of group: Int) -> Int { degrees.map { Int($0[group]) } ?? registry.degree(of: group, asOf: moment) }

  /// The weight of a value: by its rarity, less what it loses when its subjects agree in nothing else.
  private func weight(of group: Int) -> ValueWeight {
    let degree = degree(of: group)
    let kind = registry.identifiers[group].kind
    let population = registry.population(scope: registry.scopes[group], asOf: moment)
    var bits = policy.bits(of: kind, degree: degree, population: population, cap: registry.caps[kind])
    let fullBits = bits
    if bits > 0 && degree > 2 {
      let loss = min(policy.isRare(kind) ? policy.genericLossOfRare : policy.genericLoss, 0.2 * Double(degree - 2))
      bits *= 1 - loss * (1 - corroboration(of: group, degree: degree))
    }
    return ValueWeight(degree: degree, bits: bits, fullBits: fullBits)
  }

  /// Which share of a value's subjects agree with another of them in a value that does not follow from this one.
  private func corroboration(of group: Int, degree: Int) -> Double {
    let family = registry.identifiers[group].kind.family
    let start = registry.firstPostings(of: group).lowerBound
    var values: [(group: UInt32, member: Int)] = []
    for member in 0..<degree {
      for membership in registry.memberships[registry.postings[start + member].subject] {
        let other = Int(membership.group)
        let kind = registry.identifiers[other].kind
        guard other != group, !kind.family.correlates(with: family), registry.postings[Int(membership.posting)].instant <= moment
        else {
          continue
        }
        let shared = self.degree(of: other)
        if shared >= 2 && shared <= registry.caps[kind] { values.append((membership.group, member)) }
      }
    }
    values.sort { ($0.group, $0.member) < ($1.group, $1.member) }
    var agreeing = Set<Int>()
    for index in values.indices.dropFirst() where values[index].group == values[index - 1].group {
      agreeing.insert(values[index].member)
      agreeing.insert(values[index - 1].member)
    }
    return Double(agreeing.count) / Double(degree)
  }

  /// With the weights of all values at hand.
  private func prepared(threads: Int) async -> Links {
    var ready = self
    ready.degrees = registry.identifiers.indices.map { UInt32(registry.degree(of: $0, asOf: moment)) }
    let base = ready
    let count = registry.identifiers.count
    let size = 8_192
    let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    ready.weights = await Self.ordered(ranges.count, threads: threads) { index in
      ranges[index].map { base.weight(of: $0) }
    }.flatMap(\.self)
    return ready
  }

  /// Runs so many tasks, at most `threads` at once, and gives their results in their order.
  private static func ordered<Result: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func startNext() {
        guard next < count else { return }
        let index = next
        group.addTask { (index, work(index)) }
        next += 1
      }
      for _ in 0..<threads { startNext() }
      var results = [Result?](repeating: nil, count: count)
      for await (index, result) in group {
        results[index] = result
        startNext()
      }
      return results.compactMap(\.self)
    }
  }
}

extension SharedValue {
  /// The same value seen from the other subject.
  var mirrored: SharedValue {
    var mirrored = self
    swap(&mirrored.rolesA, &mirrored.rolesB)
    swap(&mirrored.eventA, &mirrored.eventB)
    return mirrored
  }
}
