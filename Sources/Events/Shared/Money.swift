/// An amount in a currency.
public struct Money: FieldSet {
  /// Decimal text.
  public var amount: Amount = Amount.zero
  /// ISO 4217.
  public var currency: String = ""
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("amount", &amount)
    try visitor.required("currency", &currency)
  }
}
