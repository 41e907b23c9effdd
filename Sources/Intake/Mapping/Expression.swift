import Events

/// A part of a mapping that becomes a value: how to make it from a record.
indirect enum Expression: Sendable {
  /// A piece of a text with fields in it.
  enum Piece: Sendable {
    case text(String)
    case field(FieldPath)
  }

  /// A value of its own.
  case constant(JSON)
  /// A field: `$client.ipAddress`.
  case field(FieldPath)
  /// A text with fields in it: `worker:{$actor.id}`. Absent when one of them is.
  case template([Piece])
  /// An object; absent members are left out.
  case object([(name: String, value: Expression)])
  /// A list; absent elements are left out.
  case list([Expression])
  /// A pure function of a value: `$upper: …`.
  case transformed(Transform, Expression)
  /// The first that is there: `$first: [ … ]`.
  case first([Expression])
  /// A value looked up: `$table: {of: …, is: {a: b}, else: …}`.
  case table(of: Expression, rows: [String: JSON], otherwise: Expression?)
  /// A list made element by element: `$each: {in: work, as: …}`; `@name` is a field of the element.
  case each(FieldPath, Expression)
  /// All texts of some fields, joined: `$join: {of: [ … ], with: ", "}`. A path with `[]` gives every one.
  case joined([Expression], separator: String)
  /// The value unless it is one of some words that mean nothing: `$unless: {of: …, is: [unknown]}`.
  case unless(Expression, [String])
  /// The value when a condition holds: `$when: {if: …, then: …, else: …}`.
  case choice(Condition, Expression, Expression?)
  /// A field with everything below it, as it stands.
  case whole(FieldPath)
}

extension Expression {
  /// Reads an expression from a mapping document.
  init(_ tree: JSON) throws(MappingError) {
    switch tree {
    case .string(let text): self = try Self.text(text)
    case .array(let elements):
      var list: [Expression] = []
      for (place, element) in elements.enumerated() {
        do throws(MappingError) { list.append(try Expression(element)) } catch { throw error.inside("[\(place)]") }
      }
      self = .list(list)
    case .object(let members):
      if members.count == 1, let only = members.first, only.name.hasPrefix("$") {
        do throws(MappingError) {
          self = try Self.operation(String(only.name.dropFirst()), only.value)
        } catch {
          throw error.inside(only.name)
        }
      } else {
        self = .object(try Self.members(members))
      }
    default: self = .constant(tree)
    }
  }

  private static func members(_ members: [JSONMember]) throws(MappingError) -> [(name: String, value: Expression)] {
    var read: [(name: String, value: Expression)] = []
    for member in members {
      do throws(MappingError) { read.append((member.name, try Expression(member.value))) } catch {
        throw error.inside(member.name)
      }
    }
    return read
  }

  private static func text(_ text: String) throws(MappingError) -> Expression {
    if let mark = text.first, mark == "$" || mark == "@" || mark == "%" {
      guard let path = FieldPath(marked: text) else { throw MappingError(place: "", reason: "\"\(text)\" is no path") }
      return .field(path)
    }
    guard text.contains("{") else { return .constant(.string(text)) }
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "{") {
      guard let end = rest[start...].firstIndex(of: "}"),
        let path = FieldPath(marked: String(rest[rest.index(after: start)..<end]))
      else { throw MappingError(place: "", reason: "\"\(text)\" holds a brace without a path") }
      if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
      pieces.append(.field(path))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return .template(pieces)
  }

  private static func operation(_ name: String, _ argument: JSON) throws(MappingError) -> Expression {
    if let transform = Transform(rawValue: name) { return .transformed(transform, try Expression(argument)) }
    switch name {
    case "first": return .first(try list(argument))
    case "table":
      var rows: [String: JSON] = [:]
      guard case .object(let members)? = argument["is"] else { throw MappingError(place: "is", reason: "must be an object") }
      for member in members { rows[member.name] = member.value }
      return .table(
        of: try part("of", of: argument), rows: rows, otherwise: argument["else"] == nil ? nil : try part("else", of: argument))
    case "each":
      guard let path = argument["in"]?.text.flatMap(FieldPath.init(marked:)) else {
        throw MappingError(place: "in", reason: "must be a path")
      }
      return .each(path, try part("as", of: argument))
    case "join": return .joined(try list(argument["of"] ?? .null), separator: argument["with"]?.text ?? " ")
    case "unless":
      return .unless(try part("of", of: argument), (argument["is"] ?? .null).asList.compactMap(\.plainText))
    case "when":
      return .choice(
        try Condition(argument["if"] ?? .null), try part("then", of: argument),
        argument["else"] == nil ? nil : try part("else", of: argument))
    case "whole":
      guard let path = argument.text.flatMap(FieldPath.init(marked:)) else {
        throw MappingError(place: "", reason: "must be a path")
      }
      return .whole(path)
    case "constant": return .constant(argument)
    default: throw MappingError(place: "", reason: "there is no such function")
    }
  }

  private static func part(_ name: String, of argument: JSON) throws(MappingError) -> Expression {
    guard let value = argument[name] else { throw MappingError(place: name, reason: "is missing") }
    do throws(MappingError) { return try Expression(value) } catch { throw error.inside(name) }
  }

  private static func list(_ argument: JSON) throws(MappingError) -> [Expression] {
    guard case .list(let list) = try Expression(argument) else { throw MappingError(place: "", reason: "must be a list") }
    return list
  }
}

extension Expression {
  /// The fields of the record that the expression reads. Those of an `$each` carry the path of its list.
  var fields: [FieldPath] { fields(within: nil) }

  private func fields(within list: FieldPath?) -> [FieldPath] {
    func placed(_ path: FieldPath) -> FieldPath { path.base == .element ? list.map { $0.appending(path) } ?? path : path }
    switch self {
    case .constant: return []
    case .field(let path), .whole(let path): return [placed(path)]
    case .template(let pieces): return pieces.compactMap { if case .field(let path) = $0 { placed(path) } else { nil } }
    case .object(let members): return members.flatMap { $0.value.fields(within: list) }
    case .list(let parts), .first(let parts), .joined(let parts, _): return parts.flatMap { $0.fields(within: list) }
    case .transformed(_, let part), .unless(let part, _): return part.fields(within: list)
    case .table(let part, _, let otherwise): return part.fields(within: list) + (otherwise?.fields(within: list) ?? [])
    case .each(let path, let part): return part.fields(within: placed(path))
    case .choice(let condition, let then, let otherwise):
      return condition.fields + then.fields(within: list) + (otherwise?.fields(within: list) ?? [])
    }
  }
}

extension FieldPath {
  /// This path followed by another one's steps.
  func appending(_ other: FieldPath) -> FieldPath { FieldPath(base: base, steps: steps + other.steps) }

  private init(base: Base, steps: [Step]) {
    self.base = base
    self.steps = steps
  }
}
