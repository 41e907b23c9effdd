import Events
import Judgement
import PageSamples
import RedFlags
import Screening
import Watchlists

@testable import Console

/// One filled model of every page, with people and firms that do not exist.
enum Mock {
  static let now = Sample.asOf

  static func at(_ hours: Double) -> Instant { now.adding(seconds: hours * 3_600) }

  static let feeds = [
    FeedState(name: "OFAC SDN", state: .fresh, entries: 17_402, edition: "2026-06-29", checkedAt: at(-5), mostHours: 36),
    FeedState(
      name: "UN Security Council", state: .fresh, entries: 1_004, edition: "2026-06-24", checkedAt: at(-9), mostHours: 36),
    FeedState(name: "MOF 財務省", state: .stale, entries: 2_911, edition: "2026-05-02", checkedAt: at(-600), mostHours: 200),
    FeedState(
      name: "Partner feed", state: .failed, entries: 380, edition: "2026-06-11", checkedAt: at(-450), mostHours: 24,
      failure: "HTTP 401: the key has expired"),
    FeedState(name: "EU consolidated", state: .missing, entries: 0, edition: "—", checkedAt: nil),
  ]

  static let clocks = [
    OverviewModel.Clock(text: "Blocked property: report to OFAC", subject: "customer:c-9", deadline: at(20)),
    OverviewModel.Clock(text: "SAR narrative due", subject: "customer:c-9", deadline: at(300), isSecret: true),
    OverviewModel.Clock(text: "Ask before money moves", subject: "worker:w-17", deadline: nil),
  ]

  static let overview = OverviewModel(
    since: at(-19),
    changes: [
      .init(at: at(-2), text: "worker:w-17: review → hold", path: Place.subject("worker:w-17")),
      .init(at: at(-6), text: "PAY-02 → shadow", path: Place.rule("PAY-02")),
      .init(at: at(-11), text: "OFAC SDN 2026-06-29: +12 −3", path: nil),
    ],
    warnings: [
      .init(
        text: "payout_account DE…4410", source: "Northgate Platform · TLP:AMBER", subjects: 3, at: at(-30),
        path: Place.ring(Sample.ringName))
    ],
    held: [("payout", 4, 31_200), ("shipment", 2, nil), ("access", 1, nil)], clocks: clocks, feeds: feeds, backlog: 214,
    backlogAge: 95,
    openCases: 37, overdueCases: 3)

  static let queue = QueueModel(
    rows: [
      .init(
        subject: "customer:c-9", verdict: .hold, lane: .legal, probability: 0.4, stake: 120, due: at(20), status: "open",
        owner: nil,
        reason: "The payout wallet is on a sanctions list."),
      .init(
        subject: "worker:w-17", verdict: .hold, probability: 0.995, stake: 9_800, due: at(-3), status: "in_review", owner: "mika",
        reason: "The payout account also receives the pay of 5 other people.", ring: Sample.ringName),
      .init(
        subject: "applicant:a-3", verdict: .review, probability: 0.41, stake: nil, due: at(90), status: "waiting_for_proof",
        owner: "jun",
        reason: "A KVM switch over IP is attached to the company’s laptop."),
    ], filter: .init(verdict: "hold"), total: 37, next: "b2Zmc2V0", previous: nil)

  static let reasons: [SubjectModel.Reason] = [
    .init(code: "in_person_verified", decisions: ["clear", "release"]), .init(code: "evidence_thin", decisions: ["monitor"]),
    .init(code: "live_check_missing", decisions: ["request_proof"]), .init(code: "to_compliance", decisions: ["refer"]),
    .init(code: "pay_goes_to_other", decisions: ["confirm_fake", "block"]),
    .init(code: "lends_account", decisions: ["facilitator", "block"]),
    .init(code: "identity_used", decisions: ["victim"]),
  ]

  static let secrets = ["Robin Alexander Vale", "robin.vale@example.org", "X4471902K", "DE89370400440532013000"]

