import Events

/// How the work itself goes: reviews, calendars, answers.
enum WorkFeature: Int, FeatureKey {
  case reviewSwing, recallGaps, calendarConflictDays, slowResponseProfiles, slowResponseDays, callsAttempted, callsMissedShare

  var declaration: FeatureDeclaration {
    switch self {
    case .reviewSwing:
      .init(
        "review_swing", .ratio, "Highest minus lowest review score, as a share of the highest, from 4 reviews on.",
        from: [.reviewRecorded])
    case .recallGaps:
      .init("recall_gaps", .count, "Reviews that noted that the author did not recall own work.", from: [.reviewRecorded])
    case .calendarConflictDays:
      .init(
        "calendar_conflict_days_30d", .count, "Most logged days with two or more colliding appointments within any 30 days.",
        from: [.workLogged])
    case .slowResponseProfiles:
      .init(
        "slow_response_profiles", .count, "Communication profiles whose median answer took more than two hours.",
        from: [.communicationProfiled])
    case .slowResponseDays:
      .init("slow_response_days", .days, "Days from the first to the last such profile.", from: [.communicationProfiled])
    case .callsAttempted: .init("calls_attempted", .count, "Calls that were tried.", from: [.communicationProfiled])
    case .callsMissedShare:
      .init("calls_missed_share", .ratio, "Share of them that nobody answered.", from: [.communicationProfiled])
    }
  }
}
