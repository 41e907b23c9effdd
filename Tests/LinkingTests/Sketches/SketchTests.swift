import Hashing
import Testing

@testable import Linking

@Suite struct PDQTests {
  @Test func readsAndMeasures() throws {
    let text = "f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6339c4e9c9b22"
    let picture = try #require(PDQ(text))
    #expect(picture.text == text)
    #expect(PDQ(text.uppercased()) == picture)
    #expect(picture.distance(to: PDQ(words: picture.words ^ SIMD4(0b111, 0, 1, 0))) == 4)
    #expect(PDQ(String(repeating: "0", count: 64)) == nil)
    #expect(PDQ("abc") == nil)
  }

  /// Multi-index hashing is exact: the pairs are those of a comparison of all with all.
  @Test(arguments: [1, 2, 3] as [UInt64]) func findsAllPairsAndNoOthers(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var pictures: [PDQ] = []
    while pictures.count < 400 {
      let base = SIMD4<UInt64>(random.next(), random.next(), random.next(), random.next())
      pictures.append(PDQ(words: base))
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        var words = base
        for _ in 0..<Int.random(in: 20...42, using: &random) {
          words[Int.random(in: 0..<4, using: &random)] ^= 1 << UInt64.random(in: 0..<64, using: &random)
        }
        pictures.append(PDQ(words: words))
      }
    }
    pictures.shuffle(using: &random)
    let owners = pictures.indices.map { NearOwner(scope: UInt32($0 % 2), subject: UInt32($0)) }
    var expected: Set<NearPair> = []
    for second in pictures.indices {
      for first in 0..<second where pictures[first].distance(to: pictures[second]) <= 31 && (second - first).isMultiple(of: 2) {
        expected.insert(NearPair(first: first, second: second))
      }
    }
    let found = PictureIndex.pairs(pictures, owners)
    #expect(expected.count > 50)
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
  }
}

@Suite struct TextSketchTests {
  private static func words(_ count: Int, _ random: inout SplitMix64) -> [String] {
    (0..<count).map { _ in "w\(Int.random(in: 0..<5_000, using: &random))" }
  }

  @Test func orderCaseAndMarksOfShortTexts() {
    #expect(TextSketch("too short to say anything") == nil)
    let first = "I build payment systems in Swift, and I have led a team of five for three years."
    let second = "i build PAYMENT systems in swift and i have led a team of five -- for three years"
    #expect(TextSketch(first) == TextSketch(second))
    #expect(TextSketch("私は東京で決済システムを開発しています。五人のチームを率いました。") != nil)
  }

  /// Against the exact share on texts of all degrees of likeness.
  @Test func estimatesTheShareOfCommonShingles() throws {
    var random = SplitMix64(seed: 7)
    var errors: [Double] = []
    for _ in 0..<300 {
      let base = Self.words(150, &random)
      var changed = base
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        changed[Int.random(in: 0..<150, using: &random)] = "x\(random.next() % 1_000)"
      }
      let first = try #require(Shingles.hashes(of: base.joined(separator: " ")))
      let second = try #require(Shingles.hashes(of: changed.joined(separator: " ")))
      let exact = Shingles.jaccard(first, second)
      errors.append(TextSketch(shingles: first).similarity(to: TextSketch(shingles: second)) - exact)
    }
    let bias = errors.reduce(0, +) / 300
    let spread = (errors.map { $0 * $0 }.reduce(0, +) / 300).squareRoot()
    #expect(abs(bias) < 0.01)
    #expect(spread < 0.055)
  }

  @Test func findsNearTextsAndNoFarOnes() throws {
    var random = SplitMix64(seed: 11)
    var shingles: [[UInt64]] = []
    for _ in 0..<250 {
      let base = Self.words(120, &random)
      for changes in [0, Int.random(in: 1...18, using: &random)] {
        var copy = base
        for _ in 0..<changes { copy[Int.random(in: 0..<120, using: &random)] = "x\(random.next() % 10_000)" }
        shingles.append(try #require(Shingles.hashes(of: copy.joined(separator: " "))))
      }
    }
    let owners = shingles.indices.map { NearOwner(scope: 0, subject: UInt32($0)) }
    let found = Set(TextIndex.pairs(shingles.map { TextSketch(shingles: $0) }, owners))
    var (surelyNear, missed) = (0, 0)
    for second in shingles.indices {
      for first in 0..<second {
        let share = Shingles.jaccard(shingles[first], shingles[second])
        let isFound = found.contains(NearPair(first: first, second: second))
        // Three standard errors to both sides of the border.
        if share >= 0.82 {
          surelyNear += 1
          if !isFound { missed += 1 }
        }
        if share <= 0.55 { #expect(!isFound, "share \(share)") }
      }
    }
    #expect(surelyNear > 50)
    #expect(Double(missed) <= 0.01 * Double(surelyNear))
  }
}
