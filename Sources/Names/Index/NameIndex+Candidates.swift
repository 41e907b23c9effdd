extension NameIndex {
  /// Every form that can reach `needed` bits, with the most it can reach; the highest first.
  ///
  /// Each form collects the gains of the essential matches it is found by, in quarters of a bit rounded up, and the tokens that these
  /// cover: more than the scorer will grant it, since that lets no token agree twice. Tokens beyond those are missing at least. What
  /// stays below is not worth scoring.
  func candidates(_ query: QueryForm, needed: Float, _ memory: inout SearchScratch) -> CandidateQueue {
    let essential = query.essential(needed: needed)
    if essential.matches.isEmpty { return CandidateQueue([]) }
    for match in essential.matches {
      let gain = UInt16(clamping: Int((match.gain * Self.steps).rounded(.up)))
      let asked = UInt16(query.masks[match.unit].nonzeroBitCount) << 8
      let listed = UInt16(vocabulary.mostTokens(match.sound)) << 12
      for form in postings[match.sound] {
        let before = memory.collected[Int(form)]
        if before == 0 { memory.touched.append(form) }
        var after = min(before & 0xFF + gain, 0xFF)
        after |= min(before & 0xF00 + asked, 0xF00)
        after |= before >> 12 + listed >> 12 > 15 ? 0xF000 : before & 0xF000 + listed
        memory.collected[Int(form)] = after
      }
    }
    let bounds = Bounds(query, essential, self)
    var found: [CandidateQueue.Entry] = []
    for form in memory.touched {
      let most = bounds.most(Int(form), memory.collected[Int(form)])
      if most >= needed { found.append(CandidateQueue.Entry(form: Int(form), most: most)) }
      memory.collected[Int(form)] = 0
    }
    memory.touched.removeAll(keepingCapacity: true)
    return CandidateQueue(found)
  }

  /// Counts to the bit.
  fileprivate static let steps: Float = 4
}

/// Forms, the most promising first. Few of them are looked at as a rule, so they are put in order only as far as they are taken.
struct CandidateQueue {
  struct Entry {
    var form: Int
    /// The most bits that the form can reach.
    var most: Float
  }

  /// A heap: no entry is better than the one above it.
  private var heap: [Entry]

  init(_ entries: [Entry]) {
    heap = entries
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  /// Takes the best entry out; among equals the first form.
  mutating func next() -> Entry? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return best
  }

  private mutating func sink(_ start: Int) {
    let entry = heap[start]
    var place = start
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, Self.isBetter(heap[child + 1], heap[child]) { child += 1 }
      guard Self.isBetter(heap[child], entry) else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = entry
  }

  private static func isBetter(_ left: Entry, _ right: Entry) -> Bool {
    left.most != right.most ? left.most > right.most : left.form < right.form
  }
}

/// The most that a form can reach, from what it has collected.
private struct Bounds {
  let index: NameIndex
  let restBits: Float
  let restCount: Int
  let askedCount: Int
  let tokenCount: Int
  let hasInitial: Bool

  init(_ query: QueryForm, _ essential: QueryForm.Essential, _ index: NameIndex) {
    self.index = index
    (restBits, restCount) = (essential.restBits, essential.restCount)
    tokenCount = query.form.tokens.count
    askedCount = tokenCount - query.form.lightMask.nonzeroBitCount
    hasInitial = query.form.tokens.contains { $0.utf8.count == 1 }
  }

  /// `collected` holds quarters of bits, tokens of the query, and tokens of the list, in eight and twice four binary digits; each
  /// counter stays at its highest when it overflows.
  func most(_ form: Int, _ collected: UInt16) -> Float {
    if collected & 0xFF == 0xFF { return .infinity }
    let bits = Float(collected & 0xFF) / NameIndex.steps + restBits
    if hasInitial || index.forms.hasInitial[form] { return bits + TokenPenalties.initial * Float(tokenCount) }
    let asked = askedCount - Int(collected >> 8 & 15) - restCount
    let listedCount = Int(index.forms.tokenCounts[form]) - index.forms.lightMasks[form].nonzeroBitCount
    // What was left out may agree with a join of the list.
    let listed = listedCount - Int(collected >> 12) - 2 * restCount
    return bits
      - TokenPenalties.bits(
        asked: max(0, asked), listed: max(0, listed), lightAsked: 0, lightListed: 0, familyMissing: false)
  }
}
