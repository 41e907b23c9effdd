public import Storage
internal import TestSupport
public import Testing

/// The engines that tests of storage run on: `@Test(arguments: Engine.available)`.
public enum Engine: String, Sendable, CaseIterable, CustomTestStringConvertible {
  /// A file in a temporary folder.
  case sqlite
  /// A fresh database on the server of the test run.
  case postgres

  /// Those whose programs are installed. Where PostgreSQL is missing, a test of its own says so.
  public static let available: [Engine] = allCases.filter { $0 != .postgres || PostgresServer.programs != nil }

  /// The engine's name in the list of tests.
  public var testDescription: String { rawValue }

  /// A new, empty database. Its files go away when the tests end.
  public func makeDatabase() throws -> TestDatabase { try TestDatabase(self) }
}

/// An empty database of one engine.
public final class TestDatabase: Sendable {
  /// Which engine it is.
  public let engine: Engine
  /// The database.
  public let database: any Database
  /// Where it lies.
  public let location: StoreLocation
  private let folder: String

  /// Makes it.
  public init(_ engine: Engine) throws {
    self.engine = engine
    folder = try RunFolder.makeFolder()
    switch engine {
    case .sqlite: location = .sqlite(path: folder + "/store.sqlite")
    case .postgres:
      guard let server = PostgresServer.shared else { throw PostgresServer.StartFailure(description: PostgresServer.absence) }
      location = .postgres(PostgresDatabase.Options(connection: try server.makeDatabase()))
    }
    database = try location.open()
  }

  /// Opens the same database once more, as another program does.
  public func reopened() throws -> any Database { try location.open() }

  /// A path for a file beside it.
  public func path(_ name: String) -> String { folder + "/" + name }
}
