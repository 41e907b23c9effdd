/// Fills a ``FieldSet`` from a parsed object.
struct FieldReader: FieldVisitor {
  private let object: TapeNode
  private let count: Int
  /// One bit a member that a field has taken. Objects of more than 64 members fall back to asking by name.
  private var taken: UInt64 = 0
  /// Where the search for the next field begins: writers mostly keep one order.
  private var next: TapeMember?
  private var nextPosition = 0
  /// One bit for each form of a name that is there: most fields that are absent are known to be so without a search.
  private let forms: UInt64

  init(_ object: TapeNode) {
    self.object = object
    next = object.firstMember
    var member = next
    var count = 0
    var forms: UInt64 = 0
    while let current = member {
      count += 1
      let name = current.name.bytes
      forms |= Self.form(length: name.count, first: name.first ?? 0)
      member = current.next
    }
    self.count = count
    self.forms = forms
  }

  /// One of 64 bits, by a name's length and first letter.
  private static func form(length: Int, first: UInt8) -> UInt64 { 1 << ((UInt64(length) &* 11 &+ UInt64(first)) & 63) }

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
    guard forms & Self.form(length: name.utf8CodeUnitCount, first: name.utf8Start.pointee) != 0 else { return nil }
    var member = next
    var position = nextPosition
    for _ in 0..<count {
      if member == nil {
        member = object.firstMember
        position = 0
      }
      guard let current = member else { return nil }
      if current.isNamed(name) {
        next = current.next
        nextPosition = position + 1
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
    guard taken.nonzeroBitCount < count else { return [] }
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
