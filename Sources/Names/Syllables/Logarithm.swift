/// Logarithms and powers to the base of two without an import: exact enough for evidence in bits (error below 0.001).
enum Logarithm {
  /// log2 of a positive number.
  static func base2(_ value: Float) -> Float {
    guard value > 0 else { return -126 }
    // log2(m) for m in 1..<2 by atanh: 2/ln2 * (z + z^3/3 + ...), z = (m-1)/(m+1) < 1/3.
    let z = (value.significand - 1) / (value.significand + 1)
    let square = z * z
    let series = z * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return Float(value.exponent) + series * 2.8853900818
  }

  /// Two to the power of a number between -126 and 126.
  static func power2(_ exponent: Float) -> Float {
    guard exponent > -126 else { return 0 }
    let whole = min(exponent, 126).rounded(.down)
    let rest = min(exponent, 126) - whole
    // A cubic through the exact values at 0 and 1.
    return Float(sign: .plus, exponent: Int(whole), significand: 1 + rest * (0.6951 + rest * (0.2274 + rest * 0.0775)))
  }
}
