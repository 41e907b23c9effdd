extension NameIndex {
  /// The parties that the query may be, best first: at most `limit`, none below `atLeast`. Without `explaining` the reasons lack the
  /// parts of the names, which saves a third of the time.
  ///
  /// Guarantee: the answer is that of `exhaustiveSearch`. Two tokens are compared when they have the same sound, the same skeleton
  /// of consonants, at most one error in four to seven sounds or two in eight and more, or are forms of one given name; other
  /// differences are never evidence, so nothing is lost by not looking at them.
  /// Cost: some ten microseconds on a list of 30,000 names.
  public func search(
    _ query: NameQuery, limit: Int = 10, atLeast: Double = ScoreScale.least, explaining: Bool = true
  ) -> [NameHit] {
    search(PreparedQuery(query, readings: readings), limit: limit, atLeast: atLeast, explaining: explaining)
  }

  /// The same for a query whose names were read before.
  public func search(
    _ prepared: PreparedQuery, limit: Int = 10, atLeast: Double = ScoreScale.least, explaining: Bool = true
  ) -> [NameHit] {
    var collector = Collector(index: self, query: prepared.query, limit: limit, atLeast: atLeast)
    collector.isExplaining = explaining
    var memory = scratch.take()
    for (text, native) in zip(prepared.query.names, prepared.readings) {
      collector.add(text, native, isExhaustive: false, &memory)
    }
    scratch.giveBack(memory)
    return collector.hits(limit: limit)
  }

  /// The same by scoring every listed name: the reference that `search` is held to. Slow.
  public func exhaustiveSearch(_ query: NameQuery, limit: Int = 10, atLeast: Double = ScoreScale.least) -> [NameHit] {
    var collector = Collector(index: self, query: query, limit: limit, atLeast: atLeast)
    var memory = scratch.take()
    for text in query.names { collector.add(text, Self.native(text, readings), isExhaustive: true, &memory) }
    scratch.giveBack(memory)
    return collector.hits(limit: limit)
  }

  /// The sounds of the list that a unit of a query could be.
  func matches(of unit: TokenForm.Unit, isExhaustive: Bool = false, seen: inout [UInt64]) -> UnitMatches {
    if isExhaustive { return UnitMatches(unit, vocabulary, weighing, isExhaustive: true, seen: &seen) }
    return memory.matches(of: unit) { UnitMatches(unit, vocabulary, weighing, isExhaustive: false, seen: &seen) }
  }

  /// The same without working memory: for small lists.
  func matches(of unit: TokenForm.Unit) -> UnitMatches {
    memory.matches(of: unit) {
      var seen = [UInt64](repeating: 0, count: vocabulary.count / 64 + 1)
      return UnitMatches(unit, vocabulary, weighing, isExhaustive: false, seen: &seen)
    }
  }

  /// log2 of the parties that a match by chance could come from; a short list is no reason for a high score.
  var tokenPrior: Float { Logarithm.base2(Float(max(weighing.parties, 16_384))) }
  var koreanPrior: Float { Logarithm.base2(Float(max(weighing.korean, 256))) }
  var chinesePrior: Float { Logarithm.base2(Float(max(weighing.chinese, 1024))) }
}

/// The best evidence found so far for one party.
struct Candidate {
  var bits: Float
  var form: Int
  var asked: Int
  var key: Why.Key
  /// For syllables: the reading asked for, and the place of the listed one.
  var reading: SyllableName?
  var place = 0
}

/// The evidence of the best parties so far, as many as are asked for.
struct Leaders {
  private var parties: [(party: UInt32, bits: Float)] = []
  private let limit: Int
  /// What a party must reach to be among them; minus infinity while there is room.
  private(set) var cutoff = -Float.infinity

  /// Longer lists are not worth the trouble: then nothing is cut off.
  init(limit: Int) { self.limit = limit <= 64 ? limit : 0 }

  /// Takes a party in, or up.
  mutating func offer(_ party: UInt32, _ bits: Float) {
    guard limit > 0, bits > cutoff else { return }
    if let place = parties.firstIndex(where: { $0.party == party }) {
      parties.remove(at: place)
    } else if parties.count == limit {
      parties.removeLast()
    }
    var place = parties.count
    while place > 0, parties[place - 1].bits < bits { place -= 1 }
    parties.insert((party, bits), at: place)
    if parties.count == limit, let last = parties.last { cutoff = last.bits }
  }
}

/// One search under way.
struct Collector {
  let index: NameIndex
  let query: NameQuery
  let atLeast: Double
  var isExplaining = true
  private let leastBits: Float
  private let leastTokenBits: Float
  /// The most that facts other than the very day of birth add, and what names and facts must reach together.
  private let mostFacts: Float
  private let leastTotal: Float
  private var best: [UInt32: Candidate] = [:]
  private var leaders: Leaders
  var texts: [AskedText] = []

