import Events
import Testing

@testable import Linking

@Suite("Addresses with memos")
struct MemoAddressTests {
  private static let exchange = "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh"

  private func wallet(_ address: String, chain: String? = nil) -> Identifier? {
    var traces = Traces()
    traces.addWallet(address, chain: chain)
    return traces.identifiers.first { $0.identifier.kind == .wallet }?.identifier
  }

  @Test("address and memo together are one customer, however they are written")
  func spellings() {
    let written = [
      "\(Self.exchange)?dt=4711", "ripple:\(Self.exchange)?dt=4711", "\(Self.exchange):4711", "\(Self.exchange) 4711",
      "\(Self.exchange) memo: 04711", "\(Self.exchange)|4711", "https://\(Self.exchange)?amount=5&memo=4711",
    ]
    let identifiers = Set(written.map { wallet($0, chain: "xrp") })
    #expect(identifiers.count == 1)
    #expect(identifiers.first != .some(nil))
  }

  @Test("two customers of one service are two")
  func customers() {
    #expect(wallet("\(Self.exchange)?dt=4711", chain: "XRP") != wallet("\(Self.exchange)?dt=4712", chain: "XRP"))
  }

  @Test("without a memo the address is everybody's, whether or not the chain is named", arguments: ["xrp", "Ripple", nil])
  func noMemo(_ chain: String?) {
    #expect(wallet(Self.exchange, chain: chain) == nil)
    #expect(wallet("\(Self.exchange)?amount=5", chain: chain) == nil)
    #expect(wallet("\(Self.exchange)?dt=", chain: chain) == nil)
  }

  /// The examples of XLS-5 (XRP Ledger Standards, "X-addresses"): one account without a tag and with the tag 1.
  @Test("a tag inside the address is a memo, and its absence is none")
  func insideTheAddress() {
    let plain = "X7AcgcsBL6XDcUb289X4mJ8djcdyKaB5hJDWMArnXr61cqZ"
    let tagged = "X7AcgcsBL6XDcUb289X4mJ8djcdyKaGZMhc9YTE92ehJ2Fu"
    let classic = "r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59"
    #expect(wallet(plain) == nil)
    #expect(wallet(tagged) != nil)
    #expect(wallet(tagged) == wallet("\(classic)?dt=1", chain: "xrp"))
    #expect(wallet(tagged) != wallet("\(classic)?dt=2", chain: "xrp"))
  }

  /// The examples of SEP-23 (Stellar, "Strkeys"): one key, and the same with the number 9223372036854775808.
  @Test("a muxed account is its key with a memo")
  func muxed() {
    let key = "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ"
    let muxed = "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK"
    #expect(wallet(key) == nil)
    #expect(wallet(muxed) != nil)
    #expect(MemoAddress(muxed).account == MemoAddress(key).account)
    #expect(MemoAddress(muxed).memo == "9223372036854775808")
    #expect(wallet(muxed, chain: "stellar") == wallet("\(key) memo 9223372036854775808", chain: "xlm"))
    #expect(wallet(muxed) != wallet("\(key) memo 17"))
  }

  @Test("other chains' memos are noted as they stand")
  func otherChains() {
    let hub = "cosmos1j8pp7zvcu9z8vd882m284j29fn2dszh05cqvf9"
    #expect(wallet(hub, chain: "cosmos") == nil)
    #expect(wallet("\(hub)?memo=A17", chain: "cosmos") != wallet("\(hub)?memo=a17", chain: "cosmos"))
    #expect(wallet("0xA614F803B6FD780986A42C78EC9C7F77E6DED13C", chain: "polygon") != nil)
  }
}
