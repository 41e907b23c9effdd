internal import Events

/// Weighs all that a pair shares.
struct PairJudge {
  let registry: Registry
  let policy: LinkPolicy
  let moment: Instant

  /// The link of two subjects over the values they share, which lie in any order.
  func link(_ a: UInt32, _ b: UInt32, _ shared: [SharedValue]) -> PairLink {
    let context = context(a, b, shared)
    let isSupplied = registry.declaredTogether(a, b, asOf: moment).contains(.supplier)
    let isHosted = context == .none && !isSupplied && Self.isHosted(shared)
    let weighed = shared.map { value in
      var value = value
      value.bits = isHosted && value.kind.isColocation ? value.fullBits * policy.hostedBoost : value.bits * factor(value, context)
      if isSupplied { value.bits = min(value.bits, value.fullBits * Self.suppliedShare(value.kind)) }
      return value
    }
    var reasons = combined(weighed, isHosted: isHosted)
    let ceiling = ceiling(weighed.filter { $0.bits > 0 }, isHosted: isHosted)
    let sum = reasons.reduce(0) { $0 + $1.bits }
    if let ceiling, sum > ceiling {
      for index in reasons.indices { reasons[index].bits *= ceiling / sum }
    }
    return PairLink(a: a, b: b, bits: reasons.reduce(0) { $0 + $1.bits }, because: reasons, context: context)
  }

  private func context(_ a: UInt32, _ b: UInt32, _ shared: [SharedValue]) -> LinkContext {
    let declared = registry.declaredTogether(a, b, asOf: moment)
    if declared.contains(.samePerson) { return .samePerson }
    if declared.contains(.household) { return .household }
    let first = registry.clearances(of: a, asOf: moment)
    let second = registry.clearances(of: b, asOf: moment)
    let size = shared.lazy.filter { $0.kind.isColocation }.map(\.degree).max() ?? 0
    if first.union(second).contains(.household), size > 0, size <= policy.clearedHomeSize { return .household }
    if !declared.isDisjoint(with: [.agency, .employer]) || first.intersection(second).contains(.agency) { return .agency }
    return isLikelyHousehold(a, b, shared, size) ? .likelyHousehold : .none
  }

  /// Two or three people at one place who share only what a home has; or, when both live there by their own word, also what
  /// couples have in common. Not when they are known to live at different addresses.
  private func isLikelyHousehold(_ a: UInt32, _ b: UInt32, _ shared: [SharedValue], _ size: Int) -> Bool {
    guard size >= 2, size <= policy.homeSize, !liveApart(a, b, shared) else { return false }
    let others = shared.filter { !$0.kind.isOfHome }
    if others.isEmpty { return true }
    return shared.contains(where: \.isSharedHome) && others.allSatisfy { Self.isOfCouples($0.kind) }
  }

  /// Whether each has given an address as its home and they have none in common.
  private func liveApart(_ a: UInt32, _ b: UInt32, _ shared: [SharedValue]) -> Bool {
    registry.solitude[Int(a)].residence <= moment && registry.solitude[Int(b)].residence <= moment
      && !shared.contains(where: \.isSharedHome)
  }

  private static func isOfCouples(_ kind: IdentifierKind) -> Bool {
    switch kind {
    case .payoutAccount, .phone, .email, .payee, .refereeContact: true
    default: false
    }
  }

  private func factor(_ value: SharedValue, _ context: LinkContext) -> Double {
    switch context {
    case .none: return 1
    case .samePerson: return 0
    case .household: return value.kind.isOfHome ? 0 : Self.isOfCouples(value.kind) ? 0.25 : 1
    case .likelyHousehold: return value.kind.isOfHome ? 0 : 0.55
    case .agency:
      if value.kind.isColocation { return 0 }
      switch value.kind {
      case .payoutAccount, .payee, .text, .passage, .bidText, .background, .refereeContact: return 0.1
      case .device, .fingerprint: return 0.5
      default: return 1
      }
    }
  }

  /// What is left of a value between two whom one firm supplies: its office, its lines and its templates say nothing of the two. What
  /// only a person has (a machine, an account, papers, a face) says what it always says, for a supplier may supply one operator's people.
  private static func suppliedShare(_ kind: IdentifierKind) -> Double {
    if kind.isColocation { return 0 }
    switch kind {
    case .text, .passage, .bidText, .background: return 0.1
    default: return 1
    }
  }

  /// The strongest piece of each correlated lot in full, each further one at a quarter of the one before.
  private func combined(_ shared: [SharedValue], isHosted: Bool) -> [LinkReason] {
    let ordered = shared.filter { $0.bits > 0 }.sorted {
      Self.precedes(($0.bits, $0.identifier, $0.eventA, $0.eventB), ($1.bits, $1.identifier, $1.eventA, $1.eventB))
    }
    var reasons: [LinkReason] = []
    for value in ordered {
      // Two nearly equal texts hold each other twice, once by each one's own value.
      if value.kind.isNear && reasons.contains(where: { $0.kind == value.kind }) { continue }
      let rank = reasons.count { reason in
        let family = reason.kind.family
        if isHosted && reason.kind.isColocation && value.kind.isColocation { return family == value.family }
        return family.correlates(with: value.family)
      }
      guard rank < 6 else { continue }
      var bits = value.bits
      for _ in 0..<rank { bits *= policy.correlatedShare }
      reasons.append(
        LinkReason(identifier: value.identifier, eventA: value.eventA, eventB: value.eventB, degree: value.degree, bits: bits))
    }
    return reasons.sorted {
      Self.precedes(($0.bits, $0.identifier, $0.eventA, $0.eventB), ($1.bits, $1.identifier, $1.eventA, $1.eventB))
    }
  }

  private typealias Weighed = (bits: Double, identifier: Identifier, eventA: UInt32, eventB: UInt32)

  /// The strongest first, equally strong ones by kind and event, and only then by what the value happens to be: another spelling of a
  /// value must not change which of two reasons counts in full.
  private static func precedes(_ one: Weighed, _ other: Weighed) -> Bool {
    if one.bits != other.bits { return one.bits > other.bits }
    let (kind, otherKind) = (one.identifier.kind.rawValue, other.identifier.kind.rawValue)
    if kind != otherKind { return kind < otherKind }
    if one.eventA != other.eventA { return one.eventA < other.eventA }
    return one.eventB == other.eventB ? one.identifier < other.identifier : one.eventB < other.eventB
  }

  /// Whether parcels arrive and machines run at one place at which the two do not both live: a farm of machines.
  private static func isHosted(_ shared: [SharedValue]) -> Bool {
    let parcelsMeet = shared.contains { $0.kind == .address && !$0.isSharedHome }
    let machinesMeet = shared.contains { $0.family == .network && $0.kind != .sessionNetwork }
    return parcelsMeet && machinesMeet && !shared.contains(where: \.isSharedHome)
  }

  /// The most that a link may have when nothing but a place is shared; nil when something else is.
  private func ceiling(_ shared: [SharedValue], isHosted: Bool) -> Double? {
    guard shared.allSatisfy({ $0.kind.isColocation }) else { return nil }
    if isHosted { return policy.hostedCeiling }
    return shared.contains { $0.kind != .sessionNetwork } ? policy.colocationCeiling : policy.sessionCeiling
  }
}
