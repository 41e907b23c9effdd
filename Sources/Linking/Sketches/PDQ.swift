/// A perceptual hash of a picture: the 256 bits of PDQ (Meta, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing
/// Algorithm", 2019). Two hashes at most 31 bits apart are taken for one picture, as that paper recommends.
public struct PDQ: Sendable, Hashable {
  /// The bits in four words.
  public let words: SIMD4<UInt64>

  /// The largest distance at which two hashes count as one picture.
  public static let reach = 31

  /// The hash of the given bits.
  public init(words: SIMD4<UInt64>) { self.words = words }

  /// Reads 64 hexadecimal digits. Nil for anything else, and for a hash with nearly all bits equal, which a blank picture has.
  public init?(_ text: String) {
    let digits = Folding.trimmed(text).utf8
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, digit) in digits.enumerated() {
      guard let value = Self.value(of: digit) else { return nil }
      words[index / 16] = words[index / 16] << 4 | value
    }
    self.init(words: words)
    guard (32...224).contains(ones) else { return nil }
  }

  /// In how many bits the two differ.
  public func distance(to other: PDQ) -> Int { PDQ(words: words ^ other.words).ones }

  /// One of the sixteen 16-bit pieces.
  func piece(_ index: Int) -> UInt16 { UInt16(truncatingIfNeeded: words[index / 4] >> UInt64(16 * (index % 4))) }

  /// 64 hexadecimal digits in lower case.
  var text: String {
    (0..<4).map { index in
      let digits = String(words[index], radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  private var ones: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount + words[3].nonzeroBitCount
  }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case 0x30...0x39: UInt64(digit) - 0x30
    case 0x41...0x46: UInt64(digit) - 0x37
    case 0x61...0x66: UInt64(digit) - 0x57
    default: nil
    }
  }
}
