/// What a person does in the firm. One person may have several roles; permissions add up, and nothing is allowed without one.
public enum Role: String, Codable, Sendable, Hashable, CaseIterable, Comparable {
  /// Looks.
  case viewer
  /// Works cases.
  case analyst
  /// Works the hard cases, merges rings, answers appeals.
  case senior
  /// Writes and tests rules.
  case ruleEditor = "rule_editor"
  /// The second person: approves blocks and rules.
  case approver
  /// Answers for the law: lists, reports, secret notes.
  case compliance
  /// Hires. Sees plain steps, never a score.
  case recruiter
  /// A system: sends events, asks gates, receives webhooks.
  case integrator
  /// Exchanges indicators with others.
  case sharer
  /// Runs the installation. Sees no case.
  case admin

  /// In the order of the list above.
  public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A person, or a system under an account of its own, who does something.
public struct Reviewer: Codable, Sendable, Hashable {
  /// The account's name within the tenant, such as `mika`.
  public var id: String
  /// The roles, in order.
  public private(set) var roles: [Role]

  /// A person with roles.
  public init(_ id: String, _ roles: Role...) { self.init(id: id, roles: Set(roles)) }

  /// A person with roles.
  public init(id: String, roles: Set<Role>) {
    self.id = id
    self.roles = roles.sorted()
  }

  /// Whether one of the roles grants it.
  public func may(_ permission: Permission) -> Bool { roles.contains { $0.may(permission) } }
}
