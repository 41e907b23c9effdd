import Events

/// The part of a swap that is no name: nationality, pictures, languages, keyboards and schools. Different values stay different.
struct PaperSwap {
  private let origin: TargetOrigin
  private var countries: [String: String] = [:]
  private var languages: [String: String] = [:]
  private var schools: [String: String] = [:]

  init(to origin: TargetOrigin, of events: some Sequence<JSON>) {
    self.origin = origin
    var found = (countries: Set<String>(), languages: Set<String>(), schools: Set<String>())
    for event in events {
      Self.eachText(event, "", "") { text, member, parent in
        switch Self.kind(member, in: parent) {
        case .country: found.countries.insert(text)
        case .language: found.languages.insert(text)
        case .school: found.schools.insert(text)
        case .zone: if let code = Self.zoneCountry(text) { found.countries.insert(code) }
        default: break
        }
      }
    }
    // The origin's own country and language come first, others follow for those that must stay different.
    let rest = Self.codes.filter { $0.short != origin.country }.map(\.short)
    for (number, country) in found.countries.sorted().enumerated() {
      countries[country] = ([origin.country] + rest)[min(number, rest.count)]
    }
    for (number, language) in found.languages.sorted().enumerated() {
      languages[language] = number == 0 ? origin.language : "\(origin.language)-x-\(number)"
    }
    for (number, school) in found.schools.sorted().enumerated() { schools[school] = "\(origin.testDescription) school \(number)" }
  }

  private enum Kind { case country, language, school, picture, face, digest, zone }

  private static func kind(_ member: String, in parent: String) -> Kind? {
    switch (parent, member) {
    case ("document", "country"), ("document", "issued_in"), ("education", "country"): .country
    case (_, "nationality"), (_, "birthplace"), (_, "place_of_birth"): .country
    case (_, "locale"), (_, "keyboard_layouts"), ("languages", "code"), ("languages", "languages"): .language
    case ("education", "school"), ("education", "city"): .school
    case (_, "pdq"), (_, "background_pdq"): .picture
    case (_, "face_ref"): .face
    case ("photo", "sha256"), ("still", "sha256"), ("image", "sha256"): .digest
    case (_, "mrz"): .zone
    default: nil
    }
  }

  /// The new value of a text member; nil for one that this part leaves alone.
  func swapped(_ text: String, _ member: String, in parent: String) -> String? {
    switch Self.kind(member, in: parent) {
    case .country: countries[text]
    case .language: languages[text]
    case .school: schools[text]
    // Exchanging digits this way keeps the number of bits in which two pictures differ.
    case .picture: Self.exchanged(text) { $0 ^ 0x6 }
    case .digest: Self.exchanged(text) { 0xF - $0 }
    case .face: "other-\(text)"
    case .zone, nil: nil
    }
  }

  private static func exchanged(_ text: String, _ digit: (Int) -> Int) -> String {
    String(text.flatMap { letter in letter.hexDigitValue.map { String(digit($0), radix: 16) } ?? String(letter) })
  }

  private static func eachText(_ value: JSON, _ member: String, _ parent: String, _ body: (String, String, String) -> Void) {
    switch value {
    case .string(let text): body(text, member, parent)
    case .array(let elements): for element in elements { eachText(element, member, parent, body) }
    case .object(let members): for one in members { eachText(one.value, one.name, member, body) }
    default: break
    }
  }
}

// The machine-readable zone of passports (ICAO 9303, part 4): country and names in the first line, nationality in the second. Neither
// is part of a check digit.
extension PaperSwap {
  private static let codes: [(short: String, long: String)] = [
    ("AR", "ARG"), ("AT", "AUT"), ("AU", "AUS"), ("BR", "BRA"), ("CA", "CAN"), ("CN", "CHN"), ("CO", "COL"), ("DE", "D"),
    ("EG", "EGY"), ("ES", "ESP"), ("FR", "FRA"), ("GB", "GBR"), ("IE", "IRL"), ("IN", "IND"), ("JP", "JPN"), ("KR", "KOR"),
    ("LA", "LAO"), ("MX", "MEX"), ("NG", "NGA"), ("NO", "NOR"), ("PK", "PAK"), ("PL", "POL"), ("PT", "PRT"), ("RU", "RUS"),
    ("SG", "SGP"), ("TH", "THA"), ("TR", "TUR"), ("UA", "UKR"), ("US", "USA"), ("VN", "VNM"),
  ]

  private static func isFirst(_ line: String) -> Bool { line.hasPrefix("P<") && line.count == 44 }

  private static func zoneCountry(_ line: String) -> String? {
    let code = isFirst(line) ? line.dropFirst(2).prefix(3) : line.dropFirst(10).prefix(3)
    let long = code.filter { $0 != "<" }
    return codes.first { $0.long == long }?.short
  }

  /// The words of the names in a line of a zone.
  static func zoneWords(_ line: String) -> [String] {
    guard isFirst(line) else { return [] }
    return line.dropFirst(5).split(separator: "<").map { $0.lowercased() }
  }

  /// A line for another nationality and other names.
  func zone(_ line: String, _ word: (String) -> [String]?) -> String {
    let padded = Self.zoneCountry(line).flatMap { countries[$0] }.flatMap { short in Self.codes.first { $0.short == short }?.long
    }
    guard let country = padded.map({ $0.padding(to: 3) }) else { return line }
    guard Self.isFirst(line) else { return line.prefix(10) + country + line.dropFirst(13) }
    let names = line.dropFirst(5).split(separator: "<", omittingEmptySubsequences: false).map { part in
      word(part.lowercased()).map { NameText($0.joined()).words.map { $0.key.uppercased() }.joined() } ?? String(part)
    }
    var end = names.joined(separator: "<")
    while end.hasSuffix("<") { end.removeLast() }
    return (line.prefix(2) + country + end).padding(to: 44)
  }
}

extension String {
  fileprivate func padding(to count: Int) -> String { prefix(count) + String(repeating: "<", count: max(0, count - self.count)) }
}
