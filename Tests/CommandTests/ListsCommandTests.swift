import Foundation
import Testing

@Suite("sekisho lists, as a user runs it")
struct ListsCommandTests {
  private final class Place {
    let folder: URL
    init() throws { folder = try Program.scratch() }
    deinit { try? FileManager.default.removeItem(at: folder) }

    var store: String { folder.appendingPathComponent("store").path }

    func list(_ numbers: ClosedRange<Int>) throws -> String {
      let lines = numbers.map { #"{"id":"p\#($0)","type":"person","names":["Beispiel, Hangawi \#($0)"]}"# }
      let url = folder.appendingPathComponent("own.jsonl")
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
      return url.path
    }
  }

  @Test("a list is added, refreshed, refused when it shrank, shown, compared and read by other commands")
  func life() throws {
    let place = try Place()
    let added = try Program.run("lists", "add", place.list(1...9), "--as", "own", "--cadence", "24", "--store", place.store)
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.hasPrefix("own added: 9 parties of Own list, 0 rejects, edition "))
    let refreshed = try Program.run("lists", "add", place.list(1...10), "--as", "own", "--store", place.store)
    #expect(refreshed.output.hasPrefix("own refreshed: 10 parties (9 before) of Own list"))
    let refused = try Program.run("lists", "add", place.list(1...3), "--as", "own", "--store", place.store)
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == "sekisho: own: the new edition was not taken, an edition before stays in use: "
        + "Own list shrank from 10 parties to 3, below the 50 % allowed\n")
    let status = try Program.run("lists", "status", "--store", place.store)
    #expect(status.output.hasPrefix("own  failed  10 parties"))
    #expect(try Program.run("lists", "status", "--alarm", "--store", place.store).status == 1)
    let show = try Program.run("lists", "show", "own", "p10", "--store", place.store)
    #expect(show.output.hasPrefix("Beispiel, Hangawi 10\n  entry        p10 on Own list\n"))
    let diff = try Program.run("lists", "diff", "own", "--store", place.store)
    #expect(diff.output.hasSuffix("+ p10 Beispiel, Hangawi 10 (person, Own list)\n1 added, 0 removed, 0 changed\n"))
    let json = try Program.run("lists", "diff", "own", "--json", "--store", place.store)
    #expect(json.output.hasPrefix(#"{"change":"added","party":{"id":"p10","type":"person""#))
    let screened = try Program.run("screen", "--list", place.store, "--json", "--number", "12345", "Hangawi Beispiel")
    #expect(screened.status == 0, "\(screened.errors)")
  }

  @Test("a list is fetched from the addresses of a table; one that fails leaves the others fetched and ends with status 1")
  func fetch() throws {
    let place = try Place()
    let good = URL(fileURLWithPath: try place.list(1...4)).absoluteString
    let table = place.folder.appendingPathComponent("feeds.yaml")
    let entry = "title: t, publisher: p, licence: l, cadence_hours: 24, default: true"
    try Data(
      """
      - {name: gone, \(entry), files: [{name: a.jsonl, url: "file:///nowhere/a.jsonl"}]}
      - {name: mine, \(entry), files: [{name: own.jsonl, url: "\(good)"}]}
      """.utf8
    ).write(to: table)
    let outcome = try Program.run("lists", "fetch", "--feeds", table.path, "--store", place.store)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("mine added: 4 parties"))
    #expect(outcome.errors.contains("gone: the new edition was not taken"))
    let again = try Program.run("lists", "fetch", "mine", "--json", "--feeds", table.path, "--store", place.store)
    #expect(again.status == 0)
    #expect(again.output.hasPrefix(#"{"name":"mine","outcome":"unchanged""#))
    #expect(try Program.run("lists", "fetch", "other", "--feeds", table.path, "--store", place.store).status == 2)
    #expect(try Program.run("lists", "fetch", "--known").output.contains("ofac-sdn"))
  }

  @Test(
    "exit status 2 for wrong use, 1 for what is not there",
    arguments: [
      (["add"], 2), (["add", "x", "--as", "../x"], 2), (["add", "x", "--keep", "1"], 2), (["diff"], 2),
      (["diff", "a", "b", "c", "d"], 2), (["add", "/no/such/list.csv"], 1), (["show", "un", "x"], 1), (["status", "un"], 1),
      (["diff", "un"], 1),
    ] as [([String], Int32)])
  func wrongUse(_ arguments: [String], _ status: Int32) throws {
    let place = try Place()
    #expect(try Program.run(["lists"] + arguments + ["--store", place.store]).status == status)
  }

  @Test("payments are screened: a line for each party and text in the order of the file, problems on standard error")
  func payments() throws {
    let place = try Place()
    let list = place.folder.appendingPathComponent("list.jsonl")
    try Data(#"{"id":"p-1","type":"person","names":["HAN, Bo Gi"],"numbers":["Passport:PS-472130"]}"#.utf8).write(to: list)
    let file = place.folder.appendingPathComponent("pay.fin")
    let message = ":20:R-1\n:32A:wrong\n:50K:/1\nPAYER LTD\n:59F:CCPT/KP/PS-472130\n1/SOMEBODY ELSE\n:70:SALARY FOR HAN BO GI\n"
    try Data(message.utf8).write(to: file)
    let outcome = try Program.run("screen", "--payments", file.path, "--list", list.path, "--brief")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines.first
        == #"{"file":"pay.fin","format":"MT103","message":"R-1","transaction":"R-1","role":"debtor","field":"50K","line":3,"#
        + #""name":"PAYER LTD","account":"1","matches":[]}"#)
    #expect(lines.last?.contains(#""role":"text","field":"70","line":7,"text":"SALARY FOR HAN BO GI""#) == true)
    #expect(lines.dropFirst().allSatisfy { $0.contains(#""entityId":"p-1""#) })
    #expect(outcome.errors.contains("pay.fin:2: 32A: wrong is no date, currency and amount"))
    let brief = try Program.run("screen", "--payments", file.path, list.path, "--list", list.path, "--only-matches")
    #expect(brief.status == 1)
    #expect(brief.output.split(separator: "\n").count == 2)
    #expect(brief.errors.contains("list.jsonl is no payment message of a known kind"))
  }
}
