/// A connection for the time of one transaction or read. It is used on the thread that hands it out, never kept.
public protocol Session: AnyObject {
  /// Which engine it talks to.
  var dialect: Dialect { get }

  /// Runs a statement and tells how many rows it changed.
  @discardableResult
  func run(_ sql: SQL) throws(StorageError) -> Int

  /// Runs a query and gives all its rows.
  func rows(_ sql: SQL) throws(StorageError) -> [Row]

  /// Runs a query and hands over its rows one by one, without holding all of them.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs many statements and gives the rows of each. They are sent together where the engine is far away, so none may depend on
  /// what another one returns.
  @discardableResult
  func runEach(_ statements: [SQL]) throws(StorageError) -> [[Row]]

  /// Adds many rows by the fastest way that the engine has.
  func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(StorageError)

  /// Runs statements that are separated by semicolons and have no values: definitions of tables.
  func script(_ sql: SQL) throws(StorageError)

  /// Lifts the limits of time for the statements of this transaction.
  func allowLongStatements() throws(StorageError)

  /// Undoes what the body did when it throws, and leaves the transaction around it as it was.
  func savepoint<Result>(_ body: () throws -> Result) throws -> Result
}

extension Session {
  /// The first row of a query, nil when there is none.
  public func first(_ sql: SQL) throws(StorageError) -> Row? { try rows(sql).first }

  /// The first column of the first row of a query, nil when there is no row.
  public func value<Value: SQLReadable>(_ sql: SQL, as type: Value.Type = Value.self) throws(StorageError) -> Value? {
    guard let row = try rows(sql).first else { return nil }
    return try row[0]
  }
}
