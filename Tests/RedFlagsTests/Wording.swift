/// What a reader would stumble over in a sentence that was put together from values.
enum Wording {
  /// The faults of a text in any of the three languages; empty when there are none.
  static func faults(in text: String) -> [String] {
    var faults: [String] = []
    if text.contains(where: { "{}[]#|…".contains($0) }) { faults.append("a place that was not filled") }
    if text.contains("  ") || text.first == " " || text.last == " " { faults.append("a space too many") }
    let numbers = numbers(in: text)
    if numbers.contains("0") { faults.append("a nought as its fact") }
    if numbers.contains(where: isRaw) { faults.append("a number as it came") }
    if text.contains(/[、，,;；:：] ?[。.、,;；]|[。.][。.,;、；]| [.,;]/) { faults.append("marks that follow each other") }
    if text.contains(/\((?:s|es|ies)\)/) { faults.append("a plural in brackets") }
    if text.last.map({ ".。".contains($0) }) != true { faults.append("no end") }
    if text.first.map({ $0.isLowercase }) == true { faults.append("a small letter at its beginning") }
    return faults + afterOne(in: text).filter(isPlural).map { "1 \($0)" }
  }

  /// Numbers as they stand in a text, with the marks inside them.
  private static func numbers(in text: String) -> [String] {
    text.matches(of: /[0-9](?:[0-9.,]*[0-9])?/).map { String($0.output) }
  }

  /// Five digits in a row have lost their commas, three decimals are noise.
  private static func isRaw(_ number: String) -> Bool {
    number.contains(/[0-9]{5}|\.[0-9]{3}/)
  }

  /// The words that each single 1 may count: the first one, and the second one when the first describes it.
  private static func afterOne(in text: String) -> [String] {
    text.matches(of: /(?:^|[^0-9.,])1 ((?:[a-z-]+ ?)+)/).flatMap { match in
      match.output.1.split(separator: " ").map(String.init).prefix { !Self.turns.contains($0) }.prefix(2)
    }
  }

  private static let turns: Set = [
    "of", "in", "on", "at", "to", "by", "from", "with", "within", "through", "and", "or", "was", "is", "has", "lies", "directly",
    "outside", "across",
  ]

  private static func isPlural(_ word: String) -> Bool { word.hasSuffix("s") && !word.hasSuffix("ss") && word != "ms" }
}
