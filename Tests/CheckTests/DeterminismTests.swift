import Events
import Hashing
import Judgement
import Testing

@testable import Check

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  static let cases = ["02", "19", "27"]

  private func across(_ number: String) -> Bool { number != "27" }

  @Test("shuffled lines, duplicated lines, other files, one thread or many", arguments: cases)
  func orderDoesNotMatter(number: String) async throws {
    let lines = try TestRun.lines(ofCase: number)
    let run = TestRun(acrossTenants: across(number), threads: 2)
    let expected = TestRun.bytes(of: try await run.check([lines]))
    #expect(!expected.isEmpty)
    var random = SplitMix64(seed: 20_261_124)
    let shuffled = lines.shuffled(using: &random)
    #expect(TestRun.bytes(of: try await run.check([shuffled])) == expected)
    let doubled = (lines + lines.filter { _ in Bool.random(using: &random) }).shuffled(using: &random)
    #expect(TestRun.bytes(of: try await run.check([doubled])) == expected)
    let half = shuffled.count / 2
    let single = TestRun(acrossTenants: across(number), threads: 1)
    #expect(TestRun.bytes(of: try await single.check([Array(shuffled[..<half]), Array(shuffled[half...])])) == expected)
    let many = TestRun(acrossTenants: across(number), threads: 7)
    #expect(TestRun.bytes(of: try await many.check([lines])) == expected)
  }

  @Test("cutting the future off never changes the past", arguments: cases)
  func futureDoesNotMatter(number: String) async throws {
    let lines = try TestRun.lines(ofCase: number)
    let decoder = EventDecoder()
    let times = try lines.map { try decoder.event(from: $0).instant }
    let run = TestRun(acrossTenants: across(number))
    let whole = try await run.check([lines])
    let sorted = times.sorted()
    for share in [0.2, 0.4, 0.6, 0.8] {
      let cut = sorted[Int(Double(sorted.count - 1) * share)]
      let kept = zip(lines, times).filter { $0.1 <= cut }.map(\.0)
      let past = try await run.check([kept])
      let known = Dictionary(uniqueKeysWithValues: whole.assessments.map { ("\($0.tenant)/\($0.subject.text)", $0) })
      for assessment in past.assessments {
        let later = try #require(known["\(assessment.tenant)/\(assessment.subject.text)"])
        let review = later.firstReviewAt.flatMap { $0 <= cut ? $0 : nil }
        let hold = later.firstHoldAt.flatMap { $0 <= cut ? $0 : nil }
        #expect(assessment.firstReviewAt == review, "\(assessment.subject.text) at \(Timestamp(cut).text)")
        #expect(assessment.firstHoldAt == hold, "\(assessment.subject.text) at \(Timestamp(cut).text)")
      }
    }
  }

  @Test("judging as of an earlier moment equals cutting the future off", arguments: cases)
  func asOfEqualsCut(number: String) async throws {
    let lines = try TestRun.lines(ofCase: number)
    let decoder = EventDecoder()
    let times = try lines.map { try decoder.event(from: $0).instant }
    let cut = times.sorted()[times.count / 2]
    let kept = zip(lines, times).filter { $0.1 <= cut }.map(\.0)
    let past = try await TestRun(acrossTenants: across(number), asOf: cut).check([kept])
    let whole = try await TestRun(acrossTenants: across(number), asOf: cut).check([lines])
    let seen = Set(past.assessments.map { "\($0.tenant)/\($0.subject.text)" })
    func verdicts(_ result: CheckResult) -> [String: Bits] {
      let pairs = result.assessments.map { ("\($0.tenant)/\($0.subject.text)", $0.bits) }.filter { seen.contains($0.0) }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
    #expect(verdicts(past) == verdicts(whole))
  }
}
