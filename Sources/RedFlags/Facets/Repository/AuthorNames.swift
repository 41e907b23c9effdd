import Events

/// The different persons' names under which one account's own commits were made. Names are only compared with each other.
struct AuthorNames: Sendable {
  private var names: [PersonName] = []
  /// Whether any author was looked at.
  private(set) var isKnown = false

  private static let limit = 8

  /// How many different persons the names stand for.
  var count: Int { names.count }

  /// Takes in the authors of one repository. A team's repository honestly has many; so only a repository with a single human author, and
  /// names that share one mail address or use one of the subject's own, are the account's. Whether a new name was learnt.
  mutating func learn(_ authors: [GitIdentity], ownMails: [String]) -> Bool {
    let people = authors.prefix(256).filter { $0.name.map(Self.isHuman) ?? false }
    isKnown = isKnown || !people.isEmpty
    var distinct: [PersonName] = []
    for person in people {
      let name = PersonName(person.name ?? "")
      if distinct.count < 2, distinct.isEmpty || OtherPerson.isCertain(distinct, name) == true { distinct.append(name) }
    }
    if distinct.count == 1 { return add(distinct[0].text) }
    var uses: [String: Int] = [:]
    for person in people { if let mail = person.email?.lowercased() { uses[mail, default: 0] += 1 } }
    var learnt = false
    for person in people {
      guard let mail = person.email?.lowercased(), !Self.isShared(mail) else { continue }
      if uses[mail, default: 0] > 1 || ownMails.contains(mail), add(person.name ?? "") { learnt = true }
    }
    return learnt
  }

  /// Takes in the name of an own commit; whether it is certainly another person's than all before.
  mutating func add(_ text: String) -> Bool {
    guard Self.isHuman(text) else { return false }
    isKnown = true
    let name = PersonName(text)
    guard names.count < Self.limit, names.isEmpty || OtherPerson.isCertain(names, name) == true else { return false }
    names.append(name)
    return true
  }

  /// Whether a text looks like a person's name: two words or more of letters, or a short word in a script that writes names without
  /// a gap. Handles, machines and single words are nobody's name.
  static func isHuman(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard text.unicodeScalars.allSatisfy(isLetter) else { return false }
    guard ShownName.isWrittenAsName(text) else { return false }
    if words.count >= 2 { return words.count <= 5 }
    return !text.utf8.allSatisfy { $0 < 0x80 } && (3...8).contains(text.count)
      && text.unicodeScalars.allSatisfy { $0.value >= 0x3000 }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || " .'-’・".unicodeScalars.contains(scalar)
  }

  /// Addresses that many people use by design.
  private static func isShared(_ mail: String) -> Bool {
    let local = mail.prefix { $0 != "@" }
    return local == "noreply" || local == "root" || local == "git" || local == "info" || local == "dev"
      || mail.hasSuffix("@localhost")
  }
}
