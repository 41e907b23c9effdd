import Hashing
import TestSupport
import Testing

@testable import Names

@Suite("Names of every origin are treated alike")
struct NameFairnessTests {
  /// Tokens of which no two are related, so that a structure built of them has no other relations than those meant.
  private static let vocabularies: [[String]] = [
    ["harold", "winston", "becker", "fitzgibbon", "oakley", "tamsin"],
    ["minjun", "seokhwan", "baekya", "taeyang", "gwangmu", "hyerim"],
    ["xiaoming", "zhenghua", "ouyang", "wenbin", "jiaqiang", "feifei"],
    ["tanaka", "yoshihiro", "megumi", "shimazu", "kobayashi", "ryunosuke"],
    ["владимир", "петров", "олеговна", "сидорчук", "жанна", "кузьмин"],
    ["oluwaseun", "chidubem", "adaeze", "nkechi", "babatunde", "ifeoma"],
  ]

  /// A pair of names as positions in a vocabulary and what is done to each token.
  private enum Element {
    case token(Int)
    case initial(Int)
    case joined(Int, Int)
    case misspelt(Int)
  }

  private static func write(_ structure: [Element], _ words: [String]) -> String {
    structure.map { element in
      switch element {
      case .token(let index): words[index]
      case .initial(let index): String(words[index].prefix(1))
      case .joined(let first, let second): words[first] + words[second]
      case .misspelt(let index): words[index] + String(words[index].suffix(1))
      }
    }.joined(separator: " ")
  }

  /// A pair has joins or misspellings, not both, and a name one misspelling: two misspelt words that the comparison
  /// joins are two edits in one script and none where doubled letters sound alike, so that relations would differ between scripts.
  private static func randomStructure(_ random: inout SplitMix64, joins: Bool) -> [Element] {
    var isMisspelt = false
    return (0..<1 + random.below(4)).map { _ in
      let index = random.below(6)
      switch random.below(6) {
      case 0: return .initial(index)
      case 1 where joins: return .joined(index, random.below(6))
      case 1 where !isMisspelt:
        isMisspelt = true
        return .misspelt(index)
      default: return .token(index)
      }
    }
  }

  @Test("the tokens used below are unrelated inside each vocabulary")
  func vocabulariesAreClean() {
    for words in Self.vocabularies {
      for (index, word) in words.enumerated() {
        for other in words[(index + 1)...] {
          #expect(TokenRelation.between(word, other) == .distinct, "\(word) \(other)")
          #expect(word.prefix(1) != other.prefix(1), "\(word) \(other)")
        }
      }
    }
  }

  @Test("consistently replacing all names by those of another origin changes no verdict, for 1,500 pairs")
  func relabelling() {
    var random = SplitMix64(seed: 20_26)
    var counts: [NameAgreement: Int] = [:]
    for _ in 0..<1_500 {
      let joins = random.below(2) == 0
      let left = Self.randomStructure(&random, joins: joins)
      let right = Self.randomStructure(&random, joins: joins)
      var verdicts: [NameAgreement] = []
      for words in Self.vocabularies {
        let a = PersonName(full: Self.write(left, words))
        let b = PersonName(full: Self.write(right, words))
        let verdict = NameComparison.compare(a, b)
        verdicts.append(verdict)
        #expect(NameComparison.compare(b, a) == verdict)
      }
      counts[verdicts[0], default: 0] += 1
      if Set(verdicts).count > 1 {
        Issue.record("\(Self.vocabularies.map { Self.write(left, $0) + " / " + Self.write(right, $0) }): \(verdicts)")
      }
    }
    // The pairs must exercise the rule: no verdict may be rare.
    #expect((counts[.compatible] ?? 0) > 150)
    #expect((counts[.different] ?? 0) > 150)
    #expect((counts[.same] ?? 0) > 5)
  }

  @Test("relations of tokens are symmetrical, for 20,000 random pairs")
  func symmetry() {
    var random = SplitMix64(seed: 5)
    let letters = Array("aeiouwyhkgtdpbjcszrlnmx")
    for _ in 0..<20_000 {
      let words = (0..<2).map { _ in String((0..<1 + random.below(6)).map { _ in letters[random.below(letters.count)] }) }
      #expect(TokenRelation.between(words[0], words[1]) == TokenRelation.between(words[1], words[0]), "\(words)")
    }
  }

  @Test("published spelling variants of one Korean name are never called different")
  func koreanVariants() {
    // Spelling pairs as the published systems give them: Revised, McCune-Reischauer with and without marks, DPRK, passports.
    let groups = [
      ["Jeong Cheol-su", "Chŏng Ch'ŏl-su", "Chung Chul Soo", "Jong Chol Su", "Jung Cheolsu"],
      ["Bak Seong-ho", "Pak Sŏngho", "Park Sung Ho", "PAK Song-ho"],
      ["I Yeong-hui", "Yi Yŏng-hŭi", "Lee Young Hee", "Ri Yong Hui"],
      ["Gim Dong-hyeon", "Kim Tong-hyŏn", "Kim Dong Hyun", "KIM TONG HYON"], ["Yun U-jin", "Yoon Woo Jin", "Yun U Jin"],
      ["Heo Jun", "Huh Joon", "Hur Joon", "Hŏ Chun"],
      ["Gang Tae-u", "Kang T'ae-u", "Kang Tae Woo", "Kang Thae U"], ["Ryu Gyeong", "Yu Kyŏng", "Yoo Kyung", "Ryu Kyong"],
    ]
    for group in groups {
      for left in group {
        for right in group {
          let verdict = NameComparison.compare(PersonName(full: left), PersonName(full: right))
          #expect(verdict == .same || verdict == .compatible, "\(left) / \(right): \(verdict)")
        }
      }
    }
  }
}
