/// A word from a list of the vocabulary, or one that is not on it: such a word is kept, shown, and judged by nothing.
public enum Term<Known: RawRepresentable & CaseIterable & Hashable & Sendable>: FieldValue where Known.RawValue == String {
  /// A word on the list.
  case known(Known)
  /// Any other word.
  case other(String)

  /// The word, known or not.
  public init(_ word: String) {
    self = Known(rawValue: word).map(Term.known) ?? .other(word)
  }

  /// The word as it is written.
  public var word: String {
    switch self {
    case .known(let known): known.rawValue
    case .other(let word): word
    }
  }

  /// Whether this is the given word of the list.
  public static func == (left: Term, right: Known) -> Bool {
    if case .known(let known) = left { known == right } else { false }
  }

  /// Whether this is any other word.
  public static func != (left: Term, right: Known) -> Bool { !(left == right) }

  /// The word of the list, nil for any other.
  public var known: Known? {
    if case .known(let known) = self { known } else { nil }
  }

  /// Reads the word at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Term {
    guard let word = cursor.node.text else { throw cursor.mismatch("a word") }
    return Term(word)
  }

  /// Writes the word.
  public func write(to writer: inout JSONWriter) { writer.string(word) }

  /// A text; the list is an annotation, since other words are kept too.
  public static var schema: JSON {
    .schemaType("string", JSONMember("examples", .array(Known.allCases.map { .string($0.rawValue) })))
  }
}

extension Optional {
  /// Whether there is a term and it is the given word of the list.
  public static func == <Known>(left: Self, right: Known) -> Bool where Wrapped == Term<Known> {
    guard let left else { return false }
    return left == right
  }

  /// Whether there is no term, or it is another word.
  public static func != <Known>(left: Self, right: Known) -> Bool where Wrapped == Term<Known> { !(left == right) }
}
