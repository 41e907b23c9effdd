import Events
import Hashing

/// A stand-in of fixed size for an account, a name or an address: its hash.
struct CounterpartyKey: Hashable, Sendable {
  let hash: UInt64

  /// An account number, a company's name or an identifier: letter case, spaces and hyphens do not count.
  init(_ text: String) {
    var text = text
    var hash = StableHash()
    text.withUTF8 { bytes in
      for byte in bytes where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") { hash.add(byte.folded) }
    }
    self.hash = hash.value
  }

  /// A wallet's address. Hexadecimal addresses are the same in any letter case, all others are taken to the letter.
  init(wallet address: String) {
    let isHexadecimal = address.hasPrefix("0x") || address.hasPrefix("0X")
    var hash = StableHash()
    for byte in address.utf8 { hash.add(isHexadecimal ? byte.folded : byte) }
    self.hash = hash.value
  }
}

extension CounterpartyKey {
  /// The other side of a payment: its account, else the name of who ordered it, else its name, else the subject it is.
  init?(of payment: PaymentMade) {
    guard
      let text = payment.counterparty?.account ?? payment.originator ?? payment.counterparty?.name?.text
        ?? payment.counterparty?.subject?.text, !text.isEmpty
    else { return nil }
    self.init(text)
  }

  /// Who ordered a payment: the originator before the account, since one employer pays from several.
  init?(originatorOf payment: PaymentMade) {
    guard
      let text = payment.originator ?? payment.counterparty?.name?.text ?? payment.counterparty?.account
        ?? payment.counterparty?.subject?.text, !text.isEmpty
    else { return nil }
    self.init(text)
  }

  /// What makes a payout method the same as another: the provider's fingerprint, else its account, else its wallet's address.
  init?(of method: PayoutMethod) {
    if let fingerprint = method.fingerprint, !fingerprint.isEmpty {
      self.init(fingerprint)
    } else if let account = method.account, !account.isEmpty {
      self.init(account)
    } else if let address = method.address, !address.isEmpty {
      self.init(wallet: address)
    } else {
      return nil
    }
  }
}
