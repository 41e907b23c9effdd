/// Greek, Georgian and Armenian names letter by letter, in the spelling of their passports (ELOT 743, the Georgian national system of
/// 2002, the Armenian passport order).
enum OtherAlphabets {
  /// The word in Latin letters, or nil when a letter is none of these alphabets'.
  static func latin(_ word: String) -> String? {
    var text = ""
    var rest = Array(word)[...]
    while let letter = rest.first {
      if rest.count > 1, let vowel = ["α": "a", "ε": "e", "η": "i"][letter], rest.dropFirst().first == "υ" {
        // υ is v before vowels and voiced consonants and f before the others.
        let next = rest.dropFirst(2).first
        text += vowel + (next.map { "θκξπστφχψ".contains($0) } ?? true ? "f" : "v")
        rest = rest.dropFirst(2)
      } else if rest.count > 1, let pair = pairs[String(rest.prefix(2))] {
        text += pair
        rest = rest.dropFirst(2)
      } else if let single = letters[letter] {
        text += single
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return text
  }

  private static let pairs: [String: String] = [
    "ου": "ou", "γγ": "ng", "γξ": "nx", "γχ": "nch", "ու": "u",
  ]

  private static let letters: [Character: String] = {
    var table: [Character: String] = [
      "θ": "th", "χ": "ch", "ψ": "ps", "ც": "ts", "ძ": "dz", "წ": "ts", "ჭ": "ch", "ჩ": "ch", "შ": "sh", "ჟ": "zh", "ღ": "gh",
      "ხ": "kh",
      "ժ": "zh", "խ": "kh", "ծ": "ts", "ձ": "dz", "ղ": "gh", "ճ": "ch", "շ": "sh", "չ": "ch", "ց": "ts", "և": "ev",
    ]
    let rows = [
      ("αβγδεζηικλμνξοπρστυφωσ", "avgdeziiklmnxoprstyfos"), ("აბგდევზთიკლმნოპჟრსტუფქყჯჰ", "abgdevztiklmnopzrstupkqjh"),
      ("աբգդեզէըթիլկհյմնոպջռսվտրւփքօֆ", "abgdezeetilkhymnopjrsvtrvpkof"),
    ]
    for (native, latin) in rows {
      for (letter, spelled) in zip(native, latin) where table[letter] == nil { table[letter] = String(spelled) }
    }
    return table
  }()
}
