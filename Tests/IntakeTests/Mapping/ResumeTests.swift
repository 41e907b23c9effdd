import Events
import Foundation
import Intake
import Testing

@Suite("JSON Resume")
struct ResumeTests {
  static let text = """
    {
      "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
      "basics": {"name": "Ann Example", "label": "Programmer", "image": "", "email": "Ann@Example.org", "phone": "+1 912 555 4321",
        "url": "https://ann.example", "summary": "Writes Swift.",
        "location": {"address": "1 High St", "postalCode": "94115", "city": "San Francisco", "countryCode": "usa", "region": "California"},
        "profiles": [{"network": "GitHub", "username": "ann", "url": "https://github.com/ann"}]},
      "work": [
        {"name": "Acme", "position": "Engineer", "startDate": "2013-12-01", "endDate": "2014-02-30", "location": "Oslo", "highlights": ["One", "Two"]},
        {"company": "Old Acme", "position": "Intern", "startDate": "2012-06"}],
      "education": [{"institution": "Univ", "area": "IT", "studyType": "Bachelor", "startDate": "2008", "endDate": "2011"}],
      "skills": [{"name": "Web", "level": "Master", "keywords": ["HTML"]}],
      "languages": [{"language": "Korean", "fluency": "Native speaker"}, {"language": "Klingon"}],
      "meta": {"lastModified": "2017-12-24T15:53:00"}
    }
    """

  @Test("A résumé becomes what an applicant says of himself")
  func whole() throws {
    let outcome = try Inputs.check("ann.resume.json", Self.text)
    #expect(outcome.rejects.isEmpty)
    let event = try #require(try outcome.events().first)
    #expect(event.subject.text == "applicant:ann@example.org")
    #expect(event.time.text == "2017-12-24T15:53:00Z")
    #expect(event.attributes.contains(JSONMember("timezone", .string("assumed UTC"))))
    guard case .profileChanged(let profile) = event.payload else {
      Issue.record("\(event.payload)")
      return
    }
    #expect(profile.names?.map(\.text) == ["Ann Example"])
    #expect(profile.emails == ["Ann@Example.org"])
    #expect(profile.addresses?.first?.country == "US")
    #expect(profile.handles?.first?.service == "github")
    #expect(profile.photo == nil)
    #expect(profile.work?.map(\.employer) == ["Acme", "Old Acme"])
    #expect(profile.work?.first?.start == PartialDate(year: 2013, month: 12, day: 1))
    #expect(profile.work?.first?.end == nil)
    #expect(profile.work?.last?.start == PartialDate(year: 2012, month: 6))
    #expect(profile.education?.first?.degree == "Bachelor, IT")
    #expect(profile.languages?.map(\.code) == ["ko", "Klingon"])
    #expect(profile.cvText == "Writes Swift.\nOne\nTwo")
    #expect(profile.portfolio == ["https://ann.example"])
    let fields = Dictionary(uniqueKeysWithValues: try #require(outcome.opened.coverage.first).fields.map { ($0.path, $0) })
    #expect(fields["work.endDate"]?.unreadable == 1)
    #expect(fields["skills.keywords"]?.used == 0)
  }

  @Test("Without a mail address the file's name, without a time the file's own")
  func fileName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("bob.json", #"{"basics":{"name":"Bob"},"work":[]}"#)
    let changed = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: changed], ofItemAtPath: path)
    let event = try #require(try Inputs.check([path]).events().first)
    #expect(event.subject.text == "applicant:bob")
    #expect(event.time.text == "2023-11-14T22:13:20Z")
  }

  @Test("A list of résumés, one of them broken")
  func list() throws {
    let outcome = try Inputs.check(
      "cvs.json", "[\(Self.text), {\"basics\": {\"name\": tru}}, \(Self.text.replacingOccurrences(of: "Ann@", with: "Eve@"))]")
    #expect(try outcome.events().map(\.subject.text).sorted() == ["applicant:ann@example.org", "applicant:eve@example.org"])
    #expect(outcome.rejects.map(\.line) == [2])
  }
}
