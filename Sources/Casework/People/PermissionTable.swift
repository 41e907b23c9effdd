extension Role {
  /// Whether the role grants a permission. What no line below grants is denied.
  public func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Everything that the role grants.
  ///
  /// The second person has no first person's permission, the administrator sees no case, and only compliance sees secrets: so no
  /// single role can block, and nobody learns of a report who must not.
  public var permissions: Set<Permission> {
    switch self {
    case .viewer: [.readCases, .readScores]
    case .analyst: Self.analystWork
    case .senior:
      Self.analystWork.union([
        .confirm, .release, .extendHold, .undoOthers, .merge, .bulk, .answerAppeal, .workVictims, .readQuality,
      ])
    case .ruleEditor: [.readCases, .readScores, .editRules]
    case .approver:
      [
        .readCases, .readScores, .comment, .approveBlock, .release, .undo, .undoOthers, .answerAppeal, .promoteRules,
        .manageGolden,
        .readQuality, .readVictims,
      ]
    case .compliance:
      [
        .readCases, .readScores, .comment, .assign, .decide, .decideLegal, .release, .placeHold, .extendHold, .undo, .readSecrets,
        .writeSecrets, .runClocks, .draftPapers, .readVictims, .workVictims, .screen, .readAudit, .handleSubjectRights,
        .receiveAppeal,
      ]
    case .recruiter: [.readCandidateCheck, .answerCandidateCheck]
    case .integrator: [.askGates, .writeEvents, .replayDeliveries, .receiveAppeal]
    case .sharer: [.readIndicators, .shareIndicators]
    case .admin: [.readMetrics, .manageUsers, .manageSettings, .manageActions, .replayDeliveries, .readAudit]
    }
  }

  private static var analystWork: Set<Permission> {
    [
      .readCases, .readScores, .comment, .assign, .decide, .placeHold, .proposeBlock, .undo, .receiveAppeal, .draftPapers,
      .readVictims,
      .screen,
    ]
  }
}
