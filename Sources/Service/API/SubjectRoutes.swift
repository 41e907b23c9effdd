import Casework
import Events
import HTTPTypes
import Storage

/// The subjects and what happened to them. Who looks into a person's file is put on record first.
struct SubjectRoutes {
  let store: Store
  let secret: ServiceSecret
  let acts: ActRecorder

  private static let tag = "Subjects"
  private static let place = RouteDescription.Parameter(
    name: "subject", place: .path, text: "`KIND:ID`", schema: Schema.text(1...500))

  static let schema = Schema.object([
    "subject": Schema.text(), "first_event_at": Schema.time, "last_event_at": Schema.time, "open": Schema.bool,
  ])

  var routes: [Route] {
    [
      Route(
        .get, "/v1/subjects",
        RouteDescription(
          "subjects", tag: Self.tag, "The subjects", parameters: Listing.parameters,
          answers: [
            RouteDescription.Answer(200, "A page, in the order in which they came.", Schema.page(of: Schema.ref("Subject")))
          ],
          problems: [.invalidCursor]),
        access: .permission(.readCases)
      ) { call in
        let listing = try Listing(call, secret)
        let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
        let after = listing.place.flatMap { Int64($0) }.map { SubjectNumber(value: $0) }
        let subjects = try await store.subjects.page(after: after, limit: listing.limit + 1, tenant: tenant)
        return listing.reply(subjects, place: { "\($0.number.value)" }) { Self.write($0, to: &$1) }
      },
      Route(
        .get, "/v1/subjects/{subject}",
        RouteDescription(
          "subject", tag: Self.tag, "One subject", parameters: [Self.place],
          answers: [RouteDescription.Answer(200, "The subject.", Schema.ref("Subject"))]),
        access: .permission(.readCases)
      ) { call in
        let (subject, _) = try await subject(call)
        try await acts.wrote(call, "subject.read", on: subject.id.text)
        return .json { Self.write(subject, to: &$0) }
      },
      Route(
        .get, "/v1/subjects/{subject}/timeline",
        RouteDescription(
          "timeline", tag: Self.tag, "Everything that happened to a subject", parameters: [Self.place],
          answers: [
            RouteDescription.Answer(
              200, "The events in the order of time.", Schema.object(["events": Schema.list(of: Schema.ref("Event"))]))
          ]),
        access: .permission(.readCases)
      ) { call in
        let (subject, tenant) = try await subject(call)
        try await acts.wrote(call, "subject.timeline_read", on: subject.id.text)
        let events = try await store.events.events(of: subject.number, tenant: tenant)
        return try .json { writer in
          writer.beginObject()
          writer.name("events")
          writer.beginArray()
          for event in events { writer.value(try JSONBytes.value(event.json)) }
          writer.endArray()
          writer.endObject()
        }
      },
    ]
  }

  private func subject(_ call: Call) async throws -> (StoredSubject, TenantID) {
    let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
    guard let id = SubjectID(call.place("subject")), let subject = try await store.subjects.find(id, tenant: tenant) else {
      throw Problem(.notFound)
    }
    return (subject, tenant)
  }

  private static func write(_ subject: StoredSubject, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("subject", subject.id.text)
    writer.member("first_event_at", subject.firstEvent)
    writer.member("last_event_at", subject.lastEvent)
    writer.member("open", subject.isOpen)
    writer.endObject()
  }
}
