import Linking
import Testing

@Suite struct StableHashTests {
  /// Values of the reference program for MurmurHash3_x64_128 with seed 0.
  @Test(
    arguments: [
      ("", 0, 0),
      ("hello", 0xcbd8_a7b3_41bd_9b02, 0x5b1e_906a_48ae_1d19),
      ("The quick brown fox jumps over the lazy dog", 0xe34b_bc7b_bc07_1b6c, 0x7a43_3ca9_c49a_9347),
    ] as [(String, UInt64, UInt64)])
  func agreesWithTheReference(_ text: String, _ high: UInt64, _ low: UInt64) {
    #expect(StableHash.hash(text) == (high, low))
  }

  @Test func kindsNeverMeet() {
    let email = Identifier(.email, normalForm: "a@b.example")
    #expect(email.kind == .email)
    #expect(email != Identifier(.refereeContact, normalForm: "a@b.example"))
    for kind in IdentifierKind.allCases { #expect(Identifier(kind, normalForm: "x").kind == kind) }
  }
}
