import Events
import Screening
import Testing
import Watchlists

@Suite("Cleared matches")
struct DecisionTests {
  private static func key(_ request: String, _ screener: Screener = Sample.screener) throws -> String {
    let read = try Sample.read(request)
    let match = try #require(screener.screen(read.request).matches.first)
    return DecisionKey.of(read.request, screener.parties[match.party])
  }

  private static func cleared(_ lines: String) -> (ClearedMatches, [LineProblem]) {
    var matches = ClearedMatches()
    let problems = Array(lines.utf8).withUnsafeBytes { matches.read($0) }
    return (matches, problems)
  }

  private static func answer(_ request: String, _ decisions: String) throws -> JSON {
    var writer = JSONWriter()
    ScreeningDesk(Sample.screener, cleared: cleared(decisions).0).write(try Sample.read(request), to: &writer)
    return try JSONParser().value(of: writer.text)
  }

  private static let request = #"{"id":1,"name":"Rim Chol Jun","birthDate":"1974"}"#

  @Test("a cleared match stays out, and the answer says so")
  func staysOut() throws {
    let open = try Self.answer(Self.request, "")
    let key = try #require(open["matches"]?.elements?.first?["key"]?.text)
    #expect(try key == Self.key(Self.request))
    let cleared = try Self.answer(Self.request, #"{"key":"\#(key)","decision":"cleared","by":"somebody"}"#)
    #expect(cleared["matches"]?.elements == [])
    #expect(cleared["cleared"]?.elements == [.string("p-1")])
    let opened = try Self.answer(Self.request, "{\"key\":\"\(key)\"}\n{\"key\":\"\(key)\",\"decision\":\"open\"}\n")
    #expect(opened["matches"]?.elements?.count == 1)
  }

  @Test(
    "it comes up again when the customer's facts change",
    arguments: [
      #"{"name":"Rim Chol Joon","birthDate":"1974"}"#, #"{"name":"Rim Chol Jun","birthDate":"1974-11-02"}"#,
      #"{"name":"Rim Chol Jun","birthDate":"1974","country":"KP"}"#,
      #"{"name":"Rim Chol Jun","birthDate":"1974","numbers":["PS836410552"]}"#,
      #"{"names":["Rim Chol Jun","Magpie"],"birthDate":"1974"}"#, #"{"name":"Rim Chol Jun","birthDate":"1974","type":"person"}"#,
    ])
  func customerChanges(request: String) throws {
    #expect(try Self.key(request) != Self.key(Self.request))
  }

  @Test("the order in which facts are stated is no change")
  func orderIsNoChange() throws {
    let one = try Self.key(#"{"names":["Rim Chol Jun","Lim Choljun"],"country":"KP","birthDate":"1974"}"#)
    #expect(try one == Self.key(#"{"birthDate":"1974","names":["Lim Choljun","Rim Chol Jun"],"country":"North Korea"}"#))
  }

  @Test(
    "it comes up again when the entry changes, and not when the list has a new edition",
    arguments: [
      (#"{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974"]}"#, true),
      (
        #"{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974"]}"# + "\n" + #"{"id":"x","names":["New"]}"#,
        true
      ),
      (#"{"id":"p-1","type":"person","names":["RIM, Chol Jun","Alias"],"birthDates":["1974"]}"#, false),
      (#"{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974"],"programs":["DPRK4"]}"#, false),
      (#"{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974"],"note":"seen in Dandong"}"#, false),
    ])
  func entryChanges(list: String, isSame: Bool) throws {
    func screener(_ text: String) throws -> Screener {
      Screener(lists: try Watchlist.read(file: "list.jsonl", bytes: Array(text.utf8)))
    }
    let before = try Self.key(
      Self.request, screener(#"{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974"]}"#))
    #expect(try (Self.key(Self.request, screener(list)) == before) == isSame)
  }

  @Test("lines that are no decision are told with their number")
  func badDecisions() {
    let (matches, problems) = Self.cleared("not json\n\n{\"key\":\"short\"}\n{\"key\":\"0123456789abcdef-0123456789abcdef\"}\n")
    #expect(problems.map(\.line) == [1, 3])
    #expect(matches.count == 1)
    let (_, wrong) = Self.cleared(#"{"key":"0123456789abcdef-0123456789abcdef","decision":"perhaps"}"#)
    #expect(wrong.map(\.problem.field) == ["decision"])
  }

  @Test("cleared matches take no places from others")
  func keepsPlaces() throws {
    let request = #"{"id":1,"names":["Rim Chol Jun","Rim Chol Su"]}"#
    let first = try #require(try Self.answer(request, "")["matches"]?.elements?.first)
    var writer = JSONWriter()
    let cleared = Self.cleared(#"{"key":"\#(first["key"]?.text ?? "")"}"#).0
    ScreeningDesk(Sample.screener, options: ScreenOptions(limit: 1), cleared: cleared).write(
      try Sample.read(request), to: &writer)
    let answer = try JSONParser().value(of: writer.text)
    #expect(answer["cleared"]?.elements == [first["entityId"]].compactMap(\.self))
    #expect(answer["matches"]?.elements?.count == 1)
  }
}
