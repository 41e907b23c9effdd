import Events
import Foundation
import RedFlags

@testable import Casework
@testable import Judgement

/// What the tests of casework share: people, policies, and evidence of a wished strength.
enum Bench {
  static let start = Timestamp("2026-03-02T09:00:00Z")?.instant ?? Instant(seconds: 0)
  static let ana = Reviewer("ana", .analyst)
  static let ben = Reviewer("ben", .analyst)
  static let sen = Reviewer("sen", .senior)
  static let app = Reviewer("app", .approver)
  static let apo = Reviewer("apo", .approver)
  static let com = Reviewer("com", .compliance)
  /// One person with every role: the hardest to keep from deciding alone.
  static let all = Reviewer(id: "all", roles: Set(Role.allCases))

  static func policy() throws -> CasePolicy { try loaded.get() }
  private static let loaded = Result { try CasePolicy.load() }

  static func text(_ words: String) -> LocalizedText { LocalizedText(en: words, ja: "\(words)（日）", ko: "\(words)(한)") }

  static func finding(_ flag: String, family: String, bits: Double, lane: Lane = .evidence) -> Assessment.Entry {
    Assessment.Entry(
      flag: flag, group: String(flag.prefix(3)), family: family, strength: .strong, lane: lane, bits: Bits(bits),
      fullBits: Bits(bits), at: start, reason: text("\(flag) holds."), evidence: ["evt-\(flag)"], source: "TEST",
      clears: text("Show what \(flag) asks for."))
  }

  static func assessment(
    _ verdict: Verdict, bits: Double = 4, families: [String] = ["payout"], lane: Lane = .evidence, subject: String = "worker:w-1",
    stake: Double? = 9_000
  ) -> Assessment {
    var judgement = Judgement(prior: Bits(-9), entries: [], clearing: [])
    judgement.verdict = verdict
    judgement.lane = lane
    var assessment = Assessment(
      tenant: "acme", subject: SubjectID(subject) ?? SubjectID(kind: .worker, id: "w-1"), number: 0, judgement: judgement,
      eventCount: 1)
    assessment.bits = Bits(bits)
    assessment.probability = Bits(bits).probability
    assessment.interval = Bits(bits - 1).probability...Bits(bits + 1).probability
    assessment.findings = families.enumerated().map { place, family in
      finding("PAY-0\(place + 1)", family: family, bits: lane == .legal ? 0 : 4, lane: lane)
    }
    assessment.unknown = [.init(question: "live_identity", text: text("Nobody compared the face."), value: Bits(3))]
    assessment.stake = stake
    return assessment
  }

  static func evidence(
    _ verdict: Verdict = .review, bits: Double = 4, families: [String] = ["payout"], lane: Lane = .evidence, at: Instant = start
  ) -> CaseEvidence {
    CaseEvidence(assessment(verdict, bits: bits, families: families, lane: lane), at: at)
  }

  static func opened(
    _ verdict: Verdict = .review, lane: CaseLane = .evidence, subject: String = "worker:w-1", golden: Bool = false
  ) throws -> Case {
    Case(
      tenant: "acme", subject: SubjectID(subject) ?? SubjectID(kind: .worker, id: "w-1"), lane: lane,
      evidence: evidence(verdict, lane: lane == .legal ? .legal : .evidence), at: start, policy: try policy(), golden: golden)
  }

  /// A moment so many hours after the start.
  static func hour(_ hours: Double) -> Instant { start.adding(seconds: hours * 3_600) }
}

extension Case {
  /// Carries a command out some hours after the start and answers the state.
  func doing(_ command: CaseCommand, by person: Reviewer, hour: Double) throws -> Case {
    try applying(command, by: person, at: Bench.hour(hour), policy: Bench.policy()).state
  }
}
