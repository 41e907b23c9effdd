import Events
import Hashing

/// Where a record comes from and what the user said about it.
struct RecordOrigin {
  /// The file as the user named it.
  let file: String
  /// The record's number in it, from 1.
  var number: Int
  /// In whose books the events belong; empty when the firm has but one.
  var tenant: String = ""
  /// When the file was last changed: the time of records that have none of their own.
  var modified: Instant?
}

/// Makes native events of the records of one format. Keep one a run: it knows what it has made already.
final class MappingEngine {
  /// The format's mapping.
  let document: MappingDocument
  /// What was made of which fields so far.
  private(set) var coverage: FieldCoverage
  private var made: Set<UInt64> = []
  private let decoder = EventDecoder()

  init(_ document: MappingDocument) {
    self.document = document
    coverage = FieldCoverage(format: document.format)
  }

  /// Whether a record is of this engine's format.
  func recognises(_ record: JSON) -> Bool {
    var scope = Scope(record: record)
    scope.anyCase = document.anyCase
    return document.recognition.holds(in: scope)
  }

  /// The events of a record as lines of JSON with their newlines, and why some could not be made.
  func events(of record: JSON, _ origin: RecordOrigin) -> (lines: [UInt8], rejects: [Reject]) {
    var scope = Self.scope(record, origin, document)
    var lines: [UInt8] = []
    var rejects: [Reject] = []
    var used: Set<String> = []
    coverage.records += 1
    for rule in document.rules where rule.condition.holds(in: scope) {
      coverage.rules[rule.name, default: 0] += 1
      used.formUnion(rule.fields)
      if let reason = rule.ignored {
        coverage.ignored[reason, default: 0] += 1
      } else {
        do throws(EventError) {
          if let line = try line(rule, origin, &scope) {
            lines += line
            coverage.events += 1
          }
        } catch {
          rejects.append(Reject(file: origin.file, line: origin.number, field: error.field, reason: error.reason))
        }
      }
      if !rule.goesOn { break }
    }
    if used.isEmpty { coverage.ignored["no rule of the mapping is for it", default: 0] += 1 }
    count(record, used: used, unreadable: Set(scope.unreadable))
    return (lines, rejects)
  }

  private static func scope(_ record: JSON, _ origin: RecordOrigin, _ document: MappingDocument) -> Scope {
    var scope = Scope(record: record)
    scope.anyCase = document.anyCase
    let name = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
    scope.variables = [
      "file": .string(name.split(separator: ".").first.map(String.init) ?? name), "record": .integer(Int64(origin.number)),
    ]
    if !origin.tenant.isEmpty { scope.variables["tenant"] = .string(origin.tenant) }
    if let modified = origin.modified { scope.variables["modified"] = .string(Timestamp(modified).text) }
    return scope
  }

  /// A rule's event, checked by the reader of native events; nil when it was made before.
  private func line(_ rule: MappingDocument.Rule, _ origin: RecordOrigin, _ scope: inout Scope) throws(EventError) -> [UInt8]? {
    if let once = rule.once {
      guard let value = scope.value(of: once)?.plainText else { return nil }
      var hash = StableHash()
      hash.add(part: rule.name)
      hash.add(part: value)
      guard made.insert(hash.spread).inserted else { return nil }
    }
    scope.assumedZone = false
    var members = [JSONMember("specversion", .string("1.0"))]
    for attribute in MappingDocument.required { members.append(JSONMember(attribute, try text(attribute, rule, &scope))) }
    if scope.assumedZone { members.append(JSONMember("timezone", .string("assumed UTC"))) }
    let tenant = origin.tenant.isEmpty ? rule.attributes["tenant"].flatMap { scope.value(of: $0) } : .string(origin.tenant)
    if let tenant = tenant?.plainText { members.append(JSONMember("tenant", .string(tenant))) }
    members.append(JSONMember("origin", .string("\(origin.file)#\(origin.number)")))
    members.append(JSONMember("originformat", .string(document.format)))
    members.append(JSONMember("data", scope.value(of: rule.data) ?? .object([])))
    var writer = JSONWriter()
    writer.value(.object(members))
    _ = try writer.bytes.withUnsafeBufferPointer { raw throws(EventError) in try decoder.event(from: UnsafeRawBufferPointer(raw))
    }
    writer.newline()
    return writer.bytes
  }

  private func text(_ attribute: String, _ rule: MappingDocument.Rule, _ scope: inout Scope) throws(EventError) -> JSON {
    guard let expression = rule.attributes[attribute] else { throw EventError(field: attribute, reason: "is missing") }
    let unreadable = scope.unreadable.count
    if let text = scope.value(of: expression)?.plainText { return .string(text) }
    if scope.unreadable.count > unreadable {
      throw EventError(field: scope.unreadable[unreadable], reason: "cannot be read, and the event's \(attribute) comes from it")
    }
    let field = expression.fields.first { $0.base == .record }?.names ?? attribute
    throw EventError(field: field, reason: "is missing, and the event's \(attribute) comes from it")
  }

  /// Counts every field that holds something, and whether the rules that applied read it.
  private func count(_ record: JSON, used: Set<String>, unreadable: Set<String>) {
    var present: Set<String> = []
    Self.leaves(record, "", &present)
    let anyCase = document.anyCase
    let read = anyCase ? Set(used.map { $0.lowercased() }) : used
    let failed = anyCase ? Set(unreadable.map { $0.lowercased() }) : unreadable
    for path in present {
      let name = anyCase ? path.lowercased() : path
      coverage.count(path, isUsed: Self.holds(name, in: read), isUnreadable: failed.contains(name))
    }
  }

  /// Whether the set has the path or something above it.
  private static func holds(_ path: String, in set: Set<String>) -> Bool {
    var path = path[...]
    while true {
      if set.contains(String(path)) { return true }
      guard let point = path.lastIndex(of: ".") else { return false }
      path = path[..<point]
    }
  }

  private static func leaves(_ tree: JSON, _ path: String, _ found: inout Set<String>) {
    switch tree {
    case .object(let members):
      for member in members {
        leaves(member.value, path.isEmpty ? member.name : "\(path).\(member.name)", &found)
      }
    case .array(let elements): for element in elements { leaves(element, path, &found) }
    default: if tree.isPresent { found.insert(path) }
    }
  }
}
