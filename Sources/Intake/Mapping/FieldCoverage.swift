/// What a mapping made of a format's records: which of their fields it used, and which it left alone.
public struct FieldCoverage: Sendable, Hashable {
  /// One field of the records.
  public struct Field: Sendable, Hashable {
    /// The field's path, list positions left out.
    public let path: String
    /// In how many records it held something.
    public internal(set) var records: Int
    /// In how many of them the rule that applied reads it.
    public internal(set) var used: Int
    /// In how many of them it held something that could not be read, such as a date that is none.
    public internal(set) var unreadable: Int
  }

  /// The format.
  public let format: String
  /// How many records were looked at.
  public internal(set) var records = 0
  /// How many events came of them.
  public internal(set) var events = 0
  /// How many records each rule applied to, by the rule's name.
  public internal(set) var rules: [String: Int] = [:]
  /// How many records mean nothing here, by the reason.
  public internal(set) var ignored: [String: Int] = [:]
  private var table: [String: Field] = [:]

  /// More paths than this are counted together, as `…`: the names of such members are data themselves.
  static let mostFields = 4_096

  init(format: String) { self.format = format }

  /// The fields in the order of their paths.
  public var fields: [Field] { table.values.sorted { $0.path < $1.path } }

  mutating func count(_ path: String, isUsed: Bool, isUnreadable: Bool) {
    let name = table[path] != nil || table.count < Self.mostFields ? path : "…"
    var field = table[name] ?? Field(path: name, records: 0, used: 0, unreadable: 0)
    field.records += 1
    if isUsed { field.used += 1 }
    if isUnreadable { field.unreadable += 1 }
    table[name] = field
  }
}
