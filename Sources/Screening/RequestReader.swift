public import Events
import Names
import Watchlists

/// A request as it was read, with what in it could not be used.
public struct ReadRequest: Sendable, Hashable {
  /// The identifier as written, a text or a number; null when there is none.
  public var id: JSON
  /// The request.
  public var request: ScreenRequest
  /// Fields that were left out because they cannot be used, with the reason. The rest is asked for all the same.
  public var notes: [EventError]

  /// A request with its identifier.
  public init(id: JSON, request: ScreenRequest, notes: [EventError] = []) {
    self.id = id
    self.request = request
    self.notes = notes
  }

  /// What was read field by field; an error when it leaves nothing to ask the lists for.
  init(id: JSON, _ fields: RequestFields) throws(UnreadableRequest) {
    guard !fields.request.isEmpty else {
      let problem = fields.notes.first ?? EventError(field: "name", reason: "is missing, and so are numbers and wallets")
      throw UnreadableRequest(id: id, problem: problem)
    }
    self.init(id: id, request: fields.request, notes: fields.notes)
  }
}

/// A line that cannot be asked for, with the identifier where it could be read.
public struct UnreadableRequest: Error, Sendable, Hashable {
  /// The identifier as written; null when there is none.
  public var id: JSON
  /// The field at fault and what is wrong with it.
  public var problem: EventError
}

/// Reads requests: JSON objects with `id`, `name` or `names`, `type`, `birthDate`, `country`, `gender`, `numbers`, `wallets`,
/// `addresses`, `contacts`. Members that are not known are passed over.
///
/// A field that cannot be used is noted and left out, so that a wrong date never keeps a name from being screened. Keep one a
/// thread.
public final class RequestReader {
  private let parser = JSONParser()

  /// So many names, numbers or wallets of one request are read; what is beyond is noted.
  static let mostValues = 200
  /// Longer texts are no names.
  static let longestText = 1000

  /// A reader with empty buffers.
  public init() {}

  /// Reads one line.
  public func read(_ line: UnsafeRawBufferPointer) throws(UnreadableRequest) -> ReadRequest {
    let value: JSON
    do { value = try parser.value(of: line) } catch { throw UnreadableRequest(id: .null, problem: error) }
    return try Self.read(value)
  }

  /// Reads a document that was parsed before.
  public static func read(_ value: JSON) throws(UnreadableRequest) -> ReadRequest {
    guard case .object(let members) = value else {
      throw UnreadableRequest(id: .null, problem: EventError(reason: "is no JSON object"))
    }
    var fields = RequestFields()
    var id = JSON.null
    for member in members {
      if member.name == "id" {
        if let read = Self.id(member.value) {
          id = read
        } else {
          fields.note("id", "is neither a text nor a whole number")
        }
      } else if let field = RequestFields.Field(member: member.name) {
        fields.take(field, member.value, named: member.name)
      }
    }
    return try ReadRequest(id: id, fields)
  }

  private static func id(_ value: JSON) -> JSON? {
    switch value {
    case .string(let text): text.utf8.count <= longestText ? value : nil
    case .integer, .unsigned, .null: value
    default: nil
    }
  }
}
