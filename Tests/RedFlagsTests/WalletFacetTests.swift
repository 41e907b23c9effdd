import Events
import Testing

@testable import RedFlags

@Suite("Money through wallets")
struct WalletFacetTests {
  private let own = "0xAbCdEf0123456789aBcDeF0123456789AbCdEf01"
  private let other = "0x00000000000000000000000000000000000000aa"

  @Test("Transfers of wallets that nobody declared tell nothing")
  func undeclared() {
    let story = MoneyStory()
    story.transfer(day: 1, from: other, to: own, "5000", labels: [other: "mixer"])
    #expect(story["mixer_transfers"] == nil)
    #expect(story["wage_sweep_cycles"] == nil)
  }

  @Test("Hexadecimal addresses are the same in any letter case, others are not")
  func letterCase() {
    #expect(CounterpartyKey(wallet: own) == CounterpartyKey(wallet: own.lowercased()))
    #expect(
      CounterpartyKey(wallet: "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")
        != CounterpartyKey(wallet: "1boatslrhtknngkdxeeobr76b53letttpyt"))
    let story = MoneyStory()
    story.declare(day: 0, own)
    story.transfer(
      day: 1, from: own.lowercased(), to: other, "50", labels: [other.uppercased().replacing("0X", with: "0x"): "mixer"])
    #expect(story["mixer_transfers"] == 1)
  }

  @Test(
    "Labels are read by their words",
    arguments: [
      ("Tornado.Cash mixer", WalletLabel.mixer), ("mixing_service", .mixer), ("exchange deposit", [.exchange, .deposit]),
      ("Exchange: hot wallet", [.exchange, .hot]), ("DeFi bridge", .bridge), ("decentralised exchange (DEX)", .swap),
      ("ENS registrar", .collectible), ("licensed dealer", []), ("name_service", .collectible), ("OFAC SDN", .listed),
      ("project treasury", []), ("bridge exploit", [.bridge, .theft]),
    ] as [(String, WalletLabel)])
  func labels(text: String, label: WalletLabel) { #expect(WalletLabel(text) == label) }

  @Test("A bonus between two pays does not break the rhythm")
  func bonus() {
    let story = MoneyStory()
    story.declare(day: 0, own)
    for month in 0..<4 { story.transfer(day: Double(month) * 30 + 1, from: other, to: own, "5000") }
    #expect(story["wage_drip_pays"] == 4)
    let second = MoneyStory()
    second.declare(day: 0, own)
    for month in 0..<4 {
      second.transfer(day: Double(month) * 30 + 1, from: other, to: own, "5000")
      second.transfer(day: Double(month) * 30 + 6, from: other, to: own, "900")
    }
    #expect(second["wage_drip_pays"] == 4)
  }

  @Test("One pay spent twice over is one sweep")
  func sweepOnce() {
    let story = MoneyStory()
    story.declare(day: 0, own)
    story.transfer(day: 1, from: other, to: own, "5000")
    story.transfer(day: 1.2, from: own, to: "0x01", "4900")
    story.transfer(day: 1.3, from: own, to: "0x01", "4900")
    #expect(story["wage_sweep_cycles"] == 1)
  }

  @Test("Amounts of assets that cannot be compared are not held against each other")
  func assets() {
    let story = MoneyStory()
    story.declare(day: 0, own)
    story.transfer(day: 1, from: other, to: own, "5000", "USDC")
    story.transfer(day: 1.2, from: own, to: "0x01", "5000", "TRX")
    #expect(story["wage_sweep_cycles"] == 0)
  }

  @Test("A neighbour's later path to a listed address counts, a service's does not", arguments: [true, false])
  func twoSteps(isService: Bool) {
    let story = MoneyStory()
    story.declare(day: 0, own)
    story.transfer(day: 1, from: own, to: other, "3000", labels: isService ? [other: "exchange deposit"] : nil)
    story.transfer(day: 2, from: other, to: "0x02", "2900", labels: ["0x02": "sanctioned"])
    #expect(story["listed_indirect_transfers"] == (isService ? 0 : 1))
  }
}
