import Events
import Foundation
import Judgement
import RedFlags
import Testing

@testable import Check

@Suite("What was said can be kept")
struct KeepingTests {
  @Test("an assessment or ring read back says the same", arguments: ["02", "16"])
  func roundTrip(number: String) async throws {
    let result = try await TestRun().check([try TestRun.lines(ofCase: number)])
    #expect(!result.assessments.isEmpty)
    let assessments = try JSONDecoder().decode([Assessment].self, from: JSONEncoder().encode(result.assessments))
    let rings = try JSONDecoder().decode([RingReport].self, from: JSONEncoder().encode(result.rings))
    #expect(
      zip(assessments, result.assessments).allSatisfy { $0.innocentTexts == $1.innocentTexts && $0.eventCount == $1.eventCount })
    #expect(bytes(assessments, rings) == bytes(result.assessments, result.rings))
  }

  private func bytes(_ assessments: [Assessment], _ rings: [RingReport]) -> [UInt8] {
    var json = JSONWriter()
    for assessment in assessments { assessment.write(to: &json) }
    for ring in rings { ring.write(to: &json) }
    return json.bytes
  }
}

extension Assessment {
  fileprivate var innocentTexts: [[String]] { findings.map { $0.innocent?.en ?? [] } }
}