  /// A name of the query as it is compared.
  struct AskedText {
    var text: String
    var forms: [QueryForm]
    var syllables: SyllableReadings
  }

  /// Sums of the same numbers in another order differ by less.
  static let rounding: Float = 0.01

  /// Bits below which a name cannot be reported, whatever the facts say.
  static func leastBits(_ query: NameQuery, atLeast: Double) -> Float {
    max(ScoreScale.bits(atLeast) - FactWeights.most(query.facts), -9)
  }

  /// The same for parties that were not born on the very day, which `searchBirthDays` sees to.
  static func leastTokenBits(_ query: NameQuery, atLeast: Double) -> Float {
    max(ScoreScale.bits(atLeast) - FactWeights.mostWithoutDay(query.facts), -9)
  }

  init(index: NameIndex, query: NameQuery, limit: Int, atLeast: Double) {
    leaders = Leaders(limit: limit)
    self.index = index
    self.query = query
    self.atLeast = atLeast
    leastTotal = ScoreScale.bits(atLeast) - Self.rounding
    mostFacts = FactWeights.mostWithoutDay(query.facts)
    leastBits = Self.leastBits(query, atLeast: atLeast)
    leastTokenBits = Self.leastTokenBits(query, atLeast: atLeast)
  }

  mutating func add(_ text: String, _ native: [NameReading], isExhaustive: Bool, _ memory: inout SearchScratch) {
    var forms: [QueryForm] = []
    for form in TokenForm.forms(of: text, type: query.type, readings: native) {
      var units: [UnitMatches] = []
      units.reserveCapacity(form.units.count)
      for unit in form.units { units.append(index.matches(of: unit, isExhaustive: isExhaustive, seen: &memory.seen)) }
      forms.append(QueryForm(form, units: units))
    }
    let asked = AskedText(
      text: text, forms: forms, syllables: SyllableReadings(text, type: query.type, readings: native))
    texts.append(asked)
    searchSyllables(asked, isExhaustive)
    for form in forms { searchTokens(form, asked, isExhaustive, &memory) }
    searchBirthDays(asked)
  }

  /// A syllable index with what of the query belongs to it.
  private func sides(_ asked: AskedText) -> [(index: SyllableIndex, readings: [SyllableName], prior: Float, key: Why.Key)] {
    [
      (index.korean, asked.syllables.korean, index.koreanPrior, .koreanSyllables),
      (index.chinese, asked.syllables.chinese, index.chinesePrior, .chineseSyllables),
    ].filter { !$0.readings.isEmpty }
  }

  private mutating func searchSyllables(_ asked: AskedText, _ isExhaustive: Bool) {
    let number = texts.count - 1
    for side in sides(asked) {
      func found(_ form: UInt32, _ place: Int, _ reading: SyllableName, _ bits: Float) {
        let bits = bits - side.prior - index.forms.discounts[Int(form)]
        offer(Candidate(bits: bits, form: Int(form), asked: number, key: side.key, reading: reading, place: place))
      }
      if isExhaustive { side.index.forEachPair(side.readings, found) } else { side.index.forEachMatch(side.readings, found) }
    }
  }

  private mutating func searchTokens(
    _ form: QueryForm, _ asked: AskedText, _ isExhaustive: Bool, _ memory: inout SearchScratch
  ) {
    let scorer = FormScorer(form, index)
    let sure = asked.syllables.sure(of: form.form.language)
    let number = texts.count - 1
    let prior = index.tokenPrior
    for exact in exactForms(form.form) {
      let bits = atLeastAlert(scorer.bits(exact) - prior, exact, sure)
      offer(Candidate(bits: bits, form: exact, asked: number, key: .sameTokens))
    }
    func score(_ candidate: Int) {
      if let type = query.type, index.forms.types[candidate] != type { return }
      guard let bits = tokenBits(scorer, candidate, sure) else { return }
      offer(Candidate(bits: bits - prior, form: candidate, asked: number, key: .tokens))
    }
    if isExhaustive {
      for candidate in 0..<index.forms.count { score(candidate) }
      return
    }
    var queue = index.candidates(form, needed: leastTokenBits + prior - Self.rounding, &memory)
    while let entry = queue.next() {
      // The best so far may already be out of reach for all that is still to come.
      if entry.most + mostFacts < leaders.cutoff + prior - Self.rounding { break }
      if !query.facts.isEmpty {
        // Facts that contradict leave most of what the names promise.
        let most = entry.most - prior + facts(of: index.forms.parties[entry.form])
        if most < leastTotal || most < leaders.cutoff - Self.rounding { continue }
      }
      score(entry.form)
    }
  }

  /// Evidence of tokens. Two Korean names are compared by their syllables alone: letters would join different people. For two Chinese
  /// names syllables that disagree speak against what letters say.
  private func tokenBits(_ scorer: FormScorer, _ form: Int, _ sure: ReadingLanguage) -> Float? {
    let other = index.forms.sureLanguages[form]
    if sure == .korean, other == .korean { return nil }
    return scorer.bits(form) - (sure == .mandarin && other == .mandarin ? Self.otherSyllables : 0)
  }

