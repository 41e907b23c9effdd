import Events
import Foundation
import Judgement
import RedFlags
import Testing

@testable import Casework

@Suite("Papers")
struct PaperTests {
  static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// A case with something of everything, and facts of which some are missing.
  static func source(_ lane: CaseLane) throws -> Case {
    var one = try Bench.opened(.hold, lane: lane)
    if lane == .legal {
      one.evidence.listed = [
        .init(
          list: "OFAC SDN", file: "sdn.csv", version: "2026-03-01", entry: "12345", name: "EXAMPLE TRADING",
          programmes: ["DPRK3"],
          relation: "own", counts: true, sentence: Bench.text("OFAC SDN (sdn.csv, 2026-03-01), entry 12345: wallet …4521."))
      ]
    }
    one = try one.doing(
      .attach(title: "Device image", reference: "store:77", sha256: String(repeating: "a", count: 64), visibility: .team),
      by: Bench.com, hour: 1)
    return try one.doing(
      .attach(title: "SECRET", reference: "store:78", sha256: nil, visibility: .compliance), by: Bench.com, hour: 2)
  }

  static let given: [PaperFact: [String]] = [
    .firmName: ["Acme <Payments> & Co"], .firmContact: ["compliance@acme.example"], .subjectNames: ["Alex \u{202E}Example"],
    .amounts: ["4500.00 USD", "4500.00 USDC"], .blockedOn: ["2026-03-02"], .preparedBy: ["  "],
    .findings: ["made up from outside"],
    .identityUse: ["an account was opened in your name"], .replyTo: ["https://acme.example/answer"],
  ]

  static func draft(_ kind: PaperKind, language: Language) throws -> Paper {
    let legal = [PaperKind.ofacBlocked, .ofacRejected, .japanMinistry].contains(kind)
    let asks = try CandidateCheck(unknown: ["live_identity", "payout_name"], waits: true, sheet: CheckSheet.load()).interview
    return try PaperDesk(forms: PaperForms.load()).draft(
      kind, for: source(legal ? .legal : .evidence), given: given, asks: asks, by: Bench.com, in: language, at: Bench.hour(3))
  }

  @Test("each paper is what it was, as structure and as page", arguments: PaperKind.allCases)
  func golden(kind: PaperKind) throws {
    let document = try #require(try PaperForms.load().documents[kind])
    for language in document.languages {
      let paper = try Self.draft(kind, language: language)
      let outputs = [
        ("json", String(decoding: try CaseworkJSON.data(paper, indented: true), as: UTF8.self) + "\n"), ("html", paper.html),
      ]
      for (ending, text) in outputs {
        let file = Self.golden.appendingPathComponent("\(kind.rawValue).\(language.rawValue).\(ending)")
        if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] != nil { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(file.lastPathComponent)")
      }
    }
  }

  @Test("papers for an office are in its language, whoever drafts them")
  func languages() throws {
    #expect(try Self.draft(.ofacBlocked, language: .korean).language == .english)
    #expect(try Self.draft(.japanSTR, language: .english).language == .japanese)
    #expect(try Self.draft(.koreaSTR, language: .japanese).language == .korean)
    #expect(try Self.draft(.victimNotice, language: .japanese).language == .japanese)
  }

  @Test("what is not known is marked as missing, and nothing is invented", arguments: PaperKind.allCases)
  func missing(kind: PaperKind) throws {
    let paper = try Self.draft(kind, language: .english)
    for section in paper.sections {
      for field in section.fields {

        #expect(field.isMissing == paper.missing.contains(field.fact))
        if field.isMissing { #expect(field.lines.isEmpty) }
        // Only a list of records may be empty without being missing.
        if field.lines.isEmpty, !field.isMissing { #expect(field.fact.isDerived) }

      }
    }
    #expect(paper.status == "draft")
    let known = paper.sections.flatMap { $0.fields.flatMap(\.lines) }
    #expect(!known.contains("made up from outside") && !known.contains { $0.allSatisfy(\.isWhitespace) })
    if !paper.missing.isEmpty { #expect(paper.html.contains("class=\"missing\"") || paper.html.contains("<mark>")) }
  }

  @Test("a page runs nothing, loads nothing, and shows what is invisible", arguments: PaperKind.allCases)
  func page(kind: PaperKind) throws {
    let html = try Self.draft(kind, language: .english).html
    #expect(html.contains("default-src 'none'; style-src 'sha256-"))
    for word in ["<script", "style=\"", "src=", "href=", "onclick", "<Payments>", "\u{202E}"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("a question to the person tells no finding, no flag, no list and no suspicion", arguments: Language.allCases)
  func neutral(language: Language) throws {
    let html = try Self.draft(.personQuestion, language: language).html
    for word in ["PAY-01", "holds.", "OFAC", "suspic", "疑わし", "의심", "DPRK"] { #expect(!html.contains(word), "\(word)") }
    let victim = try Self.draft(.victimNotice, language: language).html
    #expect(!victim.contains("PAY-01") && !victim.contains("DPRK"))
  }

  @Test("an analyst's paper does not name compliance's attachments")
  func attachments() throws {
    let desk = PaperDesk(forms: try PaperForms.load())
    let one = try Self.source(.evidence)
    let paper = try desk.draft(.ic3, for: one, given: Self.given, by: Bench.ana, in: .english, at: Bench.hour(3))
    #expect(paper.html.contains("Device image") && !paper.html.contains("SECRET"))
    #expect(throws: Refusal(.notPermitted)) {
      try desk.draft(.ic3, for: one, given: [:], by: Reviewer("r", .recruiter), in: .english, at: Bench.start)
    }
  }
}
