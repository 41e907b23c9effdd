/// One way to take a name apart into tokens, with what the comparison needs.
struct TokenForm: Sendable {
  /// A token, or two neighbours written as one word.
  struct Unit: Sendable {
    var text: String
    /// Which tokens it covers.
    var mask: UInt16
  }

  /// The longest form that is compared token by token; what follows is left out.
  static let mostTokens = 12

  var tokens: [String]
  var units: [Unit] = []
  /// Tokens in front of the comma.
  var familyMask: UInt16 = 0
  /// Tokens that may be missing at almost no cost.
  var lightMask: UInt16 = 0
  /// Hash of the tokens in any order.
  var key: UInt64
  /// Hash of the same with its hyphens closed up.
  var joinedKey: UInt64
  /// False when the script allows other readings.
  var isCertain = true
  /// How the form came about.
  var language: ReadingLanguage = .latin

  /// Bits that agreement with the form counts less because other readings are possible.
  var discount: Float {
    switch language {
    case _ where isCertain: 0
    case .mandarin, .cantonese: FormTable.scatteredDiscount
    default: FormTable.uncertainDiscount
    }
  }

  /// A form of a name as written; words of firms are made alike unless it is a person's.
  init?(_ text: String, type: PartyType?, language: ReadingLanguage = .latin, isCertain: Bool = true) {
    let folded = FoldedName(text)
    guard !folded.isEmpty else { return nil }
    var tokens = folded.tokens
    if type != .person { tokens = tokens.map(OrganisationWords.common) }
    key = ByteHash.hash(FoldedName.key(of: tokens))
    joinedKey = folded.hyphenJoinedKey.map { ByteHash.hash($0) } ?? key
    if tokens.count > Self.mostTokens { tokens.removeLast(tokens.count - Self.mostTokens) }
    self.tokens = tokens
    (self.language, self.isCertain) = (language, isCertain)
    for (index, token) in tokens.enumerated() {
      units.append(Unit(text: token, mask: 1 << UInt16(index)))
      if LightWords.contains(token) { lightMask |= 1 << UInt16(index) }
    }
    for index in tokens.indices.dropLast() {
      units.append(Unit(text: tokens[index] + tokens[index + 1], mask: 3 << UInt16(index)))
    }
    if tokens.count > 1, let comma = text.firstIndex(of: ",") {
      let family = FoldedName(String(text[..<comma])).tokens.count
      if family < tokens.count { familyMask = (1 << UInt16(family)) - 1 }
    }
  }

  /// The forms of a name: as it stands, and in the readings of its script.
  static func forms(
    of text: String, type: PartyType?, readings: (String) -> [NameReading]
  ) -> [TokenForm] {
    var forms = [TokenForm(text, type: type)].compactMap { $0 }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return forms }
    for reading in readings(text) where reading.language != .korean {
      let form = TokenForm(reading.text, type: type, language: reading.language, isCertain: reading.isCertain)
      if let form, !forms.contains(where: { $0.key == form.key }) { forms.append(form) }
    }
    return forms
  }
}
