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
    var folder = Folder()
    folder.fold(text)
    var tokens = folder.tokens
    guard !tokens.isEmpty else { return nil }
    let folded = TokenKey(tokens, hyphens: 0).hash
    joinedKey = folder.hyphens == 0 ? folded : TokenKey(tokens, hyphens: folder.hyphens).hash
    key = folded
    if type != .person {
      tokens = tokens.map(OrganisationWords.common)
      key = TokenKey(tokens, hyphens: 0).hash
      if folder.hyphens == 0 { joinedKey = key }
    }
    if tokens.count > Self.mostTokens { tokens.removeLast(tokens.count - Self.mostTokens) }
    self.tokens = tokens
    (self.language, self.isCertain) = (language, isCertain)
    units.reserveCapacity(2 * tokens.count)
    for (index, token) in tokens.enumerated() {
      units.append(Unit(text: token, mask: 1 << UInt16(index)))
      if LightWords.contains(token) { lightMask |= 1 << UInt16(index) }
    }
    for index in tokens.indices.dropLast() {
      units.append(Unit(text: tokens[index] + tokens[index + 1], mask: 3 << UInt16(index)))
    }
    if tokens.count > 1, let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let family = FoldedName.tokens(of: String(text[..<comma])).count
      if family < tokens.count { familyMask = (1 << UInt16(family)) - 1 }
    }
  }

  /// True for names of ASCII letters alone, which have no readings.
  static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// The forms of a name: as it stands, and in the readings of its script.
  static func forms(of text: String, type: PartyType?, readings: [NameReading]) -> [TokenForm] {
    var forms = [TokenForm(text, type: type)].compactMap { $0 }
    for reading in readings where reading.language != .korean {
      let form = TokenForm(reading.text, type: type, language: reading.language, isCertain: reading.isCertain)
      if let form, !forms.contains(where: { $0.key == form.key }) { forms.append(form) }
    }
    return forms
  }
}

/// A hash of the tokens of a name that is the same in any order, worked out token by token.
struct TokenKey {
  private var sum: UInt64 = 0
  private var count: UInt64 = 0
  private var state = ByteHash.start

  init() {}

  /// The key of folded tokens. Bit i of `hyphens` is set where token i and the one after it are taken as one word.
  init(_ tokens: [String], hyphens: UInt64) {
    for (index, token) in tokens.enumerated() {
      for byte in token.utf8 { add(byte) }
      if index >= 64 || hyphens & 1 << UInt64(index) == 0 || index + 1 == tokens.count { endToken() }
    }
  }

  /// One more byte of the token.
  @inline(__always)
  mutating func add(_ byte: UInt8) { state = ByteHash.add(byte, to: state) }

  /// The next byte begins another token.
  @inline(__always)
  mutating func endToken() {
    sum = sum &+ ByteHash.finish(state)
    count += 1
    state = ByteHash.start
  }

  /// The key.
  var hash: UInt64 { ByteHash.finish(sum &+ count &* 0xC2B2_AE3D_27D4_EB4F) }
}
