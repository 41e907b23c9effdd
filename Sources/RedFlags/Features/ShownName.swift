import Events

/// A name that somebody typed into a form, a screen or a delivery note.
enum ShownName {
  /// Words that make a shown text a thing, a desk or a part in a meeting rather than a person.
  private static let things: Set<String> = [
    "admin", "administrator", "account", "android", "anonymous", "bot", "candidate", "concierge", "conference", "desk", "desktop",
    "dev", "doorman", "front", "galaxy", "github", "guest", "home", "host", "imac", "interview", "interviewee", "ipad", "iphone",
    "laptop", "lobby", "locker", "mac", "macbook", "mailbox", "mailroom", "meet", "meeting", "neighbor", "neighbour", "notebook",
    "notetaker", "office", "participant", "pc", "phone", "pixel", "porch", "reception", "receptionist", "recorder", "resident",
    "room", "root", "security", "service", "signature", "staff", "support", "system", "team", "teams", "test", "unknown", "user",
    "webex", "work", "workstation", "zoom",
  ]

  /// Whether the text is a person's full name and certainly another than all known ones. Nil when nobody can tell: a nickname, a thing,
  /// or a name in a script in which none of the known ones is written. The rule is the same for every script.
  static func isOther(_ text: String, than known: [PersonName]) -> Bool? {
    guard isFullName(text) else { return nil }
    return NameMatch.differ(known, PersonName(text))
  }

  /// The same against the names of a subject.
  static func isOther(_ text: String, than facts: Facts) -> Bool? {
    guard isFullName(text) else { return nil }
    return NameMatch.differ(facts.foldedNames, PersonName(text).folded)
  }

  /// A whole name without figures and without the word for a thing.
  private static func isFullName(_ text: String) -> Bool {
    guard !text.contains(where: \.isNumber), NameWords.isWhole(text) else { return false }
    return !text.lowercased().split { !$0.isLetter }.contains { things.contains(String($0)) }
  }
}
