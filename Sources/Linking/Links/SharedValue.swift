/// A value that a pair shares, before the pair is looked at as a whole.
struct SharedValue {
  var group: Int
  var identifier: Identifier
  var degree: Int
  /// Its weight for this pair, by rarity, genericity and role.
  var bits: Double
  /// The same without the loss for genericity.
  var fullBits: Double
  var rolesA: RoleSet
  var rolesB: RoleSet
  var eventA: UInt32
  var eventB: UInt32

  var kind: IdentifierKind { identifier.kind }
  var family: EvidenceFamily { kind.family }
  /// Whether both live at the address.
  var isSharedHome: Bool { kind == .address && !rolesA.isDisjoint(with: .home) && !rolesB.isDisjoint(with: .home) }

  /// How much the roles leave of a value's weight: equipment that the firm hands on, networks of unknown kind, and scans of
  /// papers, which nobody has from the same stock of pictures.
  static func roleFactor(_ kind: IdentifierKind, _ first: RoleSet, _ second: RoleSet) -> Double {
    if kind.family == .machine {
      let issued = RoleSet(.issued)
      return first == issued && second == issued ? 0.3 : 1
    }
    if kind.family == .network {
      let unclassified = RoleSet(.unclassified)
      return first == unclassified || second == unclassified ? 0.5 : 1
    }
    if kind == .image { return first.contains(.scan) && second.contains(.scan) ? 1.6 : 1 }
    return 1
  }

  /// Whether the roles make a pair at all: of two subjects near a text one has to hold the text itself, and of two at an account
  /// one has to send to it.
  static func isPair(_ kind: IdentifierKind, _ first: RoleSet, _ second: RoleSet) -> Bool {
    if kind.isNear { return !first.isDisjoint(with: .exact) || !second.isDisjoint(with: .exact) }
    if kind.isPointing { return first.contains(.named) || second.contains(.named) }
    return true
  }
}
