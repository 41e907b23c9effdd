import Linking
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("of different kinds are never equal")
  func kindsNeverMeet() {
    let email = Identifier(.email, normalForm: "a@b.example")
    #expect(email.kind == .email)
    #expect(email != Identifier(.refereeContact, normalForm: "a@b.example"))
    for kind in IdentifierKind.allCases { #expect(Identifier(kind, normalForm: "x").kind == kind) }
  }
}
