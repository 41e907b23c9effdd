import Foundation

/// Evidence in bits: log2 of odds, counted in sixteenths so that sums are exact, also in the reader's floating point.
public struct Bits: Sendable, Hashable, Comparable {
  /// Sixteenths of a bit.
  public var sixteenths: Int

  /// So many sixteenths of a bit.
  public init(sixteenths: Int) { self.sixteenths = sixteenths }

  /// The nearest sixteenth.
  public init(_ value: Double) { sixteenths = Int((max(-1e6, min(value, 1e6)) * 16).rounded()) }

  /// No evidence.
  public static let zero = Bits(sixteenths: 0)

  /// The bits as a number.
  public var value: Double { Double(sixteenths) / 16 }

  /// The probability that odds of so many bits stand for.
  public var probability: Double { 1 / (1 + exp2(-value)) }

  /// The bits of a probability strictly between 0 and 1.
  public init(probability: Double) {
    let bounded = max(1e-12, min(probability, 1 - 1e-12))
    self.init(log2(bounded / (1 - bounded)))
  }

  /// Less evidence comes first.
  public static func < (left: Bits, right: Bits) -> Bool { left.sixteenths < right.sixteenths }
  /// The sum.
  public static func + (left: Bits, right: Bits) -> Bits { Bits(sixteenths: left.sixteenths + right.sixteenths) }
  /// The difference.
  public static func - (left: Bits, right: Bits) -> Bits { Bits(sixteenths: left.sixteenths - right.sixteenths) }
  /// Adds.
  public static func += (left: inout Bits, right: Bits) { left = left + right }
  /// A share, to the nearest sixteenth.
  public static func * (left: Bits, right: Double) -> Bits { Bits(left.value * right) }
}

/// Written as a number of bits, which is exact.
extension Bits: Codable {
  /// Reads a number of bits, to the nearest sixteenth.
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(Double.self)) }

  /// Writes the bits as a number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
