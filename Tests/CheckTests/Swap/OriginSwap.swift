import Events

@testable import Names

/// Gives everybody in some events another origin, and nothing else: names in all scripts, nationality and the machine-readable zone,
/// pictures, languages, keyboards and schools. What names, papers and pictures are to each other stays as it was.
struct OriginSwap {
  private let origin: TargetOrigin
  private let known: Set<String>
  private let plain: NameMap
  private let native: NameMap
  private let machine: NameMap?
  private let papers: PaperSwap

  /// - Parameter groups: events whose names may be compared with each other.
  init(to origin: TargetOrigin, of groups: [[JSON]]) throws {
    self.origin = origin
    var reader = NameReader()
    for group in groups { for event in group { reader.readOwn(event, in: "") } }
    known = reader.own
    var plainGroups: [Set<String>] = []
    var nativeGroups: [Set<String>] = []
    var signs: Set<String> = []
    for group in groups {
      var words = NameReader.Words()
      for event in group { reader.readAll(event, in: "", &words) }
      plainGroups.append(words.plain)
      nativeGroups.append(words.native)
      signs.formUnion(words.signs)
    }
    plain = try NameMap(plainGroups, origin.plain)
    native = try NameMap(nativeGroups, origin.native, plainSigns: signs)
    machine = try origin.machine.map { try NameMap(plainGroups, $0) }
    papers = PaperSwap(to: origin, of: groups.joined())
  }

  func swapped(_ event: JSON) -> JSON { swapped(event, "", in: "") }

  private func swapped(_ value: JSON, _ member: String, in parent: String) -> JSON {
    switch value {
    case .string(let text): .string(swapped(text, member, in: parent))
    case .array(let elements): .array(elements.map { swapped($0, member, in: parent) })
    case .object(let members):
      .object(members.map { JSONMember($0.name, swapped($0.value, $0.name, in: member)) })
    default: value
    }
  }

  private func swapped(_ text: String, _ member: String, in parent: String) -> String {
    if let field = NameField(member, in: parent) { return name(text, field) }
    if let paper = papers.swapped(text, member, in: parent) { return paper }
    if member == "mrz" { return papers.zone(text) { (machine ?? plain)[$0] } }
    return text.contains("@") && !text.contains(" ") ? mail(text) : text
  }

  private func name(_ text: String, _ field: NameField) -> String {
    let name = NameText(text)
    let isPersonal = name.isPersonal(field, known: known)
    return rendered(name) { word in isPersonal(word) ? (word.script == .latin ? plain : native)[word.key] : nil }
  }

  /// The text with new words, which keep capitals and hyphens.
  private func rendered(_ name: NameText, _ word: (NameText.Piece) -> [String]?) -> String {
    name.pieces.map { piece in
      guard piece.isWord else { return piece.text }
      if piece.script != .latin, let signs = piece.signs {
        let parts = signs.compactMap { native[$0]?.joined() }
        if parts.count == 2 { return parts.joined(separator: origin.native.isGapless ? "" : " ") }
      }
      // Scripts without capitals have no initials; people write Latin ones.
      if piece.script == .latin, piece.key.unicodeScalars.count == 1, origin.machine != nil { return piece.text }
      guard let parts = word(piece) else { return piece.text }
      let text = parts.joined(separator: piece.text.contains("-") ? "-" : "")
      let isUpper = piece.key.unicodeScalars.count > 1 && piece.text == piece.text.uppercased() && piece.script == .latin
      return isUpper ? text.uppercased() : text
    }.joined()
  }

  /// Words of names in the part before the @ become the new ones.
  private func mail(_ address: String) -> String {
    let local = NameText(String(address.prefix { $0 != "@" }))
    let mapped = local.pieces.map { piece in
      guard piece.isWord, known.contains(piece.key), let parts = (machine ?? plain)[piece.key] else { return piece.text }
      return FoldedName(parts.joined()).tokens.joined()
    }
    return mapped.joined() + address.drop { $0 != "@" }
  }
}
