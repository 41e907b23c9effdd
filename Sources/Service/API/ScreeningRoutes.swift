import Casework
import Events
import HTTPTypes
import NIOCore
import RedFlags
import Screening

/// Asks lists for people, firms and ships.
struct ScreeningRoutes {
  let lists: LiveScreening
  let metrics: ServiceMetrics

  var routes: [Route] {
    [
      Route(
        .post, "/v1/screen",
        RouteDescription(
          "screen", tag: "Screening", "Screen one party",
          text: "A name alone never confirms anybody. Fields that cannot be used are named in `notes` and left out.",
          parameters: Self.parameters,
          answers: [RouteDescription.Answer(200, "What the lists have, best first.", Schema.ref("ScreenAnswer"))],
          problems: [.notReady]),
        access: .permission(.screen), body: .whole([.json], schema: Schema.ref("ScreenRequest"), isRequired: true)
      ) { call in
        let desk = try desk(call)
        let request = try Self.read(try ScreeningSchema.checked(call.json()))
        metrics.screened.add()
        return .json(.ok, try Self.answer(desk, request))
      },
      Route(
        .post, "/v1/screen/stream",
        RouteDescription(
          "screen_stream", tag: "Screening", "Screen many parties, one a line",
          text: """
            Answers come in the order of the lines while lines still arrive; read while you write. A line that cannot be used is \
            answered with an `error` and stops nothing else.
            """,
          parameters: Self.parameters,
          answers: [RouteDescription.Answer(200, "One answer a line.", Schema.ref("ScreenAnswer"))], problems: [.notReady]),
        access: .permission(.screen), body: .stream([.lines], schema: Schema.ref("ScreenRequest")), answers: [.lines]
      ) { call in
        let desk = try desk(call)
        return LineReply.make(call) { lines in
          metrics.screened.add(Double(lines.count))
          return lines.map { Self.answered($0.bytes, desk) }
        }
      },
    ]
  }

  private static let parameters = [
    RouteDescription.Parameter(
      name: "threshold", place: .query, text: "The least score of a match.", schema: Schema.number(0...1)),
    RouteDescription.Parameter(name: "limit", place: .query, text: "How many matches at most.", schema: Schema.integer(1...100)),
    RouteDescription.Parameter(
      name: "explain", place: .query, text: "Whether the parts of the names are explained; true when absent.",
      schema: Schema.words(["true", "false"])),
  ]

  private func desk(_ call: Call) throws(Problem) -> ScreeningDesk {
    guard var desk = lists.desk else { throw Problem(.notReady, "No list is loaded.", retryAfter: 30) }
    if let text = call.query["threshold"] {
      guard let threshold = Double(text), (0...1).contains(threshold) else {
        throw .parameter("threshold", "is no number from 0 to 1")
      }
      desk.options.threshold = threshold
    }
    desk.options.limit = try call.limit(10, most: 100)
    switch call.query["explain"] {
    case nil, "true": desk.options.explains = true
    case "false": desk.options.explains = false
    default: throw .parameter("explain", "is true or false")
    }
    return desk
  }

  private static func read(_ value: JSON) throws(Problem) -> ReadRequest {
    do { return try RequestReader.read(value) } catch {
      throw .body(EventError(field: SnakeCase.snake(error.problem.field), reason: error.problem.reason))
    }
  }

  private static func answer(_ desk: ScreeningDesk, _ request: ReadRequest) throws(Problem) -> JSON {
    var writer = JSONWriter()
    desk.write(request, to: &writer)
    do throws(EventError) {
      return SnakeCase.snake(try JSONBytes.value(writer.bytes))
    } catch {
      throw Problem(.internalFault)
    }
  }

  /// The answer to one line.
  private static func answered(_ line: [UInt8], _ desk: ScreeningDesk) -> JSON {
    var id = JSON.null
    do throws(Problem) {
      let value: JSON
      do throws(EventError) {
        value = try JSONBytes.value(line)
      } catch {
        throw .body(error)
      }
      id = value["id"] ?? .null
      return try answer(desk, try read(try ScreeningSchema.checked(value)))
    } catch {
      let reason = error.faults.first.map { fault in
        if case .body(let pointer) = fault.place, !pointer.isEmpty { "\(pointer) \(fault.reason)" } else { fault.reason }
      }
      return Schema.make(("id", id), ("error", .string(reason ?? error.kind.title.en)))
    }
  }
}
