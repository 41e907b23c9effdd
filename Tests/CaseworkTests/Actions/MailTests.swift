import Foundation
import Testing

@testable import Casework

@Suite("Mail")
struct MailTests {
  static func mail(subject: String = "Hold", name: String = "Sekisho", to: [String] = ["ana@acme.example"], body: String = "x")
    throws -> Mail
  {
    try Mail(
      from: "sekisho@acme.example", name: name, to: to, subject: subject, body: body, id: "del_1", at: Bench.start, language: "ja"
    )
  }

  @Test(
    "an independent parser reads what was meant, in every script", .enabled(if: Peer.isThere),
    arguments: [
      "A hold ends in four hours", "保留の期限が近づいています：案件の確認をお願いします。期限までに決定がない場合は手続きが進みます", "보류 기한이 다가옵니다 🙂",
      "=?utf-8?B?aGk=?= looks encoded", "trailing  spaces inside", String(repeating: "long words and more ", count: 30) + "end",
    ])
  func parsed(subject: String) throws {
    let body = "一行目\n二行目\r\n.\n" + String(repeating: "긴 글 ", count: 300)
    let mail = try Self.mail(
      subject: subject, name: "関所, \"Desk\" <x>", to: ["ana@acme.example", "b.c+d@acme.example"], body: body)
    let answer = try Peer.ask("mail", ["text": mail.text])
    let headers = try #require(answer["headers"] as? [[String]])
    #expect(headers.first { $0[0] == "Subject" }?[1] == subject)
    #expect(
      headers.map { $0[0] } == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        "Content-Language", "Auto-Submitted",
      ])
    #expect(answer["to"] as? [String] == ["ana@acme.example", "b.c+d@acme.example"])
    #expect((answer["defects"] as? [String])?.isEmpty == true)
    let read = try #require(answer["body"] as? String).replacing("\r\n", with: "\n")
    #expect(read == body.replacing("\r\n", with: "\n"))
    #expect(
      mail.text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 && !$0.contains("\n") && !$0.contains("\r") })
  }

  @Test(
    "nothing from outside becomes a header",
    arguments: [
      "a\r\nBcc: evil@x.example", "a\nBcc: e", "a\rBcc: e", "a\u{85}Bcc: e", "a\u{2028}Bcc: e", "a\u{0}b", "\r\n\r\nbody",
    ])
  func injection(text: String) throws {
    let mail = try Self.mail(subject: text, name: text)
    let names = mail.text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }
      .map { $0.prefix { $0 != ":" } }
    #expect(!names.contains("Bcc") && names.count == 10)
    #expect(throws: Mail.Failure.badAddress) { try Self.mail(to: ["ana@acme.example" + text]) }
    #expect(throws: Mail.Failure.badAddress) { try Self.mail(to: [text + "ana@acme.example"]) }
  }

  @Test(
    "addresses are plain or refused",
    arguments: ["", "a", "@b", "a@", "a@b@c", "a b@c.d", "a,b@c.d", "<a@b.c>", "a@-b.c", "a..b@c.d", "\"a\"@b.c", "ä@b.c"])
  func addresses(text: String) {
    #expect(throws: Mail.Failure.badAddress) { try Self.mail(to: [text]) }
  }
}
