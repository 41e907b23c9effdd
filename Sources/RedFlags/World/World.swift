public import Events
public import Linking
public import Watchlists

/// Everything outside a subject's own events that its features may ask for. Every answer is as of a moment.
public final class World: Sendable {
  /// Who showed which identifier when.
  public let registry: Registry
  /// What people decided, who vouched for whom, and under which names subjects are known.
  let ledger: Ledger
  /// The loaded lists.
  let lists: ScreeningIndex?
  /// Each subject's tenant, by number.
  let tenants: [UInt32]

  /// A world.
  public init(registry: Registry, ledger: Ledger, lists: ScreeningIndex?, tenants: [UInt32]) {
    self.registry = registry
    self.ledger = ledger
    self.lists = lists
    self.tenants = tenants
  }

  /// Whether people had confirmed a subject as a fake worker at a moment.
  public func isConfirmed(_ subject: UInt32, asOf moment: Instant) -> Bool { ledger.isConfirmed(subject, asOf: moment) }

  /// When people decided about a subject.
  public func decisionMoments(of subject: UInt32) -> [Instant] { (ledger.decisions[subject] ?? []).map(\.instant) }

  /// The moments at which something outside a subject's own events changes its features, in the order of time.
  func occasions(of subject: UInt32) -> [Occasion] {
    var occasions = registry.meetings(of: subject).map {
      Occasion(instant: $0.instant, event: $0.event, kind: .meeting($0))
    }
    var others: Set<UInt32> = []
    for identifier in registry.sharedIdentifiers(of: subject, asOf: .distantFuture) where identifier.kind.isStrong {
      let scope = registry.subjects[Int(subject)].scope
      let sharers = registry.sharers(of: identifier, scope: scope, asOf: .distantFuture, excluding: subject)
      others.formUnion(sharers.map(\.subject))
    }
    for tie in (ledger.referrals[subject] ?? []) + (ledger.ratings[subject] ?? []) {
      others.insert(tie.other)
      occasions.append(Occasion(instant: tie.instant, event: tie.event, kind: .tie))
    }
    for other in others {
      for decision in ledger.decisions[other] ?? [] {
        occasions.append(Occasion(instant: decision.instant, event: decision.event, kind: .tie))
      }
    }
    occasions += registry.explanations(of: subject).map { Occasion(instant: $0, event: .max, kind: .explanation) }
    return occasions.sorted { Occasion.precedes($0, $1) }
  }
}

/// A moment at which something outside a subject's own events changes its features.
struct Occasion: Sendable {
  enum Kind: Sendable {
    /// It meets another subject over a value.
    case meeting(Meeting)
    /// A tie or a decision about somebody it has to do with.
    case tie
    /// Somebody with whom it shares a value turns out to belong together with it.
    case explanation
  }

  let instant: Instant
  let event: UInt32
  let kind: Kind

  static func precedes(_ left: Occasion, _ right: Occasion) -> Bool {
    if left.instant != right.instant { return left.instant < right.instant }
    if left.event != right.event { return left.event < right.event }
    switch (left.kind, right.kind) {
    case (.meeting(let a), .meeting(let b)): return a.identifier < b.identifier
    case (.meeting, .tie), (.meeting, .explanation), (.tie, .explanation): return true
    default: return false
    }
  }
}

extension IdentifierKind {
  /// Whether two subjects hardly share a value of the kind by chance.
  var isStrong: Bool {
    switch self {
    case .device, .fingerprint, .serial, .payoutAccount, .wallet, .documentNumber, .phone, .email, .secondFactor: true
    default: false
    }
  }
}
