import Events

/// How keystrokes arrive at the machine: their delay, never their content.
enum InputFeature: Int, FeatureKey {
  case inputSessions, laggySessions, laggySessionShare, inputLatencyMedian
  case hidSessions, hidChangeShare, hidChangeDays

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .inputSessions:
      .init("input_sessions", .count, "Sessions whose delay of input was measured on a real machine.", from: [.sessionSampled])
    case .laggySessions:
      .init(
        "laggy_sessions", .count,
        "Sessions in which most measurements of input lay above 110 ms and above what the line itself explains.",
        from: [.sessionSampled])
    case .laggySessionShare:
      .init(
        "laggy_session_share", .ratio, "Highest share of such sessions among the last 16, from 3 measured sessions on.",
        from: [.sessionSampled])
    case .inputLatencyMedian:
      .init(
        "input_latency_p50_ms", .milliseconds, "Median delay of input over all measurements, within a sixth of its size.",
        from: [.sessionSampled])
    case .hidSessions:
      .init(
        "hid_sessions", .count, "Sessions that were watched for keyboards and screens coming and going.", from: [.sessionSampled])
    case .hidChangeShare:
      .init(
        "hid_change_share", .ratio,
        "Highest share of the last 16 sessions in which keyboards or screens came or went, from 8 sessions on.",
        from: [.sessionSampled])
    case .hidChangeDays:
      .init(
        "hid_change_days", .days, "Days from the first to the last session in which keyboards or screens came or went.",
        from: [.sessionSampled])
    }
  }
}
