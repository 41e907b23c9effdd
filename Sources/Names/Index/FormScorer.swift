/// Scores listed forms against one form of a query: the best pairs of parts, less what is left over.
struct FormScorer {
  /// Two units that go together.
  struct Pair {
    var gain: Float
    var asked: Int
    var listed: Int
    var isInitial = false
  }

  let query: QueryForm
  let table: FormTable
  private var pairs: [Pair] = []
  /// The pairs chosen by the last call.
  private(set) var chosen: [Pair] = []
  /// Tokens of the query and of the list that found no partner in the last call.
  private(set) var leftAsked: UInt16 = 0
  private(set) var leftListed: UInt16 = 0

  init(_ query: QueryForm, _ table: FormTable) {
    self.query = query
    self.table = table
  }

  /// Evidence in bits that the form names the same party, before the number of parties is taken off.
  mutating func bits(_ form: Int) -> Float {
    gather(form)
    choose(form)
    var bits: Float = 0
    for pair in chosen { bits += pair.gain }
    let (lightAsked, lightListed) = (leftAsked & query.form.lightMask, leftListed & table.lightMasks[form])
    let family = table.familyMasks[form]
    return bits - table.discounts[form] - (query.form.isCertain ? 0 : FormTable.uncertainDiscount)
      - TokenPenalties.bits(
        asked: (leftAsked & ~lightAsked).nonzeroBitCount, listed: (leftListed & ~lightListed).nonzeroBitCount,
        lightAsked: lightAsked.nonzeroBitCount, lightListed: lightListed.nonzeroBitCount,
        familyMissing: family != 0 && leftListed & family == family)
  }

  private mutating func gather(_ form: Int) {
    pairs.removeAll(keepingCapacity: true)
    for unit in table.units(of: form) {
      query.forEachMatch(of: table.sound(unit)) { match in
        // Kept sorted: best first, ties by place.
        let pair = Pair(gain: match.gain, asked: match.unit, listed: unit)
        var place = pairs.count
        while place > 0, Self.isBetter(pair, pairs[place - 1]) { place -= 1 }
        pairs.insert(pair, at: place)
      }
    }
  }

  private static func isBetter(_ left: Pair, _ right: Pair) -> Bool {
    if left.gain != right.gain { return left.gain > right.gain }
    return (left.asked, left.listed) < (right.asked, right.listed)
  }

  private mutating func choose(_ form: Int) {
    chosen.removeAll(keepingCapacity: true)
    leftAsked = (1 << UInt16(query.form.tokens.count)) - 1
    leftListed = (1 << UInt16(table.tokenCounts[form])) - 1
    for pair in pairs {
      let (asked, listed) = (query.form.units[pair.asked].mask, table.mask(pair.listed))
      guard asked & ~leftAsked == 0, listed & ~leftListed == 0 else { continue }
      chosen.append(pair)
      leftAsked &= ~asked
      leftListed &= ~listed
    }
    if leftAsked != 0, leftListed != 0 { matchInitials(form) }
  }

  /// A single letter stands for a token that begins with it, when nothing better is left.
  private mutating func matchInitials(_ form: Int) {
    for (index, unit) in query.form.units.prefix(query.form.tokens.count).enumerated() where leftAsked & unit.mask != 0 {
      for place in table.units(of: form).prefix(Int(table.tokenCounts[form])) where leftListed & table.mask(place) != 0 {
        guard unit.text.utf8.first == table.first(place), isSingle(unit.text) || table.isSingleLetter(place) else { continue }
        chosen.append(Pair(gain: TokenPenalties.initial, asked: index, listed: place, isInitial: true))
        leftAsked &= ~unit.mask
        leftListed &= ~table.mask(place)
        break
      }
    }
  }

  private func isSingle(_ text: String) -> Bool { text.utf8.count == 1 }
}
