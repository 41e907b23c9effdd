import Events

@testable import Names

/// Finds the words of names in events.
struct NameReader {
  /// Words that certainly are people's.
  private(set) var own: Set<String> = []

  /// The words of a group of events.
  struct Words {
    var plain: Set<String> = []
    var native: Set<String> = []
    /// Those of ``native`` that stand inside of names without a gap.
    var signs: Set<String> = []
  }

  /// Reads the words that certainly are people's.
  mutating func readOwn(_ value: JSON, in member: String, of parent: String = "") {
    Self.eachText(value, member, parent) { text, field in
      guard field == .own else { return }
      let name = NameText(text)
      for word in name.words.filter(name.isPersonal(.own, known: [])) { own.insert(word.key) }
    }
  }

  /// Reads every word that is to be replaced.
  func readAll(_ value: JSON, in member: String, _ words: inout Words) {
    Self.eachText(value, member, "") { text, field in
      let name = NameText(text)
      for word in name.words.filter(name.isPersonal(field, known: own)) {
        if word.script == .latin {
          words.plain.insert(word.key)
        } else if let signs = word.signs {
          words.native.formUnion(signs)
          words.signs.formUnion(signs)
        } else {
          words.native.insert(word.key)
        }
      }
    }
    for line in Self.zones(value) { words.plain.formUnion(PaperSwap.zoneWords(line)) }
  }

  private static func eachText(_ value: JSON, _ member: String, _ parent: String, _ body: (String, NameField) -> Void) {
    switch value {
    case .string(let text): if let field = NameField(member, in: parent) { body(text, field) }
    case .array(let elements): for element in elements { eachText(element, member, parent, body) }
    case .object(let members): for one in members { eachText(one.value, one.name, member, body) }
    default: break
    }
  }

  private static func zones(_ value: JSON) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap(zones)
    case .object(let members):
      members.flatMap { $0.name == "mrz" ? ($0.value.elements ?? []).compactMap(\.text) : zones($0.value) }
    default: []
    }
  }
}
