/// One value on simdjson's tape.
///
/// The tape is an array of 64-bit words: the high byte says what the word is, the rest is its payload. A container's
/// payload holds,
/// in its low half, the index just past its end; a string's payload is an offset into the string buffer, where a 32-bit
/// length and the
/// bytes lie; a number's value is the next word. The layout is simdjson's own documentation's (doc/tape.md).
struct TapeNode {
  let tape: UnsafePointer<UInt64>
  let strings: UnsafePointer<UInt8>
  let index: Int

  enum Kind: UInt8 {
    case object = 0x7B
    case array = 0x5B
    case string = 0x22
    case integer = 0x6C
    case unsigned = 0x75
    case double = 0x64
    case yes = 0x74
    case no = 0x66
    case null = 0x6E
    case objectEnd = 0x7D
    case arrayEnd = 0x5D
  }

  private var word: UInt64 { tape[index] }
  private var payload: UInt64 { word & 0x00FF_FFFF_FFFF_FFFF }
  private var numberWord: UInt64 { tape[index + 1] }

  var kind: Kind { Kind(rawValue: tag) ?? .null }
  var isNull: Bool { tag == Kind.null.rawValue }
  private var tag: UInt8 { UInt8(truncatingIfNeeded: word >> 56) }
  private var isString: Bool { tag == Kind.string.rawValue }

  /// The index of the value after this one.
  var next: Int {
    switch tag {
    case Kind.string.rawValue: index + 1
    case Kind.object.rawValue, Kind.array.rawValue: Int(payload & 0xFFFF_FFFF)
    case Kind.integer.rawValue, Kind.unsigned.rawValue, Kind.double.rawValue: index + 2
    default: index + 1
    }
  }

  /// The bytes of a string. Call only on strings.
  var bytes: UnsafeBufferPointer<UInt8> {
    let start = strings + Int(payload)
    let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(start: start + 4, count: Int(length))
  }

  /// The text of a string, nil when this is something else. simdjson has validated the UTF-8.
  var text: String? { isString ? String(decoding: bytes, as: UTF8.self) : nil }

  var integer: Int64? {
    switch kind {
    case .integer: Int64(bitPattern: numberWord)
    case .unsigned: Int64(exactly: numberWord)
    case .double: Int64(exactly: Double(bitPattern: numberWord))
    default: nil
    }
  }

  /// A whole number that is too large for a signed one.
  var unsigned: UInt64? { kind == .unsigned ? numberWord : nil }

  var number: Double? {
    switch kind {
    case .integer: Double(Int64(bitPattern: numberWord))
    case .unsigned: Double(numberWord)
    case .double: Double(bitPattern: numberWord)
    default: nil
    }
  }

  var bool: Bool? {
    switch kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// The word for this kind of value in a message to a person.
  var description: String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .integer, .unsigned, .double: "a number"
    case .yes, .no: "a truth value"
    case .null: "null"
    case .objectEnd, .arrayEnd: "nothing"
    }
  }

  private func at(_ index: Int) -> TapeNode { TapeNode(tape: tape, strings: strings, index: index) }

  /// Calls `body` with each element of an array.
  func forEachElement(_ body: (TapeNode) throws(EventError) -> Void) throws(EventError) {
    var position = index + 1
    while at(position).kind != .arrayEnd {
      let element = at(position)
      try body(element)
      position = element.next
    }
  }

  /// The name of the member that begins at a place of the tape, nil at its object's end.
  @inline(__always)
  func memberName(at place: Int) -> UnsafeBufferPointer<UInt8>? {
    let name = at(place)
    return name.isString ? name.bytes : nil
  }

  /// The value of the member that begins at a place of the tape.
  @inline(__always)
  func memberValue(at place: Int) -> TapeNode { at(place + 1) }

  /// The place just after the member that begins at a place of the tape.
  @inline(__always)
  func placeAfterMember(at place: Int) -> Int { at(place + 1).next }

  /// The first member of an object, nil when it is empty.
  var firstMember: TapeMember? { member(at: index + 1) }

  func member(at position: Int) -> TapeMember? {
    let name = at(position)
    guard name.isString else { return nil }
    return TapeMember(name: name, value: at(position + 1))
  }
}

/// A member of an object on the tape.
struct TapeMember {
  let name: TapeNode
  let value: TapeNode

  /// The member after this one, nil at the object's end.
  var next: TapeMember? { value.member(at: value.next) }

  func isNamed(_ wanted: StaticString) -> Bool {
    let bytes = name.bytes
    guard bytes.count == wanted.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
    return equalBytes(start, wanted.utf8Start, bytes.count)
  }

  func isNamed(like other: TapeMember) -> Bool {
    let left = name.bytes
    let right = other.name.bytes
    guard left.count == right.count, let start = left.baseAddress, let otherStart = right.baseAddress else { return false }
    return equalBytes(start, otherStart, left.count)
  }
}

/// Whether two runs of bytes are equal. Field names are short, so a loop beats a call to memcmp.
@inline(__always)
func equalBytes(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var position = 0
  while position < count {
    if left[position] != right[position] { return false }
    position &+= 1
  }
  return true
}

extension JSON {
  private static let mostCompared = 8

  /// The value at a node, with everything below it.
  ///
  /// - Throws: ``EventError`` when an object names a member twice, since readers disagree on which one counts.
  init(_ node: TapeNode) throws(EventError) {
    switch node.kind {
    case .null, .objectEnd, .arrayEnd: self = .null
    case .yes: self = .bool(true)
    case .no: self = .bool(false)
    case .integer: self = .integer(node.integer ?? 0)
    case .unsigned: self = .unsigned(node.unsigned ?? 0)
    case .double: self = .double(node.number ?? 0)
    case .string: self = .string(node.text ?? "")
    case .array:
      var elements: [JSON] = []
      try node.forEachElement { element throws(EventError) in elements.append(try JSON(element)) }
      self = .array(elements)
    case .object:
      var members: [JSONMember] = []
      // Few members are compared one by one; a set is worth its cost for many.
      var seen: Set<String> = []
      var member = node.firstMember
      while let current = member {
        let name = current.name.text ?? ""
        if members.count == Self.mostCompared { seen = Set(members.map(\.name)) }
        let isNew = members.count < Self.mostCompared ? !members.contains { $0.name == name } : seen.insert(name).inserted
        guard isNew else { throw EventError(field: name, reason: "is named twice") }
        do throws(EventError) {
          members.append(JSONMember(name, try JSON(current.value)))
        } catch {
          throw error.inside(name)
        }
        member = current.next
      }
      self = .object(members)
    }
  }
}
