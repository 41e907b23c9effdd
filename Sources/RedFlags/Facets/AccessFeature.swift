import Events

/// What somebody takes, searches, asks for and changes in the firm's systems.
enum AccessFeature: Int, FeatureKey {
  case earlyClones, lateClones, outOfRoleClones, outOfRoleSearches, outOfRoleSearchShare
  case earlyPrivilegedRequests, remoteEngagement, riskySelfApprovals, earlySelfApprovals
  case codeAccountAge, codeAccountRepositories

  var declaration: FeatureDeclaration {
    switch self {
    case .earlyClones, .lateClones, .outOfRoleClones, .outOfRoleSearches, .outOfRoleSearchShare: taking
    default: changing
    }
  }

  private var taking: FeatureDeclaration {
    switch self {
    case .earlyClones:
      .init(
        "early_clones_14d", .count,
        "Most repositories, not known to belong to the role, cloned or exported within any 14 days in the 30 days after a start.",
        from: [.accessUsed])
    case .lateClones:
      .init(
        "late_clones_30d", .count,
        "Most repositories, not known to belong to the role, cloned or exported in the 30 days before an engagement ended.",
        from: [.accessUsed, .engagementEnded, .subjectClosed])
    case .outOfRoleClones:
      .init(
        "out_of_role_clones_14d", .count, "Most repositories outside the role cloned or exported within any 14 days.",
        from: [.accessUsed])
    case .outOfRoleSearches:
      .init("out_of_role_searches_7d", .count, "Most searches outside the role within any 7 days.", from: [.accessUsed])
    default:
      .init(
        "out_of_role_search_share", .ratio, "Their share among all searches of the same 7 days, of which the role is known.",
        from: [.accessUsed])
    }
  }

  private var changing: FeatureDeclaration {
    switch self {
    case .earlyPrivilegedRequests:
      .init(
        "early_privileged_requests", .count,
        "Requests for powerful roles outside the own one within 90 days after the first start.",
        from: [.accessUsed, .requestMade])
    case .remoteEngagement:
      .init("remote_engagement", .flag, "The latest engagement is remote.", from: [.engagementStarted])
    case .riskySelfApprovals:
      .init(
        "risky_self_approvals", .count,
        "Changes that the author approved alone: of a contract, or of build, dependencies and releases in sensitive or foreign systems.",
        from: [.accessUsed])
    case .earlySelfApprovals:
      .init(
        "early_self_approvals", .count,
        "Changes of build or dependencies that the author approved alone within 90 days after the first start.",
        from: [.accessUsed])
    case .codeAccountAge:
      .init(
        "code_account_age_at_hire_days", .days,
        "Age of the code-hosting account at the first start; negative when it was opened later.", from: [.repositoryAnalysed])
    default:
      .init(
        "code_account_repositories", .count, "Repositories of that code-hosting account.", from: [.repositoryAnalysed])
    }
  }
}
