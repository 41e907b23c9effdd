extension NameIndex {
  /// Every form that can reach `needed` bits, with the most it can reach; the highest first, ties by place.
  ///
  /// Each form collects the gains of the essential matches it is found by, in quarters of a bit rounded up, and the tokens that these
  /// cover: more than the scorer will grant it, since that lets no token agree twice. Tokens beyond those are missing at least. What
  /// stays below is not worth scoring.
  func candidates(_ query: QueryForm, needed: Float) -> [(form: Int, most: Float)] {
    let essential = query.essential(needed: needed)
    if essential.matches.isEmpty { return [] }
    var collected = [UInt16](repeating: 0, count: forms.count)
    var touched: [UInt32] = []
    for match in essential.matches {
      let gain = UInt16(clamping: Int((match.gain * Self.steps).rounded(.up)))
      let tokens = UInt16(query.masks[match.unit].nonzeroBitCount)
      for form in postings[match.sound] {
        let before = collected[Int(form)]
        if before == 0 { touched.append(form) }
        // A join of the list covers two of its tokens.
        let covered = min(15, (before >> 12) + max(tokens, 1))
        collected[Int(form)] = covered << 12 | min(0xFFF, (before & 0xFFF) + gain)
      }
    }
    let bounds = Bounds(query, essential, forms)
    var found: [(form: Int, most: Float)] = []
    for form in touched {
      let most = bounds.most(Int(form), collected[Int(form)])
      if most >= needed { found.append((Int(form), most)) }
    }
    return found.sorted { $0.most != $1.most ? $0.most > $1.most : $0.form < $1.form }
  }

  /// Counts to the bit.
  fileprivate static let steps: Float = 4
}

/// The most that a form can reach, from what it has collected.
private struct Bounds {
  let forms: FormTable
  let essential: QueryForm.Essential
  let askedCount: Int
  let tokenCount: Int
  let hasInitial: Bool

  init(_ query: QueryForm, _ essential: QueryForm.Essential, _ forms: FormTable) {
    self.forms = forms
    self.essential = essential
    tokenCount = query.form.tokens.count
    askedCount = tokenCount - query.form.lightMask.nonzeroBitCount
    hasInitial = query.form.tokens.contains { $0.utf8.count == 1 }
  }

  func most(_ form: Int, _ collected: UInt16) -> Float {
    let bits = Float(collected & 0xFFF) / NameIndex.steps + essential.restBits
    if hasInitial || forms.hasInitial[form] { return bits + TokenPenalties.initial * Float(tokenCount) }
    let covered = Int(collected >> 12)
    // Each match may be of a join, of the query or of the list.
    let asked = max(0, askedCount - covered - essential.restCount)
    let listedCount = Int(forms.tokenCounts[form]) - forms.lightMasks[form].nonzeroBitCount
    let listed = max(0, listedCount - 2 * (covered + essential.restCount))
    return bits - TokenPenalties.bits(asked: asked, listed: listed, lightAsked: 0, lightListed: 0, familyMissing: false)
  }
}
