import Events
import Testing

@testable import RedFlags

@Suite("Whom the pay goes to")
struct PayoutFacetTests {
  private func method(
    _ id: String, account: String? = nil, holder: String? = nil, check: PayeeCheck? = nil
  ) -> Payload {
    var added = PayoutMethodAdded()
    added.method.id = id
    added.method.account = account
    added.method.holderName = holder.map { PersonName($0) }
    added.payeeCheck = check.map(Term.known)
    return .payoutMethodAdded(added)
  }

  @Test("A name learnt later may turn out to be the holder's")
  func laterName() {
    let story = MoneyStory()
    story.profile(day: 0, name: "Ada Brown")
    story.tell(day: 1, method("m1", account: "A1", holder: "Grace Silva"))
    #expect(story["payout_holder_differs"] == 1)
    story.profile(day: 2, name: "Grace Silva")
    #expect(story["payout_holder_differs"] == 0)
  }

  @Test("A firm's account says nothing about whose it is")
  func firm() {
    let story = MoneyStory()
    story.profile(day: 0, name: "Ada Brown")
    story.tell(day: 1, method("m1", account: "A1", holder: "Brightside Ltd", check: .mismatch))
    #expect(story["payee_check_mismatch"] == nil)
    #expect(story["payout_holder_company"] == 1)
  }

  @Test("Family names that look like legal forms stay names", arguments: ["Ramon Co", "Joao Sa", "Ines Inca"])
  func names(name: String) { #expect(!CompanyForm.isCompany(PersonName(name))) }

  @Test("Adding the same account again is no change")
  func again() {
    let story = MoneyStory()
    for day in [0.0, 20, 40, 60] { story.tell(day: day, method("m\(day)", account: "DE89 3704 0044 0532 0130 00")) }
    #expect(story["payout_changes_180d"] == 0)
  }

  @Test("Once paid to, a stranger's account stays on record")
  func usedMethod() {
    let story = MoneyStory()
    story.tell(day: 0, method("m1", account: "A1", check: .mismatch))
    var payment = PaymentMade()
    payment.direction = .known(.in)
    payment.methodID = "m1"
    story.tell(day: 1, .paymentMade(payment))
    var removed = PayoutMethodRemoved()
    removed.methodID = "m1"
    story.tell(day: 2, .payoutMethodRemoved(removed))
    #expect(story["payee_check_mismatch"] == 1)
  }
}
