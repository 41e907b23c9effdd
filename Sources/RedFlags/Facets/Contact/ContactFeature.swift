import Events

/// Features of the ways to reach somebody: what lookups say of them, how often they change, and whether they agree on a place.
enum ContactFeature: Int, FeatureKey {
  case voipPhones, rentalPhones, mailboxAgeDays, disposableMailboxes, unlivedAddresses, contactChanges
  case missedCalls, missedCallShare, chatAnswerMinutes, placeDisagreementDays

  /// What the feature is.
  var declaration: FeatureDeclaration {
    let checked: [EventKind] = [.contactChecked]
    return switch self {
    case .voipPhones: .init("voip_phones", .count, "Own phone numbers on VoIP or virtual lines.", from: checked)
    case .rentalPhones: .init("rental_phones", .count, "Own phone numbers that are rented out to receive codes.", from: checked)
    case .mailboxAgeDays:
      .init("mailbox_age_days", .days, "How long the oldest own mailbox had been known when it was looked up.", from: checked)
    case .disposableMailboxes: .init("disposable_mailboxes", .count, "Own mailboxes of throw-away services.", from: checked)
    case .unlivedAddresses:
      .init(
        "unlived_addresses", .count, "Stated homes that are a mail drop, a forwarder, vacant or business premises.",
        from: [.contactChecked, .profileChanged])
    case .contactChanges:
      .init(
        "contact_changes_30d", .count,
        "Most changes of name, phone, mail address and payout method within 30 days; corrections of a typing mistake do not count.",
        from: [.profileChanged, .payoutMethodAdded])
    case .missedCalls:
      .init(
        "missed_calls", .count, "Agreed calls that were missed, declined or ignored.",
        from: [.communicationProfiled, .invitationAnswered])
    case .missedCallShare:
      .init(
        "missed_call_share", .ratio, "Share of at least three agreed calls that were missed.",
        from: [.communicationProfiled, .invitationAnswered])
    case .chatAnswerMinutes:
      .init("chat_answer_minutes", .score, "Median minutes to an answer in writing, at its best.", from: [.communicationProfiled])
    case .placeDisagreementDays:
      .init(
        "place_disagreement_days", .days,
        "Longest run of sign-ins in which phone, network, clock and claim point to three places or more, never to fewer in between.",
        from: [.sessionStarted, .profileChanged])
    }
  }
}
