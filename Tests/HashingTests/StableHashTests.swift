import Hashing
import Testing

@Suite("The hash that is equal in every process")
struct StableHashTests {
  @Test(
    "agrees with the published vectors of FNV-1a, 64 bits",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func reference(_ text: String, _ expected: UInt64) {
    #expect(StableHash.of(text) == expected)
    var hash = StableHash()
    for byte in text.utf8 { hash.add(byte) }
    #expect(hash.value == expected)
  }

  @Test("parts are told apart where they meet")
  func parts() {
    func hash(_ parts: String...) -> UInt64 {
      var hash = StableHash()
      for part in parts { hash.add(part: part) }
      return hash.value
    }
    #expect(hash("ab", "c") != hash("a", "bc"))
    #expect(hash("ab", "") != hash("", "ab"))
    #expect(hash("ab", "c") == hash("ab", "c"))
  }

  @Test("words are the same whatever their case and punctuation, and no others")
  func words() {
    #expect(StableHash.ofWord("St. Louis") == StableHash.ofWord("st louis"))
    #expect(StableHash.ofWord("St. Louis") == StableHash.of("stlouis"))
    #expect(StableHash.ofWord("St. Louis") != StableHash.ofWord("St. Luis"))
    #expect(StableHash.ofWord("서울") != StableHash.ofWord("부산"))
  }
}

@Suite("SplitMix64")
struct SplitMix64Tests {
  @Test("follows the published generator from state 0")
  func reference() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xe220_a839_7b1d_cdaf)
    #expect(random.next() == 0x6e78_9e6a_a1b9_65f4)
  }
}
