/// The text of a reason with places for values, as the author of a flag writes it.
///
/// - `{feature}` is the value; `{feature/365.25}` the value divided by a number.
/// - `{feature|one|other}` and `{feature|one|other|none}` is the text that fits a count of one, of more or of none, with `#` for the
///   number; of a feature that is a flag, the texts for yes and no. A text that is left empty says nothing.
/// - `[part; part]` is a list of which only those parts are said that have something to say, joined as the language does;
///   `[part]` alone is said or left out.
struct ReasonTemplate: Sendable {
  /// A place for a value.
  struct Place: Sendable, Equatable {
    var feature: String
    var divisor: Double?
    var forms: [String]
  }

  /// A piece of a sentence.
  enum Piece: Sendable, Equatable {
    case text(String)
    case place(Place)
  }

  /// A piece of the whole text.
  enum Segment: Sendable, Equatable {
    case piece(Piece)
    case list([[Piece]])
  }

  /// Why a text cannot be read, for its author.
  struct Flaw: Error, Equatable {
    let reason: String
  }

  private(set) var segments: [Segment] = []

  /// Reads a text.
  init(_ text: String) throws(Flaw) {
    var rest = text[...]
    while let next = rest.firstIndex(where: { "{[]}".contains($0) }) {
      if next > rest.startIndex { segments.append(.piece(.text(String(rest[..<next])))) }
      guard rest[next] == "{" || rest[next] == "[", let end = Self.end(of: rest[next...]) else {
        throw Flaw(reason: "has a bracket without its other half")
      }
      let inner = rest[rest.index(after: next)..<end]
      segments.append(rest[next] == "{" ? .piece(.place(try Self.place(inner))) : .list(try Self.list(inner)))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { segments.append(.piece(.text(String(rest)))) }
  }

  /// Every place in the text, those in lists too.
  var places: [Place] {
    segments.flatMap { segment -> [Piece] in
      switch segment {
      case .piece(let piece): [piece]
      case .list(let parts): parts.flatMap { $0 }
      }
    }.compactMap { piece in
      if case .place(let place) = piece { place } else { nil }
    }
  }

  /// Where the bracket at the beginning of a text is closed; places stand in lists, but nothing else stands in anything.
  private static func end(of text: Substring) -> Substring.Index? {
    let close: Character = text.first == "{" ? "}" : "]"
    guard let end = text.firstIndex(of: close) else { return nil }
    return text[..<end].dropFirst().contains(where: { $0 == text.first || (close == "}" && "[]".contains($0)) }) ? nil : end
  }

  private static func list(_ text: Substring) throws(Flaw) -> [[Piece]] {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    var list: [[Piece]] = []
    for part in parts {
      // A part alone keeps its spaces: it is a piece of the sentence around it.
      let pieces = try pieces(of: parts.count == 1 ? part : part.trimmingSpaces)
      guard pieces.contains(where: { if case .place = $0 { true } else { false } }) else {
        throw Flaw(reason: "has a list with a part that names no feature")
      }
      list.append(pieces)
    }
    return list
  }

  private static func pieces(of text: Substring) throws(Flaw) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let end = end(of: rest[open...]) else { throw Flaw(reason: "has a bracket without its other half") }
      pieces.append(.place(try place(rest[rest.index(after: open)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private static func place(_ text: Substring) throws(Flaw) -> Place {
    var forms = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let name = forms.removeFirst().split(separator: "/", maxSplits: 1)
    guard forms.isEmpty || (2...3).contains(forms.count) else {
      throw Flaw(reason: "has a place with neither two nor three texts")
    }
    guard let feature = name.first else { throw Flaw(reason: "has a place without a feature") }
    guard name.count == 2 else { return Place(feature: String(feature), divisor: nil, forms: forms) }
    guard let divisor = Double(name[1]), divisor > 0 else { throw Flaw(reason: "divides \(feature) by no number") }
    return Place(feature: String(feature), divisor: divisor, forms: forms)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
