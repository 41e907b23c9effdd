/// A query whose names in native scripts were read once, for several indexes.
public struct PreparedQuery: Sendable {
  /// The query.
  public let query: NameQuery
  /// The readings of each of its names; none for those in ASCII.
  let readings: [[NameReading]]

  /// Reads the names. Cost: none for names in ASCII, some ten microseconds for others.
  public init(_ query: NameQuery, readings: NameIndex.Reader) {
    self.query = query
    self.readings = query.names.map { $0.utf8.allSatisfy { $0 < 0x80 } ? [] : readings($0) }
  }
}
