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
      let asked = UInt16(query.masks[match.unit].nonzeroBitCount) << 8
      let listed = UInt16(vocabulary.mostTokens(match.sound)) << 12
      for form in postings[match.sound] {
        let before = collected[Int(form)]
        if before == 0 { touched.append(form) }
        var after = min(before & 0xFF + gain, 0xFF)
        after |= min(before & 0xF00 + asked, 0xF00)
        after |= before >> 12 + listed >> 12 > 15 ? 0xF000 : before & 0xF000 + listed
        collected[Int(form)] = after
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

  /// `collected` holds quarters of bits, tokens of the query, and tokens of the list, in eight and twice four binary digits; each
  /// counter stays at its highest when it overflows.
  func most(_ form: Int, _ collected: UInt16) -> Float {
    if collected & 0xFF == 0xFF { return .infinity }
    let bits = Float(collected & 0xFF) / NameIndex.steps + essential.restBits
    if hasInitial || forms.hasInitial[form] { return bits + TokenPenalties.initial * Float(tokenCount) }
    let asked = askedCount - Int(collected >> 8 & 15) - essential.restCount
    let listedCount = Int(forms.tokenCounts[form]) - forms.lightMasks[form].nonzeroBitCount
    // What was left out may agree with a join of the list.
    let listed = listedCount - Int(collected >> 12) - 2 * essential.restCount
    return bits
      - TokenPenalties.bits(
        asked: max(0, asked), listed: max(0, listed), lightAsked: 0, lightListed: 0, familyMissing: false)
  }
}
