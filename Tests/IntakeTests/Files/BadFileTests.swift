import Foundation
import Glibc
import Intake
import Testing

@Suite("A file that cannot be used is set aside with its reason, and nothing else is lost")
struct BadFileTests {
  private func outcome(beside bad: [UInt8]) throws -> Inputs.Outcome {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Inputs.event("before"))
    try folder.write("bad", bad)
    try folder.write("z.jsonl", Inputs.event("behind", time: "2026-03-03T00:00:00Z"))
    return try Inputs.check([folder.path])
  }

  static let contents: [(bytes: [UInt8], reason: String)] = [
    ([], "the file is empty"),
    (Array(" \n\r\n\t".utf8), "the file holds nothing but blank lines"),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "is neither JSON nor XML: it holds zero bytes"),
    ([0xFF, 0xFE, 0x7B, 0], "is UTF-16; save it as UTF-8"),
    ([0xFE, 0xFF, 0, 0x7B], "is UTF-16; save it as UTF-8"),
    ([0x7B, 0, 0x22, 0], "is UTF-16; save it as UTF-8"),
    ([0, 0x7B, 0, 0x22], "is UTF-16; save it as UTF-8"),
    ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "is UTF-32; save it as UTF-8"),
    (
      Array("{\n \"a\": 1\n}".utf8),
      "is JSON of no format that is known here (native events, JSON Resume, Okta System Log)"
    ),
    (Array("<html><body/></html>".utf8), "is XML of no format that is known here: its root is html"),
    (
      Array("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>".utf8),
      "line 1: XML with a document type declaration is refused"
    ),
  ]

  @Test("By its content", arguments: contents.indices)
  func content(_ index: Int) throws {
    let (bytes, reason) = Self.contents[index]
    let outcome = try outcome(beside: bytes)
    #expect(outcome.ids == ["before", "behind"])
    #expect(outcome.rejects == [Reject(file: "bad", line: 0, reason: reason)])
  }

  @Test("A folder without rights")
  func folderWithoutRights() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Inputs.event("good"))
    let closed = folder.path + "/closed"
    try FileManager.default.createDirectory(atPath: closed, withIntermediateDirectories: true)
    chmod(closed, 0)
    defer { chmod(closed, 0o755) }
    let outcome = try Inputs.check(Ordinary.user { Inputs.open([folder.path]) })
    #expect(outcome.ids == ["good"])
    #expect(outcome.rejects == [Reject(file: "closed", line: 0, reason: "the folder cannot be read")])
  }

  @Test("A file without rights")
  func fileWithoutRights() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Inputs.event("good"))
    chmod(try folder.write("b.jsonl", Inputs.event("secret")), 0)
    let outcome = try Inputs.check(Ordinary.user { Inputs.open([folder.path]) })
    #expect(outcome.ids == ["good"])
    #expect(outcome.rejects == [Reject(file: "b.jsonl", line: 0, reason: "Permission denied")])
  }

  @Test("Links that lead in a circle: every file is read once, a link to itself is named")
  func circles() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Inputs.event("good"))
    let deep = folder.path + "/deep"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    symlink(folder.path, deep + "/up")
    symlink(deep + "/self", deep + "/self")
    let outcome = try Inputs.check([folder.path])
    #expect(outcome.ids == ["good"])
    #expect(outcome.store.duplicates == 0)
    #expect(outcome.rejects == [Reject(file: "self", line: 0, reason: "Too many levels of symbolic links")])
  }

  @Test("Pipes, sockets and devices are refused and never waited for", .timeLimit(.minutes(1)))
  func noFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", Inputs.event("good"))
    mkfifo(folder.path + "/pipe", 0o600)
    symlink("/dev/zero", folder.path + "/zero")
    let outcome = try Inputs.check([folder.path])
    #expect(outcome.ids == ["good"])
    #expect(
      outcome.rejects == [
        Reject(file: "pipe", line: 0, reason: "is a pipe; only files are read, and standard input as -"),
        Reject(file: "zero", line: 0, reason: "is a device, not a file"),
      ])
  }

  @Test("A file that vanishes after it was found, and one that never was")
  func vanished() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("a.jsonl", Inputs.event("good"))
    let lost = try folder.write("b.jsonl", Inputs.event("lost"))
    let (places, errors) = InputLocator.places(for: [good, lost, folder.path + "/never"])
    try FileManager.default.removeItem(atPath: lost)
    let opened = InputReader.open(places)
    #expect(errors == [IntakeError(file: folder.path + "/never", reason: "there is no such file or folder")])
    #expect(opened.files.map(\.name) == [good])
    #expect(opened.rejects == [Reject(file: lost, line: 0, reason: "No such file or directory")])
  }

  @Test("Seventy thousand files are as good as one")
  func manyFiles() throws {
    let folder = try TemporaryFolder()
    for number in 0..<70_000 {
      let line = number == 65_537 ? "{}\n" + Inputs.event("e65537") : Inputs.event("e\(number)")
      let descriptor = open("\(folder.path)/\(number).jsonl", O_WRONLY | O_CREAT, 0o600)
      _ = Array(line.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
    }
    let outcome = try Inputs.check([folder.path])
    #expect(outcome.ids.count == 70_000)
    #expect(Set(outcome.ids).count == 70_000)
    #expect(outcome.rejects == [Reject(file: "65537.jsonl", line: 1, field: "specversion", reason: "is missing")])
  }
}
