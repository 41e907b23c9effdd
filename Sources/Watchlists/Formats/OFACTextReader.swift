/// Reads OFAC's `sdnlist.txt`, which was made for reading: paragraphs of up to 70 letters a line.
///
/// An entry stands once under each of its names; entries that say the same of the same party become one. The list has no
/// numbers, so a hash of the primary name stands for one. Which of the names is the primary one cannot be known: the first in the
/// alphabet of the file is taken.
enum OFACTextReader {
  /// A paragraph longer than this is no entry.
  private static let longest = 1 << 17

  static func read(_ file: ListFile, into sink: inout ListSink) {
    var reader = Paragraphs(bytes: file.bytes)
    var kind: ListedParty.Kind?
    var seen: Set<String> = []
    while let (text, line) = reader.next() {
      if text.hasPrefix("~("), let section = section(text) {
        kind = section
        continue
      }
      guard let start = text.utf8.firstIndex(of: UInt8(ascii: "[")), text.hasSuffix("]."), text.utf8.count <= longest else {
        continue
      }
      let programmes = ListText.parts(String(text[start...]), by: "[]. ")
      read(String(text[..<start]), programmes, section: kind, line, &seen, &sink)
    }
  }

  private static func section(_ text: String) -> ListedParty.Kind? {
    if text.contains("vessels") { return .vessel }
    return text.contains("aircraft") ? .aircraft : nil
  }

  private static func read(
    _ text: String, _ programmes: [String], section: ListedParty.Kind?, _ line: Int, _ seen: inout Set<String>,
    _ sink: inout ListSink
  ) {
    let (head, aliases, rest) = names(text)
    let isPerson = text.contains("(individual)")
    let kind: ListedParty.Kind =
      isPerson
      ? .person : text.contains("(vessel)") ? .vessel : text.contains("(aircraft)") ? .aircraft : section ?? .organisation
    guard let name = ListText.content(head) else { return sink.reject(line, "name", "is empty") }
    let everyName = ([name] + aliases.map(\.name)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // The same names and facts again under another of the names.
    guard seen.insert(([rest] + everyName).joined(separator: "\n")).inserted else { return }
    var party = sink.party(
      id: "txt-" + FNV128.hexDigest(Array(([rest] + everyName).joined(separator: "\n").utf8)).prefix(16), kind: kind)
    party.addName(name, quality: .primary)
    for alias in aliases { party.addName(alias.name, quality: alias.isWeak ? .weakAlias : .strongAlias, kind: alias.kind) }
    for programme in programmes { party.addProgramme(programme) }
    let facts = rest.components(splitBy: "; ")
    for fact in facts {
      let fact = ListText.trim(fact.components(splitBy: " (individual)").joined().components(splitBy: " (vessel)").joined())
      let before = party
      for problem in OFACRemarks.read(fact, isCut: false, into: &party) { sink.reject(line, problem.field, problem.reason) }
      // What no remark explains and ends in a country is an address.
      if party == before, let country = fact.components(splitBy: ", ").last, CountryName.code(country) != nil, fact != country {
        party.addAddress(PartyAddress(line: String(fact.dropLast(country.count + 2)), country: country))
      }
    }
    party.addRemark(rest)
    sink.add(party, line: line)
  }

  /// `NAME (a.k.a. X; f.k.a. Y; a.k.a. "Z"), rest`.
  private static func names(
    _ text: String
  ) -> (head: String, aliases: [(name: String, kind: ListedName.Kind, isWeak: Bool)], rest: String) {
    for mark in [" (a.k.a. ", " (f.k.a. ", " (n.k.a. "] {
      let parts = text.components(splitBy: mark)
      guard parts.count > 1 else { continue }
      let behind = String(mark.dropFirst(2)) + parts.dropFirst().joined(separator: mark)
      guard let end = closing(behind) else { break }
      let aliases = String(behind[..<end]).components(splitBy: "; ").compactMap { alias -> (String, ListedName.Kind, Bool)? in
        guard let name = alias.suffix(behind: String(alias.prefix(7))) else { return nil }
        let bare = name.filter { $0 != "\"" }
        return (bare, alias.hasPrefix("f.k.a.") ? .former : .alias, bare != name)
      }
      let rest = behind[behind.utf8.index(after: end)...].drop { $0 == "," || $0 == " " }
      return (parts[0], aliases, String(rest))
    }
    // Without aliases the name ends where a person's remarks or an address begin: at the second comma of a person, else the
    // first.
    let parts = text.components(splitBy: ", ")
    let nameParts = text.contains("(individual)") ? 2 : 1
    let head = parts.prefix(nameParts).joined(separator: ", ").components(splitBy: "; ")
    let rest = ([head.dropFirst().joined(separator: "; ")] + parts.dropFirst(nameParts)).filter { !$0.isEmpty }
    return (head[0].components(splitBy: " (")[0], [], rest.joined(separator: ", "))
  }

  /// The place of the bracket that closes one that was opened before the text began.
  private static func closing(_ text: String) -> String.Index? {
    var depth = 1
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return nil
  }

  /// Runs of lines between empty ones, joined by spaces. A word cut by a hyphen at the end of a line has none behind it.
  private struct Paragraphs {
    let bytes: [UInt8]
    private var position = 0
    private var line = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (text: String, line: Int)? {
      var text: [UInt8] = []
      var start = 0
      while position < bytes.count {
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        var piece = bytes[position..<end]
        position = end + 1
        line += 1
        while piece.last == 0x0D || piece.last == 0x20 { piece.removeLast() }
        if piece.isEmpty {
          if !text.isEmpty { break }
          continue
        }
        if text.isEmpty { start = line } else if text.last != UInt8(ascii: "-") { text.append(0x20) }
        if text.count <= OFACTextReader.longest { text.append(contentsOf: piece) }
      }
      return text.isEmpty ? nil : (ListText.decode(text), start)
    }
  }
}
