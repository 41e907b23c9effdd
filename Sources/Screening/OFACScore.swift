import Names
public import Watchlists

/// A score in the manner of OFAC's Sanctions List Search, 0 to 100, beside our own. An approximation: OFAC documents the method, not
/// the program.
///
/// Documented (OFAC, FAQ 249): possible matches begin with the same first letter and are at least half alike by edit distance; Jaro-Winkler
/// compares the whole names; Jaro-Winkler and Soundex compare the parts of the names, which gives each part entered a score and all
/// together a composite score; the higher of whole and composite is shown. Not documented, and assumed here: a part with the same Soundex
/// code scores midway between its Jaro-Winkler similarity and 1; a part without any possible match is left out, as long as it is no more
/// than half of what was entered, and counts 0 otherwise; the composite is the mean weighed by letters.
public enum OFACScore {
  /// The score of the best of a party's names against the best of the names that were asked for; 0 when neither has Latin letters.
  public static func of(_ request: ScreenRequest, _ party: ListedParty) -> Int {
    var best = 0.0
    for asked in request.names {
      let tokens = Self.tokens(asked)
      guard !tokens.isEmpty else { continue }
      for name in party.names { best = max(best, score(tokens, Self.tokens(name.text))) }
    }
    return Int((best * 100).rounded())
  }

  /// Two names, each as its parts.
  static func score(_ asked: [[UInt8]], _ listed: [[UInt8]]) -> Double {
    guard !asked.isEmpty, !listed.isEmpty else { return 0 }
    let whole = JaroWinkler.similarity(asked.flatMap { $0 + [0x20] }.dropLast(), listed.flatMap { $0 + [0x20] }.dropLast())
    return max(whole, composite(asked, listed))
  }

  private static func composite(_ asked: [[UInt8]], _ listed: [[UInt8]]) -> Double {
    var (sum, weight, left) = (0.0, 0.0, 0.0)
    for part in asked {
      let letters = Double(part.count)
      let scores = listed.compactMap { partScore(part, $0) }
      if let best = scores.max() {
        sum += best * letters
        weight += letters
      } else {
        left += letters
      }
    }
    return left > weight ? sum / (weight + left) : sum / weight
  }

  /// Nil when the parts are no possible match.
  private static func partScore(_ asked: [UInt8], _ listed: [UInt8]) -> Double? {
    guard asked.first == listed.first else { return nil }
    let longest = max(asked.count, listed.count)
    guard EditDistance.distance(asked.span, listed.span) * 2 <= longest else { return nil }
    let similarity = JaroWinkler.similarity(asked[...], listed[...])
    return Soundex.code(asked) == Soundex.code(listed) ? (similarity + 1) / 2 : similarity
  }

  /// The parts of a name as OFAC's search would see them: Latin letters and digits.
  static func tokens(_ name: String) -> [[UInt8]] {
    FoldedName.tokens(of: name).map { Array($0.utf8) }.filter { $0.count <= 64 && $0.allSatisfy { $0 < 0x80 } }
  }
}

/// The similarity of Jaro with Winkler's bonus for a common beginning (W. E. Winkler, 1990): prefix of four at most, factor 0.1.
enum JaroWinkler {
  static func similarity(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Double {
    let (a, b) = (Array(left), Array(right))
    let jaro = jaro(a, b)
    let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  private static func jaro(_ a: [UInt8], _ b: [UInt8]) -> Double {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
    let reach = max(0, max(a.count, b.count) / 2 - 1)
    var taken = [Bool](repeating: false, count: b.count)
    var matched: [UInt8] = []
    for (place, letter) in a.enumerated() {
      let window = max(0, place - reach)..<max(0, min(b.count, place + reach + 1))
      guard !window.isEmpty, let found = window.first(where: { !taken[$0] && b[$0] == letter }) else { continue }
      taken[found] = true
      matched.append(letter)
    }
    guard !matched.isEmpty else { return 0 }
    let others = b.indices.filter { taken[$0] }.map { b[$0] }
    let transposed = Double(zip(matched, others).filter { $0 != $1 }.count) / 2
    let count = Double(matched.count)
    return (count / Double(a.count) + count / Double(b.count) + (count - transposed) / count) / 3
  }
}

/// American Soundex as the National Archives describe it: the first letter and three digits.
enum Soundex {
  static func code(_ letters: [UInt8]) -> [UInt8] {
    guard let first = letters.first else { return [] }
    var code = [first]
    var last = digit(first)
    for letter in letters.dropFirst() where code.count < 4 {
      let digit = digit(letter)
      // h and w do not part two letters of one code, vowels do.
      if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "w") { continue }
      if digit != 0, digit != last { code.append(digit) }
      last = digit
    }
    while code.count < 4 { code.append(UInt8(ascii: "0")) }
    return code
  }

  private static func digit(_ letter: UInt8) -> UInt8 {
    switch Unicode.Scalar(letter) {
    case "b", "f", "p", "v": UInt8(ascii: "1")
    case "c", "g", "j", "k", "q", "s", "x", "z": UInt8(ascii: "2")
    case "d", "t": UInt8(ascii: "3")
    case "l": UInt8(ascii: "4")
    case "m", "n": UInt8(ascii: "5")
    case "r": UInt8(ascii: "6")
    default: 0
    }
  }
}
