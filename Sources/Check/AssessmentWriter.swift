import Events
import Intake
import Judgement
import RedFlags

/// Writes out what a judgement says in words, with the identifiers of its evidence.
struct AssessmentWriter: Sendable {
  let store: EventStore
  let sheet: RuleSheet
  /// The reasons of the rules.
  let reasons: [ReasonText?]
  /// What is unknown while questions are open; subjects with the same open questions share one list.
  let unknown: [OpenQuestions: [Assessment.Unknown]]

  func assessment(of outcome: SubjectOutcome, trial: SubjectTrial, ring: String?) -> Assessment {
    let key = store.subjects[outcome.number]
    let judgement = trial.judgement
    var assessment = Assessment(
      tenant: key.tenant, subject: key.subject, number: outcome.number, judgement: judgement,
      eventCount: store.events(of: outcome.number).count)
    assessment.firstReviewAt = trial.firstReviewAt
    assessment.firstHoldAt = trial.firstHoldAt
    assessment.listed = matches(outcome.listed, judgement)
    assessment.findings = judgement.entries.map { entry($0, row: outcome.row, listed: assessment.listed) }
    if let lent = judgement.lent { assessment.findings.append(ringEntry(lent)) }
    assessment.clearing = judgement.clearing.map { entry($0, row: outcome.row) }
    assessment.clearing += judgement.answers.map { answerEntry($0, judgement) }
    assessment.unknown = unknown[outcome.openQuestions] ?? []
    assessment.ring = ring
    assessment.stake = outcome.stake
    return assessment
  }

  /// The entries of lists, with the findings that read the features which count them; what no finding rests on comes last.
  private func matches(_ contacts: [ListedContact], _ judgement: Judgement) -> [ListMatch] {
    let matches = contacts.map { contact in
      let flags = judgement.entries.map(\.finding.rule).filter { rule in
        sheet.rules[rule].reads.contains { contact.slots.contains($0) }
      }
      return ListMatch(
        contact, flags: flags.map { sheet.rules[$0].flag.id }.sorted(), evidence: identifiers(of: [contact.event]).first)
    }
    return matches.filter { !$0.flags.isEmpty } + matches.filter(\.flags.isEmpty)
  }

  /// A finding in words; one that rests on lists names them.
  private func entry(_ entry: Judgement.Entry, row: [Double], listed: [ListMatch] = []) -> Assessment.Entry {
    let flag = sheet.rules[entry.finding.rule].flag
    let said = reasons[entry.finding.rule]?.filled(with: row) ?? flag.statement
    let reason = said.naming(listed.filter { $0.flags.contains(flag.id) })
    return Assessment.Entry(
      flag: flag.id, group: flag.group, family: flag.family ?? flag.id, strength: flag.strength, lane: flag.lane ?? .evidence,
      bits: entry.counted, fullBits: entry.full, limit: entry.counted == entry.full ? nil : entry.limit, at: entry.finding.at,
      reason: reason,
      evidence: identifiers(of: entry.finding.evidence), source: flag.sources.map(\.code).joined(separator: ", "),
      clears: flag.clears, innocent: flag.innocent, response: flag.response ?? [])
  }

  private func ringEntry(_ lent: LentEvidence) -> Assessment.Entry {
    let lender = store.subjects[Int(lent.lender)].subject.text
    return Assessment.Entry(
      flag: "RING", group: "RING", family: "ring", strength: .medium, bits: lent.bits, fullBits: lent.bits, at: lent.at,
      reason: LocalizedText(
        en: "Linked to \(lender), about whom there is evidence of its own.",
        ja: "独自の根拠がある \(lender) とつながりがある。",
        ko: "별도의 근거가 있는 \(lender)에 연결되어 있다."),
      evidence: identifiers(of: lent.evidence),
      clears: LocalizedText(
        en: "An independent explanation of the shared identifier, or the other's clearance.",
        ja: "共有されている識別子についての独立した説明、または相手方の疑いの解消。",
        ko: "공유된 식별자에 대한 독립적인 설명, 또는 상대방의 혐의 해소."))
  }

  private func answerEntry(_ answer: Judgement.Answer, _ judgement: Judgement) -> Assessment.Entry {
    let flag = sheet.rules[answer.rule].flag
    let at = judgement.entries.first { $0.finding.rule == answer.rule }?.finding.at ?? .distantPast
    let taken = Bits.zero - answer.bits
    return Assessment.Entry(
      flag: "CLEARANCE", group: flag.group, family: flag.family ?? flag.id, strength: flag.strength, bits: taken, fullBits: taken,
      at: at,
      reason: LocalizedText(
        en: "A recorded clearance answers \(flag.id).", ja: "\(flag.id) については解除の記録がある。",
        ko: "\(flag.id)에 대해 해소 기록이 있다."),
      evidence: [])
  }

  /// The identifiers of events, as the input has them.
  private func identifiers(of references: [EventReference]) -> [String] {
    let decoder = EventDecoder()
    return references.compactMap { try? store.event(Int($0.number), with: decoder).id }
  }
}
