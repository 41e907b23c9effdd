import Foundation
import Storage
import StorageTestSupport
import TestSupport
import Testing

/// Nothing that was acknowledged is lost when the program is killed, or the server dies.
@Suite(.serialized) struct CrashTests {
  /// The program that is killed lies beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    .appendingPathComponent("sekisho-storage-load").path

  private static func text(_ location: StoreLocation) -> String {
    switch location {
    case .sqlite(let path): path
    case .postgres(let options): options.connection
    }
  }

  private static func start(_ arguments: [String], output: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func lines(_ path: String) -> Int {
    (FileManager.default.contents(atPath: path) ?? Data()).count { $0 == UInt8(ascii: "\n") }
  }

  /// Waits until so many events more were acknowledged.
  private static func wait(for count: Int, in log: String, of process: Process) async throws {
    let wanted = lines(log) + count
    let deadline = ContinuousClock.now + .seconds(60)
    while lines(log) < wanted, process.isRunning, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(3)) }
    #expect(lines(log) >= wanted)
  }

  /// Waits without holding a thread that other tests need.
  private static func ended(_ process: Process) async throws {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
  }

  private static func check(_ location: String, _ log: String, _ output: String) async throws {
    let process = try start([location, "check", log], output: output)
    try await ended(process)
    let said = String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("lost 0") && said.contains("torn 0"), "\(said)")
  }

  @Test(arguments: Engine.available)
  func `a program that is killed while it writes loses nothing that it acknowledged`(engine: Engine) async throws {
    let test = try engine.makeDatabase()
    let location = Self.text(test.location)
    let log = test.path("acknowledged")
    // Killed at another place each time: after 1, 40, 79 … acknowledgements.
    for round in 0..<4 {
      let process = try Self.start([location, "write", log], output: test.path("output"))
      defer { kill(process.processIdentifier, SIGKILL) }
      try await Self.wait(for: 1 + 39 * round, in: log, of: process)
      kill(process.processIdentifier, SIGKILL)
      try await Self.ended(process)
      #expect(process.terminationReason == .uncaughtSignal)
      try await Self.check(location, log, test.path("output"))
    }
  }

  @Test(.enabled(if: PostgresServer.programs != nil, "\(PostgresServer.absence)"))
  func `a server that dies and comes back has all that it acknowledged`() async throws {
    let server = try PostgresServer(durable: true)
    defer { server.stop() }
    let location = try server.makeDatabase()
    let folder = try RunFolder.makeFolder()
    let log = folder + "/acknowledged"
    let process = try Self.start([location, "write", log], output: folder + "/output")
    defer { kill(process.processIdentifier, SIGKILL) }
    for _ in 0..<2 {
      try await Self.wait(for: 100, in: log, of: process)
      try server.crashAndRestart()
    }
    // The program itself goes on with the new server.
    try await Self.wait(for: 100, in: log, of: process)
    kill(process.processIdentifier, SIGKILL)
    try await Self.ended(process)
    try await Self.check(location, log, folder + "/output")
  }
}
