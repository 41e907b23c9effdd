import Events

/// What interviews and tests showed, as far as it was noted in a structured form. Impressions stay weak; two people weigh more than one.
enum InterviewFeature: Int, FeatureKey {
  case cameraOffSessions, cameraOffShare, differentPersonNotes, interviewFaceDiffers
  case fedAnswerInterviewers, crowdedRoomInterviewers, crowdedRoomSessions, frozenThenDarkSessions
  case voiceChangeInterviewers, voiceChangeSessions, placeUnknownSessions, payOnlyInterviewers
  case joiningNameDiffers, nameChangedNotes, standInNotes, hiddenNetworkInterviews, virtualCameraSessions
  case unexplainedPasteTests, scoreDrop

  var declaration: FeatureDeclaration {
    switch self {
    case .cameraOffSessions, .cameraOffShare, .differentPersonNotes, .interviewFaceDiffers, .virtualCameraSessions:
      picture
    case .fedAnswerInterviewers, .crowdedRoomInterviewers, .crowdedRoomSessions, .frozenThenDarkSessions,
      .voiceChangeInterviewers, .voiceChangeSessions, .placeUnknownSessions, .payOnlyInterviewers:
      notes
    case .joiningNameDiffers, .nameChangedNotes, .standInNotes, .hiddenNetworkInterviews, .unexplainedPasteTests, .scoreDrop:
      contradiction
    }
  }

  private var picture: FeatureDeclaration {
    switch self {
    case .cameraOffSessions:
      .init(
        "camera_off_sessions", .count,
        "Video meetings that serve to know the person in which the camera stayed off, was refused or went off early.",
        from: [.interviewHeld, .verificationCompleted, .invitationAnswered, .requestMade])
    case .cameraOffShare:
      .init(
        "camera_off_share", .ratio, "Share of such meetings among all video meetings that serve to know the person.",
        from: [.interviewHeld, .verificationCompleted, .invitationAnswered, .requestMade])
    case .differentPersonNotes:
      .init(
        "different_person_notes", .count, "Meetings after which somebody noted that another person took part than before.",
        from: [.interviewHeld])
    case .interviewFaceDiffers:
      .init(
        "interview_face_differs", .flag, "A later consented still shows another face reference than the stills before it.",
        from: [.interviewHeld, .verificationCompleted])
    default:
      .init(
        "virtual_camera_sessions", .count, "Interviews in which the camera was a known software camera.", from: [.interviewHeld])
    }
  }

  private var notes: FeatureDeclaration {
    switch self {
    case .fedAnswerInterviewers:
      .init(
        "fed_answer_interviewers", .count, "Different interviewers who noted answers that seemed read or prompted.",
        from: [.interviewHeld])
    case .crowdedRoomInterviewers:
      .init(
        "crowded_room_interviewers", .count, "Different interviewers who noted other voices or a crowded room.",
        from: [.interviewHeld])
    case .crowdedRoomSessions:
      .init("crowded_room_sessions", .count, "Interviews with other voices or a crowded room.", from: [.interviewHeld])
    case .frozenThenDarkSessions:
      .init(
        "frozen_then_dark_sessions", .count,
        "Interviews in which the picture froze three times or more and was off most of the time.", from: [.interviewHeld])
    case .voiceChangeInterviewers:
      .init(
        "voice_change_interviewers", .count,
        "Different interviewers who noted that the voice changed or that lips and voice did not agree.", from: [.interviewHeld])
    case .voiceChangeSessions:
      .init("voice_change_sessions", .count, "Interviews in which this was noted.", from: [.interviewHeld])
    case .placeUnknownSessions:
      .init(
        "place_unknown_sessions", .count,
        "Interviews in which the same neutral questions about the own town, put to every candidate, stayed without an answer.",
        from: [.interviewHeld])
    default:
      .init("pay_only_interviewers", .count, "Different interviewers who noted interest in pay alone.", from: [.interviewHeld])
    }
  }

  private var contradiction: FeatureDeclaration {
    switch self {
    case .joiningNameDiffers:
      .init(
        "joining_name_differs", .count,
        "Meetings joined under a full name that shares no part with any name of the subject in the same script.",
        from: [.interviewHeld])
    case .nameChangedNotes:
      .init("name_changed_notes", .count, "Meetings after which a change of the shown name was noted.", from: [.interviewHeld])
    case .standInNotes:
      .init("stand_in_notes", .count, "Meetings or tests in which a stand-in was noted.", from: [.interviewHeld])
    case .hiddenNetworkInterviews:
      .init(
        "hidden_network_interviews", .count,
        "Interviews and tests joined over a VPN, proxy or hosting network, or from a virtual machine.",
        from: [.interviewHeld, .assessmentCompleted])
    case .unexplainedPasteTests:
      .init(
        "unexplained_paste_tests", .count,
        "Tests with two or more bursts of pasted text that the author could not explain afterwards.", from: [.assessmentCompleted]
      )
    default:
      .init(
        "interview_review_drop", .ratio,
        "Mean interview score minus mean review score of the first 180 days, as a share of the scale that both use.",
        from: [.interviewHeld, .reviewRecorded])
    }
  }
}
