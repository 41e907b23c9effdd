/// In what way a subject showed an identifier.
public enum Role: UInt8, Sendable, CaseIterable, Hashable {
  /// As its own.
  case own
  /// As the place where it lives.
  case residence
  /// As the address in its papers.
  case documented
  /// As the place to which a parcel goes.
  case delivery
  /// As the owner of a value at which others may point, such as an account that could be somebody's payee.
  case holder
  /// By pointing at it: as payee, cash-out address, referee, or author of a commit.
  case named
  /// As equipment that the firm hands out, and may hand on to the next.
  case issued
  /// On a network whose kind is unknown.
  case unclassified
  /// In a scan of a paper.
  case scan
  /// In a still of a conversation.
  case still
  /// By something nearly equal, not by the value itself.
  case near
}

/// A set of roles.
public struct RoleSet: OptionSet, Sendable, Hashable {
  /// One bit a role.
  public let rawValue: UInt16

  /// The set of the given bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one role.
  public init(_ role: Role) { self.rawValue = 1 << UInt16(role.rawValue) }

  /// Whether the role is in the set.
  public func contains(_ role: Role) -> Bool { contains(RoleSet(role)) }

  /// Every role.
  public static let all = RoleSet(rawValue: .max)
  /// Every role in which the value itself was shown, not something near it.
  public static let exact = all.subtracting(RoleSet(.near))
  /// The roles of a home.
  public static let home: RoleSet = [RoleSet(.residence), RoleSet(.documented)]
}
