/// Reads dates in the ways that lists write them.
enum ListDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// One date: `1959`, `1959-03`, `1959-03-27`, `27/03/1959`, `dd/mm/1959`, `00/03/1959`, `27 Mar 1959`, `March 1959`,
  /// `27.3.1959`, `1959/3/27`, `1959年3月27日`, `Mar 27, 1959`. Zeros and letters in the place of day or month mean unknown.
  ///
  /// - Parameter isMonthFirst: whether numbers parted by `/` are month, day, year, as in the United States.
  static func date(_ text: String, isMonthFirst: Bool = false) -> PartialDate? {
    let trimmed = ListText.trim(text)
    guard trimmed.utf8.count <= 40 else { return nil }
    if let iso = PartialDate(iso: trimmed) { return iso }
    var parts: [Substring] = []
    for part in trimmed.split(whereSeparator: { " ,./-\u{5E74}\u{6708}\u{65E5}\u{B144}\u{C6D4}\u{C77C}".contains($0) }) {
      parts.append(part)
    }
    guard (1...3).contains(parts.count), let yearPlace = parts.firstIndex(where: { number($0, digits: 4...4) != nil }) else {
      return nil
    }
    guard let year = number(parts[yearPlace], digits: 4...4) else { return nil }
    let rest = parts.enumerated().filter { $0.offset != yearPlace }.map(\.element)
    guard let (month, day) = monthAndDay(rest, isYearFirst: yearPlace == 0, isMonthFirst: isMonthFirst) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// What stands beside the year; nil when it cannot be read.
  private static func monthAndDay(_ rest: [Substring], isYearFirst: Bool, isMonthFirst: Bool) -> (month: Int?, day: Int?)? {
    if rest.isEmpty { return (nil, nil) }
    if let place = rest.firstIndex(where: { month($0) != nil }), let name = month(rest[place]) {
      guard rest.count == 2 else { return (name, nil) }
      guard let day = number(rest[1 - place], digits: 1...2) else { return nil }
      return (name, day == 0 ? nil : day)
    }
    if rest.count == 1 { return known(rest[0]).map { (month: $0, day: nil) } }
    let isMonthBeforeDay = isYearFirst || isMonthFirst
    guard let month = known(rest[isMonthBeforeDay ? 0 : 1]), let day = known(rest[isMonthBeforeDay ? 1 : 0]) else { return nil }
    return (month, day)
  }

  /// A number, or nothing for zeros and for `dd` and `mm`; nil for anything else.
  private static func known(_ text: Substring) -> Int?? {
    if text.utf8.allSatisfy({ [UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "x")].contains($0 | 0x20) }) {
      return .some(nil)
    }
    guard let number = number(text, digits: 1...2) else { return nil }
    return .some(number == 0 ? nil : number)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func month(_ text: Substring) -> Int? {
    guard text.utf8.count >= 3, let place = months.firstIndex(of: text.prefix(3).lowercased()) else { return nil }
    return text.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) ? place + 1 : nil
  }

  /// A date of birth: one date, a range (`1962 to 1965`, `between 1962 and 1965`, `1962-1965`, `1962 - 1965`), about one of
  /// them (`circa`, `c.`, `approximately`, `(approximative)`), or a part of a decade (`early 1970s`).
  static func birthDate(_ text: String, isMonthFirst: Bool = false) -> ListedBirthDate? {
    if let day = plainDay(text) { return ListedBirthDate(day) }
    var rest = ListText.trim(text).lowercased()
    guard rest.utf8.count <= 100 else { return nil }
    var isCirca = false
    for mark in [
      "(approximative)", "(approximately)", "approximately", "approx.", "circa", "about", "c.", "ca.", "born", "between", "in",
    ] {
      if rest.hasPrefix(mark + " ") || mark.hasSuffix(".") && rest.hasPrefix(mark) {
        rest = ListText.trim(rest.dropFirst(mark.utf8.count))
      } else if mark.hasPrefix("("), rest.hasSuffix(mark) {
        rest = ListText.trim(rest.dropLast(mark.utf8.count))
      } else {
        continue
      }
      isCirca = isCirca || !["born", "between", "in"].contains(mark)
    }
    if let decade = decade(rest) { return decade }
    if let single = date(rest, isMonthFirst: isMonthFirst) { return ListedBirthDate(single, isCirca: isCirca) }
    for separator in [" to ", " and ", " - ", "-", "–", " or "] {
      let ends = rest.components(splitBy: separator)
      guard ends.count == 2, let first = date(ends[0], isMonthFirst: isMonthFirst),
        let last = date(withoutCirca(ends[1]), isMonthFirst: isMonthFirst), last.span.upperBound >= first.span.lowerBound
      else { continue }
      return ListedBirthDate(first, to: last, isCirca: isCirca)
    }
    return nil
  }

  /// `1984-01-08` and nothing else, which most requests have: read without looking for all the ways that lists write dates.
  private static func plainDay(_ text: String) -> PartialDate? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte) - 0x30
      switch place {
      case 0...3: numbers.year = numbers.year * 10 + digit
      case 5, 6: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    return PartialDate(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  private static func withoutCirca(_ text: String) -> String {
    text.hasPrefix("circa ") ? String(text.dropFirst(6)) : text
  }

  /// `1970s`, `early 1970s`, `the late 1960's`.
  private static func decade(_ text: String) -> ListedBirthDate? {
    let words = text.split(separator: " ").filter { $0 != "the" }
    guard (1...2).contains(words.count), let last = words.last, last.hasSuffix("s"),
      let start = number(last.prefix(4), digits: 4...4), ["s", "'s", "’s"].contains(last.dropFirst(4)), start % 10 == 0
    else { return nil }
    let years: ClosedRange<Int>
    switch words.count == 1 ? "" : words[0] {
    case "": years = 0...9
    case "early": years = 0...4
    case "mid", "mid-": years = 3...7
    case "late": years = 5...9
    default: return nil
    }
    guard let first = PartialDate(year: start + years.lowerBound), let end = PartialDate(year: start + years.upperBound) else {
      return nil
    }
    return ListedBirthDate(first, to: end, isCirca: true)
  }
}

extension String {
  /// The parts between occurrences of a separator; at least one.
  func components(splitBy separator: String) -> [String] {
    let (text, mark) = (Array(utf8), Array(separator.utf8))
    guard let first = mark.first else { return [self] }
    var parts: [String] = []
    var (start, index) = (0, 0)
    while index + mark.count <= text.count {
      if text[index] == first, text[index..<index + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: text[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(String(decoding: text[start...], as: UTF8.self))
    return parts
  }
}
