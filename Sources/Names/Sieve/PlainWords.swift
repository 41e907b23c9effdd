/// The folded tokens of a plain name one behind the other, without anything allocated for them: exactly those that `Folder` gives.
struct PlainWords {
  static let most = TokenForm.mostTokens
  static let mostLetters = 256

  private(set) var letters = InlineArray<256, UInt8>(repeating: 0)
  private var ends = InlineArray<12, UInt16>(repeating: 0)
  private(set) var count = 0
  /// `TokenForm.key` and `TokenForm.joinedKey` of the tokens.
  private(set) var key: UInt64 = 0
  private(set) var joinedKey: UInt64 = 0
  private var length = 0

  /// The tokens of a name in ASCII; nil when it has more of them, or more letters, than there is room for.
  init?(_ text: Span<UInt8>) {
    var (open, joined) = (TokenKey(), TokenKey())
    // Whether a hyphen waits for the token behind it.
    var isHyphenated = false
    var start = 0
    for index in 0..<text.count {
      var byte = text[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
      case UInt8(ascii: "'"), UInt8(ascii: "`"), 0...8, 14...31, 127: continue
      default:
        if length == start {
          isHyphenated = false
        } else {
          guard count < Self.most else { return nil }
          ends[count] = UInt16(truncatingIfNeeded: length)
          count += 1
          start = length
          open.endToken()
          isHyphenated = byte == UInt8(ascii: "-")
        }
        continue
      }
      guard length < Self.mostLetters else { return nil }
      if length == start, count > 0, !isHyphenated { joined.endToken() }
      open.add(byte)
      joined.add(byte)
      letters[length] = byte
      length += 1
    }
    if length > start {
      guard count < Self.most else { return nil }
      ends[count] = UInt16(truncatingIfNeeded: length)
      count += 1
      open.endToken()
    }
    if count > 0 { joined.endToken() }
    (key, joinedKey) = (open.hash, joined.hash)
  }

  /// The tokens of a form; nil when there is no room for its letters.
  init?(_ form: TokenForm) {
    guard form.tokens.count <= Self.most else { return nil }
    for token in form.tokens {
      for byte in token.utf8 {
        guard length < Self.mostLetters else { return nil }
        letters[length] = byte
        length += 1
      }
      ends[count] = UInt16(truncatingIfNeeded: length)
      count += 1
    }
    (key, joinedKey) = (form.key, form.joinedKey)
  }

  /// The letters of a run of tokens.
  @inline(__always)
  func range(_ first: Int, _ last: Int) -> Range<Int> { (first == 0 ? 0 : Int(ends[first - 1]))..<Int(ends[last]) }
}
