/// The syllables of Standard Chinese in pinyin without tones, and how else they are spelled.
enum ChineseSyllables {
  /// Every syllable that a name can have.
  static let all: [String] = finalsOfInitial.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
    let words = line.split(separator: " ")
    guard let initial = words.first else { return [] }
    return words.dropFirst().map { (initial == "-" ? "" : String(initial)) + $0 }
  }

  /// Spellings with weights of a hundred: pinyin, Wade-Giles with and without marks, and what Hong Kong and the emigration write.
  static func spellings(of syllable: String, surname: Bool) -> [(spelling: String, weight: Float)] {
    var all: [(spelling: String, weight: Float)] = [(syllable, 78)]
    for (spelling, weight) in wadeGiles(syllable) where spelling != syllable { all.append((spelling, weight)) }
    if let umlaut = syllable.firstIndex(of: "ü") {
      let (head, tail) = (String(syllable[..<umlaut]), String(syllable[syllable.index(after: umlaut)...]))
      all = [
        (spelling: head + "u" + tail, weight: Float(60)), (spelling: head + "v" + tail, weight: 15),
        (spelling: head + "yu" + tail, weight: 15),
      ]
    }
    let southern = (surname ? SouthernChinese.surnames : [:])[syllable] ?? SouthernChinese.syllables[syllable] ?? []
    // Several southern spellings share what the syllable's bearers write outside the mainland.
    for spelling in southern { all.append((spelling, 16 / Float(southern.count))) }
    return all
  }

  private static let wholeSyllables: [String: [String]] = [
    "zhi": ["chih"], "chi": ["ch'ih", "chih"], "shi": ["shih"], "ri": ["jih"], "zi": ["tzu"], "ci": ["tz'u", "tzu"],
    "si": ["ssu", "szu"], "yi": ["i"], "yan": ["yen"], "ye": ["yeh"], "you": ["yu"], "er": ["erh"], "yong": ["yung"],
    "ge": ["ko", "ke"], "ke": ["k'o", "ko"], "he": ["ho"], "e": ["o"], "qi": ["ch'i", "chi"], "ju": ["chu"],
    "qu": ["ch'u", "chu"],
    "xu": ["hsu"], "gui": ["kuei"], "kui": ["k'uei", "kuei"],
  ]

  private static func wadeGiles(_ syllable: String) -> [(spelling: String, weight: Float)] {
    if let whole = wholeSyllables[syllable] { return whole.map { (spelling: $0, weight: 8) } }
    for (pinyin, marked, plain) in wadeInitials where syllable.hasPrefix(pinyin) {
      let final = wadeFinal(String(syllable.dropFirst(pinyin.count)), after: pinyin)
      let bare: (spelling: String, weight: Float) = (plain + final, 7)
      if marked == plain { return [bare] }
      return [bare, (spelling: marked + final, weight: 4)]
    }
    return [(spelling: wadeFinal(syllable, after: ""), weight: 8)]
  }

  private static let wadeInitials: [(pinyin: String, marked: String, plain: String)] = [
    ("zh", "ch", "ch"), ("ch", "ch'", "ch"), ("sh", "sh", "sh"), ("j", "ch", "ch"), ("q", "ch'", "ch"), ("x", "hs", "hs"),
    ("r", "j", "j"), ("z", "ts", "ts"), ("c", "ts'", "ts"), ("b", "p", "p"), ("p", "p'", "p"), ("d", "t", "t"), ("t", "t'", "t"),
    ("g", "k", "k"), ("k", "k'", "k"), ("m", "m", "m"), ("n", "n", "n"), ("l", "l", "l"), ("h", "h", "h"), ("f", "f", "f"),
    ("s", "s", "s"),
  ]

  private static func wadeFinal(_ final: String, after initial: String) -> String {
    switch final {
    case "ong": return "ung"
    case "iong": return "iung"
    case "ian": return "ien"
    case "ie": return "ieh"
    case "ue", "üe": return "ueh"
    case "uan" where initial == "j" || initial == "q" || initial == "x": return "uan"
    case "uo" where !["g", "k", "h", "sh"].contains(initial): return "o"
    case "iu": return "iu"
    default: return final
    }
  }

  private static let finalsOfInitial = """
    - a ai an ang ao e ei en er o ou
    b a ai an ang ao ei en eng i ian iao ie in ing o u
    p a ai an ang ao ei en eng i ian iao ie in ing o ou u
    m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
    f a an ang ei en eng o ou u
    d a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo
    t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
    n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe
    l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe
    g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
    k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
    h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
    j i ia ian iang iao ie in ing iong iu u uan ue un
    q i ia ian iang iao ie in ing iong iu u uan ue un
    x i ia ian iang iao ie in ing iong iu u uan ue un
    zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
    ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo
    sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
    r an ang ao e en eng i ong ou u uan ui un uo
    z a ai an ang ao e ei en eng i ong ou u uan ui un uo
    c a ai an ang ao e en eng i ong ou u uan ui un uo
    s a ai an ang ao e en eng i ong ou u uan ui un uo
    y a an ang ao e i in ing ong ou u uan ue un
    w a ai an ang ei en eng o u
    """
}
