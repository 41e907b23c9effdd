/// Who git says wrote or committed something.
public struct GitIdentity: FieldSet {
  /// Name.
  public var name: String?
  /// Mail address.
  public var email: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("email", &email)
  }
}
