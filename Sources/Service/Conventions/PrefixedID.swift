/// Identifiers that say what they identify: `key_`, `usr_`, `ses_` and 20 letters and digits of chance.
enum PrefixedID {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// A new identifier. A hundred bits of chance: nobody meets another's.
  static func make(_ prefix: String, random: (Int) -> [UInt8]) -> String {
    prefix + "_" + String(decoding: random(20).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }

  /// Whether a text looks like an identifier of a kind.
  static func isOne(_ text: String, _ prefix: String) -> Bool {
    text.hasPrefix(prefix + "_") && text.utf8.count == prefix.utf8.count + 21
      && text.utf8.dropFirst(prefix.utf8.count + 1).allSatisfy(alphabet.contains)
  }

  /// The schema of an identifier of a kind.
  static func pattern(_ prefix: String) -> String { "^\(prefix)_[0-9a-hjkmnp-tv-z]{20}$" }
}
