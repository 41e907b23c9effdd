import Casework
import Events
import HTTPTypes
import Synchronization

/// Whether the service is up, whether it may be sent requests, its figures and its description.
struct HealthRoutes {
  let readiness: Readiness
  let registry: MetricsRegistry
  let areMetricsAnonymous: Bool
  let openAPI: OpenAPISource

  static let tag = "Operation"

  private static let health = Schema.object(["status": Schema.words(["ok"])])
  private static let ready = Schema.object([
    "status": Schema.words(["ready", "not_ready"]),
    "checks": Schema.list(of: Schema.object(["name": Schema.text(), "ok": Schema.bool])),
  ])

  var routes: [Route] {
    [
      Route(
        .get, "/healthz",
        RouteDescription(
          "healthz", tag: Self.tag, "Whether the process answers",
          answers: [RouteDescription.Answer(200, "It does.", Self.health)]), access: .anonymous
      ) { _ in Self.alive },
      Route(
        .get, "/readyz",
        RouteDescription(
          "readyz", tag: Self.tag, "Whether requests may be sent",
          answers: [
            RouteDescription.Answer(200, "They may.", Self.ready),
            RouteDescription.Answer(503, "Something is missing, or the process is about to end.", Self.ready),
          ]), access: .anonymous
      ) { _ in await readiness.reply() },
      Route(
        .get, "/metrics",
        RouteDescription(
          "metrics", tag: Self.tag, "The service's figures, for Prometheus",
          answers: [RouteDescription.Answer(200, "The figures.", Schema.text())]),
        access: areMetricsAnonymous ? .anonymous : .permission(.readMetrics), answers: [.metrics]
      ) { _ in .text(form: .metrics, registry.text()) },
      Route(
        .get, "/openapi.json",
        RouteDescription(
          "openapi", tag: Self.tag, "This description",
          answers: [
            RouteDescription.Answer(
              200, "OpenAPI 3.1.", Schema.make(("type", .string("object"))), headers: ["ETag": "Its version."]),
            RouteDescription.Answer(304, "It is the one you have."),
          ]), access: .signedIn, answers: [.openAPI, .json]
      ) { call in openAPI.reply(call) },
    ]
  }

  private static let alive = Reply.json { writer in
    writer.beginObject()
    writer.member("status", "ok")
    writer.endObject()
  }
}

/// The description as bytes, made once all routes are known.
final class OpenAPISource: Sendable {
  private let made = Mutex<(bytes: [UInt8], tag: EntityTag)?>(nil)

  func describe(_ routes: [Route]) {
    var writer = JSONWriter()
    writer.value(OpenAPIDocument(routes: routes, components: Components.all).value)
    let bytes = writer.bytes
    made.withLock { $0 = (bytes, EntityTag(of: bytes)) }
  }

  fileprivate func reply(_ call: Call) -> Reply {
    guard let (bytes, tag) = made.withLock({ $0 }) else { return Reply(.noContent) }
    let isKnown = call.header(.ifNoneMatch).map { tag.isNamed(byIfNoneMatch: $0) } ?? false
    let reply = isKnown ? Reply(.notModified) : Reply(form: call.form, body: .bytes(bytes))
    return reply.with(.eTag, tag.text).with(.cacheControl, "private, no-cache")
  }
}

/// Whether everything that requests need is there.
final class Readiness: Sendable {
  private let checks: [(name: String, isOK: @Sendable () async -> Bool)]
  private let isDraining = Mutex(false)

  init(_ checks: [(name: String, isOK: @Sendable () async -> Bool)]) { self.checks = checks }

  /// From now on the answer is no: the process is about to end, and whoever spreads requests should know before.
  func drain() { isDraining.withLock { $0 = true } }

  fileprivate func reply() async -> Reply {
    var results = [("running", !isDraining.withLock { $0 })]
    for check in checks { results.append((check.name, await check.isOK())) }
    let isReady = results.allSatisfy(\.1)
    return .json(isReady ? .ok : .serviceUnavailable) { writer in
      writer.beginObject()
      writer.member("status", isReady ? "ready" : "not_ready")
      writer.name("checks")
      writer.beginArray()
      for (name, isOK) in results {
        writer.beginObject()
        writer.member("name", name)
        writer.member("ok", isOK)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}
