public import Names
public import Watchlists

/// One unit of a payment message with everything in it that lists are asked for.
///
/// What stands once for many payments, such as the payer of a batch of salaries or the owner of an account, is a unit of its own, so
/// that it is asked for once.
public struct Payment: Sendable, Hashable {
  /// What a unit is of its message.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// What stands over the whole message: who sent it.
    case message
    /// What stands over a batch of payments, or over the statement of an account.
    case batch
    /// One payment.
    case transaction
  }

  /// The kind of message: `pain.001.001.09`, `MT103`, `IVMS101`.
  public var format: String
  /// What the unit is of its message.
  public var part: Part
  /// The message's own identifier.
  public var message: String?
  /// The batch's or statement's own identifier.
  public var batch: String?
  /// The payment's identifier: end-to-end where there is one, else the bank's.
  public var transaction: String?
  /// The unique end-to-end reference (UETR) that all banks share.
  public var uetr: String?
  /// The line on which it begins, counted from 1.
  public var line: Int
  /// Amount and currency as written, for people.
  public var amount: String?
  /// Everybody who takes part.
  public var parties: [PaymentParty] = []
  /// Texts in which names may stand.
  public var texts: [PaymentText] = []

  /// A unit without parties yet.
  public init(format: String, part: Part, message: String? = nil, batch: String? = nil, line: Int) {
    self.format = format
    self.part = part
    self.message = message
    self.batch = batch
    self.line = line
  }

  /// True when there is nobody and nothing to ask lists for.
  public var isEmpty: Bool { parties.isEmpty && texts.isEmpty }
}

/// Somebody who takes part in a payment.
public struct PaymentParty: Sendable, Hashable {
  /// In which role.
  public var role: PaymentRole
  /// Where it stands: the path of elements, the number of the field.
  public var field: String
  /// The line on which it begins.
  public var line: Int
  /// What it is, where the message says so.
  public var type: PartyType?
  /// Its names.
  public var names: [String] = []
  /// IBANs and other account numbers as written, wallets among them.
  public var accounts: [String] = []
  /// Its business identifier code as written.
  public var bic: String?
  /// Its legal entity identifier as written.
  public var lei: String?
  /// Addresses.
  public var addresses: [PartyAddress] = []
  /// Countries of residence, registration or of its address, as ISO 3166-1 alpha-2 codes.
  public var countries: [String] = []
  /// Dates of birth.
  public var births: [BirthSpan] = []
  /// Numbers of documents and registers.
  public var documents: [StatedDocument] = []
  /// Phone numbers and mail addresses.
  public var contacts: [String] = []

  /// Somebody of whom nothing is known yet.
  public init(role: PaymentRole, field: String, line: Int, type: PartyType? = nil) {
    self.role = role
    self.field = field
    self.line = line
    self.type = type
  }

  /// True when there is nothing that lists could be asked for.
  public var isEmpty: Bool {
    names.isEmpty && accounts.isEmpty && bic == nil && lei == nil && documents.isEmpty && contacts.isEmpty
  }
}

extension PaymentParty {
  /// Adds the code of a country unless it is there already.
  mutating func add(country code: String?) {
    if let code, !countries.contains(code) { countries.append(code) }
  }
}

/// A text in which names may stand: what a payment is for, an address in lines.
public struct PaymentText: Sendable, Hashable {
  /// Where it stands.
  public var field: String
  /// The line on which it begins.
  public var line: Int
  /// The text.
  public var text: String

  /// A text and where it stands.
  public init(field: String, line: Int, text: String) {
    self.field = field
    self.line = line
    self.text = text
  }
}

/// What of a payment file could not be used.
public struct PaymentReject: Sendable, Hashable, CustomStringConvertible {
  /// The file's name without its folder.
  public var file: String
  /// The line, counted from 1; 0 when it concerns the whole file.
  public var line: Int
  /// The element or field.
  public var field: String
  /// Why, as a sentence without full stop.
  public var reason: String
  /// The payment it belongs to, where that is known.
  public var transaction: String?

  /// `file:line: field: reason`.
  public var description: String { "\(file):\(line): \(field): \(reason)" }
}
