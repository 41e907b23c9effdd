import Foundation

/// Programs of other people that judge what casework writes, run by the test suite's Python (`Scripts/python-environment.sh`).
enum Peer {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let python = root.appendingPathComponent(".venv/bin/python").path

  /// Whether the environment is there; without it the tests that need it are visibly skipped.
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: python) }

  /// Runs one task of `Tests/Tools/casework_peers.py`.
  static func ask(_ task: String, _ input: [String: Any]) throws -> [String: Any] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [root.appendingPathComponent("Tests/Tools/casework_peers.py").path, task]
    let (into, out) = (Pipe(), Pipe())
    process.standardInput = into
    process.standardOutput = out
    try process.run()
    into.fileHandleForWriting.write(try JSONSerialization.data(withJSONObject: input))
    try into.fileHandleForWriting.close()
    let answer = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: answer) as? [String: Any] ?? [:]
  }
}
