import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import RedFlags

/// Takes every request through the same steps: name it, check it, find its route, learn who asks, let the route answer, add the headers
/// that every answer has, count and log it.
struct ServiceResponder: HTTPResponder {
  typealias Context = ServiceContext

  let table: RouteTable
  let reception: Reception
  let metrics: ServiceMetrics
  let sources: ServiceSources
  let limits: ServiceLimits
  let isEncrypted: Bool
  let hosts: HostCheck
  let gate: ConcurrencyGate
  let logger: Logger

  /// A request as far as it has come, for headers, log and figures.
  private struct Passage {
    var requestID: String
    var trace: TraceContext
    var language: Language
    var route = "none"
    var principal: Principal?
    var rate: (policy: String, standing: String)?
    var fault: String?
  }

  /// Answers a request; it never throws.
  func respond(to request: Request, context: ServiceContext) async -> Response {
    let started = ContinuousClock.now
    let begun = Passage(
      requestID: RequestName.of(request.headers[.requestID], random: sources.random),
      trace: TraceContext(
        parent: request.headers[.traceParent], state: request.headers[.traceState], random: sources.random),
      language: AcceptedLanguage.of(request.headers[.acceptLanguage]))
    metrics.began()
    let (answered, passage) = await TraceContext.$current.withValue(begun.trace) { await reply(to: request, context, begun) }
    var answer = answered
    finish(&answer, passage)
    let seconds = Self.seconds(since: started)
    let method = Self.label(of: request.method)
    metrics.ended(method, passage.route, answer.status.code, seconds: seconds)
    log(passage, method, answer.status.code, seconds)
    return answer.response(isHead: request.method == .head)
  }

  private func reply(to request: Request, _ context: ServiceContext, _ begun: Passage) async -> (Reply, Passage) {
    var passage = begun
    do {
      return (try await answer(request, context, &passage), passage)
    } catch let problem as Problem {
      return (problem.reply(language: passage.language, requestID: passage.requestID), passage)
    } catch {
      // What went wrong is for the log of the firm, never for the client.
      passage.fault = Self.name(of: error)
      return (Problem(.internalFault).reply(language: passage.language, requestID: passage.requestID), passage)
    }
  }

  private func answer(_ request: Request, _ context: ServiceContext, _ passage: inout Passage) async throws -> Reply {
    try checkHead(request)
    let route: Route
    let places: [String: String]
    switch table.find(request.method, path: request.uri.path) {
    case .nothing: throw Problem(.notFound)
    case .otherMethods(let methods, let template):
      passage.route = template
      if request.method == .options { return Reply(.noContent).with(.allow, methods.joined(separator: ", ")) }
      throw Problem(.methodNotAllowed, allow: methods)
    case .route(let found, let values):
      (route, places) = (found, values)
      passage.route = found.path.text
    }
    let isProbe = passage.route == "/healthz" || passage.route == "/readyz"
    if !isProbe, !hosts.accepts(request.head.authority) { throw refuse("host", Problem(.misdirected)) }
    guard let pass = gate.enter() else { throw refuse("concurrency", Problem(.overloaded, retryAfter: 1)) }
    defer { withExtendedLifetime(pass) {} }
    let visitor = try await reception.receive(
      request, route: route, remoteAddress: context.remoteAddress, now: sources.now()
    ) { passage.rate = $0 }
    passage.principal = visitor
    let version = try ServiceVersion.asked(request.headers[.sekishoVersion])
    assert(version == .latest, "a second version needs its own shapes")
    var call = try checked(request, route, places, passage, context)
    if case .whole(let forms, _, let isRequired) = route.body {
      (call.body, call.bodyForm) = try await body(of: request, forms, isRequired: isRequired)
      try reception.checkForm(of: call)
    } else if case .stream(let forms, _) = route.body {
      call.bodyForm = try bodyForm(of: request, forms)
    }
    return holding(pass, try await handled(call))
  }

  /// Lets the route answer, at most once where the client says so.
  private func handled(_ call: Call) async throws -> Reply {
    guard call.route.isRepeatable, let principal = call.principal,
      let repeatable = try RepeatableRequest.of(call, caller: principal.scope)
    else { return try await limited(call) }
    if let known = try await reception.memory.begin(repeatable) { return known.reply }
    do {
      let reply = try await limited(call)
      try await reception.memory.finish(repeatable, RememberedReply(reply))
      return reply
    } catch {
      await reception.memory.abandon(repeatable)
      throw error
    }
  }

  private func limited(_ call: Call) async throws -> Reply {
    guard call.route.hasTimeLimit, call.route.access != .anonymous || call.route.body != .none else {
      return try await call.route.handler(call)
    }
    return try await TimeLimit.run(seconds: limits.seconds) { try await call.route.handler(call) }
  }
}

// Checks
extension ServiceResponder {
  private func checkHead(_ request: Request) throws(Problem) {
    let size = request.headers.reduce(request.head.path?.utf8.count ?? 0) {
      $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4
    }
    guard size <= limits.headerBytes else { throw refuse("headers", Problem(.headersTooLarge)) }
  }

