import Casework
import Events
import HTTPTypes

/// One route: what registers it, what describes it, and what answers it, in one declaration. The table of routes and the published
/// description are made from the same values, so that they cannot differ.
struct Route: Sendable {
  /// Who may use a route.
  enum Access: Sendable, Hashable {
    /// Everybody.
    case anonymous
    /// Whoever has signed in, for their own affairs.
    case signedIn
    /// Who has the permission.
    case permission(Permission)
  }

  /// How a body is taken.
  enum Body: Sendable, Hashable {
    /// There is none.
    case none
    /// Whole, in memory, up to the limit.
    case whole([MediaForm], schema: JSON, isRequired: Bool)
    /// As it comes, never whole.
    case stream([MediaForm], schema: JSON)
  }

  let method: HTTPRequest.Method
  let path: PathTemplate
  let description: RouteDescription
  let access: Access
  let body: Body
  /// The forms that it answers in, the first when the client does not mind.
  let answers: [MediaForm]
  /// Whether `Idempotency-Key` is honoured: for what would do something twice.
  let isRepeatable: Bool
  /// Whether the time limit holds; not for streams.
  var hasTimeLimit: Bool { if case .stream = body { false } else { true } }
  let handler: @Sendable (Call) async throws -> Reply

  init(
    _ method: HTTPRequest.Method, _ path: String, _ description: RouteDescription, access: Access, body: Body = .none,
    answers: [MediaForm] = [.json], isRepeatable: Bool = false, handler: @escaping @Sendable (Call) async throws -> Reply
  ) {
    self.method = method
    self.path = PathTemplate(path)
    self.description = description
    self.access = access
    self.body = body
    self.answers = answers
    self.isRepeatable = isRepeatable
    self.handler = handler
  }

  /// The media forms of its body.
  var bodyForms: [MediaForm] {
    switch body {
    case .none: []
    case .whole(let forms, _, _), .stream(let forms, _): forms
    }
  }
}

/// What is said of a route in the published description.
struct RouteDescription: Sendable {
  /// A parameter of the query or the path.
  struct Parameter: Sendable, Hashable {
    enum Place: String, Sendable { case path, query, header }

    let name: String
    let place: Place
    let text: String
    let schema: JSON
  }

  /// A successful answer.
  struct Answer: Sendable {
    let status: Int
    let text: String
    let schema: JSON?
    let headers: [String: String]

    init(_ status: Int, _ text: String, _ schema: JSON? = nil, headers: [String: String] = [:]) {
      self.status = status
      self.text = text
      self.schema = schema
      self.headers = headers
    }
  }

  let id: String
  let tag: String
  let summary: String
  let text: String?
  let parameters: [Parameter]
  let answers: [Answer]
  /// Problems beside those that every route of its kind may have.
  let problems: [Problem.Kind]
  /// Whether it belongs to the published description; pages for browsers do not.
  let isPublished: Bool

  init(
    _ id: String, tag: String, _ summary: String, text: String? = nil, parameters: [Parameter] = [], answers: [Answer],
    problems: [Problem.Kind] = [], isPublished: Bool = true
  ) {
    self.id = id
    self.tag = tag
    self.summary = summary
    self.text = text
    self.parameters = parameters
    self.answers = answers
    self.problems = problems
    self.isPublished = isPublished
  }
}
