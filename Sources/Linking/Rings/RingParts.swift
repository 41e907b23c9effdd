internal import Events

/// Tells the parts of a ring's members apart.
struct RingParts {
  private let ring: Ring
  private let registry: Registry
  private let moment: Instant
  private let members: Set<UInt32>
  /// The families of evidence that a member shares with any other one.
  private var families: [UInt32: Set<EvidenceFamily>] = [:]

  init(ring: Ring, registry: Registry, moment: Instant) {
    self.ring = ring
    self.registry = registry
    self.moment = moment
    members = Set(ring.members)
    for link in ring.links {
      let kinds = link.because.lazy.filter { $0.bits >= 0.5 }.map(\.kind.family)
      families[link.a, default: []].formUnion(kinds)
      families[link.b, default: []].formUnion(kinds)
    }
  }

  func roles() -> [MemberRole] {
    ring.members.map { member in
      let services = serviceReasons(member)
      if !services.isEmpty { return MemberRole(subject: member, part: .facilitator, reasons: services) }
      let names = namesakeReasons(member)
      return MemberRole(subject: member, part: names.isEmpty ? .operatorSide : .victim, reasons: names)
    }
  }

  /// A facilitator serves at least two others and does not do their work: it shares no machine, text, code or face with them.
  private func serviceReasons(_ member: UInt32) -> [RingPartReason] {
    guard (families[member] ?? []).isSubset(of: [.money, .network, .place]) else { return [] }
    var reasons: [RingPartReason] = []
    for membership in registry.memberships[member] {
      let group = Int(membership.group)
      let posting = Int(membership.posting)
      let own = registry.roles(ofFirst: posting, group: group, asOf: moment)
      guard !own.isEmpty, let (ground, others) = service(member, own, group), others.count >= 2 else { continue }
      reasons.append(
        RingPartReason(
          ground: ground, identifier: registry.identifiers[group], event: registry.postings[posting].event,
          others: others.sorted()))
    }
    return reasons.sorted { Self.precedes($0, $1) }
  }

  /// By ground, kind and event, and only then by what the value happens to be.
  private static func precedes(_ one: RingPartReason, _ other: RingPartReason) -> Bool {
    func key(_ reason: RingPartReason) -> (Int, Int, UInt32, Identifier) {
      (Int(reason.ground.rawValue), Int(reason.identifier.kind.rawValue), reason.event, reason.identifier)
    }
    return key(one) < key(other)
  }

  private func service(_ member: UInt32, _ own: RoleSet, _ group: Int) -> (RingPartGround, [UInt32])? {
    let kind = registry.identifiers[group].kind
    switch kind {
    case .address where !own.isDisjoint(with: .home):
      return (.receivesParcels, others(member, group) { $0.contains(.delivery) && $0.isDisjoint(with: .home) })
    case .payee where own.contains(.holder), .cashOut where own.contains(.holder):
      return (.isPaidByOthers, others(member, group) { $0.contains(.named) })
    case .payoutAccount, .wallet:
      let others = others(member, group) { _ in true }
      return isFirst(member, group) && haveMoreInCommon(others, than: [.money]) ? (.lendsAccount, others) : nil
    case .homeNetwork, .wifi, .gateway:
      let others = others(member, group) { _ in true }
      return isFirst(member, group) && haveMoreInCommon(others, than: [.network, .place, .machine])
        ? (.hostsMachines, others) : nil
    default: return nil
    }
  }

  /// A victim has only papers, pictures or an address in common with the others, showed them first, and has a machine or an
  /// account of its own that nobody else in the ring has.
  private func namesakeReasons(_ member: UInt32) -> [RingPartReason] {
    let shared = families[member] ?? []
    guard shared.contains(.papers), shared.isSubset(of: [.papers, .place]), hasOwnThings(member) else { return [] }
    var reasons: [RingPartReason] = []
    for membership in registry.memberships[member] {
      let group = Int(membership.group)
      guard registry.identifiers[group].kind.family == .papers, registry.postings[Int(membership.posting)].instant <= moment
      else { continue }
      let others = others(member, group) { _ in true }
      guard !others.isEmpty else { continue }
      guard isFirst(member, group) else { return [] }
      reasons.append(
        RingPartReason(
          ground: .namesakeOfOthers, identifier: registry.identifiers[group],
          event: registry.postings[Int(membership.posting)].event, others: others.sorted()))
    }
    return reasons.sorted { Self.precedes($0, $1) }
  }

  private func hasOwnThings(_ member: UInt32) -> Bool {
    let alone = registry.solitude[Int(member)]
    if min(alone.machine, alone.payout) <= moment { return true }
    return registry.memberships[member].contains { membership in
      let group = Int(membership.group)
      let kind = registry.identifiers[group].kind
      let isOwn = kind == .payoutAccount || kind == .wallet || kind.family == .machine
      return isOwn && registry.postings[Int(membership.posting)].instant <= moment && others(member, group) { _ in true }.isEmpty
    }
  }

  /// The other members that had shown the value in fitting roles.
  private func others(_ member: UInt32, _ group: Int, _ isFitting: (RoleSet) -> Bool) -> [UInt32] {
    let start = registry.firstPostings(of: group).lowerBound
    return (start..<start + registry.degree(of: group, asOf: moment)).compactMap { posting in
      let subject = registry.postings[posting].subject
      guard subject != member, members.contains(subject) else { return nil }
      return isFitting(registry.roles(ofFirst: posting, group: group, asOf: moment)) ? subject : nil
    }
  }

  /// Whether the member showed the value strictly before every other one of the ring.
  private func isFirst(_ member: UInt32, _ group: Int) -> Bool {
    let postings = registry.firstPostings(of: group).map { registry.postings[$0] }.filter { members.contains($0.subject) }
    guard let first = postings.first, first.subject == member else { return false }
    return postings.count < 2 || postings[1].instant > first.instant
  }

  /// Whether some of the subjects are linked among themselves by other things than the given ones.
  private func haveMoreInCommon(_ subjects: [UInt32], than explained: Set<EvidenceFamily>) -> Bool {
    let inside = Set(subjects)
    return ring.links.contains { link in
      inside.contains(link.a) && inside.contains(link.b) && link.because.contains { !explained.contains($0.kind.family) }
    }
  }
}
