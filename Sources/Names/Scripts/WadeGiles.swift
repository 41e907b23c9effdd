/// The Wade-Giles spelling of pinyin syllables, apostrophes and marks left out as names are folded.
enum WadeGiles {
  /// The spelling of every toneless pinyin syllable, v written for ü.
  static let known: [String: String] = {
    var table: [String: String] = [:]
    for initial in [""] + initials.map(\.0) {
      for final in finals { table[initial + final] = syllable(initial + final) }
    }
    return table
  }()

  private static let finals = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia", "ie", "iao", "iu", "ian", "in", "iang",
    "ing", "iong",
    "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "v", "ve", "ue", "er",
  ]

  private static func syllable(_ syllable: String) -> String {
    if let whole = irregular[syllable] { return whole }
    for (initial, spelled) in initials where syllable.hasPrefix(initial) {
      return spelled + final(String(syllable.dropFirst(initial.count)), after: initial)
    }
    return final(syllable, after: "")
  }

  private static func final(_ final: String, after initial: String) -> String {
    if ["j", "q", "x"].contains(initial), final.hasPrefix("u") {
      return final == "ue" ? "ueh" : final
    }
    switch final {
    case "ie": return "ieh"
    case "ian": return "ien"
    case "ve", "ue": return "ueh"
    case "v": return "u"
    case "ong": return "ung"
    case "iong": return "iung"
    case "uo": return ["g", "k", "h", "sh"].contains(initial) ? "uo" : "o"
    case "ui": return ["g", "k"].contains(initial) ? "uei" : "ui"
    case "e": return ["g", "k", "h"].contains(initial) ? "o" : "e"
    default: return final
    }
  }

  /// Longest first. Aspirates lose their mark, so that b and p, d and t fall together.
  private static let initials: [(String, String)] = [
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("m", "m"), ("f", "f"), ("d", "t"), ("t", "t"), ("n", "n"),
    ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("r", "j"), ("z", "ts"), ("c", "ts"),
    ("s", "s"), ("y", "y"), ("w", "w"),
  ]

  private static let irregular: [String: String] = [
    "zi": "tzu", "ci": "tzu", "si": "szu", "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "er": "erh", "ye": "yeh",
    "yan": "yen", "you": "yu", "yong": "yung", "yi": "i", "yue": "yueh", "weng": "weng", "guo": "kuo", "shuo": "shuo",
  ]
}
