import Events
import Judgement
public import RedFlags

/// Something that a paper can say. What the case does not hold is missing and is shown as missing.
public enum PaperFact: String, Codable, Sendable, Hashable, CaseIterable {
  case firmName = "firm_name"
  case firmAddress = "firm_address"
  case firmContact = "firm_contact"
  case firmRegistration = "firm_registration"
  case preparedBy = "prepared_by"
  case caseID = "case_id"
  case caseOpened = "case_opened"
  case subjectID = "subject_id"
  case subjectNames = "subject_names"
  case subjectBirth = "subject_birth"
  case subjectAddresses = "subject_addresses"
  case subjectEmails = "subject_emails"
  case subjectPhones = "subject_phones"
  case subjectDocuments = "subject_documents"
  case subjectRole = "subject_role"
  case accounts
  case wallets
  case networkAddresses = "network_addresses"
  case devices
  case listEntries = "list_entries"
  case programmes
  case findings
  case clearing
  case unknown
  case evidence
  case periodFrom = "period_from"
  case periodTo = "period_to"
  case amounts
  case transactions
  case transactionDate = "transaction_date"
  case transactionParties = "transaction_parties"
  case transactionReason = "transaction_reason"
  case propertyDescription = "property_description"
  case propertyLocation = "property_location"
  case propertyValue = "property_value"
  case blockedOn = "blocked_on"
  case otherParties = "other_parties"
  case actions
  case holds
  case harm
  case attachments
  case questions
  case replyTo = "reply_to"
  case replyBy = "reply_by"
  case identityUse = "identity_use"
  case recordsConcerned = "records_concerned"

  /// Those that the case itself tells; they cannot be given from outside.
  public var isDerived: Bool {
    switch self {
    case .caseID, .caseOpened, .subjectID, .listEntries, .programmes, .findings, .clearing, .unknown, .evidence, .periodFrom,
      .periodTo, .actions, .holds, .attachments:
      true
    default: false
    }
  }
}

/// What is known for a paper: what the case holds, and what the caller took from the subject's events and the firm's settings.
public struct PaperFacts: Sendable, Hashable {
  private let derived: [PaperFact: [LocalizedText]]
  private let given: [PaperFact: [LocalizedText]]
  private let mayBeNone: Set<PaperFact>

  /// The facts of a case.
  ///
  /// - Parameters:
  ///   - one: the case.
  ///   - given: what the caller adds, in the words of the sources. Facts that the case tells itself are not taken from here.
  ///   - asks: neutral questions to the person concerned.
  ///   - reader: for whom the paper is: attachments that the reader may not see are left out.
  public init(_ one: Case, given: [PaperFact: [String]], asks: [LocalizedText] = [], for reader: Reviewer) {
    var derived: [PaperFact: [LocalizedText]] = [:]
    func same(_ texts: [String]) -> [LocalizedText] { texts.map { LocalizedText(en: $0, ja: $0, ko: $0) } }
    let findings = one.evidence.findings
    derived[.caseID] = same([one.id.text])
    derived[.caseOpened] = same([one.openedAt.text])
    derived[.subjectID] = same([one.subject.text])
    derived[.listEntries] = one.evidence.listed.filter(\.counts).map(\.sentence)
    derived[.programmes] = same(Array(Set(one.evidence.listed.filter(\.counts).flatMap(\.programmes))).sorted())
    derived[.findings] = findings.map { finding in
      let at = finding.at.text
      return LocalizedText(
        en: "\(at) — \(finding.reason.en) [\(finding.flag)]", ja: "\(at) — \(finding.reason.ja) [\(finding.flag)]",
        ko: "\(at) — \(finding.reason.ko) [\(finding.flag)]")
    }
    derived[.clearing] = one.evidence.clearing.map(\.reason)
    derived[.unknown] = one.evidence.unknown.map(\.text)
    derived[.evidence] = same(findings.flatMap { finding in finding.evidence.map { "\(finding.flag): \($0)" } })
    let moments = findings.map(\.at).sorted()
    derived[.periodFrom] = same([moments.first].compactMap { $0?.text })
    derived[.periodTo] = same([moments.last].compactMap { $0?.text })
    derived[.actions] = same(
      one.decisions.filter { $0.undoneAt == nil }.map { "\($0.at.text) — \($0.kind.rawValue) (\($0.reason.rawValue))" })
    derived[.holds] = same(
      one.standing.holds.map { "\($0.placedAt.text) — \($0.gate.rawValue): \($0.state.rawValue), \($0.expiresAt.text)" })
    derived[.attachments] = same(
      one.attachments.filter { $0.visibility.isVisible(to: reader) }.map {
        "\($0.title): \($0.reference)" + ($0.sha256.map { " (SHA-256 \($0))" } ?? "")
      })
    self.derived = derived
    // A case of the evidence lane rests on no list; one of the legal lane without its entry is not complete.
    mayBeNone = Set([.clearing, .unknown, .actions, .holds, .attachments]).union(
      one.lane == .legal ? [] : [.listEntries, .programmes])
    var rest: [PaperFact: [LocalizedText]] = [:]
    for (fact, texts) in given where !fact.isDerived { rest[fact] = same(texts.filter { $0.contains { !$0.isWhitespace } }) }
    if !asks.isEmpty { rest[.questions] = asks }
    self.given = rest
  }

  /// What is known, in a language; empty when nothing is.
  public func lines(_ fact: PaperFact, in language: Language) -> [String] {
    ((fact.isDerived ? derived[fact] : given[fact]) ?? []).map { $0[language] }
  }

  /// Whether somebody has to find it out: nothing is known, and that is not because nothing of the kind was recorded.
  public func isMissing(_ fact: PaperFact, in language: Language) -> Bool {
    lines(fact, in: language).isEmpty && !mayBeNone.contains(fact)
  }
}
