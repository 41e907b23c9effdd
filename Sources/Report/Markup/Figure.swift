package import Events
package import Judgement

/// Numbers as people read them. The same in every language, so that reports can be compared.
package enum Figure {
  /// A whole number with commas between thousands.
  package static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return (value < 0 ? "−" : "") + result
  }

  /// A number with so many decimals; half away from zero.
  package static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "—" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int(max(-9e15, min(9e15, (value * Double(scale)).rounded())))
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let digits = String(part)
    let fraction = places > 0 ? "." + String(repeating: "0", count: max(0, places - digits.count)) + digits : ""
    return (scaled < 0 ? "−" : "") + count(Int(whole)) + fraction
  }

  /// A probability in per cent: never 0 or 100, since nothing is certain, and finer towards both ends.
  package static func percent(_ probability: Double) -> String {
    guard probability.isFinite else { return "—" }
    let value = probability * 100
    if value >= 99.95 { return "> 99.9\u{A0}%" }
    if value < 0.05 { return "< 0.1\u{A0}%" }
    return value < 10 || value > 95 ? decimal(value, places: 1) + "\u{A0}%" : decimal(value, places: 0) + "\u{A0}%"
  }

  /// A share in per cent, with as many decimals as a small one needs.
  package static func percentExactly(_ share: Double) -> String {
    let value = share * 100
    let places = value >= 10 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : value >= 0.01 ? 3 : 4
    return decimal(value, places: places) + "\u{A0}%"
  }

  /// An exact number of bits with its sign and so many decimals (``places(of:)``). Zeros at the end become spaces as wide as digits,
  /// so that numbers stand under each other without noise.
  package static func bits(_ bits: Bits, places: Int) -> String {
    var text = decimal(bits.value, places: places)
    if places > 1 {
      var blanks = 0
      while blanks + 1 < places, text.last == "0" {
        text.removeLast()
        blanks += 1
      }
      text += String(repeating: "\u{2007}", count: blanks)
    }
    return bits > .zero ? "+" + text : text
  }

  /// How many decimals it takes to show all of the given bits exactly: sixteenths need up to four.
  package static func places(of all: some Sequence<Bits>) -> Int {
    all.reduce(1) { places, bits in
      let sixteenths = bits.sixteenths.magnitude % 16
      let needed =
        sixteenths == 0 ? 0 : sixteenths == 8 ? 1 : sixteenths.isMultiple(of: 4) ? 2 : sixteenths.isMultiple(of: 2) ? 3 : 4
      return max(places, needed)
    }
  }

  /// Rough US dollars: a stake is an estimate and is not shown finer than that.
  package static func dollars(_ value: Double) -> String { "$" + count(Int(max(0, min(value, 9e15)).rounded())) }

  /// Bytes in the unit that suits them.
  package static func bytes(_ count: Int) -> String {
    var value = Double(count)
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 1_000 { return decimal(value, places: unit == "B" || value >= 100 ? 0 : 1) + " " + unit }
      value /= 1_000
    }
    return decimal(value, places: 1) + " TB"
  }

  /// A length in a picture, to a tenth, with a plain minus as SVG asks.
  package static func length(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int(max(-1e9, min(1e9, (value * 10).rounded())))
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }

  /// The date in UTC.
  package static func date(_ instant: Instant?) -> String {
    guard let instant, instant > .distantPast, instant < .distantFuture else { return "—" }
    return String(Timestamp(instant).text.prefix(10))
  }

  /// Date and time in UTC, to the minute.
  package static func time(_ instant: Instant?) -> String {
    guard let instant, instant > .distantPast, instant < .distantFuture else { return "—" }
    let text = Timestamp(instant).text
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }

  /// A duration for people.
  package static func duration(_ seconds: Double) -> String {
    if seconds < 1 { return decimal(seconds * 1_000, places: 0) + " ms" }
    if seconds < 60 { return decimal(seconds, places: 1) + " s" }
    return "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
  }
}
