import Catalogue
import Events
import Foundation
import Judgement
import Testing

@testable import Check

/// What is expected of a published case: see `Tests/Cases/README.md`.
struct CaseExpectation: Decodable, Sendable, CustomTestStringConvertible {
  var `case`: String
  var title: String
  var across_tenants: Bool
  var operators: [String]
  var innocents: [String]
  var victims: [String]?
  var harm_at: String
  var harm_at_by_subject: [String: String]?
  var first_payout_at: [String: String?]?
  var ring: [[String]]
  var needs_list: [ListNeed]?

  struct ListNeed: Decodable, Sendable {
    var kind: String
    var value: String
  }

  var testDescription: String { "case \(`case`): \(title)" }

  static let all: [CaseExpectation] = {
    let file = TestRun.root.appendingPathComponent("Tests/Cases/expectations.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([CaseExpectation].self, from: data)) ?? []
  }()

  /// When harm came through an operator's persona.
  func harm(of subject: String) -> Instant? {
    Timestamp(harm_at_by_subject?[subject] ?? harm_at)?.instant
  }
}

@Suite("The sixteen published cases", .serialized)
struct PublishedCasesTests {
  @Test("all sixteen are there")
  func areComplete() {
    #expect(CaseExpectation.all.count == 16)
  }

  @Test("operators come to review, innocents and victims are never held", arguments: CaseExpectation.all)
  func isSolved(expected: CaseExpectation) async throws {
    let assessments = try await CaseRun.assessments(of: expected)
    for innocent in expected.innocents + (expected.victims ?? []) {
      let assessment = try #require(assessments[innocent], "\(innocent) is in the case")
      #expect(assessment.firstHoldAt == nil && assessment.verdict != .hold, "\(innocent) is held")
    }
    let found = expected.operators.filter { assessments[$0]?.firstReviewAt != nil }
    #expect(found.count * 3 >= expected.operators.count, "found \(found.count) of \(expected.operators.count)")
  }

  @Test("over all cases most operators are found before the harm, and most who are paid before their first pay")
  func isInTime() async throws {
    var operators = 0
    var found = 0
    var beforeHarm = 0
    var paid = 0
    var beforePay = 0
    var reviewedInnocents = 0
    for expected in CaseExpectation.all {
      let assessments = try await CaseRun.assessments(of: expected)
      for subject in expected.operators {
        operators += 1
        guard let review = assessments[subject]?.firstReviewAt else { continue }
        found += 1
        if let harm = expected.harm(of: subject), review <= harm { beforeHarm += 1 }
      }
      for (subject, time) in expected.first_payout_at ?? [:] where expected.operators.contains(subject) {
        guard let first = time.flatMap({ Timestamp($0)?.instant }) else { continue }
        paid += 1
        if let review = assessments[subject]?.firstReviewAt, review < first { beforePay += 1 }
      }
      reviewedInnocents += expected.innocents.count { assessments[$0]?.firstReviewAt != nil }
    }
    // What stands in Documentation/measurements.md, less a little; who is missed and why stands in cases.md.
    #expect(found * 100 >= operators * 95, "\(found) of \(operators)")
    #expect(beforeHarm * 100 >= operators * 91, "\(beforeHarm) of \(operators)")
    #expect(beforePay * 100 >= paid * 63, "\(beforePay) of \(paid)")
    #expect(reviewedInnocents == 0)
  }

  @Test("rings come out", arguments: CaseExpectation.all.filter { $0.ring.contains { $0.count >= 3 } })
  func ringsComeOut(expected: CaseExpectation) async throws {
    let result = try await CaseRun.result(of: expected)
    let found = result.rings.map { ring in Set(ring.members.map { "\($0.tenant)/\($0.subject.text)" }) }
    for wanted in expected.ring where wanted.count >= 3 {
      let best = found.map { $0.intersection(wanted).count }.max() ?? 0
      #expect(best >= 3 || best * 2 >= wanted.count, "of \(wanted.count) members \(best) are in one ring")
    }
  }
}

/// Runs a case once and keeps its result for all tests.
actor CaseRun {
  private static let shared = CaseRun()
  private var results: [String: CheckResult] = [:]

  static func result(of expected: CaseExpectation) async throws -> CheckResult { try await shared.run(expected) }

  static func assessments(of expected: CaseExpectation) async throws -> [String: Assessment] {
    let result = try await shared.run(expected)
    return Dictionary(uniqueKeysWithValues: result.assessments.map { ("\($0.tenant)/\($0.subject.text)", $0) })
  }

  private func run(_ expected: CaseExpectation) async throws -> CheckResult {
    if let result = results[expected.case] { return result }
    let run = TestRun(acrossTenants: expected.across_tenants)
    let lists = try CaseLists.index(for: expected.needs_list ?? [])
    let path = TestRun.root.appendingPathComponent("Tests/Cases/case-\(expected.case).jsonl").path
    let result = try await run.check(path: path, lists: lists)
    results[expected.case] = result
    return result
  }
}
