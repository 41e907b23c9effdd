import Foundation
import Payments

/// Reads messages in memory.
enum Reading {
  struct Result {
    var payments: [Payment]
    var rejects: [PaymentReject]

    /// Everybody: role, names, accounts.
    var parties: [String] {
      payments.flatMap(\.parties).map { party in
        ([party.role.rawValue] + party.names + party.accounts + [party.bic].compactMap(\.self)).joined(separator: "|")
      }
    }
  }

  static func read(_ text: String, file: String = "message") throws -> Result { try read(Data(text.utf8), file: file) }

  static func read(_ data: Data, file: String = "message") throws -> Result {
    var payments: [Payment] = []
    let rejects = try PaymentReader.read(file: file, data: data) { payments.append($0) }
    return Result(payments: payments, rejects: rejects)
  }
}
