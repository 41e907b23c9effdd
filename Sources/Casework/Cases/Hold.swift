public import Events

/// An irreversible step that waits. A hold never lasts by itself: it has an owner by name, an end, and a longest total.
public struct Hold: Codable, Sendable, Hashable {
  /// How far it has come.
  public enum State: String, Codable, Sendable, Hashable, CaseIterable {
    /// The step waits.
    case active
    /// People ended it: the step may go on.
    case released
    /// A block took its place.
    case decided
    /// Its time ran out undecided: the step may go on.
    case expired
    /// Its time ran out undecided in the legal lane: it waits on, before the next owner, with an alarm.
    case escalated
  }

  /// Its name.
  public var id: HoldID
  /// What waits.
  public var gate: GateKind
  /// The lane that asked for it.
  public var lane: CaseLane
  /// Who answers for it, by name.
  public var owner: String
  /// Who placed it: a person, or `policy`.
  public var by: String
  /// Since when.
  public var placedAt: Instant
  /// Until when.
  public var expiresAt: Instant
  /// However it is lengthened, not beyond this.
  public var latest: Instant
  /// How far it has come.
  public var state: State
  /// When that was.
  public var endedAt: Instant?
  /// How often the legal lane passed it on.
  public var escalations: Int
  /// What the step was, in the words of the system that asked: a payment's or shipment's identifier.
  public var reference: String?
  /// What it rested on.
  public var mark: EvidenceMark

  private enum CodingKeys: String, CodingKey {
    case id, gate, lane, owner, by, latest, state, escalations, reference, mark
    case placedAt = "placed_at"
    case expiresAt = "expires_at"
    case endedAt = "ended_at"
  }

  /// Whether the step waits.
  public var isInForce: Bool { state == .active || state == .escalated }
}

/// One of the moments before something goes out that cannot be taken back.
public enum GateKind: String, Codable, Sendable, Hashable, CaseIterable {
  /// An offer is made.
  case hire
  /// A contract is signed.
  case contract
  /// A device is sent.
  case shipment
  /// Access is granted.
  case access
  /// Pay goes out.
  case payout
  /// A customer's money or assets go out.
  case transfer

  /// Whether money or assets go out there.
  public var movesMoney: Bool { self == .payout || self == .transfer }
}

/// Which question a case asks.
public enum CaseLane: String, Codable, Sendable, Hashable, CaseIterable {
  /// Is it the verified person?
  case evidence
  /// Is it a listed party, and what does the law ask for?
  case legal
}
