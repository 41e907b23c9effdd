/// Fills a ``FieldSet`` from a parsed object.
struct FieldReader: FieldVisitor {
  private let object: TapeNode
  /// One bit a member that a field has taken. Objects of more than 64 members fall back to asking by name.
  private var taken: UInt64 = 0

  init(_ object: TapeNode) { self.object = object }

  mutating func optional<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) throws(EventError) {
    guard let found = take(name) else { return }
    do throws(EventError) {
      value = try Value.read(FieldCursor(node: found))
    } catch {
      throw error.inside(name.description)
    }
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) throws(EventError) {
    guard let found = take(name) else { throw EventError(field: name.description, reason: "is missing") }
    do throws(EventError) {
      value = try Value.read(FieldCursor(node: found))
    } catch {
      throw error.inside(name.description)
    }
  }

  /// The value of a member, marked as taken; nil when there is none or it is null.
  private mutating func take(_ name: StaticString) -> TapeNode? {
    var member = object.firstMember
    var position = 0
    while let current = member {
      if current.isNamed(name) {
        guard !current.value.isNull else { return nil }
        if position < 64 { taken |= 1 << UInt64(position) }
        return current.value
      }
      position += 1
      member = current.next
    }
    return nil
  }

  /// The members that no field took.
  ///
  /// - Throws: when a member is named twice.
  func rest(known: (TapeMember) -> Bool) throws(EventError) -> [JSONMember] {
    var rest: [JSONMember] = []
    var member = object.firstMember
    var position = 0
    while let current = member {
      let isTaken = position < 64 ? taken & (1 << UInt64(position)) != 0 : known(current)
      if !isTaken { rest.append(try kept(current)) }
      position += 1
      member = current.next
    }
    return rest
  }

  private func kept(_ member: TapeMember) throws(EventError) -> JSONMember {
    let name = member.name.text ?? ""
    var other = object.firstMember
    var count = 0
    while let current = other {
      if current.isNamed(like: member) { count += 1 }
      other = current.next
    }
    guard count == 1 else { throw EventError(field: name, reason: "is named twice") }
    do throws(EventError) {
      return JSONMember(name, try JSON(member.value))
    } catch {
      throw error.inside(name)
    }
  }
}

/// Answers whether a set has a field of some name; only for objects too wide for the reader's bits.
private struct FieldNames: FieldVisitor {
  var names: [StaticString] = []

  mutating func optional<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) { names.append(name) }
  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) { names.append(name) }
}

extension FieldSet {
  /// Reads the object at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Self {
    guard cursor.node.kind == .object else { throw cursor.mismatch("an object") }
    var value = Self()
    var reader = FieldReader(cursor.node)
    try value.visit(&reader)
    value.unknown = try reader.rest { member in
      var names = FieldNames()
      var blank = Self()
      try? blank.visit(&names)
      return names.names.contains { member.isNamed($0) }
    }
    return value
  }
}
