/// What kind of person or firm a subject is.
public enum SubjectKind: String, Sendable, CaseIterable, Hashable {
  /// A freelancer's account on a platform.
  case account
  /// A buyer's account on a platform.
  case client
  /// Somebody who applies for work.
  case applicant
  /// Somebody hired or contracted.
  case worker
  /// A customer of an exchange, a bank or a wallet service.
  case customer
  /// A vendor or shop.
  case company
}

/// A subject's name within its tenant: `KIND:ID`.
public struct SubjectID: FieldValue, Comparable {
  /// What kind of subject it is.
  public let kind: SubjectKind
  /// The identifier within the kind.
  public let id: String

  /// The subject of the given kind and identifier.
  public init(kind: SubjectKind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `KIND:ID`, nil when the kind is not one of the vocabulary or the identifier is empty.
  public init?(_ text: String) {
    var text = text
    guard let subject = text.withUTF8({ Self.parse($0) }) else { return nil }
    self = subject
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> SubjectID? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
      let kind = kinds.value(of: UnsafeBufferPointer(rebasing: bytes[..<colon]))
    else { return nil }
    return SubjectID(kind: kind, id: String(decoding: UnsafeBufferPointer(rebasing: bytes[(colon + 1)...]), as: UTF8.self))
  }

  private static let kinds = WordTable(SubjectKind.allCases.map { ($0.rawValue, $0) })

  /// `KIND:ID`.
  public var text: String { "\(kind.rawValue):\(id)" }

  /// In the order of their texts' bytes.
  public static func < (left: SubjectID, right: SubjectID) -> Bool {
    left.kind == right.kind ? left.id < right.id : left.kind.rawValue < right.kind.rawValue
  }

  /// Reads the text at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> SubjectID {
    guard cursor.node.kind == .string else { throw cursor.mismatch("a text") }
    guard let subject = parse(cursor.node.bytes) else {
      let kinds = SubjectKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw EventError(reason: "is not KIND:ID with a kind of \(kinds)")
    }
    return subject
  }

  /// Writes `KIND:ID`.
  public func write(to writer: inout JSONWriter) { writer.string(text) }

  /// A text of the form `KIND:ID`.
  public static var schema: JSON {
    let kinds = SubjectKind.allCases.map(\.rawValue).joined(separator: "|")
    return .schemaType("string", JSONMember("pattern", .string("^(\(kinds)):.+$")))
  }
}

/// Written as `KIND:ID`.
extension SubjectID: Codable {
  /// Reads `KIND:ID`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let subject = SubjectID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not KIND:ID")
    }
    self = subject
  }

  /// Writes `KIND:ID`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
