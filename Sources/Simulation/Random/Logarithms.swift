/// Natural logarithm of a positive number, from its exponent and the series of artanh. Written out so that the same seed gives the
/// same bytes whatever mathematics library a machine has.
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? value : -.infinity }
  let half = value.significand / 1.414_213_562_373_095_1
  let ratio = (half - 1) / (half + 1)
  let square = ratio * ratio
  var power = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 25, by: 2) {
    sum += power / odd
    power *= square
  }
  return 2 * sum + (Double(value.exponent) + 0.5) * 0.693_147_180_559_945_3
}

/// e to the given power, by halving the argument and Taylor's series.
func exponential(_ value: Double) -> Double {
  let clamped = min(max(value, -600), 600)
  let halvings = 10
  let small = clamped / 1_024
  var term = 1.0
  var sum = 1.0
  for index in 1...12 {
    term *= small / Double(index)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
