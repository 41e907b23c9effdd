import Events

/// What an expression can see: the record, the element of a list it is at, and what is known beside the record.
struct Scope {
  let record: JSON
  var element: JSON = .null
  /// Where the list of that element is.
  private var listPath = ""
  var variables: [String: JSON] = [:]
  /// Whether the case of member names is to be ignored.
  var anyCase = false
  /// Fields whose value a function could not read.
  var unreadable: [String] = []
  /// Whether a time without a zone was taken to be UTC.
  var assumedZone = false

  init(record: JSON) { self.record = record }

  /// All values that a path leads to.
  func values(_ path: FieldPath, limit: Int = .max) -> [JSON] {
    switch path.base {
    case .record: path.all(in: record, anyCase: anyCase, limit: limit)
    case .element: path.all(in: element, anyCase: anyCase, limit: limit)
    case .variable: variables[path.names].map { [$0] } ?? []
    }
  }

  /// The value of an expression, nil when what it needs is absent or cannot be read.
  mutating func value(of expression: Expression) -> JSON? {
    switch expression {
    case .constant(let value): return value
    case .field(let path): return values(path, limit: 1).first.map(Self.unwrapped)
    case .whole(let path): return values(path, limit: 1).first
    case .template(let pieces): return text(of: pieces).map(JSON.string)
    case .object(let members):
      var made: [JSONMember] = []
      for member in members {
        if let value = value(of: member.value) { made.append(JSONMember(member.name, value)) }
      }
      return made.isEmpty ? nil : .object(made)
    case .list(let parts):
      let made = parts.compactMap { value(of: $0) }
      return made.isEmpty ? nil : .array(made)
    case .transformed(let transform, let part): return transformed(transform, part)
    case .first(let parts):
      for part in parts {
        if let value = value(of: part) { return value }
      }
      return nil
    case .table(let part, let rows, let otherwise):
      if let key = value(of: part)?.plainText, let row = rows[key] { return row }
      return otherwise.flatMap { value(of: $0) }
    case .each(let path, let part): return each(path, part)
    case .joined(let parts, let separator):
      let found = parts.flatMap { texts(of: $0) }
      return found.isEmpty ? nil : .string(found.joined(separator: separator))
    case .unless(let part, let words):
      guard let value = value(of: part) else { return nil }
      return value.plainText.map(words.contains) == true ? nil : value
    case .choice(let condition, let then, let otherwise):
      return condition.holds(in: self) ? value(of: then) : otherwise.flatMap { value(of: $0) }
    }
  }

  private mutating func transformed(_ transform: Transform, _ part: Expression) -> JSON? {
    guard let source = value(of: part) else { return nil }
    guard let made = transform.apply(source), made.isPresent else {
      if let path = part.fields.first(where: { $0.base != .variable }) {
        unreadable.append(path.base == .element && !listPath.isEmpty ? "\(listPath).\(path.names)" : path.names)
      }
      return nil
    }
    if transform == .time, source.plainText.flatMap(TimeText.normalised)?.hasZone == false { assumedZone = true }
    return made
  }

  private mutating func each(_ path: FieldPath, _ part: Expression) -> JSON? {
    let outer = (element, listPath)
    defer { (element, listPath) = outer }
    listPath = path.base == .element ? "\(listPath).\(path.names)" : path.names
    var made: [JSON] = []
    for item in values(path).flatMap(\.asList) {
      element = item
      if let value = value(of: part) { made.append(value) }
    }
    return made.isEmpty ? nil : .array(made)
  }

  private func text(of pieces: [Expression.Piece]) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let constant): text += constant
      case .field(let path):
        guard let value = values(path, limit: 1).first?.plainText else { return nil }
        text += value
      }
    }
    return text
  }

  private mutating func texts(of part: Expression) -> [String] {
    if case .field(let path) = part { return values(path).flatMap(\.asList).compactMap(\.plainText) }
    return value(of: part)?.plainText.map { [$0] } ?? []
  }

  /// An XML element that has attributes beside its text counts as its text; texts lose the spaces around them.
  private static func unwrapped(_ value: JSON) -> JSON {
    switch value {
    case .string(let text): .string(text.trimmed)
    case .object: value.plainText.map(JSON.string) ?? value
    default: value
    }
  }
}
