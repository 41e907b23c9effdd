import RedFlags
import Testing

@Suite("What is said about a person")
struct ReasonTextTests {
  private func row(_ values: [String: Double]) throws -> [Double] {
    var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
    for (name, value) in values { row[try #require(FeatureTable.shared.slot(of: name))] = value }
    return row
  }

  @Test("values stand where their names stood")
  func fillsIn() throws {
    let row = try row(["payout_account_subjects": 3])
    #expect(ReasonText("One account pays {payout_account_subjects} people.").filled(with: row) == "One account pays 3 people.")
  }

  @Test("parts of a list that have nothing to say are left out")
  func leavesOutEmptyClauses() throws {
    let row = try row(["document_subjects": 2, "device_subjects": 0])
    let text = "{device_subjects} share a device; {document_subjects} show one document; {wallet_subjects} share a wallet."
    #expect(ReasonText(text).filled(with: row) == "2 show one document.")
    let japanese = "端末の共有{device_subjects}件、書類の共有{document_subjects}件、ウォレットの共有{wallet_subjects}件。"
    #expect(ReasonText(japanese).filled(with: row) == "書類の共有2件。")
  }

  @Test("when nothing has a value the text stays whole")
  func staysWhole() throws {
    let row = try row(["device_subjects": 0])
    #expect(
      ReasonText("{device_subjects} share a device; {wallet_subjects} a wallet.").filled(with: row)
        == "0 share a device; … a wallet.")
  }
}
