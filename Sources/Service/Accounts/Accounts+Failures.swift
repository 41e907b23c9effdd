import Crypto
import Events
import Foundation
import Storage

extension Accounts {
  private func hash(of name: String) -> [UInt8] { Array(SHA256.hash(data: Data("sign-in:\(name)".utf8))) }

  /// How often signing in under a name failed.
  func lockOut(of name: String) async throws -> LockOut {
    let hash = hash(of: name)
    return try await database.read { session in try Self.lockOut(hash, in: session) }
  }

  private static func lockOut(_ hash: [UInt8], in session: any Session) throws -> LockOut {
    let row = try session.first("SELECT failures, last_failure_at, shut_until FROM service_failures WHERE name_hash = \(hash)")
    guard let row else { return LockOut() }
    return LockOut(failures: try row["failures"], lastFailure: try row["last_failure_at"], until: try row["shut_until"])
  }

  /// Notes that signing in under a name failed.
  func noteFailure(of name: String, now: Instant) async throws {
    let hash = hash(of: name)
    try await database.transaction { session in
      let next = try Self.lockOut(hash, in: session).failed(now: now)
      try session.run(
        """
        INSERT INTO service_failures (name_hash, failures, last_failure_at, shut_until) VALUES \
        (\(hash), \(next.failures), \(now), \(next.until)) ON CONFLICT (name_hash) DO UPDATE SET failures = excluded.failures, \
        last_failure_at = excluded.last_failure_at, shut_until = excluded.shut_until
        """)
    }
  }

  /// Forgets failures, after signing in.
  func forgetFailures(of name: String) async throws {
    let hash = hash(of: name)
    try await database.run("DELETE FROM service_failures WHERE name_hash = \(hash)")
  }

  /// Removes what is too old to matter: failures, used or expired links, sessions that are over, remembered requests.
  func tidy(now: Instant) async throws {
    let day = now.adding(seconds: -86_400)
    let session = now.adding(seconds: -Double(rule.hours) * 3600)
    let idle = now.adding(seconds: -Double(rule.idleMinutes) * 60)
    try await database.transaction { database in
      try database.run("DELETE FROM service_failures WHERE last_failure_at < \(day)")
      try database.run("DELETE FROM service_links WHERE expires_at < \(now)")
      try database.run("DELETE FROM service_sessions WHERE created_at < \(session) OR last_seen_at < \(idle)")
      try database.run("DELETE FROM service_requests WHERE begun_at < \(day)")
    }
  }
}
