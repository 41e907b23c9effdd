import Casework

/// Who asks: a person who has signed in, or a key of a system. Denied is whatever its permissions do not name.
struct Principal: Sendable, Hashable {
  /// `usr_…` or `key_…`.
  let id: String
  /// In whose books it may look and write.
  let tenant: String
  /// What it may do.
  let permissions: Set<Permission>
  /// The roles of a person; none for a key.
  let roles: Set<Role>
  /// The session of a person; nil for a key.
  let session: String?

  /// A principal.
  init(id: String, tenant: String, permissions: Set<Permission>, roles: Set<Role> = [], session: String? = nil) {
    self.id = id
    self.tenant = tenant
    self.permissions = permissions
    self.roles = roles
    self.session = session
  }

  /// A person with roles, in a session.
  init(person id: String, tenant: String, roles: Set<Role>, session: String) {
    let permissions = roles.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
    self.init(id: id, tenant: tenant, permissions: permissions, roles: roles, session: session)
  }

  /// Whether it may.
  func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Keeps what one principal does apart from what others do.
  var scope: String { "\(tenant)/\(id)" }

  /// The person for casework.
  var reviewer: Reviewer { Reviewer(id: id, roles: roles) }
}
