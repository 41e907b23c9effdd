internal import CPostgres
internal import Foundation

/// One connection to a server. It belongs to one thread at a time and waits on that thread.
final class PostgresConnection {
  let handle: OpaquePointer
  /// Names of prepared statements by their text and the types of their values.
  private var prepared: [Shape: String] = [:]
  /// How long to wait for an answer, in seconds: a little longer than the server works on a statement.
  private let patience: Double
  /// Whether answers are waited for without end, for the time of a transaction.
  var isPatient = false
  /// Whether something went wrong after which the connection must not be used again.
  private(set) var isBroken = false

  private struct Shape: Hashable {
    let text: String
    let types: [Oid]
  }

  /// So many prepared statements are kept; what comes after is prepared each time.
  private static let mostPrepared = 500

  init(_ options: PostgresDatabase.Options) throws(StorageError) {
    patience = options.statementTimeout + 5
    var parameters: [(String, String)] = [
      ("connect_timeout", "10"), ("tcp_user_timeout", "30000"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
      ("application_name", "sekisho"),
      ("dbname", options.connection),
    ]
    if let password = try options.password() { parameters.append(("password", password)) }
    parameters.append(("client_encoding", "UTF8"))
    guard let handle = Self.connect(parameters) else {
      throw StorageError(.connectionLost, "There is no memory for a connection.")
    }
    self.handle = handle
    // What the server remarks is for nobody; its standard place would be our standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    guard PQstatus(handle) == CONNECTION_OK else { throw StorageError(connecting: handle) }
    guard PQserverVersion(handle) >= 140_000 else {
      throw StorageError(.refused, "The server is older than PostgreSQL 14.", engineCode: String(PQserverVersion(handle)))
    }
    let statement = Int(options.statementTimeout * 1000)
    let lock = Int(options.lockTimeout * 1000)
    try command(
      """
      SET statement_timeout = \(statement); SET lock_timeout = \(lock); SET idle_in_transaction_session_timeout = \(statement);
      SET TimeZone = 'UTC'; SET standard_conforming_strings = on; SET search_path = public;
      """)
  }

  deinit { PQfinish(handle) }

  /// Later parameters win over what the connection string says, earlier ones give way to it.
  private static func connect(_ parameters: [(String, String)]) -> OpaquePointer? {
    let names = parameters.map { strdup($0.0) }
    let values = parameters.map { strdup($0.1) }
    defer { (names + values).forEach { free($0) } }
    let nameList = names.map { UnsafePointer<CChar>($0) } + [nil]
    let valueList = values.map { UnsafePointer<CChar>($0) } + [nil]
    return PQconnectdbParams(nameList, valueList, 1)
  }

  /// Whether the connection still stands, as far as it can tell without asking the server.
  var isAlive: Bool {
    guard !isBroken, PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) == PQTRANS_IDLE else { return false }
    var poll = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
    guard Foundation.poll(&poll, 1, 0) > 0 else { return true }
    // Something came unasked: a notice, or the end.
    return PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
  }

  // MARK: Statements

  /// Runs one statement.
  func execute(_ text: String, _ values: [SQLValue]) throws(StorageError) -> PostgresResult {
    let name = try prepare(text, values)
    try send(name, text, values)
    return try answer()
  }

  /// Sends all statements and then reads all answers.
  func executeAll(_ statements: [(text: String, values: [SQLValue])]) throws(StorageError) -> [PostgresResult] {
    var names: [String?] = []
    for statement in statements { names.append(try prepare(statement.text, statement.values)) }
    guard PQenterPipelineMode(handle) == 1 else { throw failure() }
    defer { if PQexitPipelineMode(handle) != 1 { isBroken = true } }
    for (name, statement) in zip(names, statements) { try send(name, statement.text, statement.values) }
    guard PQpipelineSync(handle) == 1 else { throw failure() }
    var results: [PostgresResult] = []
    results.reserveCapacity(statements.count)
    var first: StorageError?
    for _ in statements {
      do throws(StorageError) {
        results.append(try answer())
      } catch {
        if isBroken { throw error }
        // What comes after a failure was not run; the failure itself tells why.
        if first == nil { first = error }
      }
    }
    // The mark that ends the pipeline.
    if let mark = try next() { PQclear(mark) }
    if let first { throw first }
    return results
  }

