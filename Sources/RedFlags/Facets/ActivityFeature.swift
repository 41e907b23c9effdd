import Events

/// When somebody is active, for how long, and with whose hands.
enum ActivityFeature: Int, FeatureKey {
  case longestRun, typingSwitchDays, activityShift

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .longestRun:
      .init(
        "longest_unbroken_activity_hours", .hours,
        "Longest time so far in which no two signs of activity lay over three hours apart.",
        from: [.sessionStarted, .sessionSampled, .sessionEnded])
    case .typingSwitchDays:
      .init(
        "typing_switch_days", .count,
        "Days on which the typing changed from one established rhythm to another, phones and tablets left out.",
        from: [.sessionSampled])
    case .activityShift:
      .init(
        "activity_shift_hours", .hours,
        "Hours by which the usual working day differs from nine to six in the claimed zone; 60 active hours on 15 days at least.",
        from: [.sessionStarted, .sessionSampled, .commitPushed])
    }
  }
}
