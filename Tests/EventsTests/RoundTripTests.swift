import Events
import Testing

@Suite("Reading and writing an event loses nothing")
struct RoundTripTests {
  private let decoder = EventDecoder()

  @Test("Every kind with every field filled in comes back to the byte", arguments: Samples.lines.map(\.kind))
  func everyKind(_ kind: EventKind) throws {
    let line = try #require(Samples.lines.first { $0.kind == kind }?.line)
    let event = try decoder.event(from: line)
    #expect(event.payload.kind == kind)
    #expect(event.line == line)
    #expect(try decoder.event(from: event.line) == event)
  }

  @Test("The samples hold every field of the vocabulary, so that the test above means something")
  func samplesAreFull() {
    for kind in EventKind.allCases {
      guard case .object(let fields)? = Samples.dataSchema(of: kind)["properties"] else {
        Issue.record("\(kind) has no fields")
        continue
      }
      #expect(!fields.isEmpty, "\(kind)")
    }
  }

  @Test("Members that nobody knows survive at every depth, in their order", arguments: Samples.lines.map(\.kind))
  func unknownMembers(_ kind: EventKind) throws {
    let data = Self.withStrangers(Samples.value(of: Samples.dataSchema(of: kind)), Samples.dataSchema(of: kind))
    let line = Samples.text(of: Samples.envelope(kind, data: data))
    let event = try decoder.event(from: line)
    #expect(event.line == line)
    #expect(try decoder.event(from: event.line) == event)
  }

  /// Adds a member to every object whose members the vocabulary names.
  private static func withStrangers(_ value: JSON, _ schema: JSON) -> JSON {
    let schema = schema["oneOf"]?.elements?.last ?? schema
    switch value {
    case .array(let elements): return .array(elements.map { withStrangers($0, schema["items"] ?? .null) })
    case .object(let members):
      guard let properties = schema["properties"] else { return value }
      let known = members.map { JSONMember($0.name, withStrangers($0.value, properties[$0.name] ?? .null)) }
      return .object(known + [JSONMember("stranger", .array([.integer(-1), .unsigned(.max), .double(1.5e300), .null]))])
    default: return value
    }
  }

  @Test("A type that nobody knows keeps its data whole")
  func unknownType() throws {
    let line =
      #"{"specversion":"1.0","id":"1","source":"//x","type":"okta.system.thing","time":"2026-03-02T08:15:00Z","#
      + #""subject":"worker:w","data":{"a":[1,{"b":null}],"c":"ü"}}"#
    let event = try decoder.event(from: line)
    #expect(event.payload.kind == nil)
    #expect(event.type == "okta.system.thing")
    #expect(event.line == line)
  }

  @Test("Attributes of the envelope that nobody knows survive")
  func unknownAttributes() throws {
    let line =
      #"{"specversion":"1.0","id":"1","source":"//x","type":"sekisho.offer.made","time":"2026-03-02T08:15:00Z","#
      + #""subject":"worker:w","origin":"a.xml#3","traceparent":"00-ab","data":{"organisation":"acme"}}"#
    let event = try decoder.event(from: line)
    #expect(event.attributes.map(\.name) == ["origin", "traceparent"])
    #expect(event.line == line)
  }

  @Test(
    "Times keep the spelling they came in",
    arguments: [
      "2026-03-02T08:15:00Z", "2026-03-02t08:15:00z", "2026-03-02 08:15:00Z", "2026-03-02T08:15:00.000Z",
      "2026-03-02T10:15:00+02:00",
      "2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z", "0000-01-01T00:00:00+23:59",
      "2026-03-02T08:15:00.123456789Z", "2026-03-02T08:15:00-00:00",
    ])
  func spelling(_ time: String) throws {
    let line =
      #"{"specversion":"1.0","id":"1","source":"//x","type":"sekisho.offer.made","time":"\#(time)","subject":"worker:w","data":{}}"#
    let event = try decoder.event(from: line)
    #expect(event.line == line)
    #expect(try decoder.event(from: event.line) == event)
  }
}
