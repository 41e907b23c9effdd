extension ListedParty.Kind {
  /// The kind by a word that lists and requests use for it, whatever its case: `Individual`, `company`, `ship`. Nil for words that
  /// say nothing of the kind.
  public init?(word: String) {
    var folded = ""
    for scalar in word.lowercased().unicodeScalars where scalar.properties.isAlphabetic { folded.unicodeScalars.append(scalar) }
    switch folded {
    case "person", "individual", "p", "i", "natural", "naturalperson", "human": self = .person
    case "organisation", "organization", "org", "entity", "company", "firm", "business", "corporation", "o", "e", "c",
      "publicbody", "group", "legalperson", "corporate", "institution", "bank", "undertaking":
      self = .organisation
    case "vessel", "ship": self = .vessel
    case "aircraft", "airplane", "plane": self = .aircraft
    case "wallet", "cryptowallet": self = .wallet
    case "unknown", "other", "any", "legalentity", "thing": self = .unknown
    default: return nil
    }
  }
}

extension ListedBirthDate {
  /// A date of birth in any of the ways that lists write one: `1970-01-05`, `5 Jan 1970`, `1970`, `circa 1970`, `1962 to 1965`.
  /// Nil for what cannot be read, or is longer than 100 bytes.
  public init?(text: String) {
    guard let date = ListDate.birthDate(text) else { return nil }
    self = date
  }
}
