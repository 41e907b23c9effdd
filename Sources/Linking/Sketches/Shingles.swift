import Hashing

/// The word 3-shingles of a text, as a set of hashes.
public enum Shingles {
  /// Fewer words than this say too little to compare.
  public static let leastWords = 12

  /// The hashes of all runs of three words, in ascending order, each once. Nil for a text that is too short. Words are runs of
  /// letters and digits in lower case; in scripts without blanks every character is a word.
  public static func hashes(of text: String) -> [UInt64]? {
    let words = wordHashes(of: text)
    guard words.count >= leastWords else { return nil }
    var shingles = (2..<words.count).map { index in
      Murmur3.mixed(words[index] &+ (words[index - 1] &* 0x9e37_79b9_7f4a_7c15) &+ (words[index - 2] &* 0xc2b2_ae3d_27d4_eb4f))
    }
    shingles.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(shingles.count)
    for shingle in shingles where shingle != unique.last { unique.append(shingle) }
    return unique
  }

  /// Sentences and lines with fewer words are phrases that everybody writes.
  public static let leastPassageWords = 9

  /// The hashes of a text's sentences and lines, by their words, each once, in the order of the text.
  static func passages(of text: String) -> [(UInt64, UInt64)] {
    var found: [(UInt64, UInt64)] = []
    var seen: Set<UInt64> = []
    for piece in text.unicodeScalars.split(whereSeparator: endsPassage) {
      let words = wordHashes(of: String(piece))
      guard words.count >= leastPassageWords else { continue }
      let hash = words.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self) { Murmur3.hash($0) } }
      if seen.insert(hash.0).inserted { found.append(hash) }
    }
    return found
  }

  private static func endsPassage(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", ";", "\n", "\r", "•", "|", "。", "！", "？", "；": true
    default: false
    }
  }

  /// The share of shingles that two texts have in common: |A ∩ B| / |A ∪ B|, for ascending lists.
  public static func jaccard(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var (first, second, common) = (0, 0, 0)
    while first < left.count && second < right.count {
      if left[first] == right[second] {
        common += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    let union = left.count + right.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }

  private static func wordHashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.utf8.count / 4)
    var word: UInt64 = 0
    var isInside = false
    func finish() {
      if isInside { hashes.append(Murmur3.mixed(word)) }
      word = 0
      isInside = false
    }
    for scalar in text.unicodeScalars {
      let narrow = Folding.narrowed(scalar)
      if let letter = asciiWordByte(narrow) {
        word = (word ^ UInt64(letter)) &* 0x100_0000_01b3
        isInside = true
      } else if narrow.isASCII {
        finish()
      } else if isWordByItself(narrow) {
        finish()
        hashes.append(Murmur3.mixed(UInt64(narrow.value) | 1 << 40))
      } else if narrow.properties.isAlphabetic || narrow.properties.numericType != nil {
        for lower in narrow.properties.lowercaseMapping.unicodeScalars { word = (word ^ UInt64(lower.value)) &* 0x100_0000_01b3 }
        isInside = true
      } else {
        finish()
      }
    }
    finish()
    return hashes
  }

  private static func asciiWordByte(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7a: scalar.value
    case 0x41...0x5a: scalar.value + 32
    default: nil
    }
  }

  /// Kana, Han characters: scripts that are written without blanks.
  private static func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: true
    default: false
    }
  }
}
