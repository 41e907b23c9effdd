import Events

/// The two lines of a passport that machines read: ICAO Doc 9303, part 4, with check digits of part 3.
enum MachineReadable {
  /// Both lines, 44 characters each.
  static func passport(_ paper: Paper) -> [String] {
    let state = Country.of(paper.country).passportCode
    let names = "\(folded(paper.name.family))<<\(folded(paper.name.given))"
    let first = padded("P<\(state)\(names)", 44)
    let number = padded(paper.number, 9)
    let birth = short(paper.birth)
    let expiry = short(paper.expires)
    let optional = padded("", 14)
    var second = "\(number)\(digit(number))\(state)\(birth)\(digit(birth))\(paper.female ? "F" : "M")\(expiry)\(digit(expiry))"
    second += "\(optional)<"
    let whole = "\(number)\(digit(number))\(birth)\(digit(birth))\(expiry)\(digit(expiry))\(optional)<"
    return [first, second + digit(whole)]
  }

  /// One character read wrongly, which breaks a check digit: a bad scan does it, and so does a clumsy forgery.
  static func misread(_ line: String, _ random: inout RandomSource) -> String {
    var bytes = Array(line.utf8)
    guard bytes.count == 44 else { return line }
    let place = random.int(1...8)
    bytes[place] = bytes[place] == 0x38 ? 0x33 : 0x38
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The check digit: values weighed 7, 3, 1, modulo 10.
  static func digit(_ text: String) -> String {
    var sum = 0
    for (index, byte) in text.utf8.enumerated() {
      let value =
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x5A: Int(byte) - 0x41 + 10
        default: 0
        }
      sum += value * [7, 3, 1][index % 3]
    }
    return String(sum % 10)
  }

  private static func short(_ date: PartialDate) -> String {
    [date.year % 100, date.month ?? 0, date.day ?? 0].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text.utf8.count >= width ? String(text.prefix(width)) : text + String(repeating: "<", count: width - text.utf8.count)
  }

  private static func folded(_ text: String) -> String {
    String(text.uppercased().unicodeScalars.map { ("A"..."Z").contains($0) ? Character($0) : "<" })
  }
}
