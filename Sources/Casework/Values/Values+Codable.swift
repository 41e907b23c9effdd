public import Events
public import Judgement
public import RedFlags

// Casework's values are stored and shown as JSON, so the values of the rooms below are given the forms that the outputs of `check`
// use: times as RFC 3339, subjects as KIND:ID, bits as numbers.

extension Instant: Codable {
  /// Reads an RFC 3339 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let time = Timestamp(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "is not an RFC 3339 time such as 2026-03-02T08:15:00Z")
    }
    self = time.instant
  }

  /// Writes RFC 3339 in UTC, exact to the microsecond.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// RFC 3339 in UTC, with a fraction only when there is one.
  public var text: String { Timestamp(self).text }
}

extension SubjectID: Codable {
  /// Reads `KIND:ID`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let subject = SubjectID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not KIND:ID")
    }
    self = subject
  }

  /// Writes `KIND:ID`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Bits: Codable {
  /// Reads a number of bits, to the nearest sixteenth.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Double.self))
  }

  /// Writes the bits as a number, which is exact.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

extension Verdict: Codable {}
extension Language: Codable {}
