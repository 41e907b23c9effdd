/// Tells of most names in a few microseconds that they come near none of some listed parties.
///
/// A search reports a party because the names have the same tokens, because a day of birth is the same, because syllables agree, or
/// because the tokens that agree reach the bits needed. The sieve asks for each of these whether it can be, from above: what it rules
/// out is what `NameIndex.search` reports nothing for. What it lets pass may still be nothing.
public struct NameSieve: Sendable {
  private let parts: [NameIndex]
  /// Whatever a token can be found by, and the sounds of the words that two neighbours can be.
  private let traces: TraceSet
  private let words: TraceSet
  /// `TokenForm.key` and `TokenForm.joinedKey` of all forms.
  private let keys: TraceSet
  /// The most single letters that a form has.
  private let mostInitials: Int
  private let sides: [Side]
  private let tokenPrior: Float

  /// The names of one part that are read by syllables in one language.
  private struct Side: Sendable {
    let part: NameIndex
    let isKorean: Bool

    var index: SyllableIndex { isKorean ? part.korean : part.chinese }
    var prior: Float { isKorean ? part.koreanPrior : part.chinesePrior }
  }

  /// A sieve for what is listed in any of the indexes; small ones, such as the parties that a day's change touches.
  public init(_ parts: [NameIndex]) {
    self.parts = parts
    var (traces, words, keys): (Set<UInt32>, Set<UInt32>, Set<UInt32>) = ([], [], [])
    var mostInitials = 0
    for part in parts {
      part.vocabulary.forEachTrace { traces.insert($0) }
      part.vocabulary.forEachWord { words.insert($0) }
      for form in 0..<part.forms.count {
        keys.insert(ByteHash.short(part.forms.keys[form]))
        keys.insert(ByteHash.short(part.forms.joinedKeys[form]))
        let initials = part.forms.units(of: form).prefix(Int(part.forms.tokenCounts[form])).filter(part.forms.isSingleLetter)
        mostInitials = max(mostInitials, initials.count)
      }
    }
    (self.traces, self.words, self.keys) = (TraceSet(Array(traces)), TraceSet(Array(words)), TraceSet(Array(keys)))
    self.mostInitials = mostInitials
    tokenPrior = parts.map(\.tokenPrior).min() ?? 0
    sides = parts.flatMap { part in [Side(part: part, isKorean: true), Side(part: part, isKorean: false)] }
      .filter { $0.index.parties > 0 }
  }

  /// False when a search for the query reports nothing in any of the parts.
  public func mayMatch(_ query: NameQuery, atLeast: Double = ScoreScale.least) -> Bool {
    guard let reader = parts.first?.readings else { return false }
    return mayMatch(PreparedQuery(query, readings: reader), atLeast: atLeast)
  }

  /// The same for a query whose names were read before.
  public func mayMatch(_ prepared: PreparedQuery, atLeast: Double = ScoreScale.least) -> Bool {
    if parts.allSatisfy({ $0.formCount == 0 }) { return false }
    let query = prepared.query
    for birth in query.facts.births where birth.isDay {
      for part in parts where part.birthDays.contains(birth.dayHash) { return true }
    }
    guard mayMatch(prepared, Least(query, atLeast: atLeast, tokenPrior)) else { return false }
    if query.facts.isEmpty { return true }
    // Facts rarely agree as far as they could: what those of the parties add in truth rules most of the others out.
    return mayMatch(prepared, Least(query, atLeast: atLeast, tokenPrior, facts: mostFacts(query.facts)))
  }

  /// The most that the facts of one of the parties add.
  private func mostFacts(_ facts: PartyFacts) -> Float {
    var most = -Float.infinity
    for part in parts { for party in part.parties { most = max(most, FactWeights.bits(facts, party.facts)) } }
    return most
  }

  /// The bits that tokens and syllables must reach.
  private struct Least {
    var tokens: Float
    var syllables: Float

    init(_ query: NameQuery, atLeast: Double, _ prior: Float) {
      tokens = Collector.leastTokenBits(query, atLeast: atLeast) + prior - Collector.rounding
      syllables = Collector.leastBits(query, atLeast: atLeast) - Collector.rounding
    }

    /// With the most that facts can add known.
    init(_ query: NameQuery, atLeast: Double, _ prior: Float, facts: Float) {
      self.init(query, atLeast: atLeast, prior)
      let least = ScoreScale.bits(atLeast) - facts - Collector.rounding
      (tokens, syllables) = (max(tokens, least + prior), max(syllables, least))
    }
  }

  private func mayMatch(_ prepared: PreparedQuery, _ least: Least) -> Bool {
    zip(prepared.query.names, prepared.readings).contains { mayMatch($0, $1, prepared.query.type, least) }
  }

  private func mayMatch(_ text: String, _ native: [NameReading], _ type: PartyType?, _ least: Least) -> Bool {
    if mayMatchSyllables(text, type, native, least) || mayMatch(form: text, .latin, type, least) { return true }
    return native.contains { $0.language != .korean && mayMatch(form: $0.text, $0.language, type, least) }
  }

