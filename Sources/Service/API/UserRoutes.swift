import Casework
import Events
import HTTPTypes
import Storage

/// Accounts of people, for who manages them.
struct UserRoutes {
  let accounts: Accounts
  let secret: ServiceSecret
  let acts: ActRecorder

  static let tag = "People and access"
  static let place = RouteDescription.Parameter(
    name: "user", place: .path, text: "`usr_…`", schema: Schema.text(pattern: PrefixedID.pattern("usr")))
  private static let ifMatch = RouteDescription.Parameter(
    name: "If-Match", place: .header, text: "The ETag of the version that is changed.", schema: Schema.text())

  var routes: [Route] { [list, add, one, change, passwordLink] }

  private var list: Route {
    Route(
      .get, "/v1/users",
      RouteDescription(
        "users", tag: Self.tag, "The accounts", parameters: Listing.parameters,
        answers: [RouteDescription.Answer(200, "A page, by name.", Schema.page(of: Schema.ref("User")))],
        problems: [.invalidCursor]),
      access: .permission(.manageUsers)
    ) { call in
      let listing = try Listing(call, secret)
      let users = try await accounts.users(tenant: call.signedIn().tenant, after: listing.place, limit: listing.limit + 1)
      return listing.reply(users, place: \.name) { UserJSON.write($0, to: &$1) }
    }
  }

  private var add: Route {
    Route(
      .post, "/v1/users",
      RouteDescription(
        "add_user", tag: Self.tag, "Add an account",
        text:
          "The person chooses a password with a one-time link (`POST /v1/users/{user}/password_link`), or signs in elsewhere.",
        answers: [
          RouteDescription.Answer(
            201, "The account.", Schema.ref("User"), headers: ["ETag": "Its version.", "Location": "Its address."])
        ], problems: [.conflict]),
      access: .permission(.manageUsers),
      body: .whole(
        [.json],
        schema: Schema.object([
          "name": Schema.text(2...100, pattern: UserName.pattern), "display_name": Schema.line(1...100),
          "roles": Schema.list(of: Schema.words(of: Role.self), 0...Role.allCases.count, isSet: true),
        ]), isRequired: true),
      isRepeatable: true
    ) { call in
      var fields = try call.fields()
      let name = fields.requiredText("name", 2...100)
      let displayName = fields.requiredText("display_name", 1...100)
      let roles = fields.words("roles", Role.self)
      if roles == nil, fields.faults.isEmpty { fields.fault("roles", "is missing") }
      if !name.isEmpty, UserName.of(name) != name { fields.fault("name", "is no name of small letters, digits and . _ @ + -") }
      try fields.finish()
      let person = NewUser(
        id: accounts.makeID("usr"), tenant: try call.signedIn().tenant, name: name, displayName: displayName,
        roles: Set(roles ?? []),
        now: call.now)
      let act = try await acts.act(call, "user.added", on: person.id)
      let user = try await accounts.database.transaction { session in
        try acts.write(act, session)
        return try Accounts.add(person, in: session)
      }
      return UserJSON.reply(user, .created).with(.location, "/v1/users/\(user.id)")
    }
  }

  private var one: Route {
    Route(
      .get, "/v1/users/{user}",
      RouteDescription(
        "user", tag: Self.tag, "One account", parameters: [Self.place],
        answers: [RouteDescription.Answer(200, "The account.", Schema.ref("User"), headers: ["ETag": "Its version."])]),
      access: .permission(.manageUsers)
    ) { call in UserJSON.reply(try await user(call)) }
  }

