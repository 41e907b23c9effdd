/// A name with its parts, in Latin letters and, where there is one, in its own script.
struct InventedName: Sendable, Hashable {
  var given: String
  var family: String
  var native: String?

  /// Given and family name in the Western order.
  var full: String { "\(given) \(family)" }
}

/// Makes names, and the ways they get misspelt on forms.
enum NameMaker {
  /// A random name of an origin.
  static func name(_ origin: NameOrigin, female: Bool, _ random: inout RandomSource) -> InventedName {
    let table = NameTable.of(origin)
    let family = random.pickEarly(table.family)
    let first = random.pick(female ? table.female : table.male)
    switch origin {
    case .korean, .chinese:
      // Two syllables of one pool make a given name; how they are joined in Latin letters is the bearer's choice.
      let second = random.pick(female ? table.female : table.male)
      let given =
        switch random.int(0...2) {
        case 0 where origin == .korean: "\(first.latin)-\(second.latin.lowercased())"
        case 1 where origin == .korean: "\(first.latin) \(second.latin)"
        default: first.latin + second.latin.lowercased()
        }
      let native = (family.native ?? "") + (first.native ?? "") + (second.native ?? "")
      return InventedName(given: given, family: family.latin, native: native)
    case .japanese:
      return InventedName(given: first.latin, family: family.latin, native: "\(family.native ?? "") \(first.native ?? "")")
    case .russian, .ukrainian, .arabic:
      return InventedName(given: first.latin, family: family.latin, native: "\(first.native ?? "") \(family.native ?? "")")
    case .english:
      let given = random.chance(0.25) ? "\(first.latin) \(random.pick(letters))." : first.latin
      return InventedName(given: given, family: family.latin, native: nil)
    case .hispanic where random.chance(0.5):
      return InventedName(given: first.latin, family: "\(family.latin) \(random.pick(table.family).latin)", native: nil)
    default:
      return InventedName(given: first.latin, family: family.latin, native: nil)
    }
  }

  private static let letters = TextTable.words("A B C D E F G H J K L M N P R S T W")

  /// The name as a clerk, a phone keyboard or another transliteration would write it.
  static func variant(of name: InventedName, _ random: inout RandomSource) -> InventedName {
    var copy = name
    switch random.int(0...4) {
    case 0: copy.given = respelt(name.given)
    case 1: copy.family = respelt(name.family)
    case 2: copy.given = swapped(name.given, &random)
    case 3: copy.given = String(name.given.prefix { $0 != " " && $0 != "-" })
    default: copy = InventedName(given: name.given.uppercased(), family: name.family.uppercased(), native: name.native)
    }
    return copy
  }

  /// Pairs between which transliterations and spellings of names differ.
  private static let spellings = [
    ("Steven", "Stephen"), ("Lee", "Yi"), ("Jung", "Jeong"), ("Choi", "Choe"), ("Yoon", "Yun"), ("Park", "Pak"), ("ou", "o"),
    ("ii", "iy"), ("ei", "ey"), ("oo", "u"), ("Mohamed", "Muhammad"), ("ue", "u"), ("ph", "f"), ("y", "i"), ("ae", "a"),
    ("k", "c"),
    ("nn", "n"), ("ck", "k"), ("j", "y"), ("w", "v"),
  ]

  private static func respelt(_ text: String) -> String {
    for (one, other) in spellings {
      if let range = text.firstRange(of: one) { return text.replacingCharacters(in: range, with: other) }
    }
    return text
  }

  private static func swapped(_ text: String, _ random: inout RandomSource) -> String {
    var letters = Array(text)
    guard letters.count > 3 else { return text }
    let place = random.int(1...letters.count - 2)
    letters.swapAt(place, place + 1)
    return String(letters)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}
