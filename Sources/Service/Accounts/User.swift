import Casework
import Events
import Storage

/// An account of a person.
struct User: Sendable, Hashable {
  /// `usr_…`.
  var id: String
  /// In whose books the person works.
  var tenant: String
  /// What the person types to sign in.
  var name: String
  /// What others are shown.
  var displayName: String
  /// What the person does in the firm.
  var roles: Set<Role>
  /// Whether the person may sign in.
  var isActive: Bool
  /// Counts changes from 1.
  var version: Int
  /// When the account was made.
  var createdAt: Instant
  /// When it changed last.
  var changedAt: Instant
  /// When the person signed in last.
  var lastSignInAt: Instant?
  /// Whether the person has a password here.
  var hasPassword: Bool
  /// Where else the person signs in.
  var issuer: String?

  static let columns: SQL = """
    id, tenant, name, display_name, roles, is_active, version, created_at, changed_at, last_sign_in_at, \
    password_hash IS NOT NULL AS has_password, issuer
    """

  init(row: Row) throws(StorageError) {
    id = try row["id"]
    tenant = try row["tenant"]
    name = try row["name"]
    displayName = try row["display_name"]
    roles = Self.roles(try row["roles"])
    isActive = try row["is_active"]
    version = try row["version"]
    createdAt = try row["created_at"]
    changedAt = try row["changed_at"]
    lastSignInAt = try row["last_sign_in_at"]
    hasPassword = try row["has_password"]
    issuer = try row["issuer"]
  }

  /// Roles as they are stored: their words with spaces between. Words that are not known grant nothing.
  static func roles(_ text: String) -> Set<Role> { Set(text.split(separator: " ").compactMap { Role(rawValue: String($0)) }) }
  static func text(_ roles: Set<Role>) -> String { roles.sorted().map(\.rawValue).joined(separator: " ") }
}

/// The names with which people sign in.
enum UserName {
  static let pattern = "^[a-z0-9][a-z0-9._@+-]{1,99}$"

  /// The name as it is stored: small letters. Nil when it is none.
  static func of(_ text: String) -> String? {
    let name = text.trimmingSpaces.lowercased()
    guard (2...100).contains(name.utf8.count), let first = name.utf8.first, isLetter(first),
      name.utf8.allSatisfy({ isLetter($0) || "._@+-".utf8.contains($0) })
    else { return nil }
    return name
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
