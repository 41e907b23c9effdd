import Casework
import Events
import HTTPTypes
import Live
import Storage

/// Takes events in. What is answered as stored is on the disk.
struct EventRoutes {
  let store: Store
  let door: EventDoor
  let metrics: ServiceMetrics

  private static let outcome = Schema.object([
    "id": Schema.text(), "source": Schema.text(), "outcome": Schema.words(["stored", "duplicate", "conflict"]),
  ])

  var routes: [Route] {
    [
      Route(
        .post, "/v1/events",
        RouteDescription(
          "add_events", tag: "Events", "Store an event or a batch",
          text: """
            All of a batch are stored, or none. `(source, id)` names an event: delivered twice it counts once (`duplicate`); another event \
            under a name that is taken is not stored (`conflict`).
            """,
          answers: [
            RouteDescription.Answer(
              200, "What became of each, in order.", Schema.object(["results": Schema.list(of: Self.outcome)]))
          ]),
        access: .permission(.writeEvents), body: .whole(EventBody.forms, schema: EventBody.schema, isRequired: true)
      ) { call in
        let events = try EventBody.read(call)
        let tenant = try await tenant(call)
        let outcomes = try await door.receive(events, tenant: tenant, at: call.now)
        return .json { writer in
          writer.beginObject()
          writer.name("results")
          writer.beginArray()
          for (event, outcome) in zip(events, outcomes) { writer.value(result(event, outcome)) }
          writer.endArray()
          writer.endObject()
        }
      },
      Route(
        .post, "/v1/events/stream",
        RouteDescription(
          "stream_events", tag: "Events", "Store many events, one a line",
          text: """
            Each piece that arrives is stored before the next is read, and answered line by line; read while you write. A line that is no \
            event is answered with an `error` and stops nothing else.
            """,
          answers: [RouteDescription.Answer(200, "One result a line.", Schema.anything)]),
        access: .permission(.writeEvents), body: .stream([.lines], schema: Schema.ref("Event")), answers: [.lines]
      ) { call in
        let name = try call.signedIn().tenant
        let tenant = try await tenant(call)
        return LineReply.make(call) { lines in
          let read = lines.map { line in Self.read(line.bytes, tenant: name) }
          let events = read.compactMap { try? $0.get() }
          var outcomes = try await door.receive(events, tenant: tenant, at: call.now)[...]
          return zip(lines, read).map { line, event in
            switch event {
            case .success(let event): outcomes.popFirst().map { result(event, $0) } ?? .null
            case .failure(let error):
              Schema.make(
                ("line", .integer(Int64(line.number))), ("field", .string(error.field)), ("error", .string(error.reason)))
            }
          }
        }
      },
    ]
  }

  private func tenant(_ call: Call) async throws -> Tenant {
    let name = try call.signedIn().tenant
    return Tenant(id: try await store.tenants.ensure(name, at: call.now), name: name)
  }

  private static func read(_ bytes: [UInt8], tenant: String) -> Result<Event, EventError> {
    let read = bytes.withUnsafeBufferPointer { buffer -> Result<Event, EventError> in
      do throws(EventError) { return .success(try EventDecoder().event(from: UnsafeRawBufferPointer(buffer))) } catch {
        return .failure(error)
      }
    }
    return read.flatMap { $0.belonging(to: tenant) }
  }

  private func result(_ event: Event, _ outcome: AppendOutcome) -> JSON {
    let word =
      switch outcome {
      case .stored: "stored"
      case .duplicate: "duplicate"
      case .conflict: "conflict"
      }
    metrics.events.series([word]).add()
    return Schema.make(("id", .string(event.id)), ("source", .string(event.source)), ("outcome", .string(word)))
  }
}
