import Judgement
package import RedFlags

/// Everything that a flag's document states, as names and lines: the same for the page and for the terminal.
package struct FlagFacts {
  package let flag: FlagDocument
  package let words: Words

  /// The facts of a flag.
  package init(flag: FlagDocument, words: Words) {
    self.flag = flag
    self.words = words
  }

  /// A name and what stands behind it.
  package struct Row {
    /// What it states.
    package let name: String
    /// What is stated.
    package let lines: [String]
    /// Whether the lines are code.
    package var isCode = false
  }

  package var rows: [Row] {
    var rows = [Row(name: words[.group], lines: [flag.group + " · " + words.group(flag.group)])]
    func add(_ label: Label, _ lines: [String], isCode: Bool = false) {
      let filled = lines.filter { !$0.isEmpty }
      if !filled.isEmpty { rows.append(Row(name: words[label], lines: filled, isCode: isCode)) }
    }
    add(.family, [flag.family ?? ""])
    add(.status, [words.status(flag.status)])
    add(.strength, [words.strength(flag.strength)])
    add(.lane, [words.lane(flag.lane ?? .evidence)])
    add(.whyPlanned, [flag.whyPlanned ?? ""])
    add(.reason, [flag.reason.map { words($0) } ?? ""])
    add(.condition, [flag.condition ?? ""], isCode: true)
    add(.weight, [weight])
    add(.benignRate, [benignRate])
    add(.threshold, [flag.threshold.map { words.grade($0.grade) + ($0.note.map { ": " + $0 } ?? "") } ?? ""])
    add(.harmless, flag.innocent?[words.language] ?? [])
    add(.clears, [flag.clears.map { words($0) } ?? ""])
    add(.nextStep, (flag.response ?? []).map { "\($0): \(words.response($0))" })
    add(.sees, [flag.sees.map { words.viewer($0) }.joined(separator: words.comma)])
    if flag.containment == true { add(.contains, [words[.yes]]) }
    add(.sources, flag.sources.map(source))
    let examples = flag.examples.map { all in
      all.fires.map { words[.mustFire] + ": " + $0.name } + all.silent.map { words[.mustBeSilent] + ": " + $0.name }
    }
    add(.examples, examples ?? [])
    return rows
  }

  private var weight: String {
    guard let bits = flag.bits else { return "" }
    let ceiling = flag.ceiling.map { " (" + words(.ceiling, Figure.decimal($0, places: 1)) + ")" } ?? ""
    return (bits > 0 ? "+" : "") + Figure.decimal(bits, places: Figure.places(of: [Bits(bits)])) + " " + words[.bits] + ceiling
  }

  private var benignRate: String {
    guard let rate = flag.benignRate else { return "" }
    let note = rate.note.map { ": " + $0 } ?? ""
    return Figure.percentExactly(rate.value) + " · " + words.basis(rate.basis) + note
  }

  private func source(_ reference: SourceReference) -> String {
    let date = reference.date.map { " \($0)" } ?? ""
    return reference.code + date + " (" + words.grade(reference.grade) + ")" + (reference.note.map { ": " + $0 } ?? "")
  }
}
