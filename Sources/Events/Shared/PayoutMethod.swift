/// How money reaches a payee.
public enum Rail: String, CaseIterable, Sendable {
  /// Bank.
  case bank
  /// Card.
  case card
  /// Wallet.
  case wallet
  /// Money transmitter.
  case moneyTransmitter = "money_transmitter"
  /// Other.
  case other
}

/// An account, card or wallet that a subject is paid to.
public struct PayoutMethod: FieldSet {
  /// The firm's identifier of the method.
  public var id: String?
  /// How money gets there.
  public var rail: Term<Rail>?
  /// Account number or IBAN.
  public var account: String?
  /// The holder's name as the provider knows it.
  public var holderName: PersonName?
  /// Country of the account, ISO 3166-1 alpha-2.
  public var country: String?
  /// Bank or service.
  public var provider: String?
  /// Chain of a wallet.
  public var chain: String?
  /// Address of a wallet.
  public var address: String?
  /// A provider's identifier that is equal for equal accounts.
  public var fingerprint: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("id", &id)
    try visitor.optional("rail", &rail)
    try visitor.optional("account", &account)
    try visitor.optional("holder_name", &holderName)
    try visitor.optional("country", &country)
    try visitor.optional("provider", &provider)
    try visitor.optional("chain", &chain)
    try visitor.optional("address", &address)
    try visitor.optional("fingerprint", &fingerprint)
  }
}
