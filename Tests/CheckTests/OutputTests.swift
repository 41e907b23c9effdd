import Events
import Judgement
import RedFlags
import Testing

@testable import Check

@Suite("The outputs")
struct OutputTests {
  private func results() async throws -> [CheckResult] {
    var results: [CheckResult] = []
    for number in ["02", "16", "19"] {
      results.append(try await TestRun(acrossTenants: true).check([TestRun.lines(ofCase: number)]))
    }
    return results
  }

  @Test("findings, clearing and prior add up to the bits exactly, as a reader of the JSON adds")
  func bitsAddUp() async throws {
    let parser = JSONParser()
    for result in try await results() {
      for assessment in result.assessments {
        var json = JSONWriter()
        assessment.write(to: &json)
        let line = try parser.value(of: json.text)
        let entries = (line["findings"]?.elements ?? []) + (line["clearing"]?.elements ?? [])
        let sum = entries.reduce(try #require(line["prior"]?.number)) { $0 + ($1["bits"]?.number ?? .nan) }
        #expect(sum == line["bits"]?.number)
        let bits = try #require(line["bits"]?.number)
        #expect(abs(Bits(bits).probability - (line["probability"]?.number ?? 0)) < 1e-12)
      }
    }
  }

  @Test("every line has the members that the vocabulary's document names")
  func hasAllMembers() async throws {
    let parser = JSONParser()
    let members = [
      "subject", "tenant", "verdict", "probability", "bits", "lane", "first_review_at", "first_hold_at", "findings", "unknown",
      "clearing", "ring",
    ]
    let entry = ["flag", "group", "family", "strength", "bits", "at", "reason", "evidence", "source", "clears"]
    for result in try await results() {
      for assessment in result.assessments {
        var json = JSONWriter()
        assessment.write(to: &json)
        let line = try parser.value(of: json.text)
        for member in members { #expect(line[member] != nil, "\(member)") }
        for finding in line["findings"]?.elements ?? [] {
          for member in entry { #expect(finding[member] != nil, "\(member)") }
          for language in ["en", "ja", "ko"] { #expect(finding["reason"]?[language]?.text?.isEmpty == false) }
        }
      }
      for ring in result.rings {
        var json = JSONWriter()
        ring.write(to: &json)
        let line = try parser.value(of: json.text)
        for member in ["ring", "tenant", "members", "probability", "links"] { #expect(line[member] != nil) }
        let names = Set((line["members"]?.elements ?? []).compactMap(\.text))
        for link in line["links"]?.elements ?? [] {
          #expect(names.contains(link["a"]?.text ?? "") && names.contains(link["b"]?.text ?? ""))
          #expect(link["because"]?.elements?.isEmpty == false)
        }
      }
    }
  }

  @Test("every piece of evidence is an event of the input")
  func evidenceExists() async throws {
    let lines = try TestRun.lines(ofCase: "02")
    let decoder = EventDecoder()
    let identifiers = Set(try lines.map { try decoder.event(from: $0).id })
    let result = try await TestRun(acrossTenants: true).check([lines])
    let evidence = result.assessments.flatMap { $0.findings + $0.clearing }.flatMap(\.evidence)
    #expect(evidence.count > 50)
    #expect(evidence.allSatisfy { identifiers.contains($0) })
  }

  @Test("reaching hold means having reached review")
  func holdImpliesReview() async throws {
    for result in try await results() {
      for assessment in result.assessments {
        if let hold = assessment.firstHoldAt {
          let review = try #require(assessment.firstReviewAt)
          #expect(review <= hold)
        }
        if assessment.verdict != .clear { #expect(assessment.firstReviewAt != nil) }
      }
    }
  }
}
