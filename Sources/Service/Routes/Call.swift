import Events
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import RedFlags

/// A request on its way through its route: checked, with whom it comes from and what it asks.
struct Call: Sendable {
  let request: Request
  let route: Route
  /// What stands at the places of the path.
  let places: [String: String]
  /// The parameters of the query, decoded.
  let query: [String: String]
  /// Who asks; nil on anonymous routes.
  let principal: Principal?
  /// The form that was agreed for the answer.
  let form: MediaForm
  let language: Language
  let requestID: String
  let now: Instant
  let remoteAddress: String?
  let limits: ServiceLimits
  /// The body, where the route takes it whole.
  var body: [UInt8] = []
  /// The form of the body.
  var bodyForm: MediaForm?

  /// Who asks.
  ///
  /// - Throws: `unauthenticated`; never on a route that is not anonymous.
  func signedIn() throws(Problem) -> Principal {
    guard let principal else { throw Problem(.unauthenticated) }
    return principal
  }

  /// What stands at a place of the path.
  func place(_ name: String) -> String { places[name] ?? "" }

  func header(_ name: HTTPField.Name) -> String? { request.headers[name] }

  /// The body as JSON.
  ///
  /// - Throws: `malformed-body` when it is none, `invalid-body` when an object names a member twice.
  func json() throws(Problem) -> JSON {
    do throws(EventError) {
      return try JSONBytes.value(body)
    } catch {
      throw error.field.isEmpty ? Problem(.malformedBody, error.reason) : .body(error)
    }
  }

  /// The members of the body's object.
  func fields() throws(Problem) -> BodyFields { try BodyFields(json()) }

  /// How many entries of a listing are wanted at once.
  func limit(_ standard: Int = 50, most: Int = 200) throws(Problem) -> Int {
    guard let text = query["limit"] else { return standard }
    guard let limit = Int(text), (1...most).contains(limit) else {
      throw .parameter("limit", "is no whole number from 1 to \(most)")
    }
    return limit
  }

  /// The fields of a page's form.
  func formFields() throws(Problem) -> [String: String] {
    guard let fields = QueryText.read(String(decoding: body, as: UTF8.self)) else { throw Problem(.malformedBody) }
    return fields
  }
}
