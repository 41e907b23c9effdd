package import Judgement
import RedFlags

/// How the bits add up: from what is taken before anything is known, over each finding and each clearing fact, to the sum.
package struct Waterfall {
  let page: CaseContext
  let assessment: Assessment

  /// The picture of an assessment on a page.
  package init(page: CaseContext, assessment: Assessment) {
    self.page = page
    self.assessment = assessment
  }

  private var words: Words { page.words }

  /// Where the columns of the picture lie.
  private enum Column {
    static let width = 900.0
    static let plot = 290.0...690.0
    static let value = 752.0
    static let note = 764.0
    static let row = 27.0
    static let top = 30.0
  }

  /// A line of the sum.
  private struct Row {
    enum Part { case prior, entry, sum }
    let part: Part
    let label: Markup
    let from: Bits
    let to: Bits
    /// Where the bar would end if all of it counted.
    let full: Bits
    let value: Bits
    let note: String
  }

  /// The picture.
  package var markup: Markup {
    let rows = rows
    let scale = scale(of: rows)
    let places = Figure.places(of: assessment.shownBits)
    let height = Column.top + Double(rows.count) * Column.row + 22
    let name = "\(words[.waterfall]): \(Figure.bits(assessment.bits, places: places))"
    return """
      <figure><svg viewBox="0 0 \(length: Column.width) \(length: height)" role="group" aria-label="\(name)">
      \(lines(scale, bottom: height - 18))
      \(rows.enumerated().map { bar($1, at: $0, scale: scale, places: places, next: $0 + 1 < rows.count) })
      </svg><figcaption>\(words[.waterfallNote])</figcaption></figure>
      """
  }

  private var rows: [Row] {
    var sum = assessment.prior
    var rows = [
      Row(part: .prior, label: "\(words[.prior])", from: .zero, to: sum, full: sum, value: sum, note: "")
    ]
    for (index, entry) in (assessment.findings + assessment.clearing).enumerated() {
      let next = sum + entry.bits
      let note =
        entry.limit.map { words(.ofFull, Figure.bits(entry.fullBits, places: 1)) + " · " + words.limit($0) } ?? ""
      rows.append(
        Row(
          part: .entry, label: label(of: entry, index + 1), from: sum, to: next, full: sum + entry.fullBits, value: entry.bits,
          note: note))
      sum = next
    }
    rows.append(
      Row(
        part: .sum, label: "\(words[.sum])", from: .zero, to: sum, full: sum, value: sum,
        note: "= " + Figure.percent(sum.probability)))
    return rows
  }

  private func label(of entry: Assessment.Entry, _ index: Int) -> Markup {
    let room = 43 - TextWidth.columns(entry.flag.prefix(12) + "\(index)")
    let text = TextWidth.fitted(ForeignText.visible(ForeignText.clipped(words(entry.reason), to: 80)), to: room)
    let flag = ForeignText.clipped(entry.flag, to: 12)
    return
      "<a href=\"#\(page.anchor)-r\(index)\"><text x=\"22\">\(index) \(flag)</text></a><text x=\"98\" class=\"q\">\(text)</text>"
  }

  private func scale(of rows: [Row]) -> Scale {
    let level = page.level(of: assessment)
    var ends = rows.flatMap { [$0.from.value, $0.to.value, $0.full.value] }
    ends += [0, Bits(probability: level.review).value, Bits(probability: level.hold).value]
    let (low, high) = ((ends.min() ?? 0) - 0.5, (ends.max() ?? 0) + 0.5)
    return Scale(from: low...max(high, low + 1), to: Column.plot)
  }

  private func lines(_ scale: Scale, bottom: Double) -> Markup {
    let level = page.level(of: assessment)
    let span = scale.domain.upperBound - scale.domain.lowerBound
    let step = [1.0, 2, 4, 8, 16, 32, 64, 128].first { span / $0 <= 12 } ?? 256
    var result: Markup = ""
    var tick = (scale.domain.lowerBound / step).rounded(.up) * step
    while tick <= scale.domain.upperBound {
      let x = scale(tick)
      result += """
        <line x1="\(length: x)" x2="\(length: x)" y1="\(length: Column.top - 6)" y2="\(length: bottom)" \
        class="\(tick == 0 ? "axis" : "grid")"/>\
        <text x="\(length: x)" y="\(length: bottom + 13)" class="q m">\(Figure.decimal(tick, places: 0))</text>
        """
      tick += step
    }
    result += threshold(scale(Bits(probability: level.review).value), words[.reviewLine], "e", -5, bottom)
    result += threshold(scale(Bits(probability: level.hold).value), words[.holdLine], "s", 5, bottom)
    return result
  }

  private func threshold(_ x: Double, _ name: String, _ side: String, _ gap: Double, _ bottom: Double) -> Markup {
    """
    <line x1="\(length: x)" x2="\(length: x)" y1="6" y2="\(length: bottom)" class="mark-line"/>\
    <text x="\(length: x + gap)" y="15" class="q \(side)">\(name)</text>
    """
  }

  private func bar(_ row: Row, at index: Int, scale: Scale, places: Int, next: Bool) -> Markup {
    let y = Column.top + Double(index) * Column.row
    let (a, b) = (scale(row.from.value), scale(row.to.value))
    let kind = row.part == .prior ? "base" : row.part == .sum ? "total" : row.value < .zero ? "against" : "for"
    var result: Markup = "<g transform=\"translate(0 \(length: y))\">"
    if row.full != row.to {
      let f = scale(row.full.value)
      result += """
        <rect x="\(length: min(b, f))" y="4" width="\(length: abs(f - b))" height="14" class="off"/>
        """
    }
    result += """
      <rect x="\(length: min(a, b))" y="4" width="\(length: max(1.5, abs(b - a)))" height="14" class="\(kind)"/>
      """
    if next { result += "<line x1=\"\(length: b)\" x2=\"\(length: b)\" y1=\"18\" y2=\"31\" class=\"step\"/>" }
    let strong = row.part == .entry ? "" : " b"
    let label: Markup = row.part == .entry ? row.label : "<text x=\"22\" class=\"b\">\(row.label)</text>"
    result += """
      <g transform="translate(-22 15)">\(label)</g>\
      <text x="\(length: Column.value)" y="15" class="e\(strong)">\(Figure.bits(row.value, places: places))</text>\
      <text x="\(length: Column.note)" y="15" class="q">\(row.note)</text></g>

      """
    return result
  }
}

/// Maps numbers to lengths.
struct Scale {
  let domain: ClosedRange<Double>
  let range: ClosedRange<Double>

  init(from domain: ClosedRange<Double>, to range: ClosedRange<Double>) {
    self.domain = domain
    self.range = range
  }

  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / max(domain.upperBound - domain.lowerBound, .leastNormalMagnitude)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}
