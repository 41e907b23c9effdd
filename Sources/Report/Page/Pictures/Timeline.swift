package import Events
import Foundation
package import Judgement
import RedFlags

/// All that happened to a subject, a lane a domain. Many events within few days become one larger dot; evidence carries the number of
/// the reason that it shows.
package struct Timeline {
  let page: CaseContext
  let assessment: Assessment
  let events: [Event]

  /// The picture of a subject's events, in the order of time.
  package init(page: CaseContext, assessment: Assessment, events: [Event]) {
    self.page = page
    self.assessment = assessment
    self.events = events
  }

  private var words: Words { page.words }

  private enum Measure {
    static let width = 900.0
    static let plot = 118.0...882.0
    static let lane = 38.0
    static let top = 30.0
    static let bins = 110.0
    /// Marks nearer than this become one.
    static let mark = 26.0
  }

  private struct Bin {
    var count = 0
    var first: Instant
    var last: Instant
    var kinds: [String: Int] = [:]
  }

  private struct Mark {
    var x: Double
    var entries: [Int] = []
    var times: [Instant] = []
  }

  /// The picture.
  package var markup: Markup {
    let dated = events.filter { $0.instant > .distantPast && $0.instant < .distantFuture }
    let moments = [dated.last?.instant, assessment.firstReviewAt, assessment.firstHoldAt].compactMap(\.self)
    guard let first = dated.first?.instant, let last = moments.max() else {
      return "<p class=\"quiet\">\(words[.noEvents])</p>"
    }
    let axis = TimeAxis(first: first, last: last)
    let scale = Scale(from: 0...axis.days, to: Measure.plot)
    let used = TimelineLane.allCases.filter { lane in
      lane != .other || dated.contains { $0.payload.kind == nil }
    }
    let height = Measure.top + Double(used.count) * Measure.lane + 8
    let dots = dots(of: dated, axis, scale)
    let marks = marks(of: dated, first, scale)
    let lanes = used.enumerated().map { index, lane -> Markup in
      let y = Measure.top + (Double(index) + 0.5) * Measure.lane
      return """
        <line x1="\(length: Measure.plot.lowerBound)" x2="\(length: Measure.plot.upperBound)" y1="\(length: y)" y2="\(length: y)" \
        class="grid"/><text x="0" y="\(length: y + 4)">\(words[lane.label])</text>
        <g transform="translate(0 \(length: y))">\(dots[lane] ?? [])\(marks[lane] ?? [])</g>

        """
    }
    return """
      <figure><svg viewBox="0 0 \(length: Measure.width) \(length: height)" role="group" aria-label="\(words[.timeline])">
      \(ticks(axis, scale, bottom: height - 6))\(lines(first, scale, axis, bottom: height - 6))
      \(lanes)</svg><figcaption>\(words[.timelineNote])</figcaption></figure>
      """
  }

  private func ticks(_ axis: TimeAxis, _ scale: Scale, bottom: Double) -> Markup {
    var result: Markup = ""
    for tick in axis.ticks {
      let x = scale(tick.instant.days(since: axis.first))
      result += """
        <line x1="\(length: x)" x2="\(length: x)" y1="20" y2="\(length: bottom)" class="grid"/>\
        <text x="\(length: x)" y="14" class="q m">\(tick.name)</text>
        """
    }
    return result
  }

  /// When the verdict first reached review, and hold.
  private func lines(_ first: Instant, _ scale: Scale, _ axis: TimeAxis, bottom: Double) -> Markup {
    var result: Markup = ""
    for (moment, verdict) in [(assessment.firstReviewAt, Verdict.review), (assessment.firstHoldAt, .hold)] {
      guard let moment else { continue }
      let day = min(max(0, moment.days(since: first)), axis.days)
      let x = scale(day)
      let isLeft = x > Measure.plot.upperBound - 70
      result += """
        <line x1="\(length: x)" x2="\(length: x)" y1="22" y2="\(length: bottom)" class="mark-line"/>\
        <text x="\(length: x + (isLeft ? -4 : 4))" y="\(length: verdict == .hold ? bottom : bottom - 12)" \
        class="q\(isLeft ? " e" : "")">\(words.verdict(verdict))</text>
        """
    }
    return result
  }

  private func dots(of events: [Event], _ axis: TimeAxis, _ scale: Scale) -> [TimelineLane: [Markup]] {
    let binDays = max(1, (axis.days / Measure.bins).rounded(.up))
    var bins: [TimelineLane: [Int: Bin]] = [:]
    for event in events {
      let lane = TimelineLane(event.payload.kind)
      let index = Int(event.instant.days(since: axis.first) / binDays)
      var bin = bins[lane]?[index] ?? Bin(first: event.instant, last: event.instant)
      bin.count += 1
      bin.last = event.instant
      bin.kinds[EventWords.name(of: event, in: words), default: 0] += 1
      bins[lane, default: [:]][index] = bin
    }
    return bins.mapValues { lane in
      lane.sorted { $0.key < $1.key }.map { dot($0.value, axis, scale) }
    }
  }

  private func dot(_ bin: Bin, _ axis: TimeAxis, _ scale: Scale) -> Markup {
    let middle = (bin.first.days(since: axis.first) + bin.last.days(since: axis.first)) / 2
    let radius = min(8, 2.4 + 0.85 * log2(Double(bin.count)))
    let (from, to) = (Figure.date(bin.first), Figure.date(bin.last))
    let span = from == to ? from : from + " – " + to
    let kinds = bin.kinds.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(5)
    let list = kinds.map { ForeignText.clipped($0.key, to: 60) + " \($0.value)" }.joined(separator: words.comma)
    return """
      <circle cx="\(length: scale(middle))" cy="0" r="\(length: radius)" class="dot">\
      <title>\(words(.eventsAt, span, Figure.count(bin.count))) · \(list)</title></circle>
      """
  }

  private func marks(of events: [Event], _ first: Instant, _ scale: Scale) -> [TimelineLane: [Markup]] {
    var shows: [String: [Int]] = [:]
    for (index, entry) in (assessment.findings + assessment.clearing).enumerated() {
      for id in Set(entry.evidence) { shows[id, default: []].append(index + 1) }
    }
    var marks: [TimelineLane: [Mark]] = [:]
    for event in events {
      guard let entries = shows[event.id] else { continue }
      let lane = TimelineLane(event.payload.kind)
      let x = scale(event.instant.days(since: first))
      var mark = Mark(x: x)
      if let last = marks[lane]?.last, x - last.x < Measure.mark { mark = marks[lane]?.removeLast() ?? mark }
      for entry in entries where !mark.entries.contains(entry) { mark.entries.append(entry) }
      mark.times.append(event.instant)
      marks[lane, default: []].append(mark)
    }
    return marks.mapValues { $0.map(pill) }
  }

  private func pill(_ mark: Mark) -> Markup {
    let entries = mark.entries.sorted()
    let shown = entries.prefix(2).map(String.init).joined(separator: "·") + (entries.count > 2 ? "+" : "")
    let width = Double(max(1, shown.count)) * 6.2 + 9
    let all = assessment.findings + assessment.clearing
    let reasons = entries.prefix(6).map { "\($0) " + ForeignText.clipped(words(all[$0 - 1].reason), to: 90) }
    let when = Figure.time(mark.times.first)
    return """
      <a href="#\(page.anchor)-r\(entries.first ?? 1)"><title>\(when) · \(reasons.joined(separator: " / "))</title>\
      <rect x="\(length: mark.x - width / 2)" y="-8.5" width="\(length: width)" height="17" rx="8.5" class="for"/>\
      <text x="\(length: mark.x)" y="3.8" class="on m">\(shown)</text></a>
      """
  }
}
