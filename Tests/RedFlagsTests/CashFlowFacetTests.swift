import Events
import Testing

@testable import RedFlags

@Suite("Money through an account")
struct CashFlowFacetTests {
  @Test("Nothing is known of an account that shows no payments")
  func silence() {
    let story = MoneyStory()
    story.profile(name: "Ada Brown", country: "US")
    for feature in ["pass_through_cycles", "payroll_originators_31d", "fixed_share_periods", "near_limit_transfers_7d"] {
      #expect(story[feature] == nil)
    }
  }

  @Test("A wage in one currency is never held against an outflow in another")
  func currencies() {
    let story = MoneyStory()
    for month in 0..<4 {
      story.pay(day: Double(month) * 30, "4000.00", "USD")
      story.send(day: Double(month) * 30 + 1, "4000.00", "JPY", to: "X1")
    }
    #expect(story["pass_through_cycles"] == 0)
  }

  @Test("Two wages on one day make one cycle")
  func oneCycle() {
    let story = MoneyStory()
    story.pay(day: 0, "2000.00")
    story.pay(day: 0.1, "2000.00")
    story.send(day: 1, "4000.00", to: "X1")
    #expect(story["pass_through_cycles"] == 1)
  }

  @Test("An outflow in pieces counts like one", arguments: [1, 3, 7])
  func pieces(count: Int) {
    let story = MoneyStory()
    story.pay(day: 0, "2100.00")
    for piece in 0..<count { story.send(day: 0.1 + Double(piece) * 0.2, "\(2100 / count).00", to: "X\(piece)") }
    #expect(story["pass_through_cycles"] == 1)
  }

  @Test("Employers one after the other do not run side by side")
  func serialEmployers() {
    let story = MoneyStory()
    for month in 0..<12 { story.pay(day: Double(month) * 30, "3000.00", originator: "Employer \(month / 3)") }
    #expect(story["payroll_originators_365d"] == 4)
    #expect((story["payroll_parallel_originators"] ?? 0) < 3)
  }

  @Test("An employer is the same in any letter case")
  func spelling() {
    let story = MoneyStory()
    story.pay(day: 0, "3000.00", originator: "ACME CORP")
    story.pay(day: 10, "3000.00", originator: "Acme Corp")
    #expect(story["payroll_originators_31d"] == 1)
  }

  @Test("A share is measured over all the pay since the last transfer")
  func shareOfSeveralPays() {
    let story = MoneyStory("account:a")
    story.profile(name: "Ada Brown", country: "US")
    for month in 0..<5 {
      let start = Double(month) * 30
      let first = 1000 + 300 * month
      story.pay(day: start, "\(first).00", purpose: .freelance)
      story.pay(day: start + 3, "1000.00", purpose: .freelance)
      story.send(day: start + 5, "\((first + 1000) * 7 / 10).00", to: "X1", country: "GE", name: "Vano Trade LLC")
    }
    #expect(story["fixed_share_third_country"] == 1)
    #expect((story["fixed_share_periods"] ?? 0) >= 4)
    #expect(abs((story["fixed_share_mean"] ?? 0) - 0.7) < 0.01)
    #expect((story["third_country_forward_cycles"] ?? 0) >= 4)
  }

  @Test("Countries are compared, not judged: the same money at home is no third country")
  func countries() {
    for (home, counts) in [("GE", false), ("US", true)] {
      let story = MoneyStory()
      story.profile(name: "Ada Brown", country: home)
      for month in 0..<3 {
        story.pay(day: Double(month) * 30, "2000.00")
        story.send(day: Double(month) * 30 + 2, "1500.00", to: "X1", country: "GE", name: "Vano Trade LLC")
      }
      #expect(((story["third_country_forward_cycles"] ?? 0) >= 2) == counts)
    }
  }

  @Test("The rent does not hide a regular share that goes abroad")
  func rentAndShare() {
    let story = MoneyStory()
    story.profile(name: "Ada Brown", country: "US")
    for month in 0..<6 {
      let pay = 3000 + 400 * month
      story.pay(day: Double(month) * 30, "\(pay).00", purpose: .freelance)
      story.send(day: Double(month) * 30 + 1, "\(pay * 55 / 100).00", to: "Landlord", country: "US")
      story.send(day: Double(month) * 30 + 2, "\(pay * 60 / 100).00", to: "X1", country: "GE")
    }
    #expect(story["fixed_share_third_country"] == 1)
  }

  @Test("Unit fees grow by whole units and keep their rhythm")
  func unitFees() {
    let story = MoneyStory()
    for (month, units) in [1, 1, 2, 3, 5].enumerated() {
      for _ in 0..<units {
        story.pay(day: Double(month) * 30, "400.00", purpose: .transfer, originator: "Payer")
      }
    }
    #expect(story["unit_fee_months"] == 5)
    #expect(story["unit_fee_growth"] == 5)
  }

  @Test("Years of payments leave the answers as they were", arguments: [400])
  func bounded(months: Int) {
    let story = MoneyStory()
    for month in 0..<months {
      story.pay(day: Double(month) * 30, "3000.00", originator: "Employer \(month)")
      for payee in 0..<10 { story.send(day: Double(month) * 30 + 3, "120.00", to: "Payee \(month)-\(payee)", country: "FR") }
    }
    #expect(story["pass_through_cycles"] == 0)
    #expect((story["payroll_originators_31d"] ?? 0) <= 2)
    #expect(story["fixed_share_periods"] == 0)
  }
}