  static let subject: SubjectModel = {
    let assessment = Sample.assessments[0]
    let documents = Dictionary(SampleFlags.catalogue.flags.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var model = SubjectModel(
      assessment: assessment, events: SampleEvents.events(of: assessment), policy: Sample.policy, flags: documents,
      status: "in_review",
      revision: 14)
    model.owner = "mika"
    model.identity = zip(["name", "email", "document_number", "payout_account"], secrets).map { .init(kind: $0, value: $1) }
    model.ring = Sample.rings[0]
    model.gates = [
      .init(
        gate: "payout", outcome: "hold", at: at(-30), reasons: ["The payout account also receives the pay of 5 other people."]),
      .init(gate: "access", outcome: "allow", at: at(-1_800), reasons: []),
    ]
    model.holds = [
      .init(
        id: "hold_1", gate: "payout", owner: "mika", placedAt: at(-30), expiresAt: at(18), state: "active",
        reference: "pay-2026-06-0117"),
      .init(id: "hold_2", gate: "shipment", owner: "jun", placedAt: at(-2_000), expiresAt: at(-1_950), state: "released"),
    ]
    model.decisions = [
      .init(
        id: "dec_2", kind: "request_proof", reason: "live_check_missing", note: "A call with the camera on would settle it.",
        by: "mika",
        at: at(-0.1), undoUntil: at(0.15)),
      .init(
        id: "dec_1", kind: "monitor", reason: "evidence_thin", note: "One sign only.", by: "jun", at: at(-900), isUndone: true),
    ]
    model.proposal = .init(
      reason: "pay_goes_to_other", note: "Three statements show one holder for six people.", by: "mika", isOwn: false,
      until: at(60))
    model.comments = [
      .init(text: "The referee’s number is the same as for w-11.", by: "jun", at: at(-40)),
      .init(text: "SAR considered; draft with counsel.", by: "noa", at: at(-20), isSecret: true),
    ]
    model.appeal = .init(
      text: "I moved in with a colleague in March; that is why two laptops came to one address.", at: at(-12), due: at(110),
      hadPart: false)
    model.clocks = clocks
    model.reasons = reasons
    return model
  }()

  static let shownSubject: SubjectModel = {
    var model = subject
    model.identity[0].isShown = true
    return model
  }()

  static let ring = RingModel(
    ring: Sample.rings[0],
    members: [
      .init(subject: "applicant:a-40", role: .victim, probability: 0.01, ties: 1, warnings: ["single_tie"], excluded: "victim"),
      .init(
        subject: "worker:w-20", role: .facilitator, probability: 0.2, ties: 2, warnings: ["facilitator", "weak_alone"],
        revision: 2),
      .init(subject: "worker:w-19", role: .member, probability: 0.22, ties: 2, warnings: ["weak_alone"], revision: 3),
      .init(subject: "worker:w-11", role: .member, probability: 0.64, ties: 2, revision: 7),
      .init(subject: "worker:w-17", role: .member, probability: 0.995, ties: 4, revision: 14),
    ], reasons: reasons)

  /// A ring of two hundred: one account, one address, and many small things.
  static let largeRing: RingModel = {
    let members = (0..<200).map {
      Sample.member("worker:w-\($0)", $0 == 0 ? .facilitator : $0 == 199 ? .victim : .member, 0.2 + Double($0 % 7) / 10)
    }
    var links: [RingReport.Link] = []
    for a in 0..<200 {
      for b in (a + 1)..<min(200, a + 6) where a % 3 == b % 3 {
        links.append(Sample.link(a, b, 12, [Sample.because(a % 3 == 0 ? "payout_account" : "address", 12, 66, "…\(a % 3)0")]))
      }
    }
    for a in stride(from: 0, to: 190, by: 9) {
      links.append(Sample.link(a, a + 1, 8, [Sample.because("wallet", 8, 2, "0x…\(a)")]))
    }
    let ring = RingReport(ring: "ring:acme/worker:w-0", tenant: "acme", members: members, probability: 0.93, links: links)
    return RingModel(
      ring: ring,
      members: members.enumerated().map { place, member in
        .init(
          subject: member.subject.text, role: member.role, probability: member.probability, ties: 2 + place % 3,
          excluded: member.role == .victim ? "victim" : nil, revision: 1)
      }, reasons: reasons)
  }()

  private static let listed = """
    {"id":"p-1","type":"person","names":["RIM, Chol Jun","RIM, Ch'ŏl-chun"],"birthDates":["1974-11-02"],"countries":["KP"],\
    "programs":["DPRK3"],"numbers":["Passport:PS 836-410-552"]}
    {"id":"u-1","names":["Hyesan Lantern"],"wallets":["0x52908400098527886E0F7030069857D2E4169EE7"]}

    """
  static let wallet0 = "0x52908400098527886E0F7030069857D2E4169EE7"

  static let screener: Screener = {
    let lists = try? Watchlist.read(file: "entities.jsonl", bytes: Array(listed.utf8))
    return Screener(lists: lists ?? [])
  }()

  static func matches(_ line: String) -> [ScreeningModel.Match] {
    let bytes = Array(line.utf8)
    let read = try? bytes.withUnsafeBytes { bytes throws(UnreadableRequest) in try RequestReader().read(bytes) }
    guard let request = read?.request else { return [] }
    return screener.screen(request).matches.map { .init(match: $0, party: screener.parties[$0.party]) }
  }

  static let screening: ScreeningModel = {
    var question = ScreeningModel.Question()
    question.name = "임철준"
    question.birth = "1974"
    return ScreeningModel(
      question: question, readings: ["1974"],
      matches: matches(#"{"name":"임철준","birthDate":"1974","country":"KP"}"#), lists: screener.sources,
      parties: screener.parties.count,
      cleared: 1, stale: ["MOF 財務省"])
  }()

  static let batch = BatchModel(
    id: "b-1", file: "payees-2026-06.csv", done: 41_200, total: 96_000, matched: 12, unreadable: 3, secondsLeft: 340)

  static let wallet = WalletModel(
    address: wallet0, chains: ["Ethereum", "Polygon", "BNB Smart Chain"], matches: matches(#"{"wallet":"\#(wallet0)"}"#),
    subjects: ["customer:c-9"])

  static let rules = RulesModel(
    rules: SampleFlags.catalogue.flags.enumerated().map { place, flag in
      .init(
        id: flag.id, statement: flag.statement, state: place == 4 ? "shadow" : flag.status.rawValue, bits: flag.bits,
        subjects: place * 3)
    })

  static let rule = RuleModel(
    document: SampleFlags.flag("PAY-02"), id: "PAY-02",
    source: "id: PAY-02\nstatus: live\ncondition: payout_account_subjects >= 3\n",
    state: "shadow", examples: [("six people, one account", true), ("a household of two", false)],
    faults: [(3, "payout_account_subjects: threshold below the published one")],
    trials: [
      .init(kind: "backtest", period: "2025-07 – 2026-06", judged: 84_120, fired: 96, confirmed: 61, cleared: 9, changed: 22),
      .init(kind: "shadow", period: "2026-06-12 – 2026-06-30", judged: 5_204, fired: 7, confirmed: 3, cleared: 1, changed: 2),
    ], promotion: .init(by: "rin", isOwn: false, to: "live"))

  static let indicators = IndicatorsModel(rows: [
    .init(
      id: "ind_1", kind: "payout_account", shown: "DE…4410", source: "Northgate Platform", marking: "TLP:AMBER",
      expiresAt: at(2_000),
      sightings: 3),
    .init(
      id: "ind_2", kind: "wallet", shown: "0x…9ee7", source: "acme", marking: "TLP:GREEN", expiresAt: nil, sightings: 0,
      isOwn: true),
    .init(
      id: "ind_3", kind: "address", shown: "12 Mill L…", source: "Northgate Platform", marking: "TLP:AMBER", expiresAt: at(-4),
      sightings: 0,
      isRecalled: true),
  ])

  static let candidates = CandidatesModel(rows: [
    .init(subject: "applicant:a-3", name: "Robin Vale", done: 2, steps: 5),
    .init(subject: "applicant:a-8", name: "金 美和", done: 5, steps: 5),
  ])

  static let candidate = CandidateModel(
    subject: "applicant:a-3", name: "Robin Vale",
    steps: [
      .init(
        id: "call", text: LocalizedText(en: "One call with the camera on", ja: "カメラを入れた通話を一度", ko: "카메라를 켠 통화 한 번"), state: "done"
      ),
      .init(
        id: "document", text: LocalizedText(en: "See the document in the call", ja: "通話で身分証を確認", ko: "통화에서 신분증 확인"),
        detail: LocalizedText(
          en: "Ask to tilt it in the light. Everybody is asked.", ja: "光に傾けてもらう。全員に尋ねる。", ko: "빛에 기울여 달라고 한다. 모두에게 묻는다."),
        state: "open"),
      .init(
        id: "reference",
        text: LocalizedText(en: "Call one employer over its own number", ja: "勤務先の代表番号に確認", ko: "이전 직장 대표 번호로 확인"),
        state: "waiting"),
    ],
    questions: Sample.unknown.prefix(4).map(\.text), waitsForOthers: true)

  static let audit = AuditModel(
    rows: [
      .init(number: 9_114, at: at(-1), actor: "mika", act: "subject.show", object: "worker:w-17", hash: "9f2e01c4"),
      .init(
        number: 9_113, at: at(-2), actor: "noa", act: "sar.drafted", object: "customer:c-9", hash: "7710ab3d", isSecret: true),
      .init(number: 9_112, at: at(-3), actor: "jun", act: "case.decided", object: "applicant:a-3", hash: "01bd77e2"),
    ], check: .init(at: at(-4), entries: 9_110), next: "bmV4dA")

  static let settings = SettingsModel(
    users: [
      .init(id: "usr_1", name: "mika", roles: ["analyst"], seenAt: at(-1)),
      .init(id: "usr_2", name: "noa", roles: ["compliance"], seenAt: at(-20)),
      .init(id: "usr_3", name: "tae", roles: ["recruiter"], seenAt: nil, isLocked: true),
    ],
    roles: [
      "viewer", "analyst", "senior", "rule_editor", "approver", "compliance", "recruiter", "integrator", "sharer", "admin",
    ],
    keys: [.init(id: "key_1", name: "payroll", scopes: ["event.write", "gate.ask"], createdAt: at(-900), usedAt: at(-0.5))],
    newKey: "sk_demo_6nq2v9",
    sessions: [
      .init(id: "s1", user: "mika", since: at(-5), seenAt: at(-0.1), place: "192.0.2.14", isOwn: false),
      .init(id: "s2", user: "admin", since: at(-1), seenAt: at(0), place: "192.0.2.20", isOwn: true),
    ],
    receivers: [
      .init(
        id: "wh_1", url: "https://pay.example.com/hooks", topics: ["hold.placed", "hold.released"], deliveredAt: at(-2), failed: 2
      )
    ],
    policy: "reopen_bits: 3\nundo_minutes: 15\n")

  static let appeal = AppealModel(
    token: "k7Qm", firm: "Acme Works", step: "payout", until: at(36),
    requests: [.init(text: "○ 1"), .init(text: "○ 2")], contact: "people@acme.example")
}
