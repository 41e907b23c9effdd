/// A paper that casework drafts. None is ever filed by the program.
public enum PaperKind: String, Codable, Sendable, Hashable, CaseIterable {
  /// Report of blocked property to OFAC, 31 CFR 501.603.
  case ofacBlocked = "ofac_blocked_property"
  /// Report of a rejected transaction to OFAC, 31 CFR 501.604.
  case ofacRejected = "ofac_rejected_transaction"
  /// Complaint to the FBI's Internet Crime Complaint Center.
  case ic3 = "ic3_complaint"
  /// Narrative of a suspicious-activity report.
  case sarNarrative = "sar_narrative"
  /// Japan: report of a suspicious transaction, 疑わしい取引の届出.
  case japanSTR = "jp_suspicious_transaction"
  /// Japan: note to the ministries about the Foreign Exchange Act.
  case japanMinistry = "jp_ministry_note"
  /// Korea: suspicious-transaction report, 의심거래보고.
  case koreaSTR = "kr_suspicious_transaction"
  /// Korea: note to the police and the intelligence service.
  case koreaPolice = "kr_police_note"
  /// Notice to a person whose identity was used.
  case victimNotice = "victim_notice"
  /// Question to the person concerned.
  case personQuestion = "person_question"
  /// Checklist for ending access quietly and completely.
  case offboarding = "offboarding_checklist"

  /// Whether its existence must stay with compliance: telling of such a report is forbidden.
  public var visibility: Visibility {
    switch self {
    case .sarNarrative, .japanSTR, .koreaSTR: .compliance
    default: .team
    }
  }
}
