import Events
import Foundation
import TestSupport
import Testing

@testable import Intake

@Suite("Real samples", .enabled(if: RealData.folder != nil, "\(RealData.absence)"))
struct RealSampleTests {
  private func folder(_ name: String) throws -> String { (try #require(RealData.folder)) + "/" + name }

  /// The Okta records that stand as examples in a collection of detection rules.
  private func oktaRecords() throws -> [JSON] {
    try RealData.files(below: try folder("logs/panther/rules/okta_rules"), ending: ".yml").flatMap { path -> [JSON] in
      let tree = try MappingText.tree(of: try String(contentsOfFile: path, encoding: .utf8))
      return (tree["Tests"]?.elements ?? []).compactMap { test in
        switch test["Log"] {
        case .some(let log) where log["eventType"] != nil || log["eventtype"] != nil: log
        default: nil
        }
      }
    }
  }

  @Test("Okta records of a rule collection")
  func okta() throws {
    let records = try oktaRecords()
    #expect(records.count > 60)
    var writer = JSONWriter()
    for record in records {
      writer.value(record)
      writer.newline()
    }
    let outcome = try Inputs.check("okta.jsonl", writer.bytes)
    let coverage = try #require(outcome.opened.coverage.first)
    #expect(coverage.records == records.count)
    #expect(coverage.events > 40)
    #expect(coverage.events + outcome.rejects.count + coverage.ignored.values.reduce(0, +) == records.count)
    // Some examples are cut down to the fields that their rule asks for.
    #expect(outcome.rejects.allSatisfy { ["uuid", "published", "actor.id"].contains($0.field) }, "\(outcome.rejects)")
    print(
      "okta: \(coverage.records) records, \(coverage.events) events, \(outcome.rejects.count) rejects, \(coverage.ignored), \(coverage.rules)"
    )
  }

  @Test("The sample résumé of JSON Resume")
  func resume() throws {
    let outcome = try Inputs.check([try folder("resume/jsonresume/sample.resume.json")])
    #expect(outcome.rejects.isEmpty)
    let event = try #require(try outcome.events().first)
    #expect(event.subject.text == "applicant:richard.hendriks@mail.com")
    guard case .profileChanged(let profile) = event.payload else { return }
    #expect(profile.work?.first?.employer == "Pied Piper")
    #expect(profile.addresses?.first?.country == "US")
  }

  @Test("Every pain.001 of three collections")
  func pain() throws {
    var transfers = 0
    var events = 0
    var rejects: [Reject] = []
    for path in RealData.files(below: try folder("payments"), ending: ".xml") {
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      guard text.contains("<CstmrCdtTrfInitn>"), text.contains("pain.001.001.") else { continue }
      let outcome = try Inputs.check([path])
      let wanted = text.components(separatedBy: "<CdtTrfTxInf>").count - 1
      let made = try outcome.events().filter { $0.type == "sekisho.payment.made" }.count
      transfers += wanted
      events += made
      if made != wanted { print("  \(path): \(made) of \(wanted)") }
      rejects += outcome.rejects
    }
    print("pain.001: \(transfers) transfers, \(events) payments, \(rejects.count) rejects")
    for reject in rejects { print("  \(reject.file):\(reject.line) \(reject.field) \(reject.reason)") }
    #expect(transfers > 100)
    #expect(events == transfers)
  }
}
