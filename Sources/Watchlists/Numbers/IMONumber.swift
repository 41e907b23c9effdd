/// Numbers of ships and of companies that run them (IMO resolutions A.1117(30) and MSC.160(78)).
public enum IMONumber {
  /// Seven digits without `IMO`; nil for anything else. The check digit is not asked, since lists hold wrong ones too.
  public static func canonical(_ text: String) -> String? {
    let code = PartyNumber.letters(text)
    let digits = code.hasPrefix("IMO") ? code.dropFirst(3) : code[...]
    guard digits.utf8.count == 7, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return String(digits)
  }

  /// Whether the last digit fits the six before it, as a ship's or as a company's.
  public static func check(_ text: String) -> NumberCheck {
    guard let number = canonical(text) else { return .wrong }
    return fitsShip(number) || fitsCompany(number) ? .valid : .wrong
  }

  /// Whether a number can only be a ship's: it fits as one and not as a company's.
  static func isShip(_ text: String) -> Bool {
    guard let number = canonical(text) else { return false }
    return fitsShip(number) && !fitsCompany(number)
  }

  /// Weights 7 to 2; the last digit of the sum.
  private static func fitsShip(_ number: String) -> Bool {
    let digits = number.utf8.map { Int($0) - 0x30 }
    return digits[6] == zip(digits, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 10
  }

  /// Weights 8, 6, 4, 2, 9, 7; 11 less the remainder of 11, of that the last digit.
  private static func fitsCompany(_ number: String) -> Bool {
    let digits = number.utf8.map { Int($0) - 0x30 }
    return digits[6] == (11 - zip(digits, [8, 6, 4, 2, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 10
  }

  /// The first number behind the letters `IMO` in running text.
  static func find(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 10 <= bytes.count {
      defer { index += 1 }
      guard bytes[index] | 0x20 == UInt8(ascii: "i"), bytes[index + 1] | 0x20 == UInt8(ascii: "m"),
        bytes[index + 2] | 0x20 == UInt8(ascii: "o")
      else { continue }
      // `IMO: 7411260`, `IMO number 7411260`, `IMO No. 7411260`.
      guard let start = bytes[(index + 3)..<min(index + 18, bytes.count)].firstIndex(where: { (0x30...0x39).contains($0) }) else {
        continue
      }
      let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }
      if digits.count == 7 { return String(decoding: digits, as: UTF8.self) }
    }
    return nil
  }
}
