extension Collector {
  /// Says which names, which key, which parts and which facts made a candidate's score.
  func explain(_ candidate: Candidate, party: Int, facts: [FactEvidence]) -> Why {
    let listed = index.parties[party].names[Int(index.forms.names[candidate.form])]
    return Why(
      asked: texts[candidate.asked].text, listed: listed.text, kind: listed.kind, key: candidate.key,
      language: language(candidate), parts: isExplaining ? parts(candidate) : [], facts: facts)
  }

  private func language(_ candidate: Candidate) -> ReadingLanguage {
    switch candidate.key {
    case .koreanSyllables: .korean
    case .chineseSyllables: .mandarin
    case .sameTokens, .tokens: index.forms.languages[candidate.form]
    }
  }

  private func parts(_ candidate: Candidate) -> [Why.Part] {
    if let reading = candidate.reading {
      let syllables = candidate.key == .koreanSyllables ? index.korean : index.chinese
      return Self.parts(reading, syllables.reading(candidate.place), syllables.language)
    }
    var best: (bits: Float, parts: [Why.Part]) = (-.infinity, [])
    for form in texts[candidate.asked].forms {
      let scorer = FormScorer(form, index)
      let bits = scorer.bits(candidate.form)
      if bits > best.bits { best = (bits, parts(scorer, candidate.form)) }
    }
    return best.parts
  }

  private static func parts(_ asked: SyllableName, _ listed: SyllableName, _ language: SyllableLanguage) -> [Why.Part] {
    func part(
      _ left: UInt16, _ right: UInt16, _ table: SpellingTable, isDrift: Bool = false, otherwise bits: Float
    ) -> Why.Part {
      let factor = table.factor(left, right)
      return Why.Part(
        asked: written(table.spellings[Int(left)]), listed: written(table.spellings[Int(right)]),
        agreement: left == right ? .same : factor > 0 ? .spelling : isDrift ? .similar : .different,
        bits: factor > 0 ? Logarithm.base2(factor) : bits)
    }
    var parts = [part(asked.surname, listed.surname, language.surnames, otherwise: -SyllablePenalties.otherFamily)]
    for (one, other) in zip(asked.given, listed.given) {
      let isDrift = !language.frames.isEmpty && language.frames[Int(one)] == language.frames[Int(other)]
      let otherwise = isDrift ? language.driftBits(one, other) : -SyllablePenalties.otherGiven / 2
      parts.append(part(one, other, language.given, isDrift: isDrift, otherwise: otherwise))
    }
    return parts
  }

  /// A spelling with the marks that the tables write as capital letters.
  private static func written(_ spelling: String) -> String {
    guard spelling.utf8.contains(where: { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "U") }) else { return spelling }
    return String(spelling.map { $0 == "O" ? "ŏ" : $0 == "U" ? "ŭ" : $0 })
  }

  private func parts(_ scorer: FormScorer, _ form: Int) -> [Why.Part] {
    let query = scorer.query
    var alignment = FormScorer.Alignment()
    scorer.align(form, &alignment)
    var parts = (0..<alignment.count).map { place in
      let pair = alignment.pairs[place]
      let (asked, other) = (query.form.units[Int(pair.asked)].text, index.forms.text(Int(pair.listed), of: form))
      return Why.Part(asked: asked, listed: other, agreement: agreement(pair, asked, other, query), bits: pair.gain)
    }
    for (place, token) in query.form.tokens.enumerated() where alignment.leftAsked & 1 << UInt16(place) != 0 {
      parts.append(Why.Part(asked: token, listed: "", agreement: .onlyAsked, bits: -TokenPenalties.missing))
    }
    for token in 0..<Int(index.forms.tokenCounts[form]) where alignment.leftListed & 1 << UInt16(token) != 0 {
      let text = index.forms.token(token, of: form)
      parts.append(Why.Part(asked: "", listed: text, agreement: .onlyListed, bits: -TokenPenalties.missing))
    }
    return parts
  }

  private func agreement(_ pair: FormScorer.Pair, _ asked: String, _ listed: String, _ query: QueryForm) -> Why.Agreement {
    if asked == listed { return .same }
    if pair.isInitial { return .initial }
    let (left, right) = (TokenSound(asked), TokenSound(listed))
    if left == right { return .spelling }
    let families = Diminutives.familiesOfSound[right] ?? []
    return query.units[Int(pair.asked)].token.families.contains(where: families.contains) ? .shortForm : .similar
  }
}
