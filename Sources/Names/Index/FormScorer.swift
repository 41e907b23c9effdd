/// Scores listed forms against one form of a query: the best pairs of parts, less what is left over.
struct FormScorer {
  /// Two units that go together.
  struct Pair: Sendable {
    var gain: Float
    /// The gain for each token covered, by which pairs are chosen: two tokens that agree say more than their join.
    var rank: Float = 0
    /// The unit of the query.
    var asked: UInt16
    /// The unit of the list, as a place in the form table.
    var listed: UInt32
    var isInitial = false
  }

  /// Which units were put together and which tokens found no partner.
  struct Alignment {
    /// The chosen pairs in front, `count` of them.
    var pairs = InlineArray<48, Pair>(repeating: Pair(gain: 0, asked: 0, listed: 0))
    var count = 0
    var leftAsked: UInt16 = 0
    var leftListed: UInt16 = 0
  }

  let query: QueryForm
  private let index: NameIndex
  private let askedCount: Int
  private let hasInitial: Bool
  private let discount: Float

  init(_ query: QueryForm, _ index: NameIndex) {
    self.query = query
    self.index = index
    askedCount = query.form.tokens.count
    hasInitial = query.form.tokens.contains { $0.utf8.count == 1 }
    discount = query.form.discount
  }

  /// Reached by way of the index, since a copy of the table would count references to all that it holds.
  private var table: FormTable { _read { yield index.forms } }

  /// Evidence in bits that the form names the same party, before the number of parties is taken off.
  func bits(_ form: Int) -> Float {
    var alignment = Alignment()
    align(form, &alignment)
    var bits: Float = 0
    for index in 0..<alignment.count { bits += alignment.pairs[index].gain }
    let (leftAsked, leftListed) = (alignment.leftAsked, alignment.leftListed)
    let (lightAsked, lightListed) = (leftAsked & query.form.lightMask, leftListed & table.lightMasks[form])
    let family = table.familyMasks[form]
    return bits - table.discounts[form] - discount
      - TokenPenalties.bits(
        asked: (leftAsked & ~lightAsked).nonzeroBitCount, listed: (leftListed & ~lightListed).nonzeroBitCount,
        lightAsked: lightAsked.nonzeroBitCount, lightListed: lightListed.nonzeroBitCount,
        familyMissing: family != 0 && leftListed & family == family)
  }

  /// Puts units together, the best pair first; no token is used twice.
  func align(_ form: Int, _ alignment: inout Alignment) {
    alignment.leftAsked = (1 << UInt16(askedCount)) - 1
    alignment.leftListed = (1 << UInt16(table.tokenCounts[form])) - 1
    let found = gather(form, &alignment)
    for index in 0..<found {
      let pair = alignment.pairs[index]
      let (asked, listed) = (query.masks[Int(pair.asked)], table.mask(Int(pair.listed)))
      guard asked & ~alignment.leftAsked == 0, listed & ~alignment.leftListed == 0 else { continue }
      alignment.pairs[alignment.count] = pair
      alignment.count += 1
      alignment.leftAsked &= ~asked
      alignment.leftListed &= ~listed
    }
    if alignment.leftAsked != 0, alignment.leftListed != 0, hasInitial || table.hasInitial[form] {
      alignInitials(form, &alignment)
    }
  }

  /// All pairs that may go together, best first, ties by place; their number.
  private func gather(_ form: Int, _ alignment: inout Alignment) -> Int {
    var count = 0
    for unit in table.units(of: form) {
      var match = query.firstMatch(of: table.sound(unit))
      if match < 0 { continue }
      let isListedJoin = table.mask(unit) & (table.mask(unit) &- 1) != 0
      while match >= 0, count < 48 {
        let found = query.matches[match]
        let asked = UInt16(truncatingIfNeeded: found.unit)
        match = query.nextMatch(match)
        let isAskedJoin = query.masks[found.unit] & (query.masks[found.unit] &- 1) != 0
        if isAskedJoin, isListedJoin { continue }
        let pair = Pair(
          gain: found.gain, rank: isAskedJoin || isListedJoin ? found.gain / 2 : found.gain, asked: asked,
          listed: UInt32(truncatingIfNeeded: unit))
        var place = count
        while place > 0, Self.isBetter(pair, alignment.pairs[place - 1]) {
          alignment.pairs[place] = alignment.pairs[place - 1]
          place -= 1
        }
        alignment.pairs[place] = pair
        count += 1
      }
    }
    return count
  }

  private static func isBetter(_ left: Pair, _ right: Pair) -> Bool {
    if left.rank != right.rank { return left.rank > right.rank }
    return left.asked != right.asked ? left.asked < right.asked : left.listed < right.listed
  }

  /// A single letter stands for a token that begins with it, when nothing better is left.
  private func alignInitials(_ form: Int, _ alignment: inout Alignment) {
    for (index, unit) in query.form.units.prefix(askedCount).enumerated() where alignment.leftAsked & unit.mask != 0 {
      for place in table.units(of: form).prefix(Int(table.tokenCounts[form])) where alignment.leftListed & table.mask(place) != 0
      {
        guard unit.text.utf8.first == table.first(place), unit.text.utf8.count == 1 || table.isSingleLetter(place) else {
          continue
        }
        guard alignment.count < 48 else { return }
        alignment.pairs[alignment.count] = Pair(
          gain: TokenPenalties.initial, asked: UInt16(truncatingIfNeeded: index), listed: UInt32(truncatingIfNeeded: place),
          isInitial: true)
        alignment.count += 1
        alignment.leftAsked &= ~unit.mask
        alignment.leftListed &= ~table.mask(place)
        break
      }
    }
  }
}
