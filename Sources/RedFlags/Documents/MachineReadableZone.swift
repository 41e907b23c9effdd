import Events

/// The machine-readable zone of a travel document and what its check digits say, by ICAO Doc 9303, parts 3 to 7.
///
/// Only the layouts of that standard are read: TD1 (three lines of 30), TD2 (two of 36), TD3 (two of 44) and the visas MRV-A and MRV-B.
/// National layouts of the same size with other rules, such as the older French identity card, and cropped lines are not judged.
struct MachineReadableZone: Sendable, Hashable {
  /// The lines as bytes, upper case, without blanks.
  let lines: [[UInt8]]
  /// The layout.
  let layout: Layout

  /// The layouts of the standard.
  enum Layout: Sendable, Hashable {
    case cardOfThreeLines, cardOfTwoLines, passport, largeVisa, smallVisa
  }

  /// Reads the lines, nil when they are not one of the standard's layouts or hold other characters than A to Z, 0 to 9 and `<`.
  init?(_ texts: [String]) {
    let lines = texts.map { text in text.utf8.filter { $0 != 0x20 }.map { (0x61...0x7a).contains($0) ? $0 & 0xdf : $0 } }
      .filter { !$0.isEmpty }
    guard let first = lines.first, lines.allSatisfy({ $0.count == first.count && $0.allSatisfy { Self.value(of: $0) != nil } })
    else { return nil }
    switch (lines.count, first.count) {
    case (3, 30): layout = .cardOfThreeLines
    case (2, 36):
      if first.starts(with: "IDFRA".utf8) { return nil }
      layout = first[0] == UInt8(ascii: "V") ? .smallVisa : .cardOfTwoLines
    case (2, 44): layout = first[0] == UInt8(ascii: "V") ? .largeVisa : .passport
    default: return nil
    }
    self.lines = lines
  }

  /// Whether every check digit of the layout is right.
  var isConsistent: Bool {
    let second = lines[1]
    switch layout {
    case .cardOfThreeLines: return cardOfThreeLinesIsConsistent
    case .cardOfTwoLines:
      return core(second) && digit(second[35], over: second[0...9] + second[13...19] + second[21...34])
    case .passport:
      let personal = second[28...41]
      let isEmpty = personal.allSatisfy { $0 == Self.filler }
      return core(second) && (digit(second[42], over: personal) || (isEmpty && second[42] == Self.filler))
        && digit(second[43], over: second[0...9] + second[13...19] + second[21...42])
    case .largeVisa, .smallVisa: return core(second)
    }
  }

  /// The document number without fillers. A long number of a TD1 card goes on in the optional field.
  var number: [UInt8] {
    var field = Array(layout == .cardOfThreeLines ? lines[0][5...13] : lines[1][0...8])
    if layout == .cardOfThreeLines, lines[0][14] == Self.filler {
      let rest = lines[0][15...29].prefix { $0 != Self.filler }
      field += rest.dropLast()
    }
    return field.filter { $0 != Self.filler }
  }

  /// Year of the century, month and day of birth; nil when they are not stated in full.
  var birth: (year: Int, month: Int, day: Int)? { date(layout == .cardOfThreeLines ? lines[1][0...5] : lines[1][13...18]) }

  /// Year of the century, month and day of expiry; nil when they are not stated in full.
  var expiry: (year: Int, month: Int, day: Int)? { date(layout == .cardOfThreeLines ? lines[1][8...13] : lines[1][21...26]) }

  /// Whether another zone is the same document read again: equal but for a few characters.
  func isRereading(of other: MachineReadableZone) -> Bool {
    guard layout == other.layout, lines.count == other.lines.count else { return false }
    let differing = zip(lines.joined(), other.lines.joined()).count { $0 != $1 }
    return differing <= 4
  }

  private static let filler = UInt8(ascii: "<")

  private var cardOfThreeLinesIsConsistent: Bool {
    let (first, second) = (lines[0], lines[1])
    var numberIsRight = digit(first[14], over: first[5...13])
    if first[14] == Self.filler {
      // A number of more than nine characters: the rest and its check digit stand before the first filler of the optional field.
      let rest = first[15...29].prefix { $0 != Self.filler }
      if let check = rest.last { numberIsRight = digit(check, over: first[5...13] + rest.dropLast()) }
    }
    return numberIsRight && digit(second[6], over: second[0...5]) && digit(second[14], over: second[8...13])
      && digit(second[29], over: first[5...29] + second[0...6] + second[8...14] + second[18...28])
  }

  /// Number, birth and expiry, which stand at the same places in every layout of two lines.
  private func core(_ line: [UInt8]) -> Bool {
    digit(line[9], over: line[0...8]) && digit(line[19], over: line[13...18]) && digit(line[27], over: line[21...26])
  }

  /// Whether a check digit is right: weights 7, 3, 1, modulo 10 (Doc 9303 part 3, section 4.9).
  private func digit(_ check: UInt8, over field: ArraySlice<UInt8>) -> Bool {
    let weights = [7, 3, 1]
    var sum = 0
    for (index, byte) in field.enumerated() { sum += (Self.value(of: byte) ?? 0) * weights[index % 3] }
    return Self.value(of: check) == sum % 10 && check != Self.filler
  }

  private func date(_ field: ArraySlice<UInt8>) -> (year: Int, month: Int, day: Int)? {
    let digits = field.map { Int($0) - 0x30 }
    guard digits.count == 6, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    return (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
  }

  /// 0 to 9 for digits, 10 to 35 for letters, 0 for the filler, nil for anything else.
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x5a: Int(byte) - 0x41 + 10
    case filler: 0
    default: nil
    }
  }
}

extension MachineReadableZone {
  /// How many of number, date of birth and date of expiry disagree with the document's own fields. A field that is absent, masked or
  /// of another length is not compared; O and 0, I and 1 count as equal, since optical readers confuse them.
  func mismatches(with document: Document) -> Int {
    var count = 0
    if let stated = document.number {
      let plain = stated.utf8.filter { $0 != 0x20 && $0 != 0x2d }.map { (0x61...0x7a).contains($0) ? $0 & 0xdf : $0 }
      let zone = number
      if plain.count == zone.count, plain.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) }),
        zip(plain, zone).contains(where: { Self.folded($0) != Self.folded($1) })
      {
        count += 1
      }
    }
    if let stated = document.dateOfBirth, let birth, Self.differ(stated, birth) { count += 1 }
    if let stated = document.expiresOn, let expiry, Self.differ(stated, expiry) { count += 1 }
    return count
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "O") ? UInt8(ascii: "0") : byte == UInt8(ascii: "I") ? UInt8(ascii: "1") : byte
  }

  private static func differ(_ stated: PartialDate, _ read: (year: Int, month: Int, day: Int)) -> Bool {
    stated.year % 100 != read.year || stated.month.map { $0 != read.month } ?? false || stated.day.map { $0 != read.day } ?? false
  }
}
