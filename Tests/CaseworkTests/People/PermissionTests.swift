import Testing

@testable import Casework

@Suite("Who may do what")
struct PermissionTests {
  @Test("nobody without a role may do anything", arguments: Permission.allCases)
  func noRole(permission: Permission) {
    #expect(!Reviewer("nobody").may(permission))
  }

  @Test("each permission is granted to exactly the roles that the handbook lists")
  func table() {
    let lines = Role.allCases.map { role in
      "\(role.rawValue): \(role.permissions.map(\.rawValue).sorted().joined(separator: " "))"
    }
    #expect(lines == Self.expected)
  }

  static let expected = [
    "viewer: case.read score.read",
    "analyst: appeal.receive block.propose case.assign case.comment case.decide case.read case.undo hold.place paper.draft score.read "
      + "screening.use victim.read",
    "senior: appeal.answer appeal.receive block.propose case.assign case.bulk case.comment case.confirm case.decide case.merge case.read "
      + "case.undo case.undo_others hold.extend hold.place hold.release paper.draft quality.read score.read screening.use victim.read "
      + "victim.work",
    "rule_editor: case.read rule.edit score.read",
    "approver: appeal.answer block.approve case.comment case.read case.undo case.undo_others golden.manage hold.release quality.read "
      + "rule.promote score.read victim.read",
    "compliance: appeal.receive audit.read case.assign case.comment case.decide case.read case.undo clock.run hold.extend hold.place "
      + "hold.release legal.decide paper.draft score.read screening.use secret.read secret.write subject.rights victim.read victim.work",
    "recruiter: candidate_check.answer candidate_check.read",
    "integrator: appeal.receive delivery.replay event.write gate.ask",
    "sharer: indicator.read indicator.share",
    "admin: action.manage audit.read delivery.replay metrics.read settings.manage user.manage",
  ]

  @Test("no role can be both the first and the second person of a block")
  func blockTakesTwoRoles() {
    for role in Role.allCases { #expect(!(role.may(.proposeBlock) && role.may(.approveBlock)), "\(role)") }
  }

  @Test("whoever writes rules does not promote them, and whoever runs the installation sees no case")
  func separation() {
    for role in Role.allCases { #expect(!(role.may(.editRules) && role.may(.promoteRules))) }
    #expect(!Role.admin.may(.readCases) && !Role.admin.may(.readSecrets))
  }

  @Test("secrets are for compliance alone", arguments: Role.allCases)
  func secrets(role: Role) {
    #expect(role.may(.readSecrets) == (role == .compliance))
    #expect(role.may(.writeSecrets) == (role == .compliance))
  }
}
