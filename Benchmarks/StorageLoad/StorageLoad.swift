import Events
import Foundation
import Storage

/// Writes to a store and measures, or is killed meanwhile. `sekisho-storage-load LOCATION COMMAND [NUMBER]`.
///
/// - `append N`: N single durable events by 64 callers at once, with the times of the slowest
/// - `batch N`: N events, a thousand at a time
/// - `read N`: the events of subjects, N times
/// - `lookup N`: N identifiers, one by one, by 8 callers
/// - `write FILE`: writes without end, and the name of each acknowledged event into the file, until it is killed
/// - `check FILE`: whether every event named in the file is there once, and nothing is torn
@main
struct StorageLoad {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let location = arguments.first, let command = arguments.dropFirst().first else {
      print("usage: sekisho-storage-load LOCATION append|batch|read|lookup|write|check NUMBER|FILE")
      exit(2)
    }
    let last = arguments.dropFirst(2).first ?? ""
    do {
      let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
      let key = try MasterKey(text: String(repeating: "5a", count: 32))
      let store = try await Store.open(StoreLocation(location), masters: [key], at: now)
      let run = Load(store: store, tenant: try await store.tenants.ensure("load", at: now), start: now)
      switch command {
      case "append": try await run.append(Int(last) ?? 20_000)
      case "batch": try await run.batch(Int(last) ?? 100_000)
      case "read": try await run.read(Int(last) ?? 2_000)
      case "lookup": try await run.lookup(Int(last) ?? 20_000)
      case "write": try await run.writeForEver(last)
      case "check": try await run.check(last)
      default: exit(2)
      }
      await store.close()
    } catch {
      print("failed: \(error)")
      exit(1)
    }
  }
}
