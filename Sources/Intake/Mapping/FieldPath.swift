import Events

/// The way to a field of a record, such as `client.geographicalContext.city`, `target[type=User].id` or `work[].name`.
///
/// A step over a list without brackets takes the list's first element; `[]` takes every one.
struct FieldPath: Sendable, Hashable {
  /// Where a path begins.
  enum Base: Sendable, Hashable {
    /// At the record.
    case record
    /// At the element that an `$each` is at.
    case element
    /// At something known beside the record, such as the file's name.
    case variable
  }

  enum Step: Sendable, Hashable {
    case member(String)
    case every
    case index(Int)
    case matching(member: String, value: String)
  }

  let base: Base
  let steps: [Step]

  /// Reads a path with its leading mark: `$a.b` from the record, `@a` from the element, `%name` for a variable. Nil when
  /// it is none.
  init?(marked text: String) {
    switch text.first {
    case "$": base = .record
    case "@": base = .element
    case "%": base = .variable
    default: return nil
    }
    guard let steps = Self.steps(of: String(text.dropFirst())) else { return nil }
    guard !steps.isEmpty || base == .element else { return nil }
    self.steps = steps
  }

  /// Reads a path without a mark, from the record.
  init?(_ text: String) { self.init(marked: "$" + text) }

  private static func steps(of text: String) -> [Step]? {
    var steps: [Step] = []
    var rest = text[...]
    while !rest.isEmpty {
      if rest.first == "[" {
        guard let end = rest.firstIndex(of: "]") else { return nil }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        if inside.isEmpty {
          steps.append(.every)
        } else if let index = Int(inside) {
          steps.append(.index(index))
        } else {
          let parts = inside.split(separator: "=", maxSplits: 1)
          guard parts.count == 2 else { return nil }
          steps.append(.matching(member: String(parts[0]), value: String(parts[1])))
        }
        rest = rest[rest.index(after: end)...]
      } else {
        if rest.first == "." { rest = rest.dropFirst() }
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty else { return nil }
        steps.append(.member(String(name)))
        rest = rest[name.endIndex...]
      }
    }
    return steps
  }

  /// The path as documents write it, without its mark.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += text.isEmpty ? name : "." + name
      case .every: text += "[]"
      case .index(let index): text += "[\(index)]"
      case .matching(let member, let value): text += "[\(member)=\(value)]"
      }
    }
    return base == .variable ? "%" + text : text
  }

  /// The names alone, joined by points: what a coverage report is counted by.
  var names: String {
    steps.compactMap { if case .member(let name) = $0 { name } else { nil } }.joined(separator: ".")
  }
}

extension FieldPath {
  /// The first value that the path leads to. What is null or an empty text counts as absent.
  func first(in tree: JSON, anyCase: Bool) -> JSON? {
    all(in: tree, anyCase: anyCase, limit: 1).first
  }

  /// All values that the path leads to, in their order.
  func all(in tree: JSON, anyCase: Bool, limit: Int = .max) -> [JSON] {
    var found: [JSON] = []
    Self.walk(tree, steps[...], anyCase, limit, &found)
    return found
  }

  private static func walk(_ tree: JSON, _ steps: ArraySlice<Step>, _ anyCase: Bool, _ limit: Int, _ found: inout [JSON]) {
    guard found.count < limit else { return }
    guard let step = steps.first else {
      if tree.isPresent { found.append(tree) }
      return
    }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      let object = if case .array(let elements) = tree { elements.first ?? .null } else { tree }
      if let value = object.member(name, anyCase: anyCase) { walk(value, rest, anyCase, limit, &found) }
    case .every:
      for element in tree.asList { walk(element, rest, anyCase, limit, &found) }
    case .index(let index):
      let elements = tree.asList
      if elements.indices.contains(index) { walk(elements[index], rest, anyCase, limit, &found) }
    case .matching(let member, let value):
      for element in tree.asList where element.member(member, anyCase: anyCase)?.plainText == value {
        walk(element, rest, anyCase, limit, &found)
      }
    }
  }
}

extension JSON {
  /// The member of an object; when wanted, whatever the case of its letters, an exact name first.
  func member(_ name: String, anyCase: Bool) -> JSON? {
    if let exact = self[name] { return exact }
    guard anyCase, case .object(let members) = self else { return nil }
    let wanted = name.lowercased()
    return members.first { $0.name.lowercased() == wanted }?.value
  }

  /// A list's elements, or the value alone: XML does not tell a list of one from a single value.
  var asList: [JSON] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The text of a scalar without the spaces around it, or of an XML element that has attributes beside its text.
  var plainText: String? {
    switch self {
    case .string(let text): text.trimmed
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    case .double(let value): Int64(exactly: value).map(String.init) ?? value.description
    case .bool(let value): value ? "true" : "false"
    case .object: self[XMLNames.text]?.plainText
    case .null, .array: nil
    }
  }

  /// Neither null nor an empty text, list or object.
  var isPresent: Bool {
    switch self {
    case .null: false
    case .string(let text): text.utf8.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: true
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else { return self }
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}

/// How an XML element is written as a JSON object.
enum XMLNames {
  /// The member that holds an element's text when it has attributes too.
  static let text = "#text"
  /// What stands before an attribute's name.
  static let attribute = "@"
}
