import Events

/// Features that only other subjects' events can tell: who else shows the same identifier, as of the moment.
///
/// Counts include the subject itself, so 1 means "looked at, nobody else". Subjects declared to belong together (household, agency,
/// same person) do not count against each other. "Under another name" compares the names known at that moment.
public enum SharingFeature: Int, FeatureKey {
  case documentSubjects, documentOtherNames, documentImageOtherNames, backgroundSubjects, faceOtherNames
  case deviceSubjects, secondFactorSubjects, payoutAccountSubjects, walletSubjects, cashOutSubjects, payeeSubjects
  case contactOtherNames, handleOtherNames, addressSubjects, deliverySubjects, devicePlaceSubjects, devicePlaceCompany
  case devicePlaceDays
  case sessionAddressSubjects, sessionAddressOrganisations, textOtherNames, bidTextSubjects, portfolioSubjects, refereeSubjects
  case gitIdentitySubjects, signingKeySubjects, confirmedStrongKinds, confirmedReferrals, confirmedCollaboratorShare
  case confirmedCollaborators, ratedOwnAccount, batchAccounts

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .documentSubjects:
      .init(
        "document_subjects", .count, "Most subjects that show one of this subject's document numbers.", from: [.documentSubmitted]
      )
    case .documentOtherNames:
      .init(
        "document_other_names", .count, "Subjects under another name that show the same document number.",
        from: [.documentSubmitted])
    case .documentImageOtherNames:
      .init(
        "document_image_other_names", .count,
        "Subjects under another name whose document or profile picture is the same or nearly.",
        from: [.documentSubmitted, .profileChanged])
    case .backgroundSubjects:
      .init(
        "background_subjects", .count, "Subjects with other document numbers whose document photo has the same background.",
        from: [.documentSubmitted])
    case .faceOtherNames:
      .init(
        "face_other_names", .count, "Subjects under another name with the same face reference, inside the tenant.",
        from: [.documentSubmitted, .verificationCompleted, .interviewHeld, .profileChanged])
    case .deviceSubjects:
      .init(
        "device_subjects", .count, "Most subjects seen on one of this subject's devices (identifier, fingerprint or serial).",
        from: [.sessionStarted, .sessionSampled, .deviceInventoried])
    case .secondFactorSubjects:
      .init(
        "second_factor_subjects", .count, "Most subjects whose sign-ins one second-factor device answered.",
        from: [.sessionStarted])
    case .payoutAccountSubjects:
      .init("payout_account_subjects", .count, "Most unrelated subjects paid to one account.", from: [.payoutMethodAdded])
    case .walletSubjects:
      .init(
        "wallet_subjects", .count, "Most unrelated subjects that named one wallet, by key over all chains.",
        from: [.payoutMethodAdded, .walletDeclared])
    case .cashOutSubjects:
      .init("cash_out_subjects", .count, "Most subjects whose wallets sent to one receiving address.", from: [.transferObserved])
    case .payeeSubjects:
      .init("payee_subjects", .count, "Most subjects that sent money on to one counterparty account.", from: [.paymentMade])
    case .contactOtherNames:
      .init(
        "contact_other_names", .count, "Subjects under another name with the same phone number or mail address.",
        from: [.profileChanged])
    case .handleOtherNames:
      .init(
        "handle_other_names", .count, "Subjects under another name with the same stable account identifier elsewhere.",
        from: [.profileChanged])
    case .addressSubjects:
      .init("address_subjects", .count, "Most unrelated subjects that give one residential address.", from: [.profileChanged])
    case .deliverySubjects:
      .init("delivery_subjects", .count, "Most unrelated subjects whose equipment goes to one address.", from: [.shipmentUpdated])
    case .devicePlaceSubjects:
      .init(
        "device_place_subjects", .count,
        "Most unrelated subjects, known to live in different houses, whose managed devices sit on one wireless network, gateway or line.",
        from: [.deviceInventoried])
    case .devicePlaceCompany:
      .init(
        "device_place_company", .count,
        """
        Most unrelated subjects, wherever they live, whose managed devices sit on one wireless network, gateway or home line; one when \
        the subject's device stands by itself.
        """,
        from: [.deviceInventoried])
    case .devicePlaceDays:
      .init(
        "device_place_days", .count, "Days since another subject's device first joined this subject's device place.",
        from: [.deviceInventoried])
    case .sessionAddressSubjects:
      .init(
        "session_address_subjects", .count, "Most subjects that signed in from one residential address on one day.",
        from: [.sessionStarted])
    case .sessionAddressOrganisations:
      .init(
        "session_address_organisations", .count,
        "Most tenants in which one residential address signed in for different subjects; needs --across-tenants.",
        from: [.sessionStarted, .deviceInventoried])
    case .textOtherNames:
      .init(
        "text_other_names", .count, "Subjects under another name with a nearly equal résumé or letter (Jaccard 0.7).",
        from: [.profileChanged, .applicationSubmitted])
    case .bidTextSubjects:
      .init("bid_text_subjects", .count, "Most subjects with a nearly equal bid text.", from: [.bidPlaced])
    case .portfolioSubjects:
      .init("portfolio_subjects", .count, "Most subjects that name one portfolio site.", from: [.profileChanged])
    case .refereeSubjects:
      .init("referee_subjects", .count, "Most subjects vouched for by one referee's contact.", from: [.applicationSubmitted])
    case .gitIdentitySubjects:
      .init(
        "git_identity_subjects", .count, "Most subjects that committed under one mail address.",
        from: [.commitPushed, .repositoryAnalysed])
    case .signingKeySubjects:
      .init("signing_key_subjects", .count, "Most subjects that signed with one key.", from: [.commitPushed])
    case .confirmedStrongKinds:
      .init(
        "confirmed_strong_kinds", .count,
        "Kinds of strong identifiers (device, payout, wallet, document, phone) shared with a subject already confirmed.",
        from: [.dispositionRecorded])
    case .confirmedReferrals:
      .init(
        "confirmed_referrals", .count, "Confirmed subjects that referred this one or that it referred.",
        from: [.subjectOpened, .subjectLinked])
    case .confirmedCollaboratorShare:
      .init(
        "confirmed_collaborator_share", .ratio,
        "Share of the other authors in this subject's repositories that belong to confirmed subjects.",
        from: [.repositoryAnalysed])
    case .confirmedCollaborators:
      .init(
        "confirmed_collaborators", .count, "Authors in this subject's repositories that belong to confirmed subjects.",
        from: [.repositoryAnalysed])
    case .ratedOwnAccount:
      .init(
        "rated_own_account", .count, "Ratings exchanged with a subject that shares a document, payout account or device.",
        from: [.ratingGiven])
    case .batchAccounts:
      .init(
        "batch_accounts", .count,
        """
        Accounts, itself included, that share a strong identifier and opened within seven days under mail addresses of one grammar, or \
        that share a device and a house and opened within thirty days.
        """,
        from: [.subjectOpened, .profileChanged])
    }
  }
}
