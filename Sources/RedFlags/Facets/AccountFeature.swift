import Events

/// How somebody uses the account: the device, the names shown, codes, applications, hours, and reach.
enum AccountFeature: Int, FeatureKey {
  case antiDetectSignIns, unmanagedSignIns, unmanagedShare, wrongNameSessions, wrongNameCommits, relayedCodes
  case applicationsInDay, longDaysInWeek, hoursInWeek, repositoriesFirst48h, outOfRoleFirst14d, engagementRemote

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .antiDetectSignIns:
      .init(
        "anti_detect_sign_ins", .count, "Sign-ins in which an anti-detect or multi-profile browser was seen.",
        from: [.sessionStarted])
    case .unmanagedSignIns:
      .init(
        "unmanaged_sign_ins_14d", .count,
        "Sign-ins within 14 days after hire from unmanaged computers (no phones or tablets), once a managed one was there.",
        from: [.sessionStarted])
    case .unmanagedShare:
      .init(
        "unmanaged_share_14d", .ratio, "Share of these among all such sign-ins from computers; three at least.",
        from: [.sessionStarted])
    case .wrongNameSessions:
      .init(
        "wrong_name_sessions", .count, "Sign-ins under a full name that shares no part with any known name.",
        from: [.sessionStarted])
    case .wrongNameCommits:
      .init(
        "wrong_name_pushes", .count,
        "Pushes whose every commit was written and committed under one full name that shares no part with any known name.",
        from: [.commitPushed])
    case .relayedCodes:
      .init(
        "relayed_codes", .count,
        "One-time codes asked for in one country and entered in another within two minutes, over fixed lines or data centres.",
        from: [.verificationCompleted])
    case .applicationsInDay:
      .init(
        "applications_in_day", .count, "Most applications and bids on one day (UTC).", from: [.applicationSubmitted, .bidPlaced])
    case .longDaysInWeek:
      .init("long_days_in_week", .count, "Most days over 16 logged hours within any seven days.", from: [.workLogged])
    case .hoursInWeek:
      .init("hours_in_week", .hours, "Most logged hours within any seven days.", from: [.workLogged])
    case .repositoriesFirst48h:
      .init(
        "resources_copied_first_48h", .count, "Different resources cloned or exported within 48 hours after hire; 64 at most.",
        from: [.accessUsed])
    case .outOfRoleFirst14d:
      .init(
        "out_of_role_resources_14d", .count, "Different resources outside the role used within 14 days after hire; 64 at most.",
        from: [.accessUsed])
    case .engagementRemote:
      .init("engagement_remote", .flag, "Whether the last engagement is remote.", from: [.engagementStarted])
    }
  }
}
