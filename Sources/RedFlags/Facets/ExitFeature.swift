import Events

/// What leaves with a person, and what comes after.
public enum ExitFeature: Int, FeatureKey {
  case companyCodePushes, personalRepositoryMoves, movedMegabytes7, earlyMovedMegabytes, movedAfterNotice, movedAfterNoticeRatio
  case credentialTheftAlerts, extortionAfterExit, extortionWithSamples
  case useAfterExit, failuresAfterExit, sabotageAfterDispute, leftWithoutNotice, vanishingSigns7

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .companyCodePushes:
      .init(
        "company_code_pushes", .count, "Pushes to a personal remote of a repository that was pushed or cloned at the firm.",
        from: [.commitPushed, .accessUsed])
    case .personalRepositoryMoves:
      .init(
        "personal_repository_moves", .count, "Moves of 1 MB or more, or of a firm's repository, to a personal repository.",
        from: [.dataMoved])
    case .movedMegabytes7:
      .init("moved_mb_7d", .score, "Most megabytes moved to personal places within any 7 days.", from: [.dataMoved])
    case .earlyMovedMegabytes:
      .init(
        "early_moved_mb", .score, "Megabytes moved to personal places within 7 days of being hired.",
        from: [.dataMoved, .engagementStarted])
    case .movedAfterNotice:
      .init(
        "moved_after_notice_mb", .score,
        "Most megabytes moved to personal places within 48 hours of a warning, an identity check or the end of an engagement.",
        from: [.dataMoved, .engagementEnded, .complaintReceived, .documentRequested])
    case .movedAfterNoticeRatio:
      .init(
        "moved_after_notice_ratio", .score, "That amount over the most that was moved in 48 hours before.",
        from: [.dataMoved, .engagementEnded, .complaintReceived, .documentRequested])
    case .credentialTheftAlerts:
      .init("credential_theft_alerts", .count, "Alerts that stored credentials or cookies were read.", from: [.deviceAlerted])
    case .extortionAfterExit:
      .init("extortion_after_exit", .count, "Threats of extortion or leaks after the exit.", from: [.threatReceived])
    case .extortionWithSamples:
      .init("extortion_with_samples", .count, "Threats that showed samples of data.", from: [.threatReceived])
    case .useAfterExit:
      .init(
        "use_after_exit", .count, "Sign-ins, access, pushes or moved data after the exit, pay-slip and alumni pages aside.",
        from: [.sessionStarted, .accessUsed, .commitPushed, .dataMoved])
    case .failuresAfterExit:
      .init("failures_after_exit", .count, "Failed sign-ins more than two days after the exit.", from: [.sessionStarted])
    case .sabotageAfterDispute:
      .init(
        "sabotage_after_dispute", .count,
        "Within 30 days of a dispute over money or of a threat: the firm's code made public, something switched off or changed outside "
          + "the role, a defacement.",
        from: [.commitPushed, .accessUsed, .threatReceived, .complaintReceived, .requestMade, .messageSent])
    case .leftWithoutNotice:
      .init(
        "left_without_notice", .flag, "The last engagement was ended by the person with no notice.",
        from: [.engagementEnded, .subjectClosed])
    case .vanishingSigns7:
      .init(
        "vanishing_signs_7d", .count,
        "Most of four within any 7 days: leaves without notice, profile deleted or emptied, phone or mail dead, pay asked for in another "
          + "name or to another account.",
        from: [
          .engagementEnded, .subjectClosed, .profileExternalSeen, .profileChanged, .contactChecked, .requestMade,
          .payoutMethodAdded,
        ])
    }
  }
}
