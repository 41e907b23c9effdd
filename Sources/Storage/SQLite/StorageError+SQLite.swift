internal import CSQLite
internal import GRDB

extension StorageError {
  /// The driver's or anybody's error as one of our own; what a caller's body threw stays as it is.
  static func translated(_ error: any Error) -> any Error {
    switch error {
    case is StorageError: error
    case is DatabaseError: StorageError(sqlite: error)
    case is CancellationError: StorageError(.cancelled, "The caller gave up.")
    default: error
    }
  }

  init(sqlite error: any Error) {
    if let own = error as? StorageError {
      self = own
    } else if let error = error as? DatabaseError {
      self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
    } else if error is CancellationError {
      self.init(.cancelled, "The caller gave up.")
    } else {
      self.init(.damaged, "The database file cannot be used.")
    }
  }

  /// The last error of a connection.
  init(connection: OpaquePointer?) {
    self.init(
      sqliteCode: sqlite3_extended_errcode(connection), message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? "")
  }

  /// SQLite's messages name tables and columns, never values, so what they name may be told.
  private init(sqliteCode: Int32, message: String) {
    let code = String(sqliteCode)
    let named = message.split(separator: ":", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
    switch (sqliteCode & 0xff, sqliteCode >> 8) {
    case (SQLITE_CONSTRAINT, 8), (SQLITE_CONSTRAINT, 6), (SQLITE_CONSTRAINT, 10):
      self.init(.uniqueViolation, "A value that must be unique is there already: \(named).", engineCode: code, constraint: named)
    case (SQLITE_CONSTRAINT, 3):
      self.init(.foreignKeyViolation, "A row refers to one that is missing, or is referred to.", engineCode: code)
    case (SQLITE_CONSTRAINT, _):
      self.init(.checkViolation, "A value breaks a condition: \(message).", engineCode: code, constraint: named)
    case (SQLITE_BUSY, _), (SQLITE_LOCKED, _):
      self.init(.busy, "The database file is locked by another process.", engineCode: code)
    case (SQLITE_FULL, _): self.init(.diskFull, "The disk is full.", engineCode: code)
    case (SQLITE_INTERRUPT, _): self.init(.cancelled, "The statement was cancelled.", engineCode: code)
    case (SQLITE_IOERR, _), (SQLITE_CORRUPT, _), (SQLITE_NOTADB, _), (SQLITE_CANTOPEN, _), (SQLITE_PROTOCOL, _):
      self.init(.damaged, "The database file cannot be used: \(message).", engineCode: code)
    case (SQLITE_READONLY, _), (SQLITE_PERM, _), (SQLITE_AUTH, _):
      self.init(.refused, "The database file may not be written.", engineCode: code)
    case (SQLITE_TOOBIG, _): self.init(.invalid, "A value is too long to be stored.", engineCode: code)
    default: self.init(.statement, "SQLite refuses a statement: \(message).", engineCode: code)
    }
  }
}