  private func checked(
    _ request: Request, _ route: Route, _ places: [String: String], _ passage: Passage, _ context: ServiceContext
  ) throws(Problem) -> Call {
    guard let form = MediaNegotiation.choose(request.headers[.accept], among: route.answers) else {
      throw Problem(.notAcceptable, "It is answered as \(route.answers.map(\.rawValue).joined(separator: " or ")).")
    }
    guard let query = QueryText.read(request.uri.query ?? "") else {
      throw Problem(.invalidParameter, "The query cannot be read: something cannot be decoded, or a name comes twice.")
    }
    let known = Set(route.description.parameters.filter { $0.place == .query }.map(\.name))
    let unknown = query.keys.filter { !known.contains($0) }.sorted()
    guard unknown.isEmpty || !route.description.isPublished else {
      throw Problem(
        .invalidParameter,
        faults: unknown.prefix(20).map { Problem.Fault(.parameter(String($0.prefix(60))), "is not known here") })
    }
    return Call(
      request: request, route: route, places: places, query: query, principal: passage.principal, form: form,
      language: passage.language, requestID: passage.requestID, now: sources.now(), remoteAddress: context.remoteAddress,
      limits: limits)
  }

  private func bodyForm(of request: Request, _ forms: [MediaForm]) throws(Problem) -> MediaForm {
    guard let form = request.headers[.contentType].flatMap(MediaNegotiation.form), forms.contains(form) else {
      throw Problem(.unsupportedMediaType, "Send \(forms.map(\.rawValue).joined(separator: " or ")).")
    }
    return form
  }

  private func body(
    of request: Request, _ forms: [MediaForm], isRequired: Bool
  ) async throws -> ([UInt8], MediaForm?) {
    let stated = request.headers[.contentLength].flatMap { Int($0) }
    if let stated, stated > limits.bodyBytes { throw tooLarge }
    let isChunked = request.headers[.transferEncoding] != nil
    if !isRequired, !isChunked, stated ?? 0 == 0 { return ([], nil) }
    let form = try bodyForm(of: request, forms)
    do {
      let body = request.body
      let most = limits.bodyBytes
      let buffer = try await TimeLimit.run(seconds: limits.seconds) { try await body.collect(upTo: most) }
      return (Array(buffer.readableBytesView), form)
    } catch is NIOTooManyBytesError {
      throw tooLarge
    }
  }

  private var tooLarge: Problem {
    metrics.refused("body")
    return Problem(.bodyTooLarge, "At most \(limits.bodyBytes) bytes.")
  }

  private func refuse(_ reason: String, _ problem: Problem) -> Problem {
    metrics.refused(reason)
    return problem
  }
}

// What every answer gets
extension ServiceResponder {
  /// A stream keeps its place at the gate until its last byte.
  private func holding(_ pass: ConcurrencyGate.Pass, _ reply: Reply) -> Reply {
    guard case .stream(let stream) = reply.body else { return reply }
    var reply = reply
    reply.body = .stream { write in
      defer { withExtendedLifetime(pass) {} }
      try await stream(write)
    }
    return reply
  }

  private func finish(_ reply: inout Reply, _ passage: Passage) {
    SecurityHeaders.add(to: &reply.headers, form: reply.form, isEncrypted: isEncrypted)
    reply.headers[.requestID] = passage.requestID
    reply.headers[.sekishoVersion] = ServiceVersion.latest.rawValue
    reply.headers[.vary] = "Accept, Accept-Language, Authorization, Cookie"
    if let rate = passage.rate {
      reply.headers[.rateLimitPolicy] = rate.policy
      reply.headers[.rateLimit] = rate.standing
    }
  }

  private func log(_ passage: Passage, _ method: String, _ status: Int, _ seconds: Double) {
    let level: Logger.Level = passage.fault != nil ? .error : status == 503 ? .warning : .info
    guard logger.logLevel <= level else { return }
    var metadata: Logger.Metadata = [
      "request_id": "\(passage.requestID)", "trace_id": "\(passage.trace.traceID)", "method": "\(method)",
      // The template, not the path: paths name people.
      "route": "\(passage.route)", "status": "\(status)", "milliseconds": "\((seconds * 10_000).rounded() / 10)",
    ]
    if let principal = passage.principal { metadata["principal"] = "\(principal.id)" }
    if let fault = passage.fault { metadata["fault"] = "\(fault)" }
    logger.log(level: level, "request", metadata: metadata)
  }

  /// The method in figures and logs: only those that there are, or anybody could make up series.
  private static func label(of method: HTTPRequest.Method) -> String {
    let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    return known.contains(method) ? method.rawValue : "OTHER"
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let duration = start.duration(to: .now).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }

  /// What kind of error it was, without what it says: that may be personal.
  private static func name(of error: any Error) -> String { "\(type(of: error))" }
}

extension Problem {
  func reply(language: Language, requestID: String) -> Reply {
    var reply = Reply.json(kind.status, form: .problem) { write(to: &$0, language: language, instance: requestID) }
    reply.headers[.contentLanguage] = language.rawValue
    if let retryAfter { reply.headers[.retryAfter] = "\(retryAfter)" }
    if !allow.isEmpty { reply.headers[.allow] = allow.joined(separator: ", ") }
    if kind == .unauthenticated { reply.headers[.wwwAuthenticate] = "Bearer realm=\"sekisho\"" }
    return reply
  }
}
