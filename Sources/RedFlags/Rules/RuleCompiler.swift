import CSQLite

/// Why a rule's condition cannot be used.
public struct RuleError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The flag.
  public let flag: String
  /// What is wrong, for the author of the rule.
  public let description: String
}

/// Checks conditions with SQLite itself and finds out which features each of them reads.
///
/// Conditions come from documents that users write. An authorizer admits only reads of declared features and pure functions; a
/// condition cannot hold a second statement or a sub-query.
final class RuleCompiler {
  private let connection: SQLiteConnection
  private let table: FeatureTable
  private let watch = Watch()

  /// Pure functions that a condition may call.
  static let functions: Set<String> = ["abs", "min", "max", "coalesce", "ifnull", "nullif", "iif", "round", "sign"]

  /// What the authorizer saw while a statement was compiled.
  fileprivate final class Watch {
    var reads: Set<String> = []
    var selects = 0
    var refusal: String?
  }

  init(table: FeatureTable) throws(RuleError) {
    self.table = table
    connection = try SQLiteConnection()
    let columns = table.declarations.map { "\($0.name) REAL" }.joined(separator: ", ")
    try connection.execute("CREATE TABLE features(\(columns))")
    let pointer = Unmanaged.passUnretained(watch).toOpaque()
    sqlite3_set_authorizer(
      connection.handle,
      { pointer, action, first, second, _, _ in
        guard let pointer else { return SQLITE_DENY }
        return Unmanaged<Watch>.fromOpaque(pointer).takeUnretainedValue().allow(action, first, second)
      }, pointer)
  }

  /// The slots of the features that a condition reads, ascending.
  func features(readBy condition: String, of flag: String) throws(RuleError) -> [Int] {
    watch.reads = []
    watch.selects = 0
    watch.refusal = nil
    do {
      _ = try connection.prepare("SELECT (\(condition)) FROM features")
    } catch {
      throw RuleError(flag: flag, description: watch.refusal ?? error.description)
    }
    let slots = watch.reads.compactMap { table.slot(of: $0) }.sorted()
    guard !slots.isEmpty else { throw RuleError(flag: flag, description: "the condition reads no feature") }
    return slots
  }
}

extension RuleCompiler.Watch {
  fileprivate func allow(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
    switch action {
    case SQLITE_SELECT:
      selects += 1
      if selects > 1 { return refuse("a condition may not hold a sub-query") }
    case SQLITE_READ:
      guard let second, first.map({ String(cString: $0) }) == "features" else { return refuse("only features may be read") }
      reads.insert(String(cString: second))
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0) } ?? ""
      guard RuleCompiler.functions.contains(name) else { return refuse("the function \(name) is not allowed") }
    default: return refuse("only a predicate over features is allowed")
    }
    return SQLITE_OK
  }

  private func refuse(_ reason: String) -> Int32 {
    refusal = reason
    return SQLITE_DENY
  }
}
