extension NameIndex {
  /// Every form that can reach `needed` bits, with the most it can reach; the highest first, ties by place.
  ///
  /// Each form collects the gains of the essential matches it is found by, in quarters of a bit rounded up: more than the scorer will
  /// grant it, since that lets no token agree twice. What stays below is not worth scoring.
  func candidates(_ form: QueryForm, needed: Float) -> [(form: Int, most: Float)] {
    let (matches, rest) = form.essentialMatches(needed: needed)
    if matches.isEmpty { return [] }
    var collected = [UInt8](repeating: 0, count: forms.count)
    let least = UInt8(clamping: Int(((needed - rest) * Self.steps).rounded(.down)))
    var found: [UInt32] = []
    for match in matches {
      let gain = UInt8(clamping: Int((match.gain * Self.steps).rounded(.up)))
      for form in postings[match.sound] {
        let before = collected[Int(form)]
        let (sum, isFull) = before.addingReportingOverflow(gain)
        collected[Int(form)] = isFull ? .max : sum
        // A form is noted once: when it passes what is needed.
        if before < max(least, 1), isFull || sum >= least { found.append(form) }
      }
    }
    // From a full counter nothing can be concluded but that it is much.
    return found.map { form in
      let sum = collected[Int(form)]
      return (Int(form), sum == .max ? .infinity : Float(sum) / Self.steps + rest)
    }
    .sorted { $0.most != $1.most ? $0.most > $1.most : $0.form < $1.form }
  }

  /// Counts to the bit.
  private static let steps: Float = 4
}
