import Names

/// The parts of a text that may be a name.
///
/// Words are folded as names are. A window is a run of two to five words that neither begins nor ends with a word that payments are
/// full of, and that no number or mark of division cuts. One word alone is a window when it is written in Hangul, Han or Kana, whose
/// names have no spaces; a longer word of Han is cut into runs of three, the length of most names. A text gives so many windows at most.
struct TextWindows {
  /// One window.
  struct Window: Hashable {
    /// The words as they are asked for.
    let text: String
    /// The places of its first and last word.
    let words: ClosedRange<Int>
  }

  static let mostWindows = 800
  static let longest = 5

  let windows: [Window]
  /// True when the text was too long for all of it to be searched.
  let isCut: Bool

  init(_ text: String) {
    var windows: [Window] = []
    var isCut = false
    for run in Self.runs(of: text) {
      for start in run.indices {
        if windows.count >= Self.mostWindows {
          isCut = true
          break
        }
        windows += Self.windows(run, from: start)
      }
    }
    self.windows = windows
    self.isCut = isCut
  }

  private struct Word {
    let text: String
    let place: Int
    let isCommon: Bool
    let isEastern: Bool
  }

  private static func windows(_ run: [Word], from start: Int) -> [Window] {
    var found: [Window] = []
    let first = run[start]
    if first.isEastern { found += eastern(first) }
    guard !first.isCommon else { return found }
    for end in (start + 1)..<max(start + 1, min(run.count, start + longest)) where !run[end].isCommon {
      let words = run[start...end]
      found.append(Window(text: words.map(\.text).joined(separator: " "), words: first.place...run[end].place))
    }
    return found
  }

  /// A word without spaces inside: itself, without a particle behind it, and its runs where it is long.
  private static func eastern(_ word: Word) -> [Window] {
    let letters = Array(word.text)
    guard letters.count > 1 else { return [] }
    var texts: [String] = letters.count <= 12 ? [word.text] : []
    for particle in particles where word.text.hasSuffix(particle) && letters.count - particle.count >= 2 {
      texts.append(String(letters.dropLast(particle.count)))
      break
    }
    let isHan = letters.allSatisfy { $0.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) } }
    if isHan, (4...60).contains(letters.count) {
      for start in 0...(letters.count - 3) { texts.append(String(letters[start..<start + 3])) }
    }
    return texts.map { Window(text: $0, words: word.place...word.place) }
  }

  /// Words between marks of division and numbers.
  private static func runs(of text: String) -> [[Word]] {
    var runs: [[Word]] = []
    var run: [Word] = []
    var place = 0
    func isDivision(_ character: Character) -> Bool { ";:/|()[]{}<>\"=+*#".contains(character) }
    func close() {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    for piece in text.split(whereSeparator: { isDivision($0) }) {
      // A comma belongs to names, and lines are broken inside of them.
      for token in FoldedName.tokens(of: String(piece)) {
        place += 1
        if token.utf8.contains(where: { (0x30...0x39).contains($0) }) {
          close()
          continue
        }
        run.append(Word(text: token, place: place, isCommon: common.contains(token), isEastern: isEastern(token)))
      }
      close()
    }
    return runs
  }

  private static func isEastern(_ token: String) -> Bool {
    guard let first = token.unicodeScalars.first?.value else { return false }
    return (0x3040...0x30FF).contains(first) || (0x3400...0x9FFF).contains(first) || (0xAC00...0xD7A3).contains(first)
  }

  /// What Korean and Japanese write behind a name in such texts: to, from, Mr or Ms, for the attention of, wages.
  private static let particles = ["에게", "에게서", "께", "귀하", "님", "씨", "앞", "의", "급여", "월급", "さん", "様", "へ", "に", "の"]

  /// Words that payments are full of, in the languages of the world's payment texts; none of them is a family name.
  private static let common: Set<String> = {
    let words = """
      invoice invoices inv payment payments pay paid payroll salary salaries wage wages for of the and to from by in on at with our your \
      ref reference no nr number order purchase contract agreement services service fee fees consulting software development monthly \
      month account acct iban bic bank transfer rent bonus commission refund deposit balance total amount date due period january \
      february march april june july august september october november december project work worker contractor freelance developer \
      engineer usd eur gbp chf jpy usdt usdc btc eth per re attn care street road avenue floor building room \
      rechnung zahlung gehalt lohn miete fuer für von vom und der die das an bei mit ihre unsere kunde kundennummer \
      facture paiement salaire loyer pour de du des le la les et au aux par avec client \
      factura pago salario alquiler por para el los las y con cliente \
      fattura pagamento stipendio affitto per di del della e con
      """
    return Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }()
}
