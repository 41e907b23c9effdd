import Catalogue
import Events
import Foundation
import RedFlags
import Testing

@testable import Judgement

@Suite("The score and the verdict")
struct ScorerTests {
  static let policy = try? Policy.load(from: Catalogue.tables.appendingPathComponent("policy.yaml"))
  static let flags = FlagCatalogue.load(from: Catalogue.flags).catalogue.flags

  private let sheet: RuleSheet
  private let scorer: Scorer

  init() throws {
    sheet = try RuleSheet(Self.flags)
    scorer = Scorer(policy: try #require(Self.policy), sheet: sheet)
  }

  private func finding(_ id: String) throws -> Finding {
    let rule = try #require(sheet.rules.firstIndex { $0.flag.id == id })
    return Finding(rule: rule, at: Instant(seconds: 0), evidence: [])
  }

  private func judge(_ ids: String..., answered: Set<String> = []) throws -> Judgement {
    scorer.judge(try ids.map { try finding($0) }, answered: answered, kind: .worker)
  }

  @Test("nothing known leaves the prior and a clear verdict")
  func startsAtThePrior() throws {
    let judgement = try judge()
    #expect(judgement.bits == judgement.prior)
    #expect(judgement.verdict == .clear)
    #expect(abs(judgement.probability - 0.002) < 0.0002)
  }

  @Test("what is shown adds up to the sum", arguments: [Set<String>(), ["PAY-03"], ["NET"]])
  func addsUp(answered: Set<String>) throws {
    let all = try ScorerTests.flags.filter { $0.status == .live }.map { try finding($0.id) }
    let lent = LentEvidence(bits: Bits(3.3), lender: 7, at: Instant(seconds: 0), evidence: [])
    let judgement = scorer.judge(all, lent: lent, answered: answered, kind: .worker)
    var sum = judgement.prior.value
    for entry in judgement.entries + judgement.clearing { sum += entry.counted.value }
    for answer in judgement.answers { sum -= answer.bits.value }
    sum += lent.bits.value
    #expect(sum == judgement.bits.value)
  }

  @Test("one category never reaches review, however much it says")
  func oneCategoryIsNotEnough() throws {
    let pay = scorer.judge(
      try Self.flags.filter { $0.group == "PAY" && $0.status == .live && $0.lane != .legal }.map { try finding($0.id) },
      kind: .worker)
    #expect(pay.probability > 0.2)
    #expect(pay.verdict == .clear)
  }

  @Test("network and sign-in count as one category")
  func networkAndSignInAreOne() {
    #expect(Scorer.category(ofGroup: "LOG") == Scorer.category(ofGroup: "NET"))
  }

  @Test("weak flags alone never matter")
  func weakIsNeverEnough() throws {
    let weak = try Self.flags.filter { $0.strength == .weak && $0.status == .live }.map { try finding($0.id) }
    let judgement = scorer.judge(weak, kind: .worker)
    #expect(judgement.verdict == .clear)
    #expect(judgement.bits <= judgement.prior + Bits(try #require(Self.policy).weakCap))
  }

  @Test("two strong stories of two categories hold")
  func twoStoriesHold() throws {
    let judgement = try judge("PAY-03", "DEV-04", "SHP-03", "IDD-07")
    #expect(judgement.verdict == .hold)
  }

  @Test("an answered finding takes its bits back and no longer escalates")
  func answersTakeBack() throws {
    let open = try judge("PAY-03", "DEV-04")
    let answered = try judge("PAY-03", "DEV-04", answered: ["DEV-04"])
    #expect(answered.bits < open.bits)
    #expect(answered.verdict == .clear)
  }

  @Test("the order of findings does not matter")
  func orderDoesNotMatter() throws {
    let ids = ["PAY-03", "DEV-04", "NET-02", "IDD-07", "CON-02"]
    let one = scorer.judge(try ids.map { try finding($0) }, kind: .account)
    let other = scorer.judge(try ids.reversed().map { try finding($0) }, kind: .account)
    #expect(one == other)
  }

  @Test("an exact list hit holds in the legal lane, whatever the probability")
  func listHitsHold() throws {
    let judgement = try judge("CRY-01")
    #expect(judgement.lane == .legal)
    #expect(judgement.verdict == .hold)
  }

  @Test("a flag that may start the containment of a device says nothing final about its user")
  func containmentIsNoVerdict() throws {
    #expect(try judge("DEV-13").verdict == .clear)
  }

  @Test("what links say is not lent again")
  func linksAreNotLent() throws {
    #expect(try judge("PAY-03").lendable.isEmpty)
    #expect(try judge("DEV-04").lendable == ["DEV": Bits(try #require(Self.flags.first { $0.id == "DEV-04" }?.bits))])
  }
}
