/// Why something was decided, as a code that can be counted over many cases. Documentation/casework.md lists them.
public enum ReasonCode: String, Codable, Sendable, Hashable, CaseIterable {
  // What clears.
  case inPersonVerified = "in_person_verified"
  case chipRead = "chip_read"
  case liveCheckPassed = "live_check_passed"
  case employerConfirmed = "employer_confirmed"
  case householdExplained = "household_explained"
  case agencyExplained = "agency_explained"
  case travelExplained = "travel_explained"
  case nameChangeShown = "name_change_shown"
  case assistiveTechnology = "assistive_technology"
  case dataError = "data_error"
  case listFalseMatch = "list_false_match"
  case evidenceInsufficient = "evidence_insufficient"
  case appealGranted = "appeal_granted"
  // What confirms.
  case deviceUsedByOther = "device_used_by_other"
  case payGoesToOther = "pay_goes_to_other"
  case documentShared = "document_shared"
  case documentForged = "document_forged"
  case standInProved = "stand_in_proved"
  case admitted
  case authorityConfirmed = "authority_confirmed"
  case listedParty = "listed_party"
  // What makes a facilitator.
  case lendsAccount = "lends_account"
  case lendsIdentity = "lends_identity"
  case hostsDevices = "hosts_devices"
  // What makes a victim.
  case identityUsed = "identity_used"
  // What leaves it open.
  case evidenceThin = "evidence_thin"
  case awaitsOthers = "awaits_others"
  case appealDenied = "appeal_denied"
  // What is asked for.
  case liveCheckMissing = "live_check_missing"
  case payoutHolderUnproved = "payout_holder_unproved"
  case deviceUnproved = "device_unproved"
  case workHistoryUnproved = "work_history_unproved"
  // Why a hold ends.
  case proofReceived = "proof_received"
  case wagesDue = "wages_due"
  case licenceGranted = "licence_granted"
  case holdDisproportionate = "hold_disproportionate"
  // To whom it goes.
  case toCompliance = "to_compliance"
  case toCounsel = "to_counsel"
  case toAuthority = "to_authority"
  case toPlatform = "to_platform"

  /// The decisions that it can explain.
  public var decisions: Set<DecisionKind> {
    switch self {
    case .inPersonVerified, .chipRead, .liveCheckPassed, .employerConfirmed, .householdExplained, .agencyExplained,
      .travelExplained, .nameChangeShown, .assistiveTechnology, .dataError, .listFalseMatch, .appealGranted:
      [.clear, .release]
    case .evidenceInsufficient: [.clear, .monitor, .release]
    case .deviceUsedByOther, .payGoesToOther, .documentShared, .documentForged, .standInProved, .admitted, .authorityConfirmed,
      .listedParty:
      [.confirmFake, .block]
    case .lendsAccount, .lendsIdentity, .hostsDevices: [.facilitator, .block]
    case .identityUsed: [.victim]
    case .evidenceThin, .awaitsOthers: [.monitor]
    case .appealDenied: [.monitor, .confirmFake, .facilitator, .block]
    case .liveCheckMissing, .payoutHolderUnproved, .deviceUnproved, .workHistoryUnproved: [.requestProof]
    case .proofReceived, .wagesDue, .licenceGranted, .holdDisproportionate: [.release]
    case .toCompliance, .toCounsel, .toAuthority, .toPlatform: [.refer]
    }
  }

  /// Those that only an appeal's answer may use: they would tell of an appeal that was none.
  public var isForAppealsOnly: Bool { self == .appealGranted || self == .appealDenied }
}
