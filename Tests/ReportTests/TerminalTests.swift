import Foundation
import Judgement
import PageSamples
import RedFlags
import Synchronization
import Testing

@testable import Report

@Suite("What the terminal shows")
struct TerminalTests {
  @Test("lines keep to the width, in every language", arguments: Language.allCases, [60, 80, 100])
  func width(language: Language, width: Int) {
    let text = TerminalSummary.text(Sample.input(), language: language, color: false, width: width, outputs: ["out/report.html"])
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= width, "\(line)") }
    #expect(text.contains("out/report.html"))
  }

  @Test("without colour there are no escape codes; with it they are balanced and change nothing else")
  func color() {
    let plain = TerminalSummary.text(Sample.input(), language: .english, color: false, width: 90)
    let colored = TerminalSummary.text(Sample.input(), language: .english, color: true, width: 90)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("colour needs a terminal and respects NO_COLOR and TERM=dumb")
  func traits() {
    #expect(TerminalTraits(isTerminal: true, columns: 120, environment: [:]) == .init(isTerminal: true, color: true, width: 100))
    #expect(!TerminalTraits(isTerminal: true, columns: 80, environment: ["NO_COLOR": "1"]).color)
    #expect(TerminalTraits(isTerminal: true, columns: 80, environment: ["NO_COLOR": ""]).color)
    #expect(!TerminalTraits(isTerminal: true, columns: 80, environment: ["TERM": "dumb"]).color)
    #expect(!TerminalTraits(isTerminal: false, columns: nil, environment: [:]).color)
    #expect(TerminalTraits(isTerminal: true, columns: 20, environment: [:]).width == 60)
  }

  @Test("the five strongest cases are shown, the others counted")
  func five() {
    let many = (0..<9).map {
      Sample.assessment("worker:m-\($0)", verdict: .review, findings: [Sample.entry("PAY-02", 7)], stake: Double(1_000 - $0))
    }
    let text = TerminalSummary.text(Sample.input(assessments: many, rings: []), language: .english, color: false, width: 80)
    for index in 0..<5 { #expect(text.contains("worker:m-\(index)")) }
    #expect(!text.contains("worker:m-5"))
    #expect(text.contains("4 more in the report"))
    #expect(text.contains("No rings were found."))
  }

  @Test("of a hit on a list the entry is told, not that there is one", arguments: Language.allCases)
  func hit(language: Language) {
    let text = TerminalSummary.text(Sample.input(), language: language, color: false, width: 100)
    #expect(text.contains("OFAC SDN"))
    #expect(text.contains("TESTMAN, Ava-Lin"))
    #expect(!text.contains("…d359"), "what nothing rests on is no hit")
  }

  @Test("the line for machines is one JSON object without durations")
  func json() throws {
    let text = TerminalSummary.json(Sample.input())
    #expect(!text.contains("\n"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["events"] as? Int == 212_345)
    #expect(object["verdicts"] as? [String: Int] == ["clear": 2, "review": 2, "hold": 2])
    let strongest = try #require(object["strongest"] as? [[String: Any]])
    #expect(strongest.first?["subject"] as? String == "customer:c-9")
    #expect(strongest.first?["lane"] as? String == "legal")
    let listed = try #require(strongest.first?["listed"] as? [[String: Any]])
    #expect(listed.map { $0["entry"] as? String } == ["36"])
    var slower = Sample.input()
    slower.summary.steps = [("read", 99)]
    #expect(TerminalSummary.json(slower) == text)
  }

  @Test("progress is one line that is cleared, and silence where nobody watches")
  func progress() {
    let written = Mutex("")
    let watched = ProgressLine(terminal: .init(isTerminal: true, color: true, width: 60), language: .japanese) { text in
      written.withLock { $0 += text }
    }
    watched.show(step: "read")
    watched.finish()
    watched.finish()
    #expect(written.withLock { $0 } == "\r\u{1B}[2Kイベントの読み込み …\r\u{1B}[2K")
    let silent = ProgressLine(terminal: .init(isTerminal: false, color: false, width: 60), language: .english) { _ in
      Issue.record("nobody watches")
    }
    silent.show(step: "read")
    silent.finish()
  }
}
