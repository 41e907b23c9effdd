/// Histories on which a flag must fire, and on which it must not.
public struct FlagExamples: Codable, Sendable, Hashable {
  /// The flag must fire.
  public var fires: [FlagExample]
  /// The flag must not fire.
  public var silent: [FlagExample]
}

/// A short history, told in the shorthand of the catalogue.
public struct FlagExample: Codable, Sendable, Hashable {
  /// What it shows.
  public var name: String
  /// What happened.
  public var events: [ExampleValue]
  /// On whom the flag is expected: the first event's subject when absent.
  public var expect: String?
  /// As of when: the last event's time when absent.
  public var asOf: String?
  /// Lines of a wallet list that is loaded for this example.
  public var wallets: [String]?
  /// Listed parties of this example, as `name | document | date of birth`.
  public var listed: [String]?

  private enum CodingKeys: String, CodingKey {
    case name, events, expect, wallets, listed
    case asOf = "as_of"
  }

  /// Reads an example; its events only when they are wanted.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    events = Self.isNameEnough(decoder) ? [] : try values.decode([ExampleValue].self, forKey: .events)
    expect = try values.decodeIfPresent(String.self, forKey: .expect)
    asOf = try values.decodeIfPresent(String.self, forKey: .asOf)
    wallets = try values.decodeIfPresent([String].self, forKey: .wallets)
    listed = try values.decodeIfPresent([String].self, forKey: .listed)
  }

  /// Tells a decoder that nobody will run the examples: their events are most of what a catalogue holds.
  static let namesOnly = CodingUserInfoKey(rawValue: "names of examples only")

  private static func isNameEnough(_ decoder: any Decoder) -> Bool {
    namesOnly.flatMap { decoder.userInfo[$0] } as? Bool ?? false
  }
}

/// Any YAML value. Examples hold events, whose shapes the vocabulary checks later.
public indirect enum ExampleValue: Codable, Sendable, Hashable {
  /// Nothing.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Another number.
  case double(Double)
  /// A text.
  case string(String)
  /// A list.
  case list([ExampleValue])
  /// A table, in the order of its names.
  case table([String: ExampleValue])

  /// Reads whatever stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode([String: ExampleValue].self) {
      self = .table(value)
    } else if let value = try? container.decode([ExampleValue].self) {
      self = .list(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// Writes it as it was read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .table(let value): try container.encode(value)
    }
  }
}
