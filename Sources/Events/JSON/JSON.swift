/// A JSON value as it stood in the input: what the vocabulary does not know is kept in this form.
///
/// Numbers follow I-JSON: integers of 64 bits are exact, all others are IEEE doubles. Members keep their order.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([JSONMember])
}

/// One member of a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The member's name.
  public var name: String
  /// The member's value.
  public var value: JSON

  /// A member of the given name and value.
  public init(_ name: String, _ value: JSON) {
    self.name = name
    self.value = value
  }
}

extension JSON {
  /// The value of an object's member, nil when there is none or when this is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string, nil for anything else.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The number as a double, nil for anything that is no number.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The elements of an array, nil for anything else.
  public var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// How many things the value stands for: a number is a count already, a list counts its elements, `true` is one.
  public var tally: Double? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .array(let elements): Double(elements.count)
    default: number
    }
  }
}
