/// How two folded tokens of a name relate to each other.
///
/// `NameComparison` reads nothing but these relations, the number of tokens and their order. Names whose tokens
/// stand in the same relations therefore get the same verdict, whatever language they come from.
public enum TokenRelation: Sendable, Hashable, CaseIterable {
  /// The same folded text.
  case equal
  /// Likely two spellings of one token: the same coarse romanised sound, or one edit in a token of five letters or more.
  case spelling
  /// Everyday short form and full form of one given name.
  case diminutive
  /// One is the initial (`j`, `m`) or the consonant initials (`mj`) of the other.
  case initial
  /// Nothing connects them.
  case distinct

  /// The relation of two folded tokens of one script. Symmetrical.
  public static func between(_ left: String, _ right: String) -> TokenRelation {
    between(NamePart(left), NamePart(right))
  }

  static func between(_ left: NamePart, _ right: NamePart) -> TokenRelation {
    if left.text == right.text { return .equal }
    if isSpelling(left, right) { return .spelling }
    if left.diminutives.contains(where: right.diminutives.contains) { return .diminutive }
    return isInitial(left.text, of: right.text) || isInitial(right.text, of: left.text) ? .initial : .distinct
  }

  /// True for the same coarse sound or one edit in a long token. Two single letters are initials and have no spelling.
  static func isSpelling(_ left: NamePart, _ right: NamePart) -> Bool {
    if let sounds = left.sounds, sounds == right.sounds, left.text.utf8.count > 1 || right.text.utf8.count > 1 { return true }
    return isOneEditApart(left.text, right.text)
  }

  private static func isInitial(_ short: String, of long: String) -> Bool {
    // Most pairs end here, before any letters are copied.
    guard short.utf8.first == long.utf8.first, short.utf8.count < long.utf8.count else { return false }
    let initials = Array(short.unicodeScalars)
    let letters = Array(long.unicodeScalars)
    guard let first = initials.first, first == letters.first, initials.count < letters.count else { return false }
    if initials.count == 1 { return true }
    // `mj` for Minjun: consonants only, so that a short given name is never taken for initials.
    let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y"]
    guard initials.count <= 3, initials.allSatisfy({ $0.isASCII && !vowels.contains($0) }) else { return false }
    var rest = letters[...]
    for initial in initials {
      guard let position = rest.firstIndex(of: initial) else { return false }
      rest = rest[(position + 1)...]
    }
    return true
  }

  /// One letter inserted, removed, replaced, or two neighbours exchanged; both tokens have at least five letters.
  static func isOneEditApart(_ left: String, _ right: String) -> Bool {
    // A letter has at most four bytes.
    guard abs(left.utf8.count - right.utf8.count) <= 4, min(left.utf8.count, right.utf8.count) >= 5 else { return false }
    // One edit leaves the first letter or the last one as it is.
    guard left.utf8.first == right.utf8.first || left.utf8.last == right.utf8.last else { return false }
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1, a != b else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (leftMiddle, rightMiddle) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    if leftMiddle.count <= 1, rightMiddle.count <= 1 { return true }
    return leftMiddle.count == 2 && rightMiddle.count == 2 && leftMiddle.elementsEqual(rightMiddle.reversed())
  }
}
