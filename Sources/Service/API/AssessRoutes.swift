import Casework
import Events
import HTTPTypes
import Judgement

/// Judges events without storing them.
struct AssessRoutes {
  let judging: BatchJudging
  let gate: ConcurrencyGate

  private static let parameters = [
    RouteDescription.Parameter(
      name: "as_of", place: .query, text: "As of when to judge; the latest event's time when absent.", schema: Schema.time)
  ]

  var routes: [Route] {
    [
      Route(
        .post, "/v1/assess",
        RouteDescription(
          "assess", tag: "Judgement", "Judge events without storing them",
          text: "The batch is judged by itself: what is stored does not count, and nothing of it is kept.",
          parameters: Self.parameters,
          answers: [
            RouteDescription.Answer(
              200, "One assessment a subject.", Schema.object(["assessments": Schema.list(of: Schema.ref("Assessment"))]))
          ]),
        access: .permission(.readScores),
        body: .whole(EventBody.forms, schema: EventBody.schema, isRequired: true)
      ) { call in
        let events = try EventBody.read(call)
        var asOf: Instant?
        if let text = call.query["as_of"] {
          guard let time = Timestamp(text) else { throw Problem.parameter("as_of", "is no time such as 2026-03-02T08:15:00Z") }
          asOf = time.instant
        }
        guard let pass = gate.enter() else { throw Problem(.overloaded, retryAfter: 2) }
        defer { withExtendedLifetime(pass) {} }
        let assessments = try await judging.assess(events, asOf: asOf)
        return .json { writer in
          writer.beginObject()
          writer.name("assessments")
          writer.beginArray()
          for assessment in assessments { assessment.write(to: &writer) }
          writer.endArray()
          writer.endObject()
        }
      }
    ]
  }
}

/// Events in a body: one, or a list of them.
enum EventBody {
  static let forms: [MediaForm] = [.cloudEventBatch, .cloudEvent, .json]

  static let schema = Schema.make(
    ("anyOf", .array([Schema.ref("Event"), Schema.list(of: Schema.ref("Event"), 0...1000)])))

  /// The events of a call's body, all in the tenant of whoever sends them.
  ///
  /// - Throws: `malformed-body`, or `invalid-body` with a pointer to every event that is none.
  static func read(_ call: Call) throws(Problem) -> [Event] {
    let tenant = try call.signedIn().tenant
    let read: (events: [Event], faults: [Problem.Fault])
    do throws(EventError) {
      read = try parted(call.body, tenant: tenant)
    } catch {
      throw error.field.isEmpty ? Problem(.malformedBody, error.reason) : .body(error)
    }
    let (events, faults) = read
    guard faults.isEmpty else { throw Problem(.invalidBody, faults: Array(faults.prefix(100))) }
    guard events.count <= call.limits.batchEvents else {
      throw Problem(.invalidBody, faults: [Problem.Fault(.body(""), "has more than \(call.limits.batchEvents) events")])
    }
    return events
  }

  /// The events of a document, and what is wrong with those that are none.
  private static func parted(_ body: [UInt8], tenant: String) throws(EventError) -> (events: [Event], faults: [Problem.Fault]) {
    let isList = body.first { $0 > 0x20 } == UInt8(ascii: "[")
    var results: [Result<Event, EventError>] = []
    try body.withUnsafeBufferPointer { buffer throws(EventError) in
      try EventDecoder().forEachEvent(in: UnsafeRawBufferPointer(buffer)) { _, result in results.append(result) }
    }
    var parts: (events: [Event], faults: [Problem.Fault]) = ([], [])
    for (place, result) in results.enumerated() {
      switch result.flatMap({ $0.belonging(to: tenant) }) {
      case .success(let event): parts.events.append(event)
      case .failure(let error):
        let base = isList ? "[\(place)]" + (error.field.isEmpty ? "" : ".") : ""
        parts.faults.append(Problem.Fault(.body(JSONPointer(path: base + error.field).text), error.reason))
      }
    }
    return parts
  }
}

extension Event {
  /// The event in the books of a tenant; an error when it says that it belongs elsewhere.
  func belonging(to tenant: String) -> Result<Event, EventError> {
    guard self.tenant.isEmpty || self.tenant == tenant else {
      return .failure(EventError(field: "tenant", reason: "is not the tenant of the key"))
    }
    var event = self
    event.tenant = tenant
    return .success(event)
  }
}
