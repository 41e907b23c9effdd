import Storage
import StorageTestSupport
import TestSupport
import Testing

/// Both engines behave alike behind the interface.
@Suite struct EngineTests {
  @Test(.enabled(if: PostgresServer.programs == nil, "PostgreSQL is there"))
  func `without PostgreSQL half of the storage tests did not run`() {
    withKnownIssue { Issue.record("\(PostgresServer.absence)") }
  }

  private static let table: SQL = """
    CREATE TABLE things (
      number \(.counter), name TEXT, weight \(.real), body \(.bytes), isOpen \(.bool), size \(.integer)
    )\(.strict)
    """

  @Test(arguments: Engine.available)
  func `values come back as they went in`(engine: Engine) async throws {
    let database = try engine.makeDatabase().database
    try await database.transaction { session in try session.script(Self.table) }
    let values: [(String?, Double?, [UInt8]?, Bool?, Int64?)] = [
      ("text", 0.1, [0, 1, 255], true, .max), ("", -0.0, [], false, .min), (nil, nil, nil, nil, nil),
      ("한국어 'quoted' \\ \"\t\n", .infinity, Array(repeating: 7, count: 100_000), true, -1),
    ]
    for value in values {
      try await database.run(
        "INSERT INTO things (name, weight, body, isOpen, size) VALUES (\(value.0), \(value.1), \(value.2), \(value.3), \(value.4))"
      )
    }
    // The same through the way for many rows, which is another one where there are enough of them.
    let many = (0..<30).map { place -> [SQLValue] in
      let value = values[place % values.count]
      return [value.0.sqlValue, value.1.sqlValue, value.2.sqlValue, value.3.sqlValue, value.4.sqlValue]
    }
    try await database.transaction { session in
      try session.insert(into: "things", columns: ["name", "weight", "body", "isopen", "size"], rows: many)
    }
    let rows = try await database.rows("SELECT name, weight, body, isOpen AS is_open, size FROM things ORDER BY number")
    #expect(rows.count == 34)
    for (place, row) in rows.enumerated() {
      let value = values[place < 4 ? place : (place - 4) % values.count]
      #expect(try row["name"] == value.0)
      #expect(try row["weight"] == value.1)
      #expect(try row["body"] == value.2)
      #expect(try row["is_open"] == value.3)
      #expect(try row["size"] == value.4)
    }
  }
}
