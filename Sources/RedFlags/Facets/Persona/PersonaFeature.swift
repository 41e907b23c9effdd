import Events

/// Features of what somebody says about itself, and of what others show of it.
enum PersonaFeature: Int, FeatureKey {
  case skillsBeforeRelease, yearsBeforeRelease, employersNotFound, vendorNotRegistered, vendorDomainAgeDays
  case photoOtherNames, photoStockHits, photoUnattributedHits, photoAltered
  case cvYears, networkAgeDays, networkConnections, longestSilenceDays, mutualFollowing, externalOtherNames
  case refereeOwnContacts, languageMissingNotes, skillCount, skillsPerYear, vagueAnswers, identityChangesAfterHire

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .photoOtherNames, .photoStockHits, .photoUnattributedHits, .photoAltered: photoDeclaration
    case .networkAgeDays, .networkConnections, .longestSilenceDays, .mutualFollowing, .externalOtherNames: externalDeclaration
    default: claimDeclaration
    }
  }

  private var photoDeclaration: FeatureDeclaration {
    let events: [EventKind] = [.profileChanged]
    return switch self {
    case .photoOtherNames:
      .init("photo_other_names", .count, "Places where the portrait stands under a name that is certainly another.", from: events)
    case .photoStockHits:
      .init("photo_stock_hits", .count, "Stock-picture and portrait-generator sites that hold the portrait.", from: events)
    case .photoUnattributedHits:
      .init(
        "photo_unattributed_hits", .count, "Other places that hold the portrait and are not known to be the subject's own.",
        from: events)
    default: .init("photo_altered", .flag, "The portrait is generated or was changed by an image editor.", from: events)
    }
  }

  private var externalDeclaration: FeatureDeclaration {
    let events: [EventKind] = [.profileExternalSeen]
    return switch self {
    case .networkAgeDays:
      .init(
        "network_age_days", .days, "Age of the oldest account on a service with connections, when it was last looked at.",
        from: events)
    case .networkConnections: .init("network_connections", .count, "Connections of the best connected account.", from: events)
    case .longestSilenceDays:
      .init("longest_silence_days", .days, "Longest silence of an account that is active now.", from: events)
    case .mutualFollowing:
      .init("mutual_following", .count, "The smaller of followers and accounts followed, of the account with most.", from: events)
    default:
      .init(
        "external_other_names", .count,
        "Persons' names on the subject's accounts elsewhere that are certainly none of its own; on an account that also shows an own name, one is allowed.",
        from: [.profileExternalSeen, .profileChanged, .documentSubmitted])
    }
  }

  private var claimDeclaration: FeatureDeclaration {
    let profile: [EventKind] = [.profileChanged]
    return switch self {
    case .skillsBeforeRelease:
      .init(
        "skills_before_release", .count, "Skills claimed since a year that ended half a year before the technology was public.",
        from: profile)
    case .yearsBeforeRelease:
      .init(
        "years_before_release", .score, "How many years before its publication the most impossible skill is claimed.",
        from: profile)
    case .employersNotFound:
      .init(
        "employers_not_found", .count, "Employers, offices and schools of the résumé that could not be found to exist.",
        from: [.contactChecked])
    case .vendorNotRegistered:
      .init("vendor_not_registered", .flag, "No register knows the contractor firm.", from: [.contactChecked])
    case .vendorDomainAgeDays:
      .init(
        "vendor_domain_age_days", .days, "Age of the contractor firm's oldest domain when it was last looked at.",
        from: [.contactChecked])
    case .cvYears: .init("cv_years", .score, "Years from the first post in the résumé to the last.", from: profile)
    case .refereeOwnContacts:
      .init(
        "referee_own_contacts", .count,
        "Mail addresses, phone numbers and private network addresses shared by a referee and the subject.",
        from: [.applicationSubmitted, .verificationCompleted, .profileChanged, .sessionStarted])
    case .languageMissingNotes:
      .init(
        "language_missing_notes", .count,
        "Structured language tests that the job requires and that the claimed skill did not pass.",
        from: [.interviewHeld])
    case .skillCount: .init("skill_count", .count, "Most skills listed at once.", from: profile)
    case .skillsPerYear: .init("skills_per_year", .score, "Skills listed for each year of the résumé.", from: profile)
    case .vagueAnswers:
      .init("vague_answers", .flag, "The author of a test could not explain the own solution.", from: [.assessmentCompleted])
    default:
      .init(
        "identity_changes_after_hire", .count,
        "Kinds of changes (name, account name, portrait, accounts gone) within 30 days of the first hire or of a complaint.",
        from: [.profileChanged, .profileExternalSeen])
    }
  }
}
