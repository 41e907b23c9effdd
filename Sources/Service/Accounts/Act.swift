import Events
import Logging
import Storage

/// What somebody did to the service itself, ready to be written down.
struct Act: Sendable {
  let entry: AuditEntry
  let tenant: TenantID
  let at: Instant
}

/// Writes acts into the audit chain, in the transaction of the act itself: what was done is on record, or was not done.
struct ActRecorder: Sendable {
  let store: Store
  let logger: Logger

  /// An act in the books of a tenant.
  func act(_ act: String, by actor: String, on object: String, tenant: String, at now: Instant) async throws -> Act {
    Act(
      entry: AuditEntry(actor: actor, act: act, object: object), tenant: try await store.tenants.ensure(tenant, at: now), at: now)
  }

  /// An act of whoever asks.
  func act(_ call: Call, _ act: String, on object: String) async throws -> Act {
    let principal = try call.signedIn()
    return try await self.act(act, by: principal.id, on: object, tenant: principal.tenant, at: call.now)
  }

  /// Writes an act down.
  func write(_ act: Act, _ session: any Session) throws {
    try store.audit.append(act.entry, tenant: act.tenant, at: act.at, in: session)
    logger.notice("act", metadata: ["actor": "\(act.entry.actor)", "act": "\(act.entry.act)"])
  }

  /// Writes down that somebody read a person's file, before it is shown.
  func wrote(_ call: Call, _ act: String, on object: String) async throws {
    let act = try await self.act(call, act, on: object)
    try await store.audit.append(act.entry, tenant: act.tenant, at: act.at)
  }
}
