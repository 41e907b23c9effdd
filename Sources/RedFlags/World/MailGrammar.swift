/// The pattern by which a mail address was made up, such as letters followed by four digits.
enum MailGrammar {
  /// The shape of an address with its domain; nil for one that follows no pattern with digits, as most do.
  static func shape(_ address: String) -> String? {
    let parts = address.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains(where: \.isNumber) else { return nil }
    var shape = ""
    for letter in parts[0] {
      if letter.isNumber {
        shape.append("9")
      } else if letter.isLetter {
        if shape.last != "a" { shape.append("a") }
      } else {
        shape.append(letter)
      }
    }
    return "\(shape)@\(parts[1])"
  }
}
