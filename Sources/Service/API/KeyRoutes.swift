import Casework
import Events
import HTTPTypes
import Storage

/// Keys of systems.
struct KeyRoutes {
  let accounts: Accounts
  let secret: ServiceSecret
  let acts: ActRecorder

  private static let place = RouteDescription.Parameter(
    name: "key", place: .path, text: "`key_…`", schema: Schema.text(pattern: PrefixedID.pattern("key")))

  var routes: [Route] { [list, add, one, revoke] }

  private var list: Route {
    Route(
      .get, "/v1/api_keys",
      RouteDescription(
        "api_keys", tag: UserRoutes.tag, "The keys", parameters: Listing.parameters,
        answers: [RouteDescription.Answer(200, "A page, oldest first.", Schema.page(of: Schema.ref("Key")))],
        problems: [.invalidCursor]),
      access: .permission(.manageSettings)
    ) { call in
      let listing = try Listing(call, secret)
      let place = listing.place?.split(separator: " ").map(String.init)
      let after = place.flatMap { $0.count == 2 ? Int64($0[0]).map { (Instant(microseconds: $0), place?[1] ?? "") } : nil }
      let keys = try await accounts.keys(tenant: call.signedIn().tenant, after: after, limit: listing.limit + 1)
      return listing.reply(keys, place: { "\($0.createdAt.microseconds) \($0.id)" }) { KeyJSON.write($0, to: &$1) }
    }
  }

  private var add: Route {
    Route(
      .post, "/v1/api_keys",
      RouteDescription(
        "add_api_key", tag: UserRoutes.tag, "Make a key",
        text: "The answer holds the secret, which is shown this once and not stored. The key works in your tenant alone.",
        answers: [
          RouteDescription.Answer(
            201, "The key with its secret.", Schema.object(["key": Schema.ref("Key"), "secret": Schema.text()]),
            headers: ["Location": "Its address."])
        ]),
      access: .permission(.manageSettings),
      body: .whole(
        [.json],
        schema: Schema.object([
          "name": Schema.line(1...100),
          "permissions": Schema.list(of: Schema.words(of: Permission.self), 1...Permission.allCases.count, isSet: true),
          "expires_in_days?": Schema.integer(1...3650),
        ]), isRequired: true)
    ) { call in
      var fields = try call.fields()
      let name = fields.requiredText("name", 1...100)
      let permissions = fields.words("permissions", Permission.self)
      if permissions?.isEmpty ?? true, fields.faults.isEmpty { fields.fault("permissions", "names at least one permission") }
      let days = fields.integer("expires_in_days", 1...3650)
      try fields.finish()
      let principal = try call.signedIn()
      let new = APIKeySecret(id: accounts.makeID("key"), random: accounts.random)
      let act = try await acts.act(call, "api_key.made", on: new.id)
      let granted = Set(permissions ?? [])
      let key = try await accounts.database.transaction { session in
        try acts.write(act, session)
        return try Accounts.makeKey(
          new, tenant: principal.tenant, name: name, permissions: granted, by: principal.id,
          expiresAt: days.map { call.now.adding(days: Double($0)) }, now: call.now, in: session)
      }
      return Reply.json(.created) { writer in
        writer.beginObject()
        writer.name("key")
        KeyJSON.write(key, to: &writer)
        writer.member("secret", new.text)
        writer.endObject()
      }.with(.location, "/v1/api_keys/\(key.id)")
    }
  }

  private var one: Route {
    Route(
      .get, "/v1/api_keys/{key}",
      RouteDescription(
        "api_key", tag: UserRoutes.tag, "One key", parameters: [Self.place],
        answers: [RouteDescription.Answer(200, "The key, without its secret.", Schema.ref("Key"))]),
      access: .permission(.manageSettings)
    ) { call in
      guard let key = try await accounts.key(call.place("key"), tenant: call.signedIn().tenant) else { throw Problem(.notFound) }
      return .json { KeyJSON.write(key, to: &$0) }
    }
  }

  private var revoke: Route {
    Route(
      .delete, "/v1/api_keys/{key}",
      RouteDescription(
        "revoke_api_key", tag: UserRoutes.tag, "Revoke a key", text: "It is refused from the next request on.",
        parameters: [Self.place], answers: [RouteDescription.Answer(204, "It is revoked.")]),
      access: .permission(.manageSettings)
    ) { call in
      let (id, tenant) = (call.place("key"), try call.signedIn().tenant)
      let act = try await acts.act(call, "api_key.revoked", on: id)
      try await accounts.database.transaction { session in
        guard try Accounts.revokeKey(id, tenant: tenant, now: call.now, in: session) else { throw Problem(.notFound) }
        try acts.write(act, session)
      }
      return Reply(.noContent)
    }
  }
}

/// How keys are shown.
enum KeyJSON {
  static let schema = Schema.object([
    "id": Schema.text(), "tenant": Schema.text(), "name": Schema.text(),
    "permissions": Schema.list(of: Schema.words(of: Permission.self)), "created_by": Schema.text(), "created_at": Schema.time,
    "expires_at": Schema.orNull(Schema.time), "last_used_at": Schema.orNull(Schema.time),
    "revoked_at": Schema.orNull(Schema.time),
  ])

  static func write(_ key: APIKey, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", key.id)
    writer.member("tenant", key.tenant)
    writer.member("name", key.name)
    writer.member("permissions", key.permissions.map(\.rawValue).sorted())
    writer.member("created_by", key.createdBy)
    writer.member("created_at", key.createdAt)
    writer.member("expires_at", key.expiresAt)
    writer.member("last_used_at", key.lastUsedAt)
    writer.member("revoked_at", key.revokedAt)
    writer.endObject()
  }
}
