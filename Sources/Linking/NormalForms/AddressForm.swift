public import Events
import Hashing

/// Postal addresses: two spellings of one door agree, two doors do not.
///
/// Units (`Apt 4`, `#4`) stay, since a large house holds strangers. Where the input names no unit nobody can tell the flats of a
/// house apart; the weights of the links treat an address as weak for that reason.
enum AddressForm {
  /// `POSTAL CODE|LINE`, or `CITY REGION|LINE` without a postal code. Nil for an address of business, post office box, drop or
  /// forwarder, and for a line without a number, which names a street and no door.
  static func normal(_ address: Address) -> String? {
    guard let tokens = doorTokens(address), let place = place(address) else { return nil }
    return "\(place)|\(tokens.joined(separator: " "))"
  }

  /// The house without its units, as numbers: one by postal code, one by city, as far as each is given. Two flats of one house agree
  /// in one of them at least, even if one leaves the postal code out. Empty where ``normal(_:)`` is nil.
  static func buildings(_ address: Address) -> [UInt64] {
    doorTokens(address).map { tokens in
      [address.postalCode.map(postalCode) ?? "", Folding.folded(address.city ?? "")].compactMap { house(tokens, in: $0) }
    } ?? []
  }

  /// The house at a place, nil without either.
  private static func house(_ tokens: [String], in place: String) -> UInt64? {
    // The unit stands behind the house (`12 Main Street, Apt 4`) or before it (`Apt 4, 12 Main Street`).
    let house = tokens.first == "unit" ? tokens.dropFirst(2) : tokens.prefix { $0 != "unit" }
    return house.isEmpty || place.isEmpty ? nil : Murmur3.hash("\(place)|\(house.joined(separator: " "))").0
  }

  /// Whether a flat, room or suite is named beside the house.
  static func namesUnit(_ address: Address) -> Bool { doorTokens(address)?.contains("unit") ?? false }

  /// The door by postal code and by town, as far as each is given, whatever is said of its kind, each with the house by the same: the
  /// forms of ``normal(_:)`` and ``buildings(_:)``.
  static func doors(_ address: Address) -> [(door: String, house: UInt64)] {
    guard let tokens = address.line.map(line), isDoor(tokens) else { return [] }
    let city = Folding.folded(address.city ?? "")
    let code = address.postalCode.map(postalCode) ?? ""
    return [(code, code), ("\(city) \(Folding.folded(address.region ?? ""))", city)].compactMap { place, houses in
      house(tokens, in: houses).map { ("\(place)|\(tokens.joined(separator: " "))", $0) }
    }
  }

  private static func isDoor(_ tokens: [String]) -> Bool {
    tokens.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
  }

  private static func doorTokens(_ address: Address) -> [String]? {
    switch address.type?.known {
    case .business, .poBox, .mailDrop, .forwarder, .vacant: return nil
    case .residential, nil: break
    }
    guard let text = address.line else { return nil }
    let tokens = line(text)
    return isDoor(tokens) ? tokens : nil
  }

  private static func place(_ address: Address) -> String? {
    if let code = address.postalCode.map(postalCode), !code.isEmpty { return code }
    let city = Folding.folded(address.city ?? "")
    return city.isEmpty ? nil : "\(city) \(Folding.folded(address.region ?? ""))"
  }

  /// City and postal code, never the line.
  static func masked(_ address: Address) -> String {
    let parts = [address.city, address.postalCode].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? "…" : parts.joined(separator: " ") + " …"
  }

  /// A ZIP code's four further digits narrow the route, not the door, and are mostly left out.
  private static func postalCode(_ text: String) -> String {
    let folded = Folding.folded(text)
    if let dash = folded.firstIndex(of: "-"), folded[..<dash].utf8.count == 5, folded.utf8.count == 10 {
      return String(folded[..<dash])
    }
    return Folding.code(text)
  }

  /// The words of a line in one spelling.
  static func line(_ text: String) -> [String] {
    var tokens: [String] = []
    for word in words(of: japaneseBlocks(Folding.folded(text))) {
      if unitWords.contains(word) {
        if tokens.last != "unit" { tokens.append("unit") }
      } else {
        tokens.append(spellings[word] ?? word)
      }
    }
    if tokens.last == "unit" { tokens.removeLast() }
    return tokens
  }

  /// Splits at blanks and marks; a hyphen between digits stays, a sharp sign is a word.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func flush() {
      let trimmed = word.drop { $0 == "-" }
      var end = trimmed[...]
      while end.last == "-" { end.removeLast() }
      if !end.isEmpty { words.append(String(end)) }
      word = ""
    }
    for character in text {
      if character == "#" {
        flush()
        words.append("#")
      } else if character == "'" || character == "’" {
        continue
      } else if character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        flush()
      }
    }
    flush()
    return words
  }

  /// `1丁目2番地3号`, `1丁目2-3` and `1-2-3` are one block address.
  private static func japaneseBlocks(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "丁" || $0 == "番" || $0 == "号" }) else { return text }
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if let mark = ["丁目", "番地", "番", "号"].first(where: { rest.hasPrefix($0) }), result.last?.isNumber == true {
        rest = rest.dropFirst(mark.count)
        // A number that follows a house number is the room behind it.
        if rest.first?.isNumber == true { result.append("-") }
        if rest.first == "の" { rest = rest.dropFirst(); result.append("-") }
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static let unitWords: Set<String> = [
    "#", "apt", "apartment", "unit", "suite", "ste", "room", "rm", "flat", "no", "nr", "number", "appt", "wohnung", "whg", "piso",
  ]

  /// Abbreviations after the United States Postal Service, Publication 28, appendices B and C, and the usual European ones.
  private static let spellings: [String: String] = [
    "st": "street", "str": "street", "strasse": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard",
    "boul": "boulevard", "dr": "drive", "ln": "lane", "ct": "court", "pl": "place", "sq": "square", "hwy": "highway",
    "pkwy": "parkway",
    "ter": "terrace", "cir": "circle", "trl": "trail", "expy": "expressway", "fl": "floor", "bldg": "building", "n": "north",
    "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest", "se": "southeast", "sw": "southwest",
    "mt": "mount", "ctr": "center", "centre": "center", "aly": "alley", "xing": "crossing", "hts": "heights",
  ]
}

extension Address {
  /// Numbers for the house: two addresses of one house, whatever the flat and the spelling, have one in common. Empty for business
  /// addresses, boxes, drops and forwarders, and where no house number is given.
  public var buildings: [UInt64] { AddressForm.buildings(self) }

  /// Whether a flat, room or suite is named beside the house. False where ``buildings`` is empty.
  public var namesUnit: Bool { AddressForm.namesUnit(self) }

  /// The values under which the registry keeps the door when somebody lives there or receives parcels, whatever kind of address it is
  /// said to be here, and the door's house: by postal code and by town, as far as each is given.
  public var doors: [(identifier: Identifier, house: UInt64)] {
    AddressForm.doors(self).map { (Identifier(.address, normalForm: $0.door), $0.house) }
  }
}
