import Casework
import Events
import HTTPTypes
import RedFlags

/// The description of the API, OpenAPI 3.1, made from the table of routes.
struct OpenAPIDocument {
  let routes: [Route]
  let components: [(name: String, schema: JSON)]

  /// The document.
  var value: JSON {
    let published = routes.filter(\.description.isPublished)
    return Schema.make(
      ("openapi", .string("3.1.0")),
      (
        "info",
        Schema.make(
          ("title", .string("Sekisho")),
          ("summary", .string("Is the person you verified the one who does the work, holds the device and gets the money?")),
          ("version", .string(ServiceVersion.latest.rawValue)),
          ("license", Schema.make(("name", .string("Apache-2.0")), ("identifier", .string("Apache-2.0")))))
      ),
      ("servers", .array([Schema.make(("url", .string("/")))])),
      ("paths", paths(published)),
      (
        "components",
        Schema.make(
          ("schemas", .object(components.map { JSONMember($0.name, $0.schema) })),
          ("securitySchemes", Self.schemes))
      ),
      ("tags", .array(Self.tags(published))))
  }

  private static let schemes = Schema.make(
    ("key", Schema.make(("type", .string("http")), ("scheme", .string("bearer")), ("description", .string("An API key.")))),
    (
      "session",
      Schema.make(
        ("type", .string("apiKey")), ("in", .string("cookie")), ("name", .string("__Host-sekisho")),
        ("description", .string("A person's session; changes need X-CSRF-Token as well.")))
    ))

  private static func tags(_ routes: [Route]) -> [JSON] {
    var seen: [String] = []
    for route in routes where !seen.contains(route.description.tag) { seen.append(route.description.tag) }
    return seen.map { Schema.make(("name", .string($0))) }
  }

  private func paths(_ routes: [Route]) -> JSON {
    var order: [String] = []
    var items: [String: [JSONMember]] = [:]
    for route in routes {
      if items[route.path.text] == nil { order.append(route.path.text) }
      items[route.path.text, default: []].append(
        JSONMember(route.method.rawValue.lowercased(), OpenAPIOperation(route: route).value))
    }
    return .object(order.map { JSONMember($0, .object(items[$0] ?? [])) })
  }
}

/// The description of one route.
struct OpenAPIOperation {
  let route: Route

  var value: JSON {
    let description = route.description
    var members = [
      JSONMember("operationId", .string(description.id)), JSONMember("tags", .array([.string(description.tag)])),
      JSONMember("summary", .string(description.summary)),
    ]
    let text = [description.text, permissionText].compactMap(\.self).joined(separator: " ")
    if !text.isEmpty {
      members.append(JSONMember("description", .string(text)))
    }
    let parameters = parameters
    if !parameters.isEmpty { members.append(JSONMember("parameters", .array(parameters))) }
    if let body = requestBody { members.append(JSONMember("requestBody", body)) }
    members.append(JSONMember("responses", .object(responses)))
    members.append(JSONMember("security", .array(security)))
    return .object(members)
  }

  private var permissionText: String? {
    switch route.access {
    case .anonymous: nil
    case .signedIn: "For whoever has signed in."
    case .permission(let permission): "Needs the permission `\(permission.rawValue)`."
    }
  }

  private var security: [JSON] {
    guard route.access != .anonymous else { return [.object([])] }
    return ["key", "session"].map { .object([JSONMember($0, .array([]))]) }
  }

  private var parameters: [JSON] {
    var all = route.description.parameters.map { parameter in
      Schema.make(
        ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)),
        ("required", .bool(parameter.place == .path)), ("description", .string(parameter.text)), ("schema", parameter.schema))
    }
    func header(_ name: String, _ text: String, _ schema: JSON) {
      all.append(
        Schema.make(
          ("name", .string(name)), ("in", .string("header")), ("required", .bool(false)), ("description", .string(text)),
          ("schema", schema)))
    }
    header(
      ServiceVersion.header, "The version of the API that is meant; the latest when absent.",
      Schema.words(of: ServiceVersion.self))
    if route.isRepeatable {
      header(
        "Idempotency-Key", "Makes a repetition harmless: the first outcome is handed out again, for a day.",
        Schema.text(1...RepeatableRequest.longestKey, pattern: "^[!-~]+$"))
    }
    return all
  }

  private var requestBody: JSON? {
    let schema: JSON
    let isRequired: Bool
    switch route.body {
    case .none: return nil
    case .whole(_, let stated, let required): (schema, isRequired) = (stated, required)
    case .stream(_, let stated): (schema, isRequired) = (stated, false)
    }
    let content = route.bodyForms.map { form in
      // A batch is what the form's name says, whatever the schema of the single document is.
      JSONMember(form.rawValue, .object([JSONMember("schema", schema)]))
    }
    return Schema.make(("required", .bool(isRequired)), ("content", .object(content)))
  }

  private var responses: [JSONMember] {
    let problems = Dictionary(grouping: route.problems) { $0.status.code }
    let statuses = Set(route.description.answers.map(\.status)).union(problems.keys).sorted()
    return statuses.map { status in
      let answer = route.description.answers.first { $0.status == status }
      return JSONMember("\(status)", response(answer, problems[status] ?? []))
    }
  }

  /// What is said of one status: the answer with its shape, the problems with theirs.
  private func response(_ answer: RouteDescription.Answer?, _ problems: [Problem.Kind]) -> JSON {
    let titles = problems.map { "`\($0.type)`: \($0.title.en)." }.sorted()
    let text = ([answer?.text].compactMap(\.self) + titles).joined(separator: " ")
    var content: [JSONMember] = []
    if let schema = answer?.schema {
      content = route.answers.map { JSONMember($0.rawValue, .object([JSONMember("schema", schema)])) }
    }
    if !problems.isEmpty {
      content.append(JSONMember(MediaForm.problem.rawValue, .object([JSONMember("schema", Schema.ref("Problem"))])))
    }
    var members = [JSONMember("description", .string(text))]
    if !content.isEmpty { members.append(JSONMember("content", .object(content))) }
    let headers = (answer?.headers ?? [:]).sorted { $0.key < $1.key }.map {
      JSONMember($0.key, Schema.make(("description", .string($0.value)), ("schema", Schema.text())))
    }
    if !headers.isEmpty { members.append(JSONMember("headers", .object(headers))) }
    return .object(members)
  }
}

extension Route {
  /// All kinds of problems that it may answer with.
  var problems: [Problem.Kind] {
    var kinds: [Problem.Kind] = [
      .invalidParameter, .notAcceptable, .misdirected, .headersTooLarge, .internalFault, .overloaded, .unknownVersion,
    ]
    kinds += [.tooManyRequests, .tookTooLong]
    if access != .anonymous { kinds += [.unauthenticated] }
    if case .permission = access { kinds += [.forbidden] }
    if access != .anonymous, method != .get { kinds += [.forgedRequest] }
    if body != .none { kinds += [.unsupportedMediaType] }
    if case .whole = body { kinds += [.malformedBody, .invalidBody, .bodyTooLarge] }
    if !path.places.isEmpty { kinds += [.notFound] }
    if isRepeatable { kinds += [.invalidHeader, .keyReused, .inProgress] }
    kinds += description.problems
    return kinds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
