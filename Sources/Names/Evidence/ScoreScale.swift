/// The scale between evidence in bits and the score from 0 to 1 that people read.
///
/// Evidence is log2 of the odds that the names are one party's, after the number of parties that could be met by chance is taken
/// off: at 0 bits about one query in two would find such a match by chance, at 5 bits one in thirty. The score rises linearly in three
/// pieces, so that the order of scores is the order of evidence.
public enum ScoreScale {
  /// The score from which a match is an alert by default.
  public static let threshold = 0.80
  /// Below this score nothing is reported.
  public static let least = 0.50

  /// Evidence at which the default threshold lies.
  static let thresholdBits: Float = 4
  /// Evidence at which the score is `least`.
  static let leastBits: Float = -2
  /// Evidence beyond which nothing is added.
  static let fullBits: Float = 20

  /// The score of an amount of evidence.
  static func score(_ bits: Float) -> Double {
    let (low, middle, full) = (Double(leastBits), Double(thresholdBits), Double(fullBits))
    let bits = Double(bits)
    if bits >= full { return 1 }
    if bits >= middle { return threshold + (1 - threshold) * (bits - middle) / (full - middle) }
    if bits >= low { return least + (threshold - least) * (bits - low) / (middle - low) }
    return max(0, least * (1 - (low - bits) / 20))
  }

  /// The evidence that gives a score: the reverse of `score`.
  static func bits(_ score: Double) -> Float {
    let (low, middle, full) = (Double(leastBits), Double(thresholdBits), Double(fullBits))
    if score >= 1 { return fullBits }
    if score >= threshold { return Float(middle + (score - threshold) / (1 - threshold) * (full - middle)) }
    if score >= least { return Float(low + (score - least) / (threshold - least) * (middle - low)) }
    return Float(low - (1 - max(score, 0) / least) * 20)
  }
}
