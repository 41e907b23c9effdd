import Events

/// Reads the members of a JSON object and gathers everything that is wrong, so that a client sees all faults at once.
struct BodyFields {
  private let members: [JSONMember]
  private let pointer: String
  private var known: Set<String> = []
  private(set) var faults: [Problem.Fault] = []

  /// The members of an object at a place of the body.
  ///
  /// - Throws: `invalid-body` when the value is no object.
  init(_ value: JSON, at pointer: String = "") throws(Problem) {
    guard case .object(let members) = value else {
      throw Problem(.invalidBody, faults: [Problem.Fault(.body(pointer), "is no JSON object")])
    }
    self.members = members
    self.pointer = pointer
  }

  /// The pointer of a member.
  func pointer(_ name: String) -> String { JSONPointer(pointer, name).text }

  /// Notes that a member cannot be used.
  mutating func fault(_ name: String, _ reason: String) { faults.append(Problem.Fault(.body(pointer(name)), reason)) }

  /// A member as it is; nil when it is missing. Null is a value, and none that anything here takes.
  mutating func value(_ name: String) -> JSON? {
    known.insert(name)
    return members.first { $0.name == name }?.value
  }

  /// A text of so many characters.
  mutating func text(_ name: String, _ length: ClosedRange<Int> = 1...200) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.text else { return note(name, "is no text") }
    guard length.contains(text.unicodeScalars.count) else {
      return note(name, "has a length outside \(length.lowerBound) to \(length.upperBound)")
    }
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return note(name, "has control characters")
    }
    return text
  }

  /// A text that must be there; empty when it is not, and the fault is noted.
  mutating func requiredText(_ name: String, _ length: ClosedRange<Int> = 1...200) -> String {
    if let text = text(name, length) { return text }
    if !members.contains(where: { $0.name == name }) { fault(name, "is missing") }
    return ""
  }

  /// A word of a list of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _: Word.Type) -> Word? where Word.RawValue == String {
    guard let value = value(name) else { return nil }
    guard let word = value.text.flatMap(Word.init(rawValue:)) else { return note(name, "is one of \(Self.list(Word.self))") }
    return word
  }

  /// A list of words without repetition, in the order of the body.
  mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(_ name: String, _: Word.Type) -> [Word]?
  where Word.RawValue == String {
    guard let value = value(name) else { return nil }
    guard let elements = value.elements, elements.count <= Word.allCases.count else {
      return note(name, "is no list without repetition of \(Self.list(Word.self))")
    }
    var words: [Word] = []
    for (place, element) in elements.enumerated() {
      guard let word = element.text.flatMap(Word.init(rawValue:)) else {
        faults.append(Problem.Fault(.body(pointer(name) + "/\(place)"), "is one of \(Self.list(Word.self))"))
        continue
      }
      if words.contains(word) {
        faults.append(Problem.Fault(.body(pointer(name) + "/\(place)"), "is named twice"))
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// A whole number in a range.
  mutating func integer(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = value.number, let whole = Int(exactly: number), range.contains(whole) else {
      return note(name, "is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return whole
  }

  /// A number in a range.
  mutating func number(_ name: String, _ range: ClosedRange<Double>) -> Double? {
    guard let value = value(name) else { return nil }
    guard let number = value.number, range.contains(number) else {
      return note(name, "is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A truth value.
  mutating func bool(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    guard case .bool(let truth) = value else { return note(name, "is neither true nor false") }
    return truth
  }

  /// A moment, RFC 3339.
  mutating func time(_ name: String) -> Instant? {
    guard let value = value(name) else { return nil }
    guard let time = value.text.flatMap({ Timestamp($0) }) else { return note(name, "is no time such as 2026-03-02T08:15:00Z") }
    return time.instant
  }

  /// Ends the reading: members that nobody asked for are faults, since they are misspelt more often than not.
  ///
  /// - Throws: `invalid-body` with all faults.
  mutating func finish() throws(Problem) {
    for member in members where !known.contains(member.name) { fault(member.name, "is not known here") }
    guard faults.isEmpty else { throw Problem(.invalidBody, faults: Array(faults.prefix(100))) }
  }

  private mutating func note<Value>(_ name: String, _ reason: String) -> Value? {
    fault(name, reason)
    return nil
  }

  private static func list<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> String where Word.RawValue == String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
