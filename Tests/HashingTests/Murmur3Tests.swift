import Hashing
import Testing

@Suite("MurmurHash3 of 128 bits")
struct Murmur3Tests {
  @Test(
    "agrees with the reference program for 64-bit machines with seed 0",
    arguments: [
      ("", 0, 0),
      ("hello", 0xcbd8_a7b3_41bd_9b02, 0x5b1e_906a_48ae_1d19),
      ("The quick brown fox jumps over the lazy dog", 0xe34b_bc7b_bc07_1b6c, 0x7a43_3ca9_c49a_9347),
    ] as [(String, UInt64, UInt64)])
  func reference(_ text: String, _ high: UInt64, _ low: UInt64) {
    #expect(Murmur3.hash(text) == (high, low))
  }
}
