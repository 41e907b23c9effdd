import Events
import Foundation
import Judgement
import RedFlags
import Testing
import Watchlists

@testable import Check

@Suite("A hit on a list names the list and the entry")
struct ListedTests {
  private static let wallet = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"

  private func index() throws -> ScreeningIndex {
    let sdn = """
      36,"TESTMAN, Ava-Lin","individual","TEST1",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 27 Mar 1959; Digital Currency Address - ETH \
      0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed."\r

      """
    return ScreeningIndex(parties: try Watchlist.load(file: "sdn.csv", bytes: Array(sdn.utf8)).0)
  }

  private func line(_ id: String, _ type: String, _ subject: String, _ data: String) -> String {
    """
    {"specversion":"1.0","id":"\(id)","source":"//t","type":"sekisho.\(type)","time":"2026-03-0\(id.suffix(1))T09:00:00Z",\
    "subject":"\(subject)","tenant":"t","data":\(data)}
    """
  }

  private func lines() -> [String] {
    [
      line("w1", "wallet.declared", "customer:owner", #"{"chain":"ethereum","address":"\#(Self.wallet)"}"#),
      line("n1", "profile.changed", "worker:named", #"{"names":["Ava-Lin Testman"],"date_of_birth":"1959-03-27"}"#),
      line("s1", "profile.changed", "worker:namesake", #"{"names":["Ava-Lin Testman"]}"#),
      line(
        "p1", "wallet.declared", "customer:payer", #"{"chain":"ethereum","address":"0x52908400098527886e0f7030069857d2e4169ee7"}"#
      ),
      line(
        "p2", "transfer.observed", "customer:payer",
        #"{"chain":"ethereum","tx":"0x1","from":"0x52908400098527886e0f7030069857d2e4169ee7","to":"\#(Self.wallet)","asset":"ETH","amount":"1"}"#
      ),
    ]
  }

  private func check() async throws -> [String: Assessment] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-listed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(lines().joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("events.jsonl"))
    let result = try await TestRun().check(path: folder.path, lists: try index())
    return Dictionary(result.assessments.map { ($0.subject.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("in the assessment, in the reason in all languages, and in the JSON")
  func named() async throws {
    let found = try await check()
    let owner = try #require(found["customer:owner"])
    #expect(owner.lane == .legal)
    #expect(owner.hits.map(\.entry) == ["36"])
    #expect(owner.hits.first?.flags == ["CRY-01", "PAY-17"])
    for entry in owner.findings where entry.lane == .legal {
      for text in [entry.reason.en, entry.reason.ja, entry.reason.ko] {
        #expect(text.contains("OFAC SDN") && text.contains("36") && text.contains("TESTMAN, Ava-Lin") && text.contains("…eAed"))
        #expect(!text.contains(Self.wallet))
      }
    }
    var json = JSONWriter()
    owner.write(to: &json)
    let line = try JSONParser().value(of: json.text)
    let listed = try #require(line["listed"]?.elements?.first)
    #expect(listed["list"]?.text == "OFAC SDN")
    #expect(listed["file"]?.text == "sdn.csv")
    #expect(listed["version"]?.text?.hasPrefix("sha256:") == true)
    #expect(listed["entry"]?.text == "36")
    #expect(listed["name"]?.text == "TESTMAN, Ava-Lin")
    #expect(listed["programmes"]?.elements?.compactMap(\.text) == ["TEST1"])
    #expect(listed["relation"]?.text == "own")
    #expect(listed["agrees"]?.elements?.first?["kind"]?.text == "wallet")
    #expect(listed["flags"]?.elements?.compactMap(\.text) == ["CRY-01", "PAY-17"])
    #expect(listed["evidence"]?.elements?.compactMap(\.text) == ["w1"])
    #expect(!json.text.contains(Self.wallet))
  }

  @Test("a name with a second identifier says which one")
  func secondIdentifier() async throws {
    let named = try #require(try await check()["worker:named"])
    #expect(named.hits.first?.agreements.map(\.kind) == [.name, .dateOfBirth])
    #expect(named.findings.first { $0.flag == "PAY-17" }?.reason.en.contains("date of birth …1959") == true)
  }

  @Test("a namesake is in nobody's list, and who paid a listed wallet has a hit that says so")
  func others() async throws {
    let found = try await check()
    #expect(found["worker:namesake"]?.listed.isEmpty == true)
    let payer = try #require(found["customer:payer"])
    #expect(payer.lane == .legal && payer.verdict == .hold)
    #expect(payer.hits.map(\.relation) == [.paid])
    #expect(payer.listed.map(\.relation) == [.paid])
    #expect(payer.listed.map(\.evidence) == ["p2"])
  }
}
