import Events

@testable import Names
@testable import RedFlags

/// Where names of people stand in events.
enum NameField {
  /// A person's name and nothing else.
  case own
  /// What somebody typed: a person's name, a thing or a firm.
  case shown
  /// A payer or payee: a firm more often than a person.
  case party

  /// What a text member holds; nil for one that holds no names. `parent` is the member around it.
  init?(_ member: String, in parent: String) {
    switch member {
    case "full", "given", "family", "native", "names", "names_seen": self = .own
    case "holder_name", "payee_name", "display_name", "recipient", "signed_by", "interviewer", "approved_by", "by": self = .shown
    case "originator": self = .party
    case "name" where parent == "counterparty": self = .party
    case "name" where ["author", "committer", "authors", "referees", "contact", "reverse_hits"].contains(parent): self = .shown
    default: return nil
    }
  }
}

/// A text taken apart into words and what stands between them.
struct NameText {
  struct Piece {
    var text: String
    var isWord: Bool
    /// The form in which words are compared: `yuna` for Yu-na.
    var key = ""
    var script = NameScript.latin

    /// Family name and given name of a name that is written without a gap, each with its script.
    var signs: [String]? {
      guard script == .han || script == .hangul, (2...4).contains(key.unicodeScalars.count) else { return nil }
      let scalars = Array(key.unicodeScalars)
      let family = scalars.count == 4 ? 2 : 1
      return [scalars[..<family], scalars[family...]].map { String(String.UnicodeScalarView($0)) }
    }
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    for character in text {
      let isWord = character.isLetter || "'’-々".contains(character)
      if let last = pieces.indices.last, pieces[last].isWord == isWord {
        pieces[last].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), isWord: isWord))
      }
    }
    for index in pieces.indices where pieces[index].isWord {
      pieces[index].key = FoldedName(pieces[index].text).tokens.joined()
      pieces[index].script = NameScript(ofToken: pieces[index].key)
      if pieces[index].key.isEmpty { pieces[index].isWord = false }
    }
  }

  var words: [Piece] { pieces.filter(\.isWord) }

  /// The words that are a person's, given those that certainly are.
  func isPersonal(_ field: NameField, known: Set<String>) -> (Piece) -> Bool {
    switch field {
    case .own:
      let isFirm = isFirm
      return { _ in !isFirm }
    case .party:
      let isPerson = words.allSatisfy { known.contains($0.key) || $0.key.unicodeScalars.count == 1 }
      return { _ in isPerson }
    case .shown:
      let isThing = pieces.contains { $0.text.contains(where: \.isNumber) } || words.contains { Self.things.contains($0.key) }
      if isThing || isFirm {
        return { known.contains($0.key) && $0.key.unicodeScalars.count > 1 }
      }
      let isPerson =
        words.contains { known.contains($0.key) && $0.key.unicodeScalars.count > 1 }
        || (words.count > 1 && words.allSatisfy { $0.text.first?.isUppercase ?? false })
      return { _ in isPerson }
    }
  }

  private var isFirm: Bool { CompanyForm.isCompany(Events.PersonName(words.map(\.text).joined(separator: " "))) }

  private static let things: Set<String> = [
    "agent", "build", "desk", "dev", "team", "lead", "reviewer", "panel", "staff", "support", "reception", "mailroom", "office",
    "macbook", "iphone", "ipad", "zoom", "guest", "bot", "escrow", "platform", "person", "named", "federal", "bank",
  ]
}
