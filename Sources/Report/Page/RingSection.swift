import Judgement

/// A ring: how sure it is, who shares what, who seems to be what in it, and every strong link with its evidence.
struct RingSection {
  let page: PageContext
  let ring: RingReport
  let number: Int
  private var words: Words { page.words }

  /// Links that are listed; the others are counted.
  private static let mostLinks = 40
  /// Members that are listed without unfolding.
  private static let openMembers = 12
  private static let mostReasons = 4

  var markup: Markup {
    let count = Figure.count(ring.members.count)
    return """
      <article class="ring" id="ring-\(number)" aria-labelledby="ring-\(number)-name">
      <div class="head"><h3 id="ring-\(number)-name">\(words[.ring]) \(number)</h3>\
      <span class="meta">\(Markup.foreign(ring.ring, limit: 80))</span>\
      <span class="p">\(Figure.percent(ring.probability))</span></div>
      <p class="say">\(words(.ringSentence, count, Figure.percent(ring.probability)))</p>
      \(victims)
      <h4>\(words[.whoSharesWhat])</h4>
      \(RingPicture(words: words, ring: ring, target: page.target).markup)
      <h4>\(words[.members])</h4>
      \(members)
      <h4>\(words[.links])</h4>
      \(links)
      <p class="back quiet"><a href="#queue">\(words[.backToQueue])</a></p>
      </article>

      """
  }

  /// Victims are named as such before anything else is said about them.
  private var victims: Markup {
    let victims = ring.members.filter { $0.role == .victim }
    guard !victims.isEmpty else { return "" }
    let names = victims.prefix(8).map(name).joined(.foreign(words.comma))
    let more: Markup = victims.count > 8 ? " \(words(.moreEvidence, Figure.count(victims.count - 8)))" : ""
    return "<p class=\"note\"><strong>\(words[.victim])\(words.colon)</strong>\(names)\(more) – \(words[.victimMeaning])</p>"
  }

  private func name(_ member: RingReport.Member) -> Markup {
    let link = page.link(tenant: member.tenant, subject: member.subject)
    return ring.tenant == "*" ? "\(Markup.foreign(member.tenant, limit: 30)) / \(link)" : link
  }

  private var members: Markup {
    let roles: [RingReport.Role] = [.facilitator, .victim, .member]
    let sorted = roles.flatMap { role in ring.members.filter { $0.role == role } }
    let table = { (part: ArraySlice<RingReport.Member>) -> Markup in
      let rows = part.map { member -> Markup in
        """
        <tr><th scope="row">\(name(member))</th><td>\(words.role(member.role))</td>\
        <td class="n">\(Figure.percent(member.probability))</td></tr>

        """
      }
      return """
        <div class="scroll"><table><thead><tr><th scope="col">\(words[.subject])</th><th scope="col">\(words[.role])</th>\
        <th scope="col" class="n">\(words[.probability])</th></tr></thead><tbody>\(rows)</tbody></table></div>
        """
    }
    let rest = sorted.dropFirst(Self.openMembers)
    let more: Markup =
      rest.isEmpty
      ? "" : "<details><summary>\(words(.moreEvidence, Figure.count(rest.count)))</summary>\(table(rest))</details>"
    return table(sorted.prefix(Self.openMembers)) + more
  }

  private var links: Markup {
    let rows = ring.links.prefix(Self.mostLinks).compactMap(row)
    let more: Markup =
      ring.links.count > Self.mostLinks
      ? "<p class=\"quiet\">\(words(.moreLinks, Figure.count(ring.links.count - Self.mostLinks)))</p>" : ""
    return """
      <div class="scroll"><table aria-label="\(words[.links])"><thead><tr><th scope="col">\(words[.between])</th>\
      <th scope="col" class="n">\(words[.bits])</th><th scope="col">\(words[.shared])</th>\
      <th scope="col">\(words[.evidence])</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>\(more)
      """
  }

  private func row(_ link: RingReport.Link) -> Markup? {
    guard ring.members.indices.contains(link.a), ring.members.indices.contains(link.b) else { return nil }
    let reasons = link.because.prefix(Self.mostReasons).map { because -> Markup in
      let shown: Markup = because.shown.isEmpty ? "" : " <span class=\"id\">\(Markup.foreign(because.shown, limit: 80))</span>"
      return """
        <li>\(Markup.foreign(words.identifier(because.kind), limit: 40))\(shown) <span class="meta">\
        \(Figure.bits(because.bits, places: 1)) · \(words(.shownBy, Figure.count(because.degree)))</span></li>
        """
    }
    let hidden = link.because.count - Self.mostReasons
    let more: Markup = hidden > 0 ? "<li class=\"meta\">\(words(.moreEvidence, Figure.count(hidden)))</li>" : ""
    let events = Set(link.because.prefix(Self.mostReasons).flatMap(\.evidence)).sorted().prefix(6)
    let evidence = events.map { "<li><span class=\"id\">\(Markup.foreign($0, limit: 64))</span></li>" as Markup }
    return """
      <tr><th scope="row">\(name(ring.members[link.a]))<br/>\(name(ring.members[link.b]))</th>\
      <td class="n">\(Figure.bits(link.bits, places: 1))</td><td><ul class="events">\(reasons)\(more)</ul></td>\
      <td><ul class="events">\(evidence)</ul></td></tr>

      """
  }
}
