import Events
import Testing

@testable import Intake

@Suite("The functions that a mapping may use")
struct TransformTests {
  @Test(
    "What each gives, or that it cannot read the value",
    arguments: [
      (.lower, "ÄB", "äb"), (.upper, "ß", "SS"), (.compact, " DE89 3704 ", "DE893704"), (.uri, "a b/ü", "a%20b%2F%C3%BC"),
      (.country, "South Korea", "KR"), (.country, "Korea, Democratic People's Republic of", "KP"), (.country, "kor", "KR"),
      (.country, "no", "NO"),
      (.country, "Côte d'Ivoire", "CI"), (.country, "COTE D’IVOIRE", "CI"), (.country, "Türkiye", "TR"),
      (.country, "Vietnam", "VN"),
      (.country, "Viet Nam", "VN"), (.country, "Czechia", "CZ"), (.country, "Hong Kong", "HK"), (.country, "Atlantis", nil),
      (.country, "", nil),
      (.ibanCountry, "GB29 NWBK 6016 1331 9268 19", "GB"), (.ibanCountry, "0123456789012345", nil),
      (.ibanCountry, "ZZ29NWBK60161331926819", nil),
      (.bicCountry, "DEUTDEFF", "DE"), (.bicCountry, "DEUTDEFF500", "DE"), (.bicCountry, "DEUTD", nil),
      (.bicCountry, "DEUTZZFF", nil),
      (.time, "2026-03-02T08:15:00+09:00", "2026-03-02T08:15:00+09:00"), (.time, "2026-03-02T08:15:00", "2026-03-02T08:15:00Z"),
      (.time, "2026-03-02T08:15:00.5+0900", "2026-03-02T08:15:00.5+09:00"), (.time, "2026-03-02 08:15", "2026-03-02 08:15:00Z"),
      (.time, "2026-03-02", "2026-03-02T00:00:00Z"), (.time, "2026-03-02+01:00", "2026-03-02T00:00:00+01:00"),
      (.time, "1772439300", "2026-03-02T08:15:00Z"), (.time, "1772439300123", "2026-03-02T08:15:00.123Z"),
      (.time, "20260302", nil),
      (.time, "2026-02-30", nil), (.time, "9999999999999999999", nil), (.time, "2026", nil),
      (.date, "2026-03-02T08:15:00Z", "2026-03-02"), (.date, "2026-03", "2026-03"), (.date, "2026", "2026"),
      (.date, "Present", nil),
      (.date, "2026-02-29", nil), (.decimal, "+1.50", "1.50"), (.decimal, "-.5", "-0.5"), (.decimal, "5.", "5"),
      (.decimal, "1.25e3", "1250"),
      (.decimal, "12e-3", "0.012"), (.decimal, "1e999", nil), (.decimal, "1,5", nil), (.decimal, "NaN", nil), (.decimal, "", nil),
      (.decimal, "-", nil),
      (.given, "Ann Mary Example", "Ann Mary"), (.family, "Ann Mary Example", "Example"), (.given, "Cher", nil),
      (.family, "Cher", nil),
    ] as [(Transform, String, String?)])
  func texts(_ transform: Transform, _ value: String, _ expected: String?) {
    #expect(transform.apply(.string(value)) == expected.map(JSON.string))
  }

  @Test("Numbers and truth values, from themselves and from texts")
  func numbers() {
    #expect(Transform.integer.apply(.string("4766")) == .integer(4_766))
    #expect(Transform.integer.apply(.double(1.5)) == nil)
    #expect(Transform.integer.apply(.double(1e300)) == nil)
    #expect(Transform.number.apply(.string("37.5")) == .double(37.5))
    #expect(Transform.number.apply(.string("inf")) == nil)
    #expect(Transform.number.apply(.array([])) == nil)
    #expect(Transform.boolean.apply(.string("True")) == .bool(true))
    #expect(Transform.boolean.apply(.integer(1)) == nil)
    #expect(Transform.decimal.apply(.double(0.1)) == .string("0.1"))
    #expect(Transform.text.apply(.integer(7)) == .string("7"))
  }

  @Test("Every country of the table is found by its own code")
  func countries() {
    for code in ["AF", "KP", "NO", "XK", "ZW"] { #expect(CountryTable.shipped.code(for: code) == code) }
  }
}
