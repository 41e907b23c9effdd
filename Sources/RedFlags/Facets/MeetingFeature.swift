import Events

/// How somebody answers invitations to be seen.
enum MeetingFeature: Int, FeatureKey {
  case inPersonDeclines, inPersonDeclineDays, inPersonAccepts, inPersonRefusalFormats, identityStepDeclines

  var declaration: FeatureDeclaration {
    switch self {
    case .inPersonDeclines:
      .init(
        "in_person_declines", .count, "Invitations to meet in person that were declined or ignored.", from: [.invitationAnswered])
    case .inPersonDeclineDays:
      .init("in_person_decline_days", .days, "Days from the first to the last such refusal.", from: [.invitationAnswered])
    case .inPersonAccepts:
      .init(
        "in_person_accepts", .count, "Meetings in person, on-site tests and collections that were accepted or took place.",
        from: [.invitationAnswered, .verificationCompleted])
    case .inPersonRefusalFormats:
      .init(
        "in_person_refusal_formats", .count,
        "Different kinds of steps in person that were refused: meeting, on-site test, identity check, or a wish to skip them.",
        from: [.invitationAnswered, .verificationCompleted, .requestMade])
    case .identityStepDeclines:
      .init(
        "identity_step_declines", .count, "Promotions and journeys that were declined or ignored.", from: [.invitationAnswered])
    }
  }
}
