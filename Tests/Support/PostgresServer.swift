internal import Foundation
internal import Synchronization

/// A PostgreSQL server for tests: made from Debian's programs in a temporary folder, reached through a socket in it, stopped when the
/// tests end.
public final class PostgresServer: Sendable {
  /// What a test says that is skipped because there is no server.
  public static let absence = "PostgreSQL's programs are not installed (postgresql-15)"

  /// The server of this test run, started with the first use; nil when the programs are not installed.
  public static let shared: PostgresServer? = {
    guard programs != nil else { return nil }
    do {
      return try PostgresServer()
    } catch {
      FileHandle.standardError.write(Data("PostgreSQL did not start: \(error)\n".utf8))
      return nil
    }
  }()

  /// Where Debian puts the programs; `SEKISHO_POSTGRES_BIN` names another folder.
  public static let programs: String? = {
    let named = ProcessInfo.processInfo.environment["SEKISHO_POSTGRES_BIN"]
    let folders = [named].compactMap(\.self) + (14...18).reversed().map { "/usr/lib/postgresql/\($0)/bin" }
    return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
  }()

  /// Why the server did not start.
  public struct StartFailure: Error, CustomStringConvertible {
    /// What the program said.
    public let description: String

    /// A failure.
    public init(description: String) { self.description = description }
  }

  /// The folder of its socket.
  public let socketFolder: String
  private let supervisor: Mutex<Process?>
  private let names = Mutex(0)

  /// Starts a server of one's own, for tests that stop it or measure it.
  ///
  /// - Parameter durable: whether commits reach the disk; without, tests are faster.
  public init(durable: Bool = false) throws {
    guard let programs = Self.programs else { throw StartFailure(description: Self.absence) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", Self.script, "sekisho-postgres", programs, String(getpid()), durable ? "on" : "off"]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The script tells the folder once the server answers, or why it does not.
    var text = ""
    while !text.hasSuffix("\n") {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      text += String(decoding: piece, as: UTF8.self)
    }
    let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard line.hasPrefix("/") else { throw StartFailure(description: line) }
    socketFolder = line
    supervisor = Mutex(process)
  }

  /// A connection string for a new, empty database.
  public func makeDatabase() throws -> String {
    let number = names.withLock { count in
      count += 1
      return count
    }
    let name = "sekisho_test_\(getpid())_\(number)"
    try psql("CREATE DATABASE \(name)")
    return connection(to: name)
  }

  /// A connection string for a database of the server.
  public func connection(to name: String) -> String { "host=\(socketFolder) port=5432 user=sekisho dbname=\(name)" }

  /// Runs a statement as the server's administrator and gives what psql prints.
  @discardableResult
  public func psql(_ statement: String, database: String = "postgres") throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: (Self.programs ?? "") + "/psql")
    process.arguments = ["-XAtq", "-v", "ON_ERROR_STOP=1", "-h", socketFolder, "-U", "sekisho", "-d", database, "-c", statement]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard process.terminationStatus == 0 else { throw StartFailure(description: text) }
    return text
  }

  /// Ends the server at once, as a crash does, and starts it again.
  public func crashAndRestart() throws {
    let file = socketFolder + "/restarts"
    let before = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    try Data().write(to: URL(fileURLWithPath: socketFolder + "/crash"))
    for _ in 0..<600 {
      if ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "") != before { return }
      usleep(50_000)
    }
    throw StartFailure(description: "The server did not come back.")
  }

  /// Stops the server and removes its folder.
  public func stop() {
    let process = supervisor.withLock { process in
      defer { process = nil }
      return process
    }
    guard let process else { return }
    _ = FileManager.default.createFile(atPath: socketFolder + "/stop", contents: nil)
    let deadline = Date().addingTimeInterval(20)
    while process.isRunning, Date() < deadline { usleep(20_000) }
  }

  deinit { stop() }

  /// Makes the server and watches over it: it ends with the tests, however they end. As the administrator it runs the server as the
  /// user `nobody`, since the server refuses to be started otherwise.
  private static let script = #"""
    set -u
    programs="$1"; parent="$2"; durable="$3"
    folder="$(mktemp -d /tmp/sekisho-pg-XXXXXX)"
    as_user=()
    if [ "$(id -u)" -eq 0 ]; then chown nobody "$folder"; as_user=(setpriv --reuid=nobody --regid=nogroup --clear-groups); fi
    cd "$folder"
    fail() { tail -n 3 "$folder/log" | tr '\n' ' '; echo; rm -rf "$folder"; exit 1; }
    "${as_user[@]}" "$programs/initdb" -D "$folder/data" -U sekisho -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || fail
    start() {
      "${as_user[@]}" "$programs/postgres" -D "$folder/data" -c listen_addresses= -c unix_socket_directories="$folder" \
        -c port=5432 -c fsync="$durable" -c max_connections=200 -c shared_buffers=128MB -c logging_collector=off \
        -c log_min_messages=fatal >>"$folder/log" 2>&1 </dev/null &
      server=$!
      for _ in $(seq 600); do
        "$programs/pg_isready" -q -h "$folder" -d postgres -U sekisho && return 0
        kill -0 "$server" 2>/dev/null || return 1
        sleep 0.05
      done
      return 1
    }
    start || fail
    finish() { kill -QUIT "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -rf "$folder"; exit 0; }
    crash() { kill -QUIT "$server"; wait "$server"; start; date +%s%N >"$folder/restarts"; }
    echo "$folder"
    # Nobody may wait for this program's output; a parent that has ended but was not waited for is a "Z".
    exec >/dev/null 2>&1
    # Told by files: whoever starts this program may have blocked the signals for it.
    while kill -0 "$parent" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$parent/status" && [ ! -e "$folder/stop" ]; do
      if [ -e "$folder/crash" ]; then rm "$folder/crash"; crash; fi
      sleep 0.1
    done
    finish
    """#
}
