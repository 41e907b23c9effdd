internal import CPostgres

extension StorageError {
  /// An error that the server reports. Of its text nothing is taken, since it may quote values.
  init(result: OpaquePointer) {
    let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    let constraint = PQresultErrorField(result, Int32(UInt8(ascii: "n"))).map { String(cString: $0) } ?? ""
    if state.isEmpty, PQresultStatus(result) == PGRES_PIPELINE_ABORTED {
      self.init(.statement, "A statement was not run, since one before it failed.")
      return
    }
    self.init(state: state, constraint: constraint, statementText: Self.primaryMessage(of: result, state))
  }

  /// Faults of a statement name tables, columns and words of the statement, which are ours.
  private static func primaryMessage(of result: OpaquePointer, _ state: String) -> String {
    guard state.hasPrefix("42") else { return "" }
    return PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { ": " + String(cString: $0) } ?? ""
  }

  /// By SQLSTATE (source: appendix A of PostgreSQL's documentation).
  init(state: String, constraint: String, statementText: String = "") {
    let (code, message): (Code, String) =
      switch state {
      case "23505", "23P01": (.uniqueViolation, "A value that must be unique is there already: \(constraint).")
      case "23503": (.foreignKeyViolation, "A row refers to one that is missing, or is referred to: \(constraint).")
      case "40001", "40P01": (.serializationFailure, "Two transactions contradict each other.")
      case "55P03": (.busy, "A row or table is locked by another transaction.")
      case "57014": (.timeout, "The statement ran longer than it may, or was cancelled.")
      case "53300": (.busy, "The server takes no more connections.")
      case "53100": (.diskFull, "The server's disk is full.")
      case "53200": (.busy, "The server has no memory left.")
      case "57P01", "57P02", "57P03", "57P05": (.connectionLost, "The server ended the connection.")
      case "25P03": (.timeout, "A transaction was idle for too long.")
      case "25006": (.statement, "A statement writes in a transaction that only reads.")
      default:
        switch state.prefix(2) {
        case "08": (.connectionLost, "The connection to the server was lost.")
        case "23": (.checkViolation, "A value breaks a condition: \(constraint).")
        case "22": (.invalid, "A value cannot be stored or computed.")
        case "28", "3D": (.refused, "The server refuses the user, the password or the database.")
        case "42": (.statement, "The server refuses a statement\(statementText).")
        case "XX", "58": (.damaged, "The server failed.")
        default: (.statement, "The server reports an error.")
        }
      }
    self.init(code, message, engineCode: state, constraint: constraint)
  }

  /// Why no connection came about. The library's text names host, user and database, never the password.
  init(connecting handle: OpaquePointer) {
    let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    let oneLine = text.split(separator: "\n").joined(separator: "; ")
    let isRefusal = ["authentication failed", "does not exist", "no password supplied", "pg_hba"].contains { text.contains($0) }
    self.init(isRefusal ? .refused : .connectionLost, "No connection to the server: \(oneLine).")
  }
}
