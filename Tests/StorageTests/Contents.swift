import Foundation
import Storage
import StorageTestSupport

/// All that a thief of the database would have.
enum Contents {
  static func everything(of test: TestDatabase) async throws -> [UInt8] {
    switch test.location {
    case .sqlite(let path):
      return ["", "-wal"].flatMap { Array(FileManager.default.contents(atPath: path + $0) ?? Data()) }
    case .postgres:
      let tables = try await test.database.rows("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
      var bytes: [UInt8] = []
      for table in tables {
        let name: String = try table[0]
        for row in try await test.database.rows("SELECT * FROM \(name: name)") {
          for value in row.values {
            switch value {
            case .text(let text): bytes += Array(text.utf8)
            case .bytes(let data): bytes += data
            default: break
            }
          }
        }
      }
      return bytes
    }
  }

  static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }
}