  private func mayMatch(form text: String, _ language: ReadingLanguage, _ type: PartyType?, _ least: Least) -> Bool {
    if type == .person, TokenForm.isPlain(text) { return PlainWords(text.utf8.span).map { mayMatch($0, least) } ?? true }
    guard let form = TokenForm(text, type: type, language: language) else { return false }
    return PlainWords(form).map { mayMatch($0, least) } ?? true
  }

  private func mayMatchSyllables(_ text: String, _ type: PartyType?, _ native: [NameReading], _ least: Least) -> Bool {
    guard !sides.isEmpty, type == nil || type == .person else { return false }
    if let words = SyllableWords(text) { return sides.contains { mayMatch(words, $0, least) } }
    return native.contains { reading in
      let isKorean = reading.language == .korean
      guard isKorean || reading.language == .mandarin || reading.language == .cantonese,
        let words = SyllableWords(reading.text)
      else { return false }
      return sides.contains { $0.isKorean == isKorean && mayMatch(words, $0, least) }
    }
  }

  /// Each reading as if there were no doubt about it: with doubt it has less.
  private func mayMatch(_ words: SyllableWords, _ side: Side, _ least: Least) -> Bool {
    let (index, part, prior) = (side.index, side.part, side.prior)
    guard index.language.mayRead(words) else { return false }
    var isNear = false
    index.language.forEachReading(of: words) { reading in
      if isNear { return }
      index.forEachMatch(reading) { form, _, bits in
        if bits - prior - part.forms.discounts[Int(form)] >= least.syllables { isNear = true }
      }
    }
    return isNear
  }

  private func mayMatch(_ words: PlainWords, _ least: Least) -> Bool {
    if words.count == 0 { return false }
    if keys.contains(ByteHash.short(words.key)) || keys.contains(ByteHash.short(words.joinedKey)) { return true }
    var most = InlineArray<12, Float>(repeating: 0)
    var sounds = SoundBuffer()
    var singles = 0
    for token in 0..<words.count {
      let range = words.range(token, token)
      if range.count == 1 { singles += 1 }
      if isTraced(words.letters.span.extracting(range), &sounds) { most[token] = mostGain(words, token, token) }
    }
    for token in 0..<words.count - 1 where isWord(words.letters.span.extracting(words.range(token, token + 1)), &sounds) {
      // A word that two tokens make together counts for each of them: more than the search lets it.
      let gain = mostGain(words, token, token + 1)
      most[token] = max(most[token], gain)
      most[token + 1] = max(most[token + 1], gain)
    }
    let initials = min(words.count, singles + mostInitials)
    var bits = TokenPenalties.initial * Float(initials)
    for token in 0..<words.count { bits += most[token] }
    return bits >= least.tokens && bits - leftOver(words, most, initials) >= least.tokens
  }

  /// What the tokens that agree with nothing take away at least; light words take next to nothing.
  private func leftOver(_ words: PlainWords, _ most: InlineArray<12, Float>, _ initials: Int) -> Float {
    var count = -initials
    for token in 0..<words.count where most[token] == 0 {
      let range = words.range(token, token)
      if !LightWords.contains(String(decoding: range.map { words.letters[$0] }, as: UTF8.self)) { count += 1 }
    }
    return TokenPenalties.missing * Float(max(0, count))
  }

  /// Whether some sound of the parts may stand for a token.
  private func isTraced(_ letters: Span<UInt8>, _ sounds: inout SoundBuffer) -> Bool {
    typealias Trace = SoundVocabulary.Trace
    guard sounds.read(letters) else { return traces.contains(SoundVocabulary.soundHash(letters) ^ Trace.sound) }
    let sound = sounds.sounds.span.extracting(0..<sounds.count)
    let hash = SoundVocabulary.soundHash(sound)
    if traces.contains(hash ^ Trace.sound) || traces.contains(hash ^ Trace.family) { return true }
    let skeleton = SoundBuffer.skeleton(sound)
    if skeleton != 0, traces.contains(ByteHash.short(skeleton) ^ Trace.skeleton) { return true }
    var isTraced = false
    SoundVocabulary.forEachDeletion(of: sound) { isTraced = isTraced || traces.contains($0 ^ Trace.deletion) }
    if !isTraced, letters.count >= TokenMatch.shortestWritten {
      SoundVocabulary.forEachDeletion(of: letters, most: 1) { isTraced = isTraced || traces.contains($0 ^ Trace.written) }
    }
    return isTraced
  }

  /// Whether two neighbours written as one may be a word of the parts.
  private func isWord(_ letters: Span<UInt8>, _ sounds: inout SoundBuffer) -> Bool {
    guard sounds.read(letters) else { return words.contains(SoundVocabulary.soundHash(letters) ^ SoundVocabulary.Trace.sound) }
    return words.contains(
      SoundVocabulary.soundHash(sounds.sounds.span.extracting(0..<sounds.count)) ^ SoundVocabulary.Trace.sound)
  }

  /// The most that a token, or two neighbours as one, gain by any sound of the parts.
  private func mostGain(_ words: PlainWords, _ first: Int, _ last: Int) -> Float {
    let text = String(decoding: words.range(first, last).map { words.letters[$0] }, as: UTF8.self)
    let unit = TokenForm.Unit(text: text, mask: first == last ? 1 : 3)
    return parts.reduce(0) { most, part in max(most, part.matches(of: unit).most) }
  }
}
