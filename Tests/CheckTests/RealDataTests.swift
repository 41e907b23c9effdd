import Catalogue
import Events
import Foundation
import Judgement
import Linking
import RedFlags
import TestSupport
import Testing
import Watchlists

@testable import Check
@testable import Intake

/// One run over real samples of three formats with real lists. The page Documentation/real-data.md says the same in words, and
/// Scripts/real-data.sh does it with the program.
@Suite(
  "One check over all real samples with real lists", .serialized, .enabled(if: RealData.folder != nil, "\(RealData.absence)"))
struct RealDataTests {
  @Test("every record becomes events or is set aside with its reason")
  func counts() async throws {
    let summary = try await RealRun.shared.result().summary
    #expect(summary.events == 145)
    #expect(summary.subjects == 75)
    #expect(summary.rejects == 20)
    #expect(summary.unknownTypes.keys.allSatisfy { $0.hasPrefix("okta.") }, "what has no counterpart in the vocabulary is kept")
    let result = try await RealRun.shared.result()
    #expect(result.rejects.allSatisfy { ["uuid", "published", "actor.id"].contains($0.field) }, "\(result.rejects)")
    let records = Dictionary(uniqueKeysWithValues: result.coverage.map { ($0.format, $0.records) })
    #expect(records == ["okta-system-log": 74, "json-resume": 1, "pain.001": 248])
  }

  @Test("the lists are loaded whole: OFAC of July 2021 and a wallet file for each asset")
  func lists() async throws {
    let lists = try await RealRun.shared.result().summary.lists
    #expect(lists.first?.entries == 8_976)
    #expect(lists.count == 18)
    #expect(lists.dropFirst().allSatisfy { $0.entries > 0 })
    #expect(lists.dropFirst().reduce(0) { $0 + $1.entries } == 654)
  }

  @Test("nobody of these people is asked about, held, listed or put into a ring")
  func innocents() async throws {
    let result = try await RealRun.shared.result()
    for assessment in result.assessments {
      #expect(assessment.verdict == .clear && assessment.firstReviewAt == nil, "\(assessment.subject.text)")
      #expect(assessment.lane == .evidence, "\(assessment.subject.text)")
    }
    #expect(result.rings.isEmpty)
  }

  @Test("a listed wallet, a listed person and a listed bank as payer, put among them, reach the legal lane; nobody else does")
  func listedOnes() async throws {
    let result = try await RealRun.shared.resultWithListed()
    let legal = result.assessments.filter { $0.lane == .legal }.map(\.subject.text).sorted()
    #expect(legal == ["customer:listed-wallet", "worker:listed-person", "worker:payee-of-a-listed-bank"])
    for assessment in result.assessments where assessment.lane == .legal { #expect(assessment.verdict != .clear) }
    let namesake = try #require(result.assessments.first { $0.subject.text == "worker:namesake" })
    #expect(namesake.verdict == .clear && namesake.lane == .evidence, "of the listed name, born in another year")
    // Everybody else is judged as without them.
    let before = Dictionary(uniqueKeysWithValues: try await RealRun.shared.result().assessments.map { ($0.subject, $0.bits) })
    let after = Dictionary(uniqueKeysWithValues: result.assessments.map { ($0.subject, $0.bits) })
    for (subject, bits) in before { #expect(after[subject] == bits, "\(subject.text)") }
  }
}

/// The runs over the real samples, each made once.
private actor RealRun {
  static let shared = RealRun()
  private var plain: CheckResult?
  private var withListed: CheckResult?
  private var lists: ScreeningIndex?

  func result() async throws -> CheckResult {
    if let plain { return plain }
    let result = try await run([])
    plain = result
    return result
  }

  func resultWithListed() async throws -> CheckResult {
    if let withListed { return withListed }
    let result = try await run([("listed.jsonl", Self.listed), ("listed.xml", Self.order)])
    withListed = result
    return result
  }

  /// - Parameter more: files beside the samples.
  private func run(_ more: [(name: String, text: String)]) async throws -> CheckResult {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-real-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var inputs = [try #require(RealData.path("resume/jsonresume/sample.resume.json"))]
    for file in RealData.files(below: try #require(RealData.path("payments")), ending: ".xml") {
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if text.contains("CstmrCdtTrfInitn") { inputs.append(file) }
    }
    for (name, text) in [("okta.jsonl", try Self.oktaRecords())] + more {
      let file = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: file)
      inputs.append(file.path)
    }
    return try await TestRun().check(inputs: inputs, lists: try loadedLists())
  }

  private func loadedLists() throws -> ScreeningIndex {
    if let lists { return lists }
    let wallets = RealData.files(below: try #require(RealData.path("sanctions/crypto/0xB10C-2024-09-27")), ending: ".json")
    let (index, _) = try Watchlist.load(paths: [try #require(RealData.path("sanctions/us/ofac-2021-07"))] + wallets)
    lists = index
    return index
  }

  /// The Okta records that stand as examples in a collection of detection rules, one a line.
  private static func oktaRecords() throws -> String {
    var writer = JSONWriter()
    for file in RealData.files(below: try #require(RealData.path("logs/panther/rules/okta_rules")), ending: ".yml") {
      let tests = try MappingText.tree(of: try String(contentsOfFile: file, encoding: .utf8))["Tests"]?.elements ?? []
      for log in tests.compactMap({ $0["Log"] }) where log["eventType"] != nil || log["eventtype"] != nil {
        writer.value(log)
        writer.newline()
      }
    }
    return writer.text
  }

  /// What the list of July 2021 says of these stands in it: a wallet (entry 25308 and others), a person with the day of birth
  /// (entry 24979), and that person's namesake of another year.
  private static let listed = """
    {"specversion":"1.0","id":"l1","source":"//t","type":"sekisho.wallet.declared","time":"2022-03-01T09:00:00Z",\
    "subject":"customer:listed-wallet","data":{"chain":"bitcoin","address":"12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"}}
    {"specversion":"1.0","id":"l2","source":"//t","type":"sekisho.profile.changed","time":"2022-03-01T09:00:00Z",\
    "subject":"worker:listed-person","data":{"names":[{"full":"Song Hwa Jong"}],"date_of_birth":"1970-02-05"}}
    {"specversion":"1.0","id":"l3","source":"//t","type":"sekisho.profile.changed","time":"2022-03-01T09:00:00Z",\
    "subject":"worker:namesake","data":{"names":[{"full":"Song Hwa Jong"}],"date_of_birth":"1991-02-05"}}

    """

  /// An order of a listed bank (entry 9346) in the country where the list has it.
  private static let order = """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>
    <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2022-03-01T09:00:00Z</CreDtTm></GrpHdr>
    <PmtInf><PmtInfId>P-1</PmtInfId><ReqdExctnDt>2022-03-02</ReqdExctnDt>
    <Dbtr><Nm>Tanchon Commercial Bank</Nm><PstlAdr><Ctry>KP</Ctry></PstlAdr></Dbtr>
    <DbtrAcct><Id><Othr><Id>55501234</Id></Othr></Id></DbtrAcct>
    <CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">2400.00</InstdAmt></Amt>
    <Cdtr><Nm>Ines Morel</Nm><Id><PrvtId><Othr><Id>payee-of-a-listed-bank</Id></Othr></PrvtId></Id></Cdtr>
    <CdtrAcct><Id><Othr><Id>77709876</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
    </PmtInf></CstmrCdtTrfInitn></Document>
    """
}
