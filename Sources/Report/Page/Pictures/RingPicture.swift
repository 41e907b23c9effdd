import Events
package import Judgement

/// Draws who shares what: people on both sides, told apart by the shape of their role, and between them what they share.
package struct RingPicture {
  let words: Words
  let ring: RingReport
  let target: (RingReport.Member) -> String?

  /// The picture of a ring. `target` tells where a member's name leads, if anywhere.
  package init(words: Words, ring: RingReport, target: @escaping (RingReport.Member) -> String?) {
    self.words = words
    self.ring = ring
    self.target = target
  }

  private enum Measure {
    static let width = 900.0
    static let left = 250.0
    static let middle = 450.0
    static let right = 650.0
    static let half = 92.0
  }

  /// The picture with its legend; nothing when the members share nothing that can be drawn.
  package var markup: Markup {
    let layout = RingLayout(ring)
    guard !layout.values.isEmpty else { return "" }
    let note: Markup = layout.undrawn > 0 ? " \(words(.notDrawn, Figure.count(layout.undrawn)))" : ""
    return """
      <figure><svg viewBox="0 0 \(length: Measure.width) \(length: layout.height + 16)" role="group" \
      aria-label="\(words[.whoSharesWhat])"><g transform="translate(0 8)">
      \(layout.people.flatMap { person in person.values.map { edge(person, layout.values[$0]) } })
      \(layout.values.map(value))
      \(layout.people.map(person))
      </g></svg><figcaption>\(words[.pictureNote])\(note)</figcaption></figure>
      \(legend)
      """
  }

  private func edge(_ person: RingLayout.Person, _ value: RingLayout.Value) -> Markup {
    let end = person.isLeft ? Measure.left : Measure.right
    let start = Measure.middle + (person.isLeft ? -Measure.half : Measure.half)
    let bend = (start + end) / 2
    return """
      <path class="edge" d="M\(length: start) \(length: value.y)C\(length: bend) \(length: value.y) \
      \(length: bend) \(length: person.y) \(length: end) \(length: person.y)"/>
      """
  }

  private func value(_ value: RingLayout.Value) -> Markup {
    let shared = value.shared
    let kind = TextWidth.fitted(ForeignText.visible(words.identifier(shared.kind)), to: 26)
    let shown = TextWidth.fitted(ForeignText.visible(ForeignText.clipped(shared.shown, to: 60)), to: 26)
    let second = shown.isEmpty ? Figure.bits(shared.bits, places: 1) : shown
    return """
      <g transform="translate(\(length: Measure.middle) \(length: value.y))"><title>\(kind) · \
      \(words(.shownBy, Figure.count(shared.degree))) · \(Figure.bits(shared.bits, places: 1))</title>\
      <rect x="\(length: -Measure.half)" y="-20" width="\(length: Measure.half * 2)" height="40" rx="6" class="value"/>\
      <text y="-3" class="m b">\(kind)</text><text y="13" class="q m">\(second)</text></g>

      """
  }

  private func person(_ person: RingLayout.Person) -> Markup {
    let x = person.isLeft ? Measure.left : Measure.right
    let side = person.isLeft ? "e" : "s"
    let gap = person.isLeft ? -16.0 : 16
    let role = person.role == .member ? "" : words.role(person.role) + " · "
    let probabilities = person.members.map { ring.members[$0].probability }
    let (low, high) = (Figure.percent(probabilities.min() ?? 0), Figure.percent(probabilities.max() ?? 0))
    return """
      <g transform="translate(\(length: x) \(length: person.y))">\(Self.shape(person.role))\
      \(name(of: person, gap: gap, side: side))\
      <text x="\(length: gap)" y="14" class="q \(side)">\(role)\(low == high ? low : low + " – " + high)</text></g>

      """
  }

  private func name(of person: RingLayout.Person, gap: Double, side: String) -> Markup {
    guard let first = person.members.first, person.members.count == 1 else {
      return """
        <text x="\(length: gap)" y="0" class="b \(side)">\(words(.groupOfMembers, Figure.count(person.members.count)))</text>
        """
    }
    let member = ring.members[first]
    let subject = ring.tenant == "*" ? member.tenant + "/" + member.subject.text : member.subject.text
    let text = TextWidth.fitted(ForeignText.visible(ForeignText.clipped(subject, to: 60)), to: 32)
    let label: Markup = "<text x=\"\(length: gap)\" y=\"0\" class=\"\(side)\">\(text)</text>"
    guard let target = target(member) else { return label }
    return "<a href=\"\(target)\">\(label)</a>"
  }

  /// A circle, a filled square or a diamond: roles differ by shape, not only by colour.
  static func shape(_ role: RingReport.Role) -> Markup {
    switch role {
    case .member: "<circle r=\"7\" class=\"node\"/>"
    case .facilitator: "<rect x=\"-7\" y=\"-7\" width=\"14\" height=\"14\" class=\"node dark\"/>"
    case .victim: "<path d=\"M0 -9.5L9.5 0L0 9.5L-9.5 0Z\" class=\"node\"/>"
    }
  }

  private var legend: Markup {
    let used = RingReport.Role.allCases.filter { role in ring.members.contains { $0.role == role } }
    let items = used.map { role -> Markup in
      """
      <li><svg viewBox="-11 -11 22 22" aria-hidden="true">\(Self.shape(role))</svg>\(words.role(role))\(words.colon)\
      <span class="quiet">\(words.meaning(of: role))</span></li>
      """
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }
}
