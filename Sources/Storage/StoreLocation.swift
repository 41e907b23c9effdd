/// Where a store lies.
public enum StoreLocation: Sendable, Hashable {
  /// In a file.
  case sqlite(path: String)
  /// On a server.
  case postgres(PostgresDatabase.Options)

  /// Reads a location as people write it: `postgresql://…` or `host=… dbname=…` for a server, anything else is the path of a file, with
  /// or without `sqlite:` before it.
  public init(_ text: String, passwordFile: String? = nil) {
    if text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") || text.contains("dbname=") || text.hasPrefix("service=")
    {
      self = .postgres(PostgresDatabase.Options(connection: text, passwordFile: passwordFile))
    } else {
      self = .sqlite(path: text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text)
    }
  }

  /// Opens the database.
  public func open() throws(StorageError) -> any Database {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path)
    case .postgres(let options): PostgresDatabase(options)
    }
  }
}
