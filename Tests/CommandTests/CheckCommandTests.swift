import Foundation
import Testing

@Suite("sekisho check, as a user runs it")
struct CheckCommandTests {
  private static let event = """
    {"specversion":"1.0","id":"1","source":"//hr","type":"sekisho.subject.opened","time":"2026-03-02T08:15:00Z",\
    "subject":"worker:w-1","tenant":"acme","data":{}}

    """

  @Test("exit status 0 when it ran, and the four files")
  func runs() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program.run("check", "-", "--out", folder.path, input: Self.event)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["assessments.jsonl", "rejects.jsonl", "report.html", "rings.jsonl"])
    let line = try String(contentsOf: folder.appendingPathComponent("assessments.jsonl"), encoding: .utf8)
    #expect(line.hasPrefix(#"{"subject":"worker:w-1","tenant":"acme","verdict":"clear","#))
  }

  @Test("exit status 1 for input that cannot be used, with a sentence that names it")
  func refusesBadInput() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = try Program.run("check", "/no/such/file.jsonl", "--out", folder.path)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("/no/such/file.jsonl: there is no such file or folder"))
    let empty = try Program.run("check", "-", "--out", folder.path)
    #expect(empty.status == 1)
    #expect(empty.errors.contains("the file is empty"))
    let broken = try Program.run("check", "-", "--out", folder.path, input: "not json\n")
    #expect(broken.status == 1)
    #expect(broken.errors.contains("not valid JSON"))
  }

  @Test(
    "exit status 2 for wrong use",
    arguments: [
      ["check"], ["check", "-"], ["check", "-", "--out", "/tmp/x", "--language", "de"],
      ["check", "-", "--out", "/tmp/x", "--threads", "0"], ["check", "-", "--out", "/tmp/x", "--as-of", "yesterday"],
      ["check", "-", "--out", "/tmp/x", "--no-such-option"], ["no-such-command"],
    ])
  func refusesWrongUse(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 2)
  }

  @Test("a bad line is set aside with its number and nothing else is lost")
  func setsBadLinesAside() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program.run("check", "-", "--out", folder.path, input: Self.event + "{\"specversion\":\"1.0\"}\n")
    #expect(outcome.status == 0)
    let rejects = try String(contentsOf: folder.appendingPathComponent("rejects.jsonl"), encoding: .utf8)
    #expect(rejects == #"{"file":"standard input","line":2,"field":"id","reason":"is missing"}"# + "\n")
    #expect(try String(contentsOf: folder.appendingPathComponent("assessments.jsonl"), encoding: .utf8).contains("worker:w-1"))
  }
}
