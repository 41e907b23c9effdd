import Casework
import Events
import HTTPTypes
import Storage

/// What people can see and do about their own being signed in.
struct SessionRoutes {
  let accounts: Accounts
  let tokens: PageTokens
  let acts: ActRecorder

  private static let place = RouteDescription.Parameter(
    name: "session", place: .path, text: "`ses_…`", schema: Schema.text(pattern: PrefixedID.pattern("ses")))

  var routes: [Route] {
    [
      Route(
        .get, "/v1/me",
        RouteDescription(
          "me", tag: UserRoutes.tag, "Who is asking",
          text: "For a session also the token that changes need as `X-CSRF-Token`.",
          answers: [RouteDescription.Answer(200, "Who, and what is allowed.", SessionJSON.me)]),
        access: .signedIn
      ) { call in
        let principal = try call.signedIn()
        return .json { SessionJSON.write(principal, token: principal.session.map { tokens.token(session: $0) }, to: &$0) }
      },
      Route(
        .get, "/v1/sessions",
        RouteDescription(
          "sessions", tag: UserRoutes.tag, "Your sessions",
          answers: [
            RouteDescription.Answer(200, "The latest first.", Schema.object(["items": Schema.list(of: Schema.ref("Session"))]))
          ]),
        access: .signedIn
      ) { call in
        let principal = try call.signedIn()
        let sessions = try await accounts.sessions(of: principal.id, now: call.now)
        return .json { writer in
          writer.beginObject()
          writer.name("items")
          writer.beginArray()
          for session in sessions { SessionJSON.write(session, isThis: session.id == principal.session, to: &writer) }
          writer.endArray()
          writer.endObject()
        }
      },
      Route(
        .delete, "/v1/sessions/{session}",
        RouteDescription(
          "end_session", tag: UserRoutes.tag, "End a session of yours", parameters: [Self.place],
          answers: [RouteDescription.Answer(204, "It is over.")]),
        access: .signedIn
      ) { call in
        let id = call.place("session")
        guard try await accounts.end(id, of: call.signedIn().id) else { throw Problem(.notFound) }
        return Reply(.noContent)
      },
      Route(
        .delete, "/v1/users/{user}/sessions",
        RouteDescription(
          "end_sessions", tag: UserRoutes.tag, "End all sessions of somebody", parameters: [UserRoutes.place],
          answers: [RouteDescription.Answer(204, "They are over.")]),
        access: .permission(.manageUsers)
      ) { call in
        guard let user = try await accounts.user(call.place("user"), tenant: call.signedIn().tenant) else {
          throw Problem(.notFound)
        }
        let act = try await acts.act(call, "user.sessions_ended", on: user.id)
        try await accounts.database.transaction { session in
          try acts.write(act, session)
          try session.run("DELETE FROM service_sessions WHERE user_id = \(user.id)")
        }
        return Reply(.noContent)
      },
    ]
  }
}

/// How sessions are shown.
enum SessionJSON {
  static let schema = Schema.object([
    "id": Schema.text(), "way": Schema.words(["password", "link", "oidc"]), "agent": Schema.text(), "created_at": Schema.time,
    "last_seen_at": Schema.time, "is_this": Schema.bool,
  ])

  static let me = Schema.object([
    "id": Schema.text(), "tenant": Schema.text(), "roles": Schema.list(of: Schema.words(of: Role.self)),
    "permissions": Schema.list(of: Schema.words(of: Permission.self)), "csrf_token": Schema.orNull(Schema.text()),
  ])

  static func write(_ session: SessionRecord, isThis: Bool, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", session.id)
    writer.member("way", session.way)
    writer.member("agent", session.agent)
    writer.member("created_at", session.createdAt)
    writer.member("last_seen_at", session.lastSeenAt)
    writer.member("is_this", isThis)
    writer.endObject()
  }

  static func write(_ principal: Principal, token: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", principal.id)
    writer.member("tenant", principal.tenant)
    writer.member("roles", principal.roles.sorted().map(\.rawValue))
    writer.member("permissions", principal.permissions.map(\.rawValue).sorted())
    writer.member("csrf_token", token)
    writer.endObject()
  }
}
