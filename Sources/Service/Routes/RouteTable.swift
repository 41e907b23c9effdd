import HTTPTypes
import HummingbirdCore

/// All routes of the service, found by path and method.
struct RouteTable: Sendable {
  /// What a path leads to.
  enum Found: Sendable {
    case route(Route, values: [String: String])
    /// The path is known, the method is not.
    case otherMethods([String], template: String)
    case nothing
  }

  /// All routes, in the order in which they are described.
  let routes: [Route]
  private let byLength: [Int: [(template: PathTemplate, routes: [Route])]]

  /// A table of routes. Two routes with the same method and path are a mistake of the program.
  init(_ routes: [Route]) {
    self.routes = routes
    var groups: [String: (template: PathTemplate, routes: [Route])] = [:]
    for route in routes {
      var group = groups[route.path.text] ?? (route.path, [])
      assert(!group.routes.contains { $0.method == route.method }, "\(route.method) \(route.path.text) is registered twice")
      group.routes.append(route)
      groups[route.path.text] = group
    }
    // Words before places, so that /v1/lists/status is never taken for a list's name.
    let ordered = groups.values.sorted { left, right in
      let (a, b) = (left.template.places.count, right.template.places.count)
      return a == b ? left.template.text < right.template.text : a < b
    }
    byLength = Dictionary(grouping: ordered) { $0.template.parts.count }
  }

  func find(_ method: HTTPRequest.Method, path: String) -> Found {
    guard let segments = PathTemplate.segments(of: path), let candidates = byLength[segments.count] else { return .nothing }
    for candidate in candidates {
      guard let values = candidate.template.match(segments) else { continue }
      let wanted = method == .head ? .get : method
      if let route = candidate.routes.first(where: { $0.method == wanted }) { return .route(route, values: values) }
      return .otherMethods(Self.allowed(candidate.routes), template: candidate.template.text)
    }
    return .nothing
  }

  /// The methods of a path, with those that every path has.
  private static func allowed(_ routes: [Route]) -> [String] {
    var methods = Set(routes.map(\.method.rawValue))
    if methods.contains("GET") { methods.insert("HEAD") }
    methods.insert("OPTIONS")
    return methods.sorted()
  }
}
