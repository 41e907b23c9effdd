/// Subjects that one operator seems to run, with those who serve it and those whose names it uses.
public struct Ring: Sendable, Hashable {
  /// The smallest member's number.
  public var id: UInt32
  /// The members, ascending.
  public var members: [UInt32]
  /// All links between members, by their subjects.
  public var links: [PairLink]
  /// The strongest links that hold the ring together, as places in ``links``: one fewer than members.
  public var forest: [Int]
  /// Those of them without which the ring would fall apart, for lack of another strong enough link across.
  public var bridges: [Int]
  /// What part each member seems to play, by member.
  public var roles: [MemberRole]
}

/// The part that a member of a ring seems to play.
public enum RingPart: UInt8, Sendable, Hashable {
  /// One of the operator's personas, as far as anybody can see.
  case operatorSide
  /// Somebody with a home, an account or machines of their own, that serve the others.
  case facilitator
  /// Somebody whose identity the others use.
  case victim
}

/// What speaks for a part.
public enum RingPartGround: UInt8, Sendable, Hashable {
  /// Parcels of others go to its home.
  case receivesParcels
  /// Others are paid into the account that it had first.
  case lendsAccount
  /// Others send money on to its account or wallet.
  case isPaidByOthers
  /// Machines of others stand behind the connection where it was first.
  case hostsMachines
  /// Others show papers or pictures that it had shown before them, and it has nothing else in common with them.
  case namesakeOfOthers
}

/// A ground with what it rests on.
public struct RingPartReason: Sendable, Hashable {
  /// What speaks for it.
  public var ground: RingPartGround
  /// The value in question.
  public var identifier: Identifier
  /// The event in which the member showed it.
  public var event: UInt32
  /// The others concerned, ascending.
  public var others: [UInt32]
}

/// A member's part and why.
public struct MemberRole: Sendable, Hashable {
  /// The member.
  public var subject: UInt32
  /// Its part.
  public var part: RingPart
  /// Why; empty for the operator's side.
  public var reasons: [RingPartReason]
}
