import Events
import Storage

/// Remembers requests in the database, for a day, over all replicas.
struct StoredRequestMemory: RequestMemory {
  let database: any Database
  let now: @Sendable () -> Instant

  /// A request that was begun and never finished, because the process ended, may be tried again after so many seconds.
  static let patience = 120.0

  func begin(_ request: RepeatableRequest) async throws -> RememberedReply? {
    let now = now()
    return try await database.transaction { session in
      let added = try session.run(
        """
        INSERT INTO service_requests (caller, operation, request_key, fingerprint, begun_at) VALUES (\(request.caller), \
        \(request.operation), \(request.key), \(request.fingerprint), \(now)) ON CONFLICT (caller, operation, request_key) DO NOTHING
        """)
      if added == 1 { return nil }
      guard let row = try session.first("SELECT * FROM service_requests WHERE \(Self.isThis(request))") else {
        throw Problem(.inProgress, retryAfter: 1)
      }
      guard try row["fingerprint"] == request.fingerprint else { throw Problem(.keyReused) }
      if let status: Int = try row["status"] {
        return RememberedReply(
          status: status, form: try row["form"] ?? "", location: try row["location"], entityTag: try row["entity_tag"],
          body: try row["body"] ?? [])
      }
      let begun: Instant = try row["begun_at"]
      guard now.seconds(since: begun) > Self.patience else { throw Problem(.inProgress, retryAfter: 1) }
      try session.run("UPDATE service_requests SET begun_at = \(now) WHERE \(Self.isThis(request))")
      return nil
    }
  }

  func finish(_ request: RepeatableRequest, _ reply: RememberedReply) async throws {
    try await database.run(
      """
      UPDATE service_requests SET status = \(reply.status), form = \(reply.form), location = \(reply.location), \
      entity_tag = \(reply.entityTag), body = \(reply.body) WHERE \(Self.isThis(request))
      """)
  }

  func abandon(_ request: RepeatableRequest) async {
    // When this fails the entry stays, and the request may be tried again once patience has run out.
    _ = try? await database.run("DELETE FROM service_requests WHERE \(Self.isThis(request)) AND status IS NULL")
  }

  private static func isThis(_ request: RepeatableRequest) -> SQL {
    "caller = \(request.caller) AND operation = \(request.operation) AND request_key = \(request.key)"
  }
}
