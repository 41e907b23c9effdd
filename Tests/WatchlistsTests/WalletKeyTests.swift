import Hashing
import TestSupport
import Testing

@testable import Watchlists

@Suite("Wallets by key over chains")
struct WalletKeyTests {
  private func key(_ text: String) throws -> String { try WalletAddress(text).key }

  @Test("Bitcoin's old form and its segwit form of one public-key hash are one wallet")
  func bitcoin() throws {
    // The generator point's addresses, as published in BIP 173 and in many libraries' vectors.
    #expect(try key("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH") == key("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"))
    #expect(try key("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4") == key("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"))
    #expect(try key("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy").hasPrefix("sh:"))
    #expect(try key("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0").hasPrefix("wp1:"))
  }

  @Test("Bitcoin Cash writes the same hashes in its own form")
  func bitcoinCash() throws {
    // Vectors of the address specification.
    for (legacy, cash) in [
      ("1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"),
      ("1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR", "bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy"),
      ("3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC", "bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq"),
    ] {
      #expect(try key(legacy) == key(cash))
      #expect(try key(legacy) == key(String(cash.dropFirst(12))))
    }
  }

  @Test("EVM addresses, Tron's two forms and Cosmos chains with Ethereum's keys are one wallet")
  func evm() throws {
    #expect(try key("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t") == key("0xa614f803b6fd780986a42c78ec9c7f77e6ded13c"))
    #expect(try key("41a614f803b6fd780986a42c78ec9c7f77e6ded13c") == key("0xA614F803B6FD780986A42C78EC9C7F77E6DED13C"))
  }

  @Test(
    "check digits of every chain that has them",
    arguments: [
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
      "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
      "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
      "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    ])
  func checksums(_ address: String) throws {
    #expect(try WalletAddress(address).checksum == .valid)
    // Changing one letter into another of the alphabet is always noticed, and never gives the same key.
    var random = SplitMix64(seed: 5)
    let letters = Array("23456789acdefghjkmnpqrstuvwxyz")
    for _ in 0..<60 {
      var wrong = Array(address)
      let place = 4 + random.below(wrong.count - 4)
      let letter = letters[random.below(letters.count)]
      guard wrong[place] != letter, !address.hasPrefix("0x") || letter.isHexDigit else { continue }
      wrong[place] = letter
      guard let other = try? WalletAddress(String(wrong)) else { continue }
      if !(address.hasPrefix("0x")) { #expect(other.checksum != .valid, "\(String(wrong))") }
      #expect(other.key != (try key(address)) || String(wrong).lowercased() == address.lowercased())
    }
  }

  @Test("a Solana address is 32 bytes without check digits and keeps its case")
  func solana() throws {
    let address = try WalletAddress("So11111111111111111111111111111111111111112")
    #expect(address.family == .base58)
    #expect(address.checksum == .none)
    #expect(address.key == address.original)
    #expect(Base58.decoded(Array(address.original.utf8))?.count == 32)
  }

  @Test("a segwit address of version 0 with the check digits of version 1, or the other way round, is wrong")
  func versions() throws {
    // Invalid vectors of BIP 350.
    for wrong in [
      "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh", "tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
      "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
    ] {
      #expect(try WalletAddress(wrong).checksum == .wrong, "\(wrong)")
    }
  }

  @Test("a feed that makes addresses small is found out once for the whole file")
  func loweredFeed() throws {
    let addresses = [
      "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    ]
    let text = (addresses.map { $0.lowercased() } + ["0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"]).joined(separator: "\n")
    let list = try #require(try Watchlist.read(file: "feed.txt", bytes: Array(text.utf8)).first)
    #expect(list.parties.count == 1)
    #expect(list.rejects.map(\.field) == ["address", "address", "address", "addresses"])
    #expect(list.rejects.last?.reason.contains("3 of 3 base58 addresses") == true)
    // One spoilt line among good ones is a mistake, not the feed's doing.
    let mixed = addresses.joined(separator: "\n") + "\n" + addresses[0].lowercased()
    #expect(try Watchlist.read(file: "feed.txt", bytes: Array(mixed.utf8))[0].rejects.map(\.field) == ["address"])
  }

  @Test(
    "a million random addresses of four chains hit none of the listed ones",
    .enabled(if: RealLists.folder != nil, "\(RealData.absence)"))
  func million() throws {
    let folder = try #require(RealLists.folder)
    let (index, _) = try Watchlist.load(paths: [
      folder + "/crypto", folder + "/us/ofac-2021-07",
    ])
    #expect(index.identifiers.wallets.count > 600)
    var random = SplitMix64(seed: 2026)
    var hits = 0
    for round in 0..<1_000_000 {
      var hash: [UInt8] = []
      for _ in 0..<3 {
        var word = random.next()
        for _ in 0..<8 where hash.count < 20 {
          hash.append(UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
      }
      // The keys that addresses of these twenty bytes have: EVM and Tron, public-key hashes, script hashes, witness programs.
      let keys = [
        "0x" + Hexadecimal.text(hash), WalletKey.publicKeyHash(hash), WalletKey.scriptHash(hash), "wp1:" + Hexadecimal.text(hash),
      ]
      if index.identifiers.wallets[keys[round % 4]] != nil { hits += 1 }
      // The way through the text for some of them, where check digits would have to be right by chance.
      if round % 50 == 0 {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
        let text = "1" + String(decoding: (0..<32).map { _ in alphabet[random.below(58)] }, as: UTF8.self)
        if !index.wallet(text).isEmpty { hits += 1 }
        if !index.wallet("0x" + Hexadecimal.text(hash)).isEmpty { hits += 1 }
      }
    }
    #expect(hits == 0)
  }
}
