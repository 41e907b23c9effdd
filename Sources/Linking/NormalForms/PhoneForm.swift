/// Phone numbers in E.164: the digits with their country code.
enum PhoneForm {
  /// `+` and 8 to 15 digits, nil when the country code is unknown: the same national number lives in many countries.
  static func normal(_ text: String) -> String? {
    var digits: [UInt8] = []
    var isInternational = false
    for scalar in text.unicodeScalars.lazy.map(Folding.narrowed) {
      switch scalar {
      case "0"..."9": digits.append(UInt8(truncatingIfNeeded: scalar.value))
      case "+" where digits.isEmpty: isInternational = true
      case " ", "-", ".", "(", ")", "/", "\u{a0}": continue
      // An extension leads to a desk behind the same number.
      case "x", "X", ";", ",": if digits.count >= 8 { return finished(digits, isInternational) } else { return nil }
      case "t", "e", "l", ":": if digits.isEmpty { continue } else { return finished(digits, isInternational) }
      default: return nil
      }
    }
    return finished(digits, isInternational)
  }

  /// Country code and last digits.
  static func masked(_ normal: String) -> String { "\(normal.prefix(3))…\(normal.suffix(3))" }

  private static func finished(_ digits: [UInt8], _ isInternational: Bool) -> String? {
    var digits = digits[...]
    if !isInternational {
      guard digits.starts(with: [0x30, 0x30]) else { return nil }
      digits = digits.dropFirst(2)
    }
    guard (8...15).contains(digits.count), digits.first != 0x30 else { return nil }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}
