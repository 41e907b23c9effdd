import Testing

@testable import Linking

@Suite("Identifiers")
struct IdentifierTests {
  @Test("of different kinds are never equal")
  func kindsNeverMeet() {
    let email = Identifier(.email, normalForm: "a@b.example")
    #expect(email.kind == .email)
    #expect(email != Identifier(.refereeContact, normalForm: "a@b.example"))
    for kind in IdentifierKind.allCases { #expect(Identifier(kind, normalForm: "x").kind == kind) }
  }

  @Test("of two parts are those of the joined text", arguments: ["", "acme", "株式会社アクメ・北支店"])
  func partsAreJoined(_ tenant: String) {
    let whole = Identifier(.device, normalForm: "\(tenant)|dev-4711-0815-a")
    #expect(Identifier(.device, joining: tenant, "dev-4711-0815-a") == whole)
  }
}
