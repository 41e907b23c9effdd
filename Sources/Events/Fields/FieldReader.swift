/// Fills a ``FieldSet`` from a parsed object.
struct FieldReader: FieldVisitor {
  private let object: TapeNode
  private let count: Int
  /// One bit a member that a field has taken. Objects of more than 64 members fall back to asking by name.
  private var taken: UInt64 = 0
  /// Where on the tape the search for the next field begins: writers mostly keep one order.
  private var next: Int
  private var nextPosition = 0
  /// One bit for each form of a name that is there: most fields that are absent are known to be so without a search.
  private let forms: UInt64

  init(_ object: TapeNode) {
    self.object = object
    next = object.index + 1
    var place = next
    var count = 0
    var forms: UInt64 = 0
    while let name = object.memberName(at: place) {
      count += 1
      forms |= Self.form(length: name.count, first: name.first ?? 0)
      place = object.placeAfterMember(at: place)
    }
    self.count = count
    self.forms = forms
  }

  /// One of 64 bits, by a name's length and first letter.
  @inline(__always)
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
  @inline(__always)
  private mutating func take(_ name: StaticString) -> TapeNode? {
    guard forms & Self.form(length: name.utf8CodeUnitCount, first: name.utf8Start.pointee) != 0 else { return nil }
    return search(name)
  }

  private mutating func search(_ name: StaticString) -> TapeNode? {
    var place = next
    var position = nextPosition
    for _ in 0..<count {
      var found = object.memberName(at: place)
      if found == nil {
        place = object.index + 1
        position = 0
        found = object.memberName(at: place)
      }
      guard let found else { return nil }
      if isEqual(found, name) {
        next = object.placeAfterMember(at: place)
        nextPosition = position + 1
        let value = object.memberValue(at: place)
        guard !value.isNull else { return nil }
        if position < 64 { taken |= 1 << UInt64(position) }
        return value
      }
      position += 1
      place = object.placeAfterMember(at: place)
    }
    return nil
  }

  @inline(__always)
  private func isEqual(_ found: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
    guard found.count == name.utf8CodeUnitCount, let start = found.baseAddress else { return false }
    return equalBytes(start, name.utf8Start, found.count)
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