  /// Bits that a Chinese name loses whose syllables are others.
  private static let otherSyllables: Float = 4

  /// Parties born on the same day need not have the same name: what of the names agrees is weighed together with the date.
  private mutating func searchBirthDays(_ asked: AskedText) {
    let number = texts.count - 1
    var parties: [UInt32] = []
    for birth in query.facts.births where birth.isDay {
      index.birthDays.forEach(birth.dayHash) { if !parties.contains($0) { parties.append($0) } }
    }
    for party in parties where query.type == nil || index.parties[Int(party)].type == query.type {
      let facts = FactWeights.weigh(query.facts, index.parties[Int(party)].facts)
      guard facts.contains(where: { $0.fact == .birthDate && $0.bits >= 8 }) else { continue }
      let range = index.forms.forms(of: Int(party))
      for form in asked.forms {
        let scorer = FormScorer(form, index)
        let sure = asked.syllables.sure(of: form.form.language)
        for candidate in range {
          guard let bits = tokenBits(scorer, candidate, sure) else { continue }
          keep(Candidate(bits: bits - index.tokenPrior, form: candidate, asked: number, key: .tokens))
        }
      }
      for side in sides(asked) {
        side.index.forEachPartial(side.readings, forms: range) { form, place, reading, bits in
          let bits = bits - side.prior - index.forms.discounts[Int(form)]
          keep(Candidate(bits: bits, form: Int(form), asked: number, key: side.key, reading: reading, place: place))
        }
      }
    }
  }

  /// Forms of exactly the same tokens, in any order and with hyphens open or closed.
  private func exactForms(_ form: TokenForm) -> [Int] {
    var found: [Int] = []
    for key in form.key == form.joinedKey ? [form.key] : [form.key, form.joinedKey] {
      index.exactKeys.forEach(ByteHash.short(key)) { number in
        let isSame = index.forms.keys[Int(number)] == key || index.forms.joinedKeys[Int(number)] == key
        if isSame, !found.contains(Int(number)) { found.append(Int(number)) }
      }
    }
    return found
  }

  /// The same full name is an alert, however common it is; rarer ones still stand higher. Only a frequent Chinese name, which each a
  /// hundred thousand people bear, stays just below.
  private func atLeastAlert(_ bits: Float, _ form: Int, _ sure: ReadingLanguage) -> Float {
    guard index.forms.discounts[form] == 0 else { return bits }
    // How common a Korean or Chinese name is, its syllables tell; a spelling may be rare on the list and the name is not.
    let alert = ScoreScale.thresholdBits + 0.5 + bits / 64
    guard sure != .latin, index.forms.sureLanguages[form] == sure else { return max(bits, alert) }
    return sure == .korean ? alert : alert - 1
  }

  private mutating func offer(_ candidate: Candidate) {
    if candidate.bits >= leastBits { keep(candidate) }
  }

  private mutating func keep(_ candidate: Candidate) {
    let party = index.forms.parties[candidate.form]
    if let type = query.type, index.parties[Int(party)].type != type { return }
    if let known = best[party], !Self.isBetter(candidate, known) { return }
    best[party] = candidate
    leaders.offer(party, candidate.bits + (query.facts.isEmpty ? 0 : facts(of: party)))
  }

  /// Evidence of a party's facts.
  private func facts(of party: UInt32) -> Float { FactWeights.bits(query.facts, index.parties[Int(party)].facts) }

  /// Ties go to the earlier form, so that the answer does not depend on the order of the search.
  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.bits != right.bits { return left.bits > right.bits }
    return (left.asked, left.form, left.key.rawValue, left.place) < (right.asked, right.form, right.key.rawValue, right.place)
  }

  /// Weighs the facts, sorts, cuts, and explains what is left.
  func hits(limit: Int) -> [NameHit] {
    var ranked: [(party: Int, candidate: Candidate, bits: Float, facts: [FactEvidence])] = []
    for (party, candidate) in best {
      let facts = FactWeights.weigh(query.facts, index.parties[Int(party)].facts)
      let bits = candidate.bits + facts.reduce(0) { $0 + $1.bits }
      if ScoreScale.score(bits) >= atLeast { ranked.append((Int(party), candidate, bits, facts)) }
    }
    ranked.sort { $0.bits != $1.bits ? $0.bits > $1.bits : $0.party < $1.party }
    return ranked.prefix(max(limit, 0)).map { entry in
      NameHit(
        party: entry.party, id: index.parties[entry.party].id, score: ScoreScale.score(entry.bits),
        nameScore: ScoreScale.score(entry.candidate.bits), nameBits: entry.candidate.bits,
        why: explain(entry.candidate, party: entry.party, facts: entry.facts))
    }
  }
}