  /// Runs statements without values.
  func command(_ text: String) throws(StorageError) {
    guard PQsendQuery(handle, text) == 1 else { throw failure() }
    _ = try answer()
  }

  /// The name under which the server knows a statement, nil when it has to be told the text.
  private func prepare(_ text: String, _ values: [SQLValue]) throws(StorageError) -> String? {
    let shape = Shape(text: text, types: values.map(\.postgresType))
    if let name = prepared[shape] { return name }
    guard prepared.count < Self.mostPrepared else { return nil }
    let name = "s\(prepared.count)"
    guard PQsendPrepare(handle, name, text, Int32(shape.types.count), shape.types) == 1 else { throw failure() }
    _ = try answer()
    prepared[shape] = name
    return name
  }

  private func send(_ name: String?, _ text: String, _ values: [SQLValue]) throws(StorageError) {
    let sent = PostgresBinary.withParameters(values) { pointers, lengths, formats in
      if let name { return PQsendQueryPrepared(handle, name, Int32(values.count), pointers, lengths, formats, 1) }
      return PQsendQueryParams(
        handle, text, Int32(values.count), values.map(\.postgresType), pointers, lengths, formats, 1)
    }
    guard sent == 1 else { throw failure() }
  }

  // MARK: Answers

  /// The answer to one statement: its last result, or the error among its results.
  func answer() throws(StorageError) -> PostgresResult {
    var last: PostgresResult?
    var problem: StorageError?
    while let raw = try next() {
      let result = PostgresResult(raw)
      switch PQresultStatus(raw) {
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_PIPELINE_ABORTED: problem = problem ?? StorageError(result: raw)
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: return result
      default: last = result
      }
    }
    if PQstatus(handle) == CONNECTION_BAD {
      isBroken = true
      throw StorageError(.connectionLost, "The connection to the server was lost.", engineCode: problem?.engineCode ?? "")
    }
    if let problem { throw problem }
    guard let last else { throw StorageError(.statement, "The server gave no answer.") }
    return last
  }

  /// The next result, nil at the end of an answer. It waits no longer than the server may work.
  private func next() throws(StorageError) -> OpaquePointer? {
    let deadline = Date().addingTimeInterval(patience)
    while PQisBusy(handle) == 1 {
      let left = isPatient ? 3_600 : deadline.timeIntervalSinceNow
      var poll = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
      let ready = left > 0 ? Foundation.poll(&poll, 1, Int32(left * 1000) + 1) : 0
      if ready < 0, errno == EINTR { continue }
      if ready == 0, isPatient { continue }
      guard ready > 0 else {
        isBroken = true
        throw StorageError(.connectionLost, "The server does not answer.")
      }
      guard PQconsumeInput(handle) == 1 else {
        isBroken = true
        throw StorageError(.connectionLost, "The connection to the server was lost.")
      }
    }
    return PQgetResult(handle)
  }

  /// The last failure of the library itself, which is always one of the connection.
  private func failure() -> StorageError {
    isBroken = true
    return StorageError(.connectionLost, "The connection to the server was lost.")
  }

  /// Says that the connection must not be used again.
  func abandon() { isBroken = true }

  // MARK: Copying

  /// Adds rows by COPY in its text format, some 64 KiB at a time.
  func copy(into table: String, columns: [String], rows: [[SQLValue]]) throws(StorageError) {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    guard PQsendQuery(handle, "COPY \"\(table)\" (\(names)) FROM STDIN") == 1 else { throw failure() }
    _ = try answer()
    var buffer: [UInt8] = []
    for row in rows {
      PostgresCopy.append(row, to: &buffer)
      if buffer.count >= 65_536 { try put(&buffer) }
    }
    try put(&buffer)
    guard PQputCopyEnd(handle, nil) == 1 else { throw failure() }
    _ = try answer()
  }

  private func put(_ buffer: inout [UInt8]) throws(StorageError) {
    guard !buffer.isEmpty else { return }
    let status = buffer.withUnsafeBytes { bytes in
      PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    buffer.removeAll(keepingCapacity: true)
    guard status == 1 else { throw failure() }
  }
}