  private var change: Route {
    Route(
      .patch, "/v1/users/{user}",
      RouteDescription(
        "change_user", tag: Self.tag, "Change an account",
        text: "Other roles, or none any more, end the person's sessions. The last account that manages others stays.",
        parameters: [Self.place, Self.ifMatch],
        answers: [RouteDescription.Answer(200, "The account.", Schema.ref("User"), headers: ["ETag": "Its version."])],
        problems: [.preconditionRequired, .preconditionFailed, .conflict]),
      access: .permission(.manageUsers),
      body: .whole(
        [.json],
        schema: Schema.object([
          "display_name?": Schema.line(1...100), "active?": Schema.bool,
          "roles?": Schema.list(of: Schema.words(of: Role.self), 0...Role.allCases.count, isSet: true),
        ]), isRequired: true)
    ) { call in
      var fields = try call.fields()
      let displayName = fields.text("display_name", 1...100)
      let isActive = fields.bool("active")
      let roles = fields.words("roles", Role.self).map(Set.init)
      try fields.finish()
      let user = try await user(call)
      try EntityTag(version: user.version).require(call.header(.ifMatch))
      let act = try await acts.act(call, "user.changed", on: user.id)
      let changed = try await accounts.database.transaction { session in
        let isAdmin = (roles ?? user.roles).contains(.admin) && isActive ?? user.isActive
        if user.roles.contains(.admin), user.isActive, !isAdmin {
          guard try Accounts.hasOtherAdmin(than: user.id, tenant: user.tenant, in: session) else {
            throw Problem(.conflict, "Nobody else could manage accounts any more.")
          }
        }
        try acts.write(act, session)
        return try Accounts.change(
          user, displayName: displayName ?? user.displayName, roles: roles ?? user.roles, isActive: isActive ?? user.isActive,
          now: call.now, in: session)
      }
      return UserJSON.reply(changed)
    }
  }

  private var passwordLink: Route {
    Route(
      .post, "/v1/users/{user}/password_link",
      RouteDescription(
        "password_link", tag: Self.tag, "Make a link to choose a password",
        text: "It works once, for an hour, and makes earlier ones worthless.", parameters: [Self.place],
        answers: [
          RouteDescription.Answer(201, "The link's path.", Schema.object(["path": Schema.text(), "expires_at": Schema.time]))
        ]),
      access: .permission(.manageUsers)
    ) { call in
      let user = try await user(call)
      let act = try await acts.act(call, "user.password_link_made", on: user.id)
      try await accounts.database.transaction { session in try acts.write(act, session) }
      let token = try await accounts.makeLink(.password, tenant: user.tenant, user: user.id, minutes: 60, now: call.now)
      return .json(.created) { writer in
        writer.beginObject()
        writer.member("path", "/password?token=\(token)")
        writer.member("expires_at", call.now.adding(seconds: 3600))
        writer.endObject()
      }
    }
  }

  private func user(_ call: Call) async throws -> User {
    guard let user = try await accounts.user(call.place("user"), tenant: call.signedIn().tenant) else { throw Problem(.notFound) }
    return user
  }
}

/// How accounts are shown.
enum UserJSON {
  static let schema = Schema.object([
    "id": Schema.text(), "tenant": Schema.text(), "name": Schema.text(), "display_name": Schema.text(),
    "roles": Schema.list(of: Schema.words(of: Role.self)), "active": Schema.bool, "version": Schema.integer(),
    "has_password": Schema.bool, "issuer": Schema.orNull(Schema.text()), "created_at": Schema.time, "changed_at": Schema.time,
    "last_sign_in_at": Schema.orNull(Schema.time),
  ])

  static func reply(_ user: User, _ status: HTTPResponse.Status = .ok) -> Reply {
    .json(status) { write(user, to: &$0) }.with(.eTag, EntityTag(version: user.version).text)
  }

  static func write(_ user: User, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", user.id)
    writer.member("tenant", user.tenant)
    writer.member("name", user.name)
    writer.member("display_name", user.displayName)
    writer.member("roles", user.roles.sorted().map(\.rawValue))
    writer.member("active", user.isActive)
    writer.member("version", user.version)
    writer.member("has_password", user.hasPassword)
    writer.member("issuer", user.issuer)
    writer.member("created_at", user.createdAt)
    writer.member("changed_at", user.changedAt)
    writer.member("last_sign_in_at", user.lastSignInAt)
    writer.endObject()
  }
}
