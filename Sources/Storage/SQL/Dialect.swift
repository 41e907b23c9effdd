/// Which engine a statement is written for.
public enum Dialect: String, Sendable, CaseIterable, Hashable {
  /// SQLite 3.40 or newer.
  case sqlite
  /// PostgreSQL 14 or newer.
  case postgres
}
