/// How wide text is: in columns of a terminal, and in a picture. Wide are East Asian wide and fullwidth characters (Unicode Standard
/// Annex 11) and emoji; marks that combine have no width.
package enum TextWidth {
  /// Columns of a terminal.
  package static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text cut to so many columns, with an ellipsis when something is missing.
  package static func fitted(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += columns(character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text with spaces behind it, or before it, to so many columns.
  package static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - columns(text)))
    return right ? spaces + text : text + spaces
  }

  /// The text in lines of at most so many columns, broken at spaces, and between wide characters.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if columns(line + piece) > width, !line.isEmpty {
        lines.append(line.trimmingTrailingSpaces)
        line = piece == " " ? "" : piece
      } else if !(line.isEmpty && piece == " ") {
        line += piece
      }
    }
    if !line.trimmingTrailingSpaces.isEmpty { lines.append(line.trimmingTrailingSpaces) }
    return lines
  }

  /// Words and spaces; a wide character is a piece of its own, together with a mark that may not begin or end a line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = columns(character) == 2
      // Korean breaks at its spaces like English does.
      let isHangul = character.unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
      let staysBehind = "、。，．」）』】・：；？！ー".contains(character)
      let isAwaited = pieces.last?.last.map { "「（『【“‘".contains($0) } ?? false
      if character == " " {
        pieces.append(" ")
        isOpen = false
      } else if let last = pieces.indices.last, pieces[last] != " ", staysBehind || isAwaited || (isOpen && (!isWide || isHangul))
      {
        pieces[last].append(character)
        isOpen = isOpen || staysBehind == false
      } else {
        pieces.append(String(character))
        isOpen = !isWide || isHangul
      }
    }
    return pieces
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
