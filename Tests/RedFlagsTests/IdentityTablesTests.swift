import Testing

@testable import RedFlags

@Suite("Tables of facts for identity and contact")
struct IdentityTablesTests {
  @Test(
    "Numbers belong to the countries of their calling code",
    arguments: [("+4915112345678", "DE"), ("+82 2-312-3456", "KR"), ("+8618612345678", "CN"), ("+35312345678", "IE")])
  func callingCode(number: String, country: String) {
    #expect(CallingCodes.countries(of: number) == [CountryCode(country)].compactMap(\.self))
  }

  @Test("A shared code agrees with each of its countries")
  func sharedCode() throws {
    let countries = CallingCodes.countries(of: "+14165550123")
    for country in ["US", "CA", "JM"] { #expect(countries.contains(try #require(CountryCode(country)))) }
    #expect(CallingCodes.countries(of: "+77011234567").count == 2)
  }

  @Test("A number without its country says nothing", arguments: ["02-312-3456", "+", "+1", "+999123456789", "+49abc12345", ""])
  func noCode(number: String) { #expect(CallingCodes.countries(of: number).isEmpty) }

  @Test("No calling code is the beginning of another, so that the first match is the right one")
  func prefixFree() {
    let codes = Set(CallingCodes.table.keys)
    #expect(codes.count > 190)
    for code in codes { #expect(!codes.contains(code / 10) && !codes.contains(code / 100), "\(code)") }
  }

  @Test("Technologies are found under their usual spellings", arguments: ["React", "react.js", "ReactJS", "REACT"])
  func spellings(name: String) { #expect(TechnologyReleases.release(of: name)?.year == 2013) }

  @Test("Namesakes and unknown skills are left alone", arguments: ["SWIFT", "Excel", "Communication", ""])
  func unknown(name: String) { #expect(TechnologyReleases.release(of: name) == nil) }

  @Test("Names of people are told from handles and machines")
  func humanNames() {
    for name in ["Elena Moran", "José Núñez", "田中浩", "김민준", "Anna Maria O'Neil"] { #expect(AuthorNames.isHuman(name), "\(name)") }
    for name in ["blueriver7", "github-actions bot", "root", "dependabot", "Build Server 3", "x"] {
      #expect(!AuthorNames.isHuman(name), "\(name)")
    }
  }
}
