import Events
import Testing

@testable import RedFlags

@Suite("What a network tells about a place")
struct NetworkReadingTests {
  private func kind(_ kind: NetworkKind? = nil, carrier: String? = nil, tunnel: Bool = false) -> NetworkClass {
    var network = Network()
    network.kind = kind.map(Term.known)
    network.asOrganisation = carrier
    return NetworkReading(network, firmsTunnel: tunnel).kind
  }

  @Test("A label decides")
  func labels() {
    #expect(kind(.residential) == .fixed)
    #expect(kind(.mobile) == .mobile)
    #expect(kind(.tor) == .anonymiser)
    #expect(kind(.residential, carrier: "Some VPN GmbH") == .fixed)
  }

  @Test("A business line places nobody when the firm's VPN is required")
  func tunnel() {
    #expect(kind(.business) == .fixed)
    #expect(kind(.business, tunnel: true) == .anonymiser)
    #expect(kind(.residential, tunnel: true) == .fixed)
  }

  @Test(
    "Without a label the operator's trade is read",
    arguments: [
      ("Google Fiber Inc.", NetworkClass.fixed), ("GOOGLE-CLOUD-PLATFORM", .hosting), ("T-Mobile USA", .mobile),
      ("M247 Europe SRL", .anonymiser), ("Deutsche Telekom AG", .fixed), ("Acme Widgets", .unlabelled),
    ])
  func operators(name: String, expected: NetworkClass) { #expect(kind(carrier: name) == expected) }

  @Test("Nothing known stays unlabelled")
  func nothing() { #expect(kind() == .unlabelled) }

  @Test("Country codes are two letters in either case; anything else is unknown")
  func codes() {
    #expect(CountryCode("us") == CountryCode("US"))
    #expect(CountryCode("USA") == nil)
    #expect(CountryCode("1A") == nil)
    #expect(CountryCode(nil) == nil)
    #expect(CountryCode("é") == nil)
  }

  @Test("Words are found in either case and only as a whole")
  func words() {
    #expect("My ASTRILL vpn".holds(word: "astrill"))
    #expect(!"astril".holds(word: "astrill"))
    #expect("x".holds(word: "x"))
    #expect(!"".holds(word: "x"))
  }
}
