import Events
import Storage
import StorageTestSupport
import Testing

/// Tables are brought up to date once, by one program, with the rows that are there.
@Suite struct MigrationTests {
  private static let first = Migration(
    1, "People", "CREATE TABLE people (number \(.counter), name TEXT NOT NULL)\(.strict); CREATE INDEX by_name ON people (name)")
  private static let second = Migration(
    2, "Length of names", "ALTER TABLE people ADD COLUMN length \(.integer) NOT NULL DEFAULT 0"
  ) { session in
    for row in try session.rows("SELECT number, name FROM people ORDER BY number") {
      let name: String = try row["name"]
      let number: Int64 = try row["number"]
      try session.run("UPDATE people SET length = \(name.count) WHERE number = \(number)")
    }
  }

  private static func migrator(_ steps: [Migration]) -> Migrator { Migrator([MigrationSet(name: "people", steps: steps)]) }

  @Test(arguments: Engine.available)
  func `rows live through an upgrade`(engine: Engine) async throws {
    let database = try engine.makeDatabase().database
    #expect(try await Self.migrator([Self.first]).migrate(database, at: Stores.now).map(\.number) == [1])
    try await database.run("INSERT INTO people (name) VALUES (\("Min-jun")), (\("Sara"))")
    #expect(try await Self.migrator([Self.first, Self.second]).migrate(database, at: Stores.now).map(\.number) == [2])
    #expect(try await Self.migrator([Self.first, Self.second]).migrate(database, at: Stores.now).isEmpty)
    let rows = try await database.rows("SELECT name, length FROM people ORDER BY number")
    #expect(try rows.map { try $0["length"] as Int } == [7, 4])
  }

  @Test(arguments: Engine.available)
  func `a newer database and a changed step are refused`(engine: Engine) async throws {
    let database = try engine.makeDatabase().database
    try await Self.migrator([Self.first, Self.second]).migrate(database, at: Stores.now)
    let newer = await #expect(throws: StorageError.self) {
      try await Self.migrator([Self.first]).migrate(database, at: Stores.now)
    }
    #expect(newer?.code == .schema)
    #expect(newer?.message.contains("newer program") == true)
    let changed = Migration(1, "People", "CREATE TABLE people (number \(.counter))\(.strict)")
    let error = await #expect(throws: StorageError.self) {
      try await Self.migrator([changed, Self.second]).migrate(database, at: Stores.now)
    }
    #expect(error?.code == .schema)
  }

  @Test(arguments: Engine.available)
  func `a step that fails leaves nothing behind`(engine: Engine) async throws {
    let database = try engine.makeDatabase().database
    let broken = Migration(
      2, "Broken", "CREATE TABLE other (number \(.counter))\(.strict); CREATE TABLE people (number \(.counter))")
    await #expect(throws: StorageError.self) { try await Self.migrator([Self.first, broken]).migrate(database, at: Stores.now) }
    #expect(try await Migrator.applied(database).isEmpty)
    try await Self.migrator([Self.first]).migrate(database, at: Stores.now)
  }

  @Test(arguments: Engine.available)
  func `programs that start at once do each step once`(engine: Engine) async throws {
    let test = try engine.makeDatabase()
    let databases = try [test.database] + (0..<5).map { _ in try test.reopened() }
    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for database in databases {
        group.addTask { try await Self.migrator([Self.first, Self.second]).migrate(database, at: Stores.now).count }
      }
      return try await group.reduce(0, +)
    }
    #expect(done == 2)
    let stores = try await withThrowingTaskGroup(of: Store.self) { group in
      for database in databases {
        group.addTask { try await Store.open(database, masters: [try Stores.master()], at: Stores.now) }
      }
      return try await group.reduce(into: [Store]()) { $0.append($1) }
    }
    #expect(try await stores[0].vault.status().count == 2)
  }
}
