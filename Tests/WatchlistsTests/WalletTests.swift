import Hashing
import TestSupport
import Testing

@testable import Watchlists

@Suite("Wallet addresses")
struct WalletTests {
  @Test("digests agree with their published vectors")
  func digests() {
    func hex(_ bytes: [UInt8]) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    #expect(hex(SHA256.digest(Array("abc".utf8))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(hex(SHA256.digest(long)) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(hex(Keccak256.digest(ofShort: [])) == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")
    #expect(FNV128.hexDigest([]) == "6c62272e07bb014262b821756295c58d")
    #expect(FNV128.hexDigest(Array("a".utf8)) == "d228cb696f1a8caf78912b704e4a8964")
  }

  @Test("EVM addresses compare without case; EIP-55 tells typing errors")
  func evm() throws {
    let address = try WalletAddress(" 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\n")
    #expect(address.key == "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")
    #expect(address.checksum == .valid)
    #expect(try WalletAddress("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359").checksum == .valid)
    let mistyped = try WalletAddress("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")
    #expect(mistyped.checksum == .wrong)
    #expect(mistyped.key == address.key)
    #expect(try WalletAddress(address.key).checksum == .none)
    #expect(try WalletAddress("0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED").key == address.key)
  }

  @Test("a Tron address has the key of its twenty bytes")
  func tron() throws {
    let address = try WalletAddress("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")
    #expect(address.family == .tron)
    #expect(address.key == "0xa614f803b6fd780986a42c78ec9c7f77e6ded13c")
    #expect(try WalletAddress("41A614F803B6FD780986A42C78EC9C7F77E6DED13C").key == address.key)
  }

  @Test("base58 keeps its case, and one that lost it is unusable")
  func base58() throws {
    let address = try WalletAddress("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")
    #expect(address.family == .base58)
    #expect(address.checksum == .valid)
    #expect(address.key == "pkh:62e907b15cbf27d5425399ebf6f0fb50ebb88f18")
    for lowered in ["1a1zp1ep5qgefi2dmptftl5slmv7divfna", "tr7nhqjekqxgtci8q8zy4pl8otszgjlj6t"] {
      #expect(throws: WalletAddress.Unusable.caseLost) { try WalletAddress(lowered) }
    }
    #expect(try WalletAddress("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb").checksum == .wrong)
  }

  @Test("bech32 and Bitcoin Cash compare without case")
  func bech32() throws {
    let address = try WalletAddress("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")
    #expect(address.key == "pkh:751e76e8199196d454941c45d1b3a323f1433bd6")
    #expect(address.checksum == .valid)
    let taproot = try WalletAddress("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")
    #expect(taproot.checksum == .valid)
    #expect(try WalletAddress("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5").checksum == .wrong)
    let cash = try WalletAddress("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a")
    #expect(cash.checksum == .valid)
    #expect(try WalletAddress("QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A").key == cash.key)
  }

  @Test(
    "what is no address is refused",
    arguments: ["", "   ", "hello", "0x1234", "a b c d e f g h i j k l m n o", "🦊🦊🦊🦊🦊🦊🦊🦊", "!!!!!!!!!!!!!!!!!!!!!!!!!"])
  func malformed(_ text: String) {
    #expect(throws: WalletAddress.Unusable.malformed) { try WalletAddress(text) }
  }

  @Test("text lists: comments, chains and labels; bad lines are told")
  func textList() throws {
    let text = """
      # invented
      0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
      BTC,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,first, of all   # comment

      1a1zp1ep5qgefi2dmptftl5slmv7divfna
      nonsense
      TRX,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\r
      """
    let (parties, rejects) = try Watchlist.load(file: "own.txt", bytes: Array(text.utf8))
    #expect(
      parties.map(\.id) == [
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
      ])
    #expect(parties.map { $0.wallets.first?.asset } == [nil, "BTC", "TRX"])
    #expect(parties[1].remarks == "first, of all")
    #expect(rejects.map(\.line) == [5, 6])
    #expect(rejects[0].reason.contains("lost its capital letters"))
  }

  @Test("JSON lists: the plain array and the daily extract")
  func jsonLists() throws {
    let array = #"["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "oops"]"#
    let (plain, rejects) = try Watchlist.load(file: "sanctioned_addresses_ETH.json", bytes: Array(array.utf8))
    #expect(plain.map(\.wallets.first?.asset) == ["ETH"])
    #expect(rejects.map(\.line) == [2])
    let extract = """
      {"metadata": {"sdnListDate": "11/13/2025"}, "addresses": {
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed": {"type": "Digital Currency Address - ETH", "entries": [
          {"entity": "Ava TESTMAN", "program": "TEST1", "type": "Digital Currency Address - USDT", "uid": "101", "akas": ["PROBE, Ava"]}]},
        "1a1zp1ep5qgefi2dmptftl5slmv7divfna": {"type": "Digital Currency Address - XBT", "entries": [{"uid": "7"}]}}}
      """
    let (parties, lost) = try Watchlist.load(file: "x.json", bytes: Array(extract.utf8))
    #expect(parties.map(\.id) == ["101"])
    #expect(parties[0].list.version == "2025-11-13")
    #expect(parties[0].wallets.map(\.asset) == ["USDT"])
    #expect(parties[0].names.map(\.text) == ["Ava TESTMAN", "PROBE, Ava"])
    #expect(lost.count == 1)
  }

  @Test(
    "files of no known format are refused",
    arguments: ["", "[1, 2", "{}", "{\"a\": 1}", "some words\nand more words\n", "\u{0}\u{1}\u{2}"])
  func unknown(_ text: String) {
    #expect(throws: WatchlistError.unknownFormat("f")) { try Watchlist.load(file: "f", bytes: Array(text.utf8)) }
  }

  @Test("200,000 random addresses hit nothing", .enabled(if: RealData.folder != nil, "\(RealData.absence)"))
  func randomAddresses() throws {
    let (index, _) = try Watchlist.load(paths: [try #require(RealData.folder) + "/sanctions/crypto"])
    var random = SplitMix64(seed: 99)
    let digits = Array("0123456789abcdef".utf8)
    for _ in 0..<200_000 {
      let body = String(decoding: (0..<40).map { _ in digits[random.below(16)] }, as: UTF8.self)
      #expect(index.identifiers.wallets["0x" + body] == nil)
    }
  }
}
