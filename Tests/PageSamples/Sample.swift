package import Events
import Foundation
package import Judgement
package import RedFlags
package import Report

/// A small run, put together by hand: a member of a ring, its facilitator and victim, a legal hit, a case with hostile text, and people
/// about whom there is nothing to say.
package enum Sample {
  package static let asOf = instant("2026-06-30T18:00:00Z")

  package static func instant(_ text: String) -> Instant { Timestamp(text)?.instant ?? .distantPast }

  package static let policy: Policy = {
    let root = URL(fileURLWithPath: #filePath).appending(path: "../../../Catalogue/tables/policy.yaml").standardizedFileURL
    do { return try Policy.load(from: root) } catch { fatalError("\(error)") }
  }()

  /// An entry of a sample flag.
  package static func entry(
    _ id: String, _ bits: Double, limit: Judgement.Limit? = nil, at: String = "2026-03-01T09:00:00Z", evidence: [String] = [],
    reason: LocalizedText? = nil
  ) -> Assessment.Entry {
    let flag = SampleFlags.flag(id)
    return Assessment.Entry(
      flag: id, group: flag.group, family: flag.family ?? id, strength: flag.strength, lane: flag.lane ?? .evidence,
      bits: Bits(bits), fullBits: Bits(flag.bits ?? 0), limit: limit, at: instant(at), reason: reason ?? flag.statement,
      evidence: evidence, source: "US22, JP24", clears: flag.clears, innocent: flag.innocent, response: flag.response ?? [])
  }

  /// An assessment whose sum is that of its entries.
  package static func assessment(
    _ subject: String, tenant: String = "acme", number: Int = 0, verdict: Verdict, lane: Lane = .evidence,
    findings: [Assessment.Entry] = [], clearing: [Assessment.Entry] = [], stake: Double? = nil, ring: String? = nil
  ) -> Assessment {
    guard let id = SubjectID(subject), let sheet = try? RuleSheet([]) else { fatalError("\(subject) is no subject") }
    let judgement = Scorer(policy: policy, sheet: sheet).judge([Finding](), kind: id.kind)
    var result = Assessment(tenant: tenant, subject: id, number: number, judgement: judgement, eventCount: 3)
    result.findings = findings
    result.clearing = clearing
    for entry in findings + clearing { result.bits += entry.bits }
    result.probability = result.bits.probability
    result.interval = (result.bits - Bits(1.5)).probability...(result.bits + Bits(1.5)).probability
    result.verdict = verdict
    result.lane = lane
    result.stake = stake
    result.ring = ring
    if verdict >= .review { result.firstReviewAt = instant("2026-02-20T10:00:00Z") }
    if verdict == .hold { result.firstHoldAt = instant("2026-03-12T08:30:00Z") }
    result.unknown = unknown
    return result
  }

  /// More open questions than are shown at once.
  package static let unknown = (1...8).map { number in
    Assessment.Unknown(
      question: "question-\(number)",
      text: LocalizedText(
        en: "Nobody has answered question \(number).", ja: "質問 \(number) の答えが分かっていない。", ko: "질문 \(number)의 답을 알 수 없다."),
      value: Bits(Double(9 - number)))
  }

  /// An entry that a wallet agrees with, and one that was only sent to.
  package static let listed = [
    ListMatch(
      list: "OFAC SDN", file: "sdn.csv", version: "fnv128:0123456789abcdef0123456789abcdef", entry: "36",
      name: "TESTMAN, Ava-Lin", programmes: ["TEST1", "TEST2"], relation: .own,
      agreements: [.init(.name, "PROBE, Ava"), .init(.document, "…4567")], flags: ["CRY-01"], evidence: "o-1"),
    ListMatch(
      list: "Wallets", file: "wallets.txt", version: "fnv128:fedcba98", entry: "…d359", name: nil, relation: .paid,
      agreements: [.init(.wallet, "…d359")], evidence: "w-2"),
  ]

  package static let ringName = "ring:acme/worker:w-11"

  package static let assessments: [Assessment] = [
    assessment(
      "worker:w-17", number: 1, verdict: .hold,
      findings: [
        entry("PAY-02", 7, at: "2026-02-20T10:00:00Z", evidence: ["pay-1", "pay-2"]),
        entry("DEV-04", 6.5, at: "2026-03-12T08:30:00Z", evidence: ["inv-1"]),
        entry("SHP-03", 4, at: "2026-01-20T12:00:00Z", evidence: ["ship-1"]),
        entry("LOG-05", 3.25, at: "2026-02-02T03:10:00Z", evidence: (0..<7).map { "login-\($0 * 9)" }),
        entry("LOG-09", 0.625, limit: .family, at: "2026-02-04T00:00:00Z", evidence: ["login-3"]),
        entry("INT-07", 1.25, at: "2026-01-08T15:00:00Z", evidence: ["talk-1"]),
        entry("WRK-11", 0.25, limit: .weak, at: "2026-04-02T00:00:00Z", evidence: ["work-40"]),
      ], clearing: [entry("CLR-01", -5, at: "2026-05-01T00:00:00Z", evidence: ["meet-1"])], stake: 9_800, ring: ringName),
    assessment(
      "worker:w-11", number: 2, verdict: .review,
      findings: [entry("PAY-02", 7, evidence: ["elsewhere-1"]), entry("SHP-03", 1.5, limit: .group)], stake: 4_100, ring: ringName
    ),
    listedCustomer,
    assessment("applicant:a-3", number: 4, verdict: .review, findings: [entry("DEV-04", 6.5), entry("LOG-05", 3.25)]),
    assessment("worker:w-12", number: 5, verdict: .clear, clearing: [entry("CLR-01", -5)]),
    assessment("worker:w-13", number: 6, verdict: .clear),
  ]

  package static let listedCustomer: Assessment = {
    var result = assessment(
      "customer:c-9", number: 3, verdict: .hold, lane: .legal, findings: [entry("CRY-01", 9, evidence: ["w-1"])], stake: 120)
    result.listed = listed
    return result
  }()

  package static let rings: [RingReport] = [
    RingReport(
      ring: ringName, tenant: "acme",
      members: [
        member("worker:w-11", .member, 0.64), member("worker:w-17", .member, 0.995), member("worker:w-18", .member, 0.41),
        member("worker:w-19", .member, 0.22), member("worker:w-20", .facilitator, 0.2), member("applicant:a-40", .victim, 0.01),
      ], probability: 0.97,
      links: [
        link(0, 1, 22, [because("payout_account", 14, 5, "DE…4410"), because("address", 8, 6, "12 Mill L… 04101")]),
        link(1, 2, 14, [because("payout_account", 14, 5, "DE…4410")]),
        link(0, 2, 14, [because("payout_account", 14, 5, "DE…4410")]),
        link(1, 4, 12, [because("gateway", 12, 3, "…9f2e")]), link(4, 3, 12, [because("gateway", 12, 3, "…9f2e")]),
        link(3, 5, 11, [because("document_number", 11, 2, "US…7781")]), link(2, 3, 7, [because("text", 7, 3, "")]),
      ])
  ]

  package static func member(_ subject: String, _ role: RingReport.Role, _ probability: Double, tenant: String = "acme")
    -> RingReport.Member
  {
    guard let id = SubjectID(subject) else { fatalError("\(subject) is no subject") }
    return RingReport.Member(tenant: tenant, subject: id, role: role, probability: probability)
  }

  package static func link(_ a: Int, _ b: Int, _ bits: Double, _ because: [RingReport.Because]) -> RingReport.Link {
    RingReport.Link(a: a, b: b, bits: Bits(bits), because: because)
  }

  package static func because(_ kind: String, _ bits: Double, _ degree: Int, _ shown: String) -> RingReport.Because {
    RingReport.Because(kind: kind, bits: Bits(bits), degree: degree, shown: shown, evidence: ["\(kind)-a", "\(kind)-b"])
  }

  package static var summary: CheckSummary {
    var summary = CheckSummary()
    summary.files = 3
    summary.bytes = 48_200_000
    summary.events = 212_345
    summary.duplicates = 12
    summary.rejects = 4
    summary.unknownTypes = ["sekisho.badge.printed": 3]
    summary.subjects = assessments.count
    summary.tenants = 1
    summary.verdicts = [.clear: 2, .review: 2, .hold: 2]
    summary.rings = rings.count
    summary.liveFlags = 112
    summary.evaluations = 23_782_640
    summary.lists = [("sdn.csv", 9_871), ("wallets.txt", 1_204)]
    summary.asOf = asOf
    summary.steps = [("read", 1.25), ("replay", 0.75)]
    return summary
  }

  package static func input(
    assessments: [Assessment] = assessments, rings: [RingReport] = rings, limit: Int = 200,
    events: @escaping @Sendable (Assessment) -> [Event] = { SampleEvents.events(of: $0) }
  ) -> ReportInput {
    ReportInput(
      summary: summary, assessments: assessments, rings: rings, catalogue: SampleFlags.catalogue, policy: policy, events: events,
      subjectLimit: limit, listDates: ["sdn.csv": instant("2026-06-01T00:00:00Z")])
  }

  package static func html(_ input: ReportInput, _ language: Language = .english) -> String {
    var text = ""
    HTMLReport.write(input, language: language) { text += $0 }
    return text
  }
}
