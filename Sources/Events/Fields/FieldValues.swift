extension String: FieldValue {
  /// A text.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> String {
    guard let text = cursor.node.text else { throw cursor.mismatch("a text") }
    return text
  }

  /// Writes the text.
  public func write(to writer: inout JSONWriter) { writer.string(self) }

  /// Any text.
  public static var schema: JSON { .schemaType("string") }
}

extension Int: FieldValue {
  /// A whole number.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Int {
    guard let value = cursor.node.integer, let number = Int(exactly: value) else { throw cursor.mismatch("a whole number") }
    return number
  }

  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }

  /// Any whole number.
  public static var schema: JSON { .schemaType("integer") }
}

extension Double: FieldValue {
  /// A number.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Double {
    guard let number = cursor.node.number else { throw cursor.mismatch("a number") }
    return number
  }

  /// Writes the number, as a whole one when it is.
  public func write(to writer: inout JSONWriter) {
    if let whole = Int(exactly: self), abs(whole) < 1 << 53 { writer.integer(whole) } else { writer.double(self) }
  }

  /// Any number.
  public static var schema: JSON { .schemaType("number") }
}

extension Bool: FieldValue {
  /// A truth value.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Bool {
    guard let value = cursor.node.bool else { throw cursor.mismatch("true or false") }
    return value
  }

  /// Writes the truth value.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }

  /// True or false.
  public static var schema: JSON { .schemaType("boolean") }
}

extension JSON: FieldValue {
  /// Anything.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> JSON { try JSON(cursor.node) }

  /// Writes the value as it was read.
  public func write(to writer: inout JSONWriter) { writer.value(self) }

  /// Anything.
  public static var schema: JSON { .bool(true) }
}

extension Array: FieldValue where Element: FieldValue {
  /// A list of values of one type.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> [Element] {
    guard cursor.node.kind == .array else { throw cursor.mismatch("a list") }
    var elements: [Element] = []
    try cursor.node.forEachElement { node throws(EventError) in
      do throws(EventError) {
        elements.append(try Element.read(FieldCursor(node: node)))
      } catch {
        throw error.inside("[\(elements.count)]")
      }
    }
    return elements
  }

  /// Writes the list.
  public func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }

  /// A list of the element's schema.
  public static var schema: JSON { .schemaType("array", JSONMember("items", Element.schema)) }
}

extension Dictionary: FieldValue where Key == String, Value: FieldValue {
  /// An object used as a table from names to values of one type.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> [String: Value] {
    guard cursor.node.kind == .object else { throw cursor.mismatch("an object") }
    var table: [String: Value] = [:]
    var member = cursor.node.firstMember
    while let current = member {
      let name = current.name.text ?? ""
      do throws(EventError) {
        let value = try Value.read(FieldCursor(node: current.value))
        guard table.updateValue(value, forKey: name) == nil else { throw EventError(reason: "is named twice") }
      } catch {
        throw error.inside(name)
      }
      member = current.next
    }
    return table
  }

  /// Writes the table in the order of its names.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, value) in self.sorted(by: { $0.key < $1.key }) {
      writer.name(name)
      value.write(to: &writer)
    }
    writer.endObject()
  }

  /// An object of any names.
  public static var schema: JSON { .schemaType("object", JSONMember("additionalProperties", Value.schema)) }
}
