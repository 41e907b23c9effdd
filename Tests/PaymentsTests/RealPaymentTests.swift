import Foundation
import Payments
import TestSupport
import Testing

@Suite("Real payment files", .enabled(if: RealData.path("payments") != nil, "\(RealData.absence)"))
struct RealPaymentTests {
  private func files(_ ending: String) throws -> [String] {
    RealData.files(below: try #require(RealData.path("payments")), ending: ending)
  }

  @Test("messages of the known kinds are read, all others refused, and no payment of a sound file is lost")
  func messages() throws {
    let kinds = ["CstmrCdtTrfInitn", "CstmrDrctDbtInitn", "BkToCstmrAcctRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"]
    var counts: [String: Int] = [:]
    for path in try files(".xml") {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let isKnown = kinds.contains { text.contains("<\($0)") || text.contains(":\($0)>") }
      guard isKnown else {
        #expect(throws: PaymentFileError.self, "\(path)") { try PaymentReader.read(path: path) { _ in } }
        continue
      }
      var payments: [Payment] = []
      let rejects = try PaymentReader.read(path: path) { payments.append($0) }
      let transactions =
        text.components(separatedBy: "</CdtTrfTxInf>").count + text.components(separatedBy: "</DrctDbtTxInf>").count - 2
      let read = payments.count { $0.part == .transaction && $0.format.hasPrefix("pain") }
      #expect(read == transactions, "\(path): \(read) of \(transactions), \(rejects.prefix(3))")
      counts[String((payments.first?.format ?? "").prefix(8)), default: 0] += 1
      // Every name of a payment's party that stands in the file is found.
      let names = Set(payments.flatMap(\.parties).flatMap(\.names))
      for name in text.matches(of: /<(?:\w+:)?Nm>([^<&]+)<\/(?:\w+:)?Nm>/).map({ String($0.1) }) {
        let folded = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(folded.isEmpty || folded == "NOTPROVIDED" || names.contains(folded), "\(path): \(folded)")
      }
    }
    #expect(counts["pain.001", default: 0] > 100)
    #expect(counts["camt.053", default: 0] > 5)
    #expect(counts["camt.054", default: 0] > 5)
    #expect(counts["camt.052", default: 0] > 1)
  }

  @Test("travel-rule messages in the standard's form and in two others name the same persons")
  func travelRule() throws {
    let folder = try #require(RealData.path("payments/ivms101/pkg/ivms101/testdata"))
    let forms = try ["identity_payload.json", "identity_payload_alt.json"].map { name in
      var payments: [Payment] = []
      let rejects = try PaymentReader.read(path: folder + "/" + name) { payments.append($0) }
      #expect(payments.count == 1)
      #expect(rejects.allSatisfy { $0.reason.contains("LEI") }, "\(rejects)")
      return payments.flatMap(\.parties).map { [$0.role.rawValue] + $0.names + $0.accounts }
    }
    #expect(forms[0] == forms[1])
    #expect(forms[0].count == 4)
    var payments: [Payment] = []
    _ = try PaymentReader.read(path: folder + "/identity_payload.pb.json") { payments.append($0) }
    #expect(payments.flatMap(\.parties).flatMap(\.names).contains("Howard, Jane"))
  }
}
