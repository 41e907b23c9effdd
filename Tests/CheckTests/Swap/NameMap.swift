@testable import Names

/// Gives every word of names another one, each its own, so that the words stand to each other as before: equal words stay equal,
/// spellings of one word stay spellings, initials stay initials, and unrelated words stay unrelated.
struct NameMap {
  /// No word was found that stands to the others as a word should.
  struct Shortage: Error { let word: String }

  private var targets: [String: [String]] = [:]

  /// - Parameters:
  ///   - groups: words that occur together, and so may be compared.
  ///   - parts: of what the new words are made.
  ///   - plainSigns: words of signs that are compared as parts of a whole only, so that nothing but equality counts.
  init(_ groups: [Set<String>], _ parts: NameWordParts, plainSigns: Set<String> = []) throws {
    var search = Search(parts)
    var company: [String: Set<String>] = [:]
    for group in groups { for word in group { company[word, default: []].formUnion(group) } }
    // Initials first: the words they stand for have to begin with them.
    let order = company.keys.sorted { ($0.unicodeScalars.count > 1 ? 1 : 0, $0) < ($1.unicodeScalars.count > 1 ? 1 : 0, $1) }
    for word in order {
      let isSign = plainSigns.contains(word)
      let others = isSign ? [] : (company[word] ?? []).subtracting(plainSigns).subtracting([word])
      targets[word] = try search.target(for: word, among: others.sorted(), isSign: isSign)
    }
  }

  /// The parts of the word's new form; nil for a word that was not asked for.
  subscript(word: String) -> [String]? { targets[word] }

  /// Whether a word has a new form.
  func knows(_ word: String) -> Bool { targets[word] != nil }
}

/// Finds words that stand to each other as given words do.
private struct Search {
  private enum Bond { case equal, related, distinct }

  private let words: [[String]]
  private let longWords: [[String]]
  private let shortWords: [[String]]
  private let letters: [String]
  private var used: Set<String> = []
  private var sources: [String: NamePart] = [:]
  private var found: [String: (part: NamePart, text: [String])] = [:]

  init(_ parts: NameWordParts) {
    words = parts.words
    longWords = parts.longWords
    shortWords = parts.shortWords
    var letters: [String] = []
    for start in parts.starts {
      let letter = String(Self.folded([start]).unicodeScalars.prefix(1).map(Character.init))
      if !letters.contains(letter) { letters.append(letter) }
    }
    self.letters = letters
  }

  private static func folded(_ parts: [String]) -> String { FoldedName(parts.joined()).tokens.joined() }

  private static func bond(_ one: NamePart, _ other: NamePart) -> Bond {
    switch TokenRelation.between(one, other) {
    case .equal: .equal
    case .spelling, .diminutive, .initial: .related
    case .distinct: .distinct
    }
  }

  mutating func target(for word: String, among others: [String], isSign: Bool) throws -> [String] {
    let part = source(word)
    var known: [(part: NamePart, bond: Bond)] = []
    var relatives: [[String]] = []
    var hasRelatives = false
    for other in others {
      let bond = Self.bond(part, source(other))
      if bond == .related, other.unicodeScalars.count > 1, word.unicodeScalars.count > 1 { hasRelatives = true }
      guard let target = found[other] else { continue }
      known.append((target.part, bond))
      if bond == .related { relatives.append(target.text) }
    }
    let candidates = candidates(for: word, isSign: isSign, hasRelatives: hasRelatives, near: relatives)
    for candidate in candidates {
      let text = Self.folded(candidate)
      guard !used.contains(text) else { continue }
      let target = NamePart(text)
      guard isSign || known.allSatisfy({ Self.bond($0.part, target) == $0.bond }) else { continue }
      used.insert(text)
      found[word] = (target, candidate)
      return candidate
    }
    throw NameMap.Shortage(word: word)
  }

  private mutating func source(_ word: String) -> NamePart {
    if let part = sources[word] { return part }
    let part = NamePart(word)
    sources[word] = part
    return part
  }

  private func candidates(for word: String, isSign: Bool, hasRelatives: Bool, near relatives: [[String]]) -> [[String]] {
    let isShort = word.unicodeScalars.count == 1
    if isSign { return isShort ? shortWords + words : words }
    if isShort { return letters.map { [$0] } }
    guard hasRelatives else { return words + longWords }
    return relatives.filter { $0.count > 1 }.flatMap(spellings) + longWords + words
  }

  /// The spellings of a word that differ by one letter.
  private func spellings(of word: [String]) -> [[String]] {
    let start = Array(word.dropLast())
    let end = word.last ?? ""
    let shorter = String(end.dropLast())
    var ends = [end + end.suffix(1), shorter]
    for letter in letters { ends += [end + letter, shorter + letter, letter + end] }
    return ends.map { start + [$0] }
  }
}
