import Events

/// What anybody has looked at so far. No rule speaks of it: the questions of `Catalogue/tables/questions.yaml` do, since what was not
/// looked at is no evidence and yet worth knowing.
enum InquiryFeature: Int, FeatureKey {
  case liveIdentityChecks, identityChecksSinceHire, employmentChecks, referenceChecks, engagements, deliveries, wallets

  var declaration: FeatureDeclaration {
    switch self {
    case .liveIdentityChecks:
      .init(
        "live_identity_checks", .count,
        "Checks of the living person that were passed or failed: face match, liveness, video call, in person, re-verification.",
        from: [.verificationCompleted, .clearanceRecorded])
    case .identityChecksSinceHire:
      .init(
        "identity_checks_since_hire", .count, "Such checks after the first start of an engagement.",
        from: [.verificationCompleted, .clearanceRecorded, .engagementStarted])
    case .employmentChecks:
      .init(
        "employment_checks", .count, "Inquiries at an earlier employer that were answered, or such a clearance.",
        from: [.verificationCompleted, .clearanceRecorded])
    case .referenceChecks:
      .init("reference_checks", .count, "Talks with a referee that were passed or failed.", from: [.verificationCompleted])
    case .engagements: .init("engagements_started", .count, "Engagements that were started.", from: [.engagementStarted])
    case .deliveries: .init("deliveries", .count, "Deliveries of equipment.", from: [.shipmentUpdated])
    case .wallets:
      .init(
        "wallets_named", .count, "Times that a wallet was named as the subject's own.",
        from: [.walletDeclared, .payoutMethodAdded])
    }
  }
}
