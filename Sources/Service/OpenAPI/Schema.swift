import Events

/// Pieces of JSON Schema (draft 2020-12) for the published description.
enum Schema {
  static func make(_ members: (String, JSON)...) -> JSON { .object(members.map { JSONMember($0.0, $0.1) }) }

  static func text(_ length: ClosedRange<Int>? = nil, pattern: String? = nil, about: String? = nil) -> JSON {
    var members = [JSONMember("type", .string("string"))]
    if let length {
      members.append(JSONMember("minLength", .integer(Int64(length.lowerBound))))
      members.append(JSONMember("maxLength", .integer(Int64(length.upperBound))))
    }
    if let pattern { members.append(JSONMember("pattern", .string(pattern))) }
    if let about { members.append(JSONMember("description", .string(about))) }
    return .object(members)
  }

  /// A text in one line, as ``BodyFields`` takes it: without control characters.
  static func line(_ length: ClosedRange<Int>) -> JSON { text(length, pattern: "^[^\\u0000-\\u001f\\u007f]*$") }

  /// A moment, RFC 3339.
  static let time = make(("type", .string("string")), ("format", .string("date-time")))
  static let bool = make(("type", .string("boolean")))
  static let anything = JSON.bool(true)

  static func integer(_ range: ClosedRange<Int>? = nil) -> JSON {
    guard let range else { return make(("type", .string("integer"))) }
    return make(
      ("type", .string("integer")), ("minimum", .integer(Int64(range.lowerBound))), ("maximum", .integer(Int64(range.upperBound)))
    )
  }

  static func number(_ range: ClosedRange<Double>? = nil) -> JSON {
    guard let range else { return make(("type", .string("number"))) }
    return make(("type", .string("number")), ("minimum", .double(range.lowerBound)), ("maximum", .double(range.upperBound)))
  }

  static func words(_ words: [String]) -> JSON { make(("type", .string("string")), ("enum", .array(words.map(JSON.string)))) }

  static func words<Word: RawRepresentable & CaseIterable>(of _: Word.Type) -> JSON where Word.RawValue == String {
    words(Word.allCases.map(\.rawValue))
  }

  static func list(of items: JSON, _ count: ClosedRange<Int>? = nil, isSet: Bool = false) -> JSON {
    var members = [JSONMember("type", .string("array")), JSONMember("items", items)]
    if let count {
      members.append(JSONMember("minItems", .integer(Int64(count.lowerBound))))
      members.append(JSONMember("maxItems", .integer(Int64(count.upperBound))))
    }
    if isSet { members.append(JSONMember("uniqueItems", .bool(true))) }
    return .object(members)
  }

  static func orNull(_ schema: JSON) -> JSON { make(("anyOf", .array([schema, make(("type", .string("null")))]))) }

  /// An object. Names with a question mark at their end are optional; members that are not named are not allowed, unless it is open.
  static func object(_ properties: KeyValuePairs<String, JSON>, isOpen: Bool = false) -> JSON {
    let members = properties.map {
      (name: $0.hasSuffix("?") ? String($0.dropLast()) : $0, isOptional: $0.hasSuffix("?"), schema: $1)
    }
    let required = members.filter { !$0.isOptional }.map { JSON.string($0.name) }
    var object = [
      JSONMember("type", .string("object")), JSONMember("properties", .object(members.map { JSONMember($0.name, $0.schema) })),
    ]
    if !required.isEmpty { object.append(JSONMember("required", .array(required))) }
    if !isOpen { object.append(JSONMember("additionalProperties", .bool(false))) }
    return .object(object)
  }

  /// A schema of the components.
  static func ref(_ name: String) -> JSON { make(("$ref", .string("#/components/schemas/\(name)"))) }

  /// A page of a listing.
  static func page(of items: JSON) -> JSON {
    object(["items": list(of: items), "next_cursor": orNull(text())])
  }
}
