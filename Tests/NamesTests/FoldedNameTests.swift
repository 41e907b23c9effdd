import Hashing
import TestSupport
import Testing

@testable import Names

@Suite("Folding of names")
struct FoldedNameTests {
  @Test(
    "spellings that differ by case, marks, apostrophes, width, hyphens or invisible characters fold together",
    arguments: [
      ("KIM Min-jun", "kim min jun"), ("Kim  Min\u{00A0}jun", "kim min jun"), ("Ｋｉｍ　Ｍｉｎｊｕｎ", "kim minjun"),
      ("Ch'oe Sŏng", "choe song"), ("Ch’oe So'ng", "choe song"), ("Ch\u{00B4}oe Song", "choe song"), ("Chʻoe Song", "choe song"),
      ("Müller, José", "muller jose"), ("Mu\u{0308}ller Jose\u{0301}", "muller jose"), ("Łukasz Ørsted", "lukasz orsted"),
      ("Groß GROSS", "gross gross"), ("İbrahim ıbrahim", "ibrahim ibrahim"), ("O'Brien\u{200B}", "obrien"),
      ("An\u{00AD}na", "anna"),
      ("J.R. Smith", "j r smith"), ("Min–jun", "min jun"), ("Min\u{2212}jun", "min jun"), ("김민준", "김민준"),
      ("\u{1100}\u{1175}\u{11B7}민준", "김민준"), ("タナカ たろう", "たなか たろう"), ("ﾀﾅｶ ﾊﾞﾝ", "たなか ばん"), ("山田・太郎", "山田 太郎"),
      ("Чой Ёлкин", "чои елкин"), ("ΝΊΚΟΣ Νίκος", "νικοσ νικοσ"), ("", ""), (" -.,'\u{200D}", ""), ("😀", ""),
    ])
  func folds(_ text: String, _ expected: String) {
    #expect(FoldedName(text).text == expected)
  }

  @Test("the order of the tokens does not matter for equality, their number does")
  func equality() {
    #expect(FoldedName("Kim Min-jun") == FoldedName("MIN JUN, KIM"))
    #expect(FoldedName("Kim Kim Min") != FoldedName("Kim Min"))
    #expect(FoldedName("Kim Min-jun") != FoldedName("Kim Minjun"))
    #expect(FoldedName("가 a").key == FoldedName("a 가").key)
  }

  @Test("hyphenated parts can be closed up, other parts not")
  func hyphens() {
    #expect(FoldedName("Min-jun Kim").hyphenJoinedKey == "kim minjun")
    #expect(FoldedName("Kim Min - jun").hyphenJoinedKey == nil)
    #expect(FoldedName("Anna-Maria-Luisa Neri").hyphenJoinedKey == "annamarialuisa neri")
    #expect(FoldedName("Min jun").hyphenJoinedKey == nil)
    #expect(FoldedName("-Min-").hyphenJoinedKey == nil)
    let long = Array(repeating: "a", count: 200).joined(separator: "-")
    #expect(FoldedName(long).tokens.count == 200)
    #expect(FoldedName(long).hyphenJoinedKey != nil)
  }

  @Test("folding a folded name changes nothing, for 20,000 random texts")
  func idempotence() {
    var random = SplitMix64(seed: 0xF01D)
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x2B0...0x36F, 0x370...0x4FF, 0x5B0...0x670, 0x900...0x97F, 0x1100...0x11FF, 0x1E00...0x1FFF,
      0x2000...0x206F, 0x2150...0x2190, 0x3040...0x30FF, 0x3130...0x318F, 0x3300...0x33FF, 0x4E00...0x4E80, 0xAC00...0xAD00,
      0xF900...0xFAFF, 0xFB00...0xFB4F, 0xFF00...0xFFEF, 0x1D400...0x1D4FF,
    ]
    for _ in 0..<20_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.below(12) {
        let block = blocks[random.below(blocks.count)]
        let value = block.lowerBound + UInt32(random.below(Int(block.count)))
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let folded = FoldedName(String(scalars))
      let again = FoldedName(folded.text)
      if again.text != folded.text { Issue.record("\(Array(scalars)) gives \(folded.text) and then \(again.text)") }
      #expect(folded.tokens.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("the fast path for ASCII agrees with the path for all of Unicode")
  func paths() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      let bytes = (0..<random.below(20)).map { _ in UInt8(random.below(128)) }
      let text = String(decoding: bytes, as: UTF8.self)
      // A Hangul syllable in front forces the other path and makes a token of its own.
      #expect(FoldedName("가 " + text).tokens == ["가"] + FoldedName(text).tokens)
    }
  }

  @Test("scripts are told by the first letter")
  func scripts() {
    let expected: [(String, NameScript)] = [
      ("kim", .latin), ("3", .latin), ("김", .hangul), ("金", .han), ("たなか", .kana), ("ким", .cyrillic), ("νικος", .greek),
      ("علي", .arabic), ("3김", .hangul), ("नाम", .other),
    ]
    for (token, script) in expected { #expect(NameScript(ofToken: token) == script, "\(token)") }
  }
}
