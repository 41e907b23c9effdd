import Foundation
import Testing

@Suite("sekisho screen, as a user runs it")
struct ScreenCommandTests {
  private static let list = """
    {"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974-11-02"],"countries":["KP"],"programs":["DPRK3"]}
    {"id":"o-1","type":"organization","names":["Green Pine Machinery Trading Corporation"]}

    """

  private static func withList(_ body: (_ folder: String) throws -> Void) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(list.utf8).write(to: folder.appendingPathComponent("entities.jsonl"))
    try body(folder.path)
  }

  @Test("lines in, lines out, in their order; bad lines are told with their number and field")
  func lines() throws {
    try Self.withList { folder in
      let input = """
        {"id":"a","name":"Lim Cheol-jun","type":"person"}
        {"id":"b","name":7}
        {"id":"c","name":"Maria Lopez"}

        """
      let outcome = try Program.run(["screen", "--list", folder], input: input)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      try #require(lines.count == 3)
      #expect(lines[0].hasPrefix(#"{"id":"a","matches":[{"entityId":"p-1","score":0."#))
      #expect(lines[0].contains(#""listed":"RIM, Chol Jun""#))
      #expect(lines[0].contains(#""says":"a name alone never confirms"#))
      #expect(lines[0].contains(#""listHash":""#))
      #expect(lines[1] == #"{"id":"b","error":"name is no text"}"#)
      #expect(lines[2] == #"{"id":"c","matches":[]}"#)
      #expect(outcome.errors == "sekisho: standard input:2: name is no text\n")
    }
  }

  @Test("one name is explained to a person")
  func oneName() throws {
    try Self.withList { folder in
      let outcome = try Program.run("screen", "--list", folder, "림철준", "--birth-date", "1974-11-02", "--country", "KP")
      #expect(outcome.status == 0, "\(outcome.errors)")
      for part in ["RIM, Chol Jun", "DPRK3", "Korean syllables", "date of birth: same day", "country: same country KP", "Engine"]
      {
        #expect(outcome.output.contains(part), "\(part)")
      }
      let nobody = try Program.run("screen", "--list", folder, "Maria Lopez")
      #expect(nobody.output.contains("Nobody on the lists"))
    }
  }

  @Test("one name as JSON is the line that standard input would give")
  func oneNameAsJSON() throws {
    try Self.withList { folder in
      let one = try Program.run("screen", "--list", folder, "Rim Chol Jun", "--json")
      let line = try Program.run(["screen", "--list", folder], input: #"{"id":null,"name":"Rim Chol Jun"}"#)
      #expect(one.output == line.output)
      #expect(one.output.contains("p-1"))
    }
  }

  @Test("a table is screened by named columns")
  func table() throws {
    try Self.withList { folder in
      let file = folder + "/customers.txt"
      try Data("Customer;Full Name;DOB\n17;Rim Chol Jun;2.11.1974\n18;Maria Lopez;soon\n".utf8).write(
        to: URL(fileURLWithPath: file))
      let list = folder + "/entities.jsonl"
      let outcome = try Program.run(
        "screen", "--list", list, "--csv", file, "--columns", "id=Customer,name=Full Name,birthDate=DOB")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      try #require(lines.count == 2)
      #expect(lines[0].hasPrefix(#"{"id":"17","matches":[{"entityId":"p-1""#))
      #expect(lines[0].contains(#""finding":"same day""#))
      #expect(lines[1] == #"{"id":"18","matches":[],"notes":["DOB is no date such as 1984-01-08"]}"#)
      #expect(outcome.errors.contains("customers.txt:3: DOB is no date"))
      let wrong = try Program.run("screen", "--list", list, "--csv", file, "--columns", "name=Surname")
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("has no header with the columns Surname"))
    }
  }

  @Test("a cleared match stays out, and a change of the lists answers only whom it touches")
  func clearsAndRescreens() throws {
    try Self.withList { folder in
      let input = "{\"id\":1,\"name\":\"Rim Chol Jun\"}\n{\"id\":2,\"name\":\"Maria Lopez\"}\n"
      let first = try Program.run(["screen", "--list", folder + "/entities.jsonl", "--ofac-compatible"], input: input).output
      #expect(first.contains(#""ofacScore":100"#))
      let key = try #require(first.firstMatch(of: /"key":"([0-9a-f-]{33})"/)).output.1
      let decisions = folder + "/decisions.txt"
      try Data("{\"key\":\"\(key)\",\"by\":\"somebody\"}\n".utf8).write(to: URL(fileURLWithPath: decisions))
      let cleared = try Program.run(
        ["screen", "--list", folder + "/entities.jsonl", "--cleared", decisions], input: input)
      #expect(cleared.output == "{\"id\":1,\"matches\":[],\"cleared\":[\"p-1\"]}\n{\"id\":2,\"matches\":[]}\n")
      let grown = folder + "/grown.jsonl"
      try Data((Self.list + "{\"id\":\"n-1\",\"names\":[\"LOPEZ, Maria\"]}\n").utf8).write(to: URL(fileURLWithPath: grown))
      let changed = try Program.run(
        ["screen", "--list", grown, "--rescreen", folder + "/entities.jsonl"], input: input)
      #expect(changed.status == 0, "\(changed.errors)")
      #expect(changed.output.split(separator: "\n").count == 1)
      #expect(changed.output.hasPrefix(#"{"id":2,"matches":[{"entityId":"n-1""#))
      #expect(changed.output.contains(#""changed":["n-1"],"gone":[]"#))
    }
  }

  @Test("screening.md names every option")
  func namesEveryOption() throws {
    let help = try Program.run("screen", "--help").output
    let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) }).subtracting(["--help"])
    #expect(options.count > 10)
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Documentation/screening.md"), encoding: .utf8)
    #expect(options.filter { !page.contains("`\($0)") && !page.contains("\($0) ") }.sorted() == [])
  }

  @Test("exit status 1 for lists and values that cannot be used")
  func refusesBadInput() throws {
    #expect(try Program.run("screen", "--list", "/no/such/list", "Somebody").status == 1)
    try Self.withList { folder in
      let outcome = try Program.run("screen", "--list", folder, "Somebody", "--birth-date", "soon")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("--birth-date"))
    }
  }

  @Test(
    "exit status 2 for wrong use",
    arguments: [
      ["screen", "Somebody"], ["screen", "--list", "x", "--threshold", "2"], ["screen", "--list", "x", "--limit", "0"],
      ["screen", "--list", "x", "--csv", "y"], ["screen", "--list", "x", "--type", "person"],
      ["screen", "--list", "x", "--csv", "y", "--columns", "name"],
    ])
  func refusesWrongUse(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }
}
