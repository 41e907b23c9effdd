import Hashing
import TestSupport
import Testing

@testable import Names

@Suite("Sounds of Latin tokens")
struct TokenSoundTests {
  @Test(
    "habits of spelling fall together",
    arguments: [
      ("mohammed", "mohamed"), ("khalid", "halid"), ("phillip", "filip"), ("sergey", "sergei"), ("abdullah", "abdulla"),
      ("ivanoff", "ivanov"),
      ("alexander", "aleksander"), ("shakhov", "schakhov"), ("yusuf", "iusuf"), ("qasim", "kasim"),
    ])
  func habits(_ left: String, _ right: String) { #expect(TokenSound(left) == TokenSound(right)) }

  @Test(
    "names that differ in a sound stay different", arguments: [("omar", "amir"), ("hassan", "hussein"), ("petrov", "pavlov")])
  func others(_ left: String, _ right: String) { #expect(TokenSound(left) != TokenSound(right)) }

  @Test("tokens in other scripts stay as they are")
  func otherScripts() {
    #expect(!TokenSound("김").isLatin)
    #expect(TokenSound("петров").bytes == Array("петров".utf8))
  }

  @Test("the cost of differences is symmetrical, zero for the same and never negative")
  func costIsSymmetrical() {
    var random = SplitMix64(seed: 11)
    let letters = Array("abdeghiklmnorstuvz".utf8)
    for _ in 0..<3000 {
      let left = (0..<1 + random.below(9)).map { _ in letters[random.below(letters.count)] }
      let right = (0..<1 + random.below(9)).map { _ in letters[random.below(letters.count)] }
      #expect(SoundDistance.cost(left.span, right.span) == SoundDistance.cost(right.span, left.span))
      #expect(SoundDistance.cost(left.span, left.span) == 0)
      if let cost = SoundDistance.cost(left.span, right.span) { #expect(cost > 0 || left == right) }
    }
  }

  @Test("the bounded edit distance agrees with the full one")
  func boundedDistance() {
    var random = SplitMix64(seed: 12)
    let letters = Array("abc".utf8)
    for _ in 0..<3000 {
      let left = (0..<random.below(8)).map { _ in letters[random.below(3)] }
      let right = (0..<random.below(8)).map { _ in letters[random.below(3)] }
      let distance = EditDistance.distance(left.span, right.span)
      for most in 0...2 { #expect(EditDistance.isWithin(most, left.span, right.span) == (distance <= most), "\(left) \(right)") }
    }
  }
}
