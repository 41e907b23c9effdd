import Events

/// Features of identity documents, of the checks of a person, and of how that person meets a new check.
enum IdentityFeature: Int, FeatureKey {
  case documentCheckDigitFailures, documentFieldMismatches, documentForensicsScore, documentImageEdited
  case documentNameMismatch, documentAddressKilometres, documentDelayHours, documentFirstRefused, documentScreenshots
  case documentFaceMismatches, faceMatchFailures, faceMatchOpenDays
  case otherFaceSightings, supervisedMismatches, laterFaceMatchFailures, laterMismatchOpenDays
  case livenessFailures, unconfirmedClaims, workDenials, reproofRefusals, reproofOpenDays, hoursFromReproofToExit
  case profilesDeletedAfterReproof, timelineConflicts

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .documentCheckDigitFailures, .documentFieldMismatches, .documentForensicsScore, .documentImageEdited,
      .documentNameMismatch,
      .documentAddressKilometres, .documentDelayHours, .documentFirstRefused, .documentScreenshots, .timelineConflicts:
      documentDeclaration
    default: personDeclaration
    }
  }

  private var documentDeclaration: FeatureDeclaration {
    let events: [EventKind] = [.documentSubmitted]
    return switch self {
    case .documentCheckDigitFailures:
      .init(
        "document_check_digit_failures", .count,
        "Documents whose machine-readable zone has a wrong check digit and was not read again without it.", from: events)
    case .documentFieldMismatches:
      .init(
        "document_field_mismatches", .count,
        "Fields (number, birth, expiry) on which machine-readable zone and document disagree, in the worst document.",
        from: events)
    case .documentForensicsScore:
      .init("document_forensics_score", .score, "Highest forensics score of a document, 0 genuine to 1 altered.", from: events)
    case .documentImageEdited:
      .init(
        "document_image_edited", .flag, "A document's picture was made or saved by an image editor or a generator.", from: events)
    case .documentNameMismatch:
      .init(
        "document_name_mismatch", .flag,
        "No legal name in the profile can be a name on the documents; no change of name is recorded.",
        from: [.documentSubmitted, .profileChanged])
    case .documentAddressKilometres:
      .init(
        "document_address_km", .kilometres,
        "Distance from a document's address to the nearest home ever claimed, both in one country.",
        from: [.documentSubmitted, .profileChanged])
    case .documentDelayHours:
      .init(
        "document_delay_hours", .hours, "Longest time from asking for a document to a copy that was not taken live.",
        from: [.documentRequested, .documentSubmitted])
    case .documentFirstRefused:
      .init(
        "document_first_refused", .flag, "A document was refused before one was handed in.",
        from: [.verificationCompleted, .documentSubmitted])
    case .documentScreenshots: .init("document_screenshots", .count, "Documents handed in as a screenshot.", from: events)
    default:
      .init(
        "timeline_conflicts", .count, "Kinds of dates on documents that cannot be true together with the life story.",
        from: [.documentSubmitted, .profileChanged])
    }
  }

  private var personDeclaration: FeatureDeclaration {
    let checks: [EventKind] = [.verificationCompleted]
    return switch self {
    case .documentFaceMismatches:
      .init(
        "document_face_mismatches", .count, "Live pictures whose face reference is on none of the documents.",
        from: [.documentSubmitted, .verificationCompleted])
    case .faceMatchFailures:
      .init(
        "face_match_failures", .count, "Failed face checks since the last passed one, before any check was ever passed.",
        from: checks)
    case .faceMatchOpenDays:
      .init(
        "face_match_open_days", .days, "How long a failed face check has stood without a passed one, before any was passed.",
        from: checks)
    case .otherFaceSightings:
      .init(
        "other_face_sightings", .count, "Stills after a passed check that show another face reference than any passed check.",
        from: [.verificationCompleted, .interviewHeld])
    case .supervisedMismatches:
      .init(
        "supervised_mismatches", .count,
        "Supervised checks (in person, video call, re-verification) that found another person after an earlier check was passed.",
        from: [.verificationCompleted, .interviewHeld])
    case .laterFaceMatchFailures:
      .init(
        "later_face_match_failures", .count, "Failed face checks since the last passed one, after an earlier pass.", from: checks)
    case .laterMismatchOpenDays:
      .init(
        "later_mismatch_open_days", .days, "How long a face check that failed after an earlier pass has stood open.", from: checks
      )
    case .livenessFailures:
      .init(
        "liveness_failures", .count, "Most failed liveness challenges within 24 hours with no passed one after them.",
        from: checks)
    case .unconfirmedClaims:
      .init(
        "unconfirmed_claims", .count, "Degrees and employments that their issuer does not know, less those confirmed later.",
        from: checks)
    case .workDenials:
      .init("work_denials", .count, "Credible complaints of a real person that it never worked here.", from: [.complaintReceived])
    case .reproofRefusals:
      .init(
        "reproof_refusals", .count,
        "Requests to prove identity again that were refused or missed, with no passed one after them.",
        from: checks)
    case .reproofOpenDays:
      .init(
        "reproof_open_days", .days, "How long a refused request to prove identity again has stood without a passed one.",
        from: checks)
    case .hoursFromReproofToExit:
      .init(
        "hours_from_reproof_to_exit", .hours,
        "Shortest time from an unmet request to prove identity again to the subject's own exit.",
        from: [.verificationCompleted, .documentRequested, .engagementEnded, .subjectClosed])
    default:
      .init(
        "profiles_deleted_after_reproof", .count, "Public profiles deleted within 72 hours of a request to prove identity again.",
        from: [.verificationCompleted, .profileExternalSeen, .profileChanged])
    }
  }
}
