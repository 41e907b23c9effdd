/// What the check digits of a number say.
public enum NumberCheck: String, Sendable, Hashable, CaseIterable {
  /// They are right.
  case valid
  /// They are wrong: the number was mistyped, or is none of its kind.
  case wrong
  /// The number has none, or none that is known here.
  case none

  /// Checks a number of a kind and country (ISO 3166-1 alpha-2).
  public static func of(_ number: String, kind: DocumentKind, country: String?) -> NumberCheck {
    let code = PartyNumber.letters(number)
    switch kind {
    case .imo: return IMONumber.check(number)
    case .lei: return from(LEI.canonical(number) != nil)
    case .bic: return BIC.canonical(number) == nil ? .wrong : .none
    case .account where (code.prefix(2).allSatisfy { $0.isLetter }) && code.utf8.count >= 15:
      return from(IBAN.canonical(number) != nil)
    case .tax, .registration, .nationalID: return ofCountry(code, kind: kind, country: country)
    default: return .none
    }
  }

  private static func ofCountry(_ code: String, kind: DocumentKind, country: String?) -> NumberCheck {
    let bytes = Array(code.utf8)
    switch (country, bytes.count) {
    case ("CN"?, 18) where kind == .nationalID: return from(CheckDigits.isChineseIdentity(bytes))
    case ("CN"?, 18): return from(CheckDigits.isChineseCredit(bytes))
    case ("RU"?, 10) where kind == .tax, ("RU"?, 12) where kind == .tax: return from(CheckDigits.isRussianTax(bytes))
    case ("RU"?, 13), ("RU"?, 15): return kind == .registration ? from(CheckDigits.isRussianRegister(bytes)) : .none
    case ("KR"?, 10) where kind != .nationalID: return from(CheckDigits.isKoreanBusiness(bytes))
    case ("JP"?, 13) where kind != .nationalID: return from(CheckDigits.isJapaneseCorporate(bytes))
    default: return .none
    }
  }

  private static func from(_ isRight: Bool) -> NumberCheck { isRight ? .valid : .wrong }
}

/// The check digits of national numbers. All take capital letters and digits without anything between.
enum CheckDigits {
  private static func digits(_ bytes: [UInt8]) -> [Int]? {
    let digits = bytes.map { Int($0) - 0x30 }
    return digits.allSatisfy { (0...9).contains($0) } ? digits : nil
  }

  /// Resident identity number of China (GB 11643-1999, ISO 7064 MOD 11-2): 17 digits and a check digit or `X`.
  static func isChineseIdentity(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 18, let front = digits(Array(bytes.prefix(17))), let last = bytes.last else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(front, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return last == Array("10X98765432".utf8)[sum % 11]
  }

  /// Unified social credit code of China (GB 32100-2015): 17 of 31 signs and a check sign.
  static func isChineseCredit(_ bytes: [UInt8]) -> Bool {
    let signs = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    let values = bytes.compactMap { signs.firstIndex(of: $0) }
    guard bytes.count == 18, values.count == 18 else { return false }
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return values[17] == (31 - sum % 31) % 31
  }

  /// Tax number of Russia: 10 digits of firms, 12 of persons (order of the Federal Tax Service).
  static func isRussianTax(_ bytes: [UInt8]) -> Bool {
    guard let digits = digits(bytes) else { return false }
    func check(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10 }
    switch digits.count {
    case 10: return digits[9] == check([2, 4, 10, 3, 5, 9, 4, 6, 8])
    case 12:
      return digits[10] == check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && digits[11] == check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
    default: return false
    }
  }

  /// Register number of Russia: 13 digits of firms (OGRN), 15 of sole traders (OGRNIP).
  static func isRussianRegister(_ bytes: [UInt8]) -> Bool {
    guard let digits = digits(bytes), digits.count == 13 || digits.count == 15, let last = digits.last else { return false }
    let front = digits.dropLast().reduce(0) { $0 * 10 + $1 }
    return last == front % (digits.count - 2) % 10
  }

  /// Business registration number of South Korea: 10 digits.
  static func isKoreanBusiness(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 10, let digits = digits(bytes) else { return false }
    let weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } + digits[8] * 5 / 10
    return digits[9] == (10 - sum % 10) % 10
  }

  /// Corporate number of Japan: a check digit in front of 12 digits.
  static func isJapaneseCorporate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 13, let digits = digits(bytes) else { return false }
    let sum = digits.dropFirst().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 2) }
    return digits[0] == 9 - sum % 9
  }

  /// The remainder of ISO 7064 MOD 97-10 with letters as the numbers 10 to 35; nil for any other sign.
  static func mod97(_ bytes: some Sequence<UInt8>) -> Int? {
    var remainder = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte) - 0x30) % 97
      case 0x41...0x5A: remainder = (remainder * 100 + Int(byte) - 0x37) % 97
      default: return nil
      }
    }
    return remainder
  }
}

/// What all canonical forms have in common.
enum PartyNumber {
  /// Capital letters and digits alone.
  static func letters(_ text: String) -> String {
    String(
      decoding: text.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x41...0x5A: byte
        case 0x61...0x7A: byte & 0xDF
        default: nil
        }
      }, as: UTF8.self)
  }
}
