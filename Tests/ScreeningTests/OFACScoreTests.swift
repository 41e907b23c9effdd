import Testing
import Watchlists

@testable import Screening

@Suite("The score in OFAC's manner")
struct OFACScoreTests {
  private static func score(_ asked: String, _ listed: String) throws -> Int {
    var party = ListedParty(id: "1", list: ListSource(name: "", file: "", version: ""), kind: .person)
    party.names = [ListedName(listed, quality: .primary)]
    return OFACScore.of(ScreenRequest(names: [asked]), party)
  }

  @Test(
    "Jaro-Winkler after Winkler's own examples",
    arguments: [
      ("martha", "marhta", 0.961), ("dwayne", "duane", 0.840), ("dixon", "dicksonx", 0.813), ("abc", "xyz", 0.0),
      ("same", "same", 1.0),
    ])
  func jaroWinkler(left: String, right: String, expected: Double) {
    let similarity = JaroWinkler.similarity(Array(left.utf8)[...], Array(right.utf8)[...])
    #expect(abs(similarity - expected) < 0.001)
    #expect(abs(similarity - JaroWinkler.similarity(Array(right.utf8)[...], Array(left.utf8)[...])) < 0.001)
  }

  @Test(
    "Soundex as the National Archives give it",
    arguments: [
      ("washington", "w252"), ("lee", "l000"), ("gutierrez", "g362"), ("pfister", "p236"), ("jackson", "j250"),
      ("tymczak", "t522"),
      ("ashcraft", "a261"),
    ])
  func soundex(name: String, code: String) {
    #expect(String(decoding: Soundex.code(Array(name.utf8)), as: UTF8.self) == code)
  }

  @Test("the same name in any order is 100, and nothing alike is low")
  func ends() throws {
    #expect(try Self.score("Rim Chol Jun", "RIM, Chol Jun") == 100)
    #expect(try Self.score("Chol Jun Rim", "RIM, Chol Jun") == 100)
    #expect(try Self.score("Maria Lopez", "RIM, Chol Jun") < 60)
    #expect(try Self.score("림철준", "RIM, Chol Jun") == 0)
  }

  @Test("a part without any possible match is left out, as the public search does with short Korean syllables")
  func leavesOut() throws {
    #expect(try Self.score("Kim Jong Un", "KIM, Jong Man") == 100)
    #expect(try Self.score("Kim Wolfgang", "KIM, Jong Man") < 90)
  }
}
