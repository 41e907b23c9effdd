/// A confirmation of payee's answer.
public enum PayeeCheck: String, CaseIterable, Sendable {
  /// Match.
  case match
  /// Close.
  case close
  /// Mismatch.
  case mismatch
  /// Unavailable.
  case unavailable
}

/// A way to be paid was added.
public struct PayoutMethodAdded: FieldSet {
  /// What it is.
  public var method: PayoutMethod = PayoutMethod()
  /// What the confirmation of payee said.
  public var payeeCheck: Term<PayeeCheck>?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("method", &method)
    try visitor.optional("payee_check", &payeeCheck)
  }
}

/// A way to be paid was removed.
public struct PayoutMethodRemoved: FieldSet {
  /// Which.
  public var methodID: String = ""
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("method_id", &methodID)
  }
}

/// Whether money comes to the subject's account or leaves it.
public enum PaymentDirection: String, CaseIterable, Sendable {
  /// In.
  case `in`
  /// Out.
  case out
}

/// What a payment is for.
public enum PaymentPurpose: String, CaseIterable, Sendable {
  /// Wage.
  case wage
  /// Freelance.
  case freelance
  /// Transfer.
  case transfer
  /// Fee.
  case fee
  /// Refund.
  case refund
  /// Invoice.
  case invoice
}

/// The other side of a payment.
public struct Counterparty: FieldSet {
  /// Name.
  public var name: PersonName?
  /// Account.
  public var account: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// The subject, when it is one of ours.
  public var subject: SubjectID?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("account", &account)
    try visitor.optional("country", &country)
    try visitor.optional("subject", &subject)
  }
}

/// Money moved.
public struct PaymentMade: FieldSet {
  /// Which way, seen from the subject.
  public var direction: Term<PaymentDirection> = Term("")
  /// How much.
  public var money: Money = Money()
  /// The payment.
  public var paymentID: String?
  /// What for.
  public var purpose: Term<PaymentPurpose>?
  /// The other side.
  public var counterparty: Counterparty?
  /// The payout method used.
  public var methodID: String?
  /// The payee's name as the order has it.
  public var payeeName: PersonName?
  /// Who ordered it.
  public var originator: String?
  /// Text to the payee.
  public var reference: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("direction", &direction)
    try visitor.required("money", &money)
    try visitor.optional("payment_id", &paymentID)
    try visitor.optional("purpose", &purpose)
    try visitor.optional("counterparty", &counterparty)
    try visitor.optional("method_id", &methodID)
    try visitor.optional("payee_name", &payeeName)
    try visitor.optional("originator", &originator)
    try visitor.optional("reference", &reference)
  }
}

/// A wallet is said to be the subject's.
public struct WalletDeclared: FieldSet {
  /// Chain.
  public var chain: String = ""
  /// Address.
  public var address: String = ""
  /// Whether the subject holds its key.
  public var selfHosted: Bool?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("chain", &chain)
    try visitor.required("address", &address)
    try visitor.optional("self_hosted", &selfHosted)
  }
}

/// A transfer on a chain.
public struct TransferObserved: FieldSet {
  /// Chain.
  public var chain: String = ""
  /// Transaction.
  public var tx: String = ""
  /// Sending address.
  public var from: String = ""
  /// Receiving address.
  public var to: String = ""
  /// Asset.
  public var asset: String = ""
  /// Amount in units of the asset.
  public var amount: Amount = Amount.zero
  /// Labels of addresses.
  public var labels: [String: String]?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("chain", &chain)
    try visitor.required("tx", &tx)
    try visitor.required("from", &from)
    try visitor.required("to", &to)
    try visitor.required("asset", &asset)
    try visitor.required("amount", &amount)
    try visitor.optional("labels", &labels)
  }
}

/// An account was frozen.
public struct AccountFrozen: FieldSet {
  /// By whom.
  public var by: String?
  /// Why.
  public var reason: String?
  /// A wallet's address.
  public var address: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("by", &by)
    try visitor.optional("reason", &reason)
    try visitor.optional("address", &address)
  }
}
