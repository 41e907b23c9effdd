import Events

/// A name that somebody typed into a form, a screen or a delivery note.
enum ShownName {
  /// Words that make a shown text a thing, a machine, a desk, a note to the driver or a part in a meeting rather than a person.
  private static let things: Set<String> = [
    "actions", "admin", "administrator", "account", "agent", "android", "anonymous", "bot", "build", "candidate", "ci",
    "concierge", "conference", "desk", "desktop",
    "deliver", "delivered", "dev", "developer", "door", "doorman", "driver", "front", "galaxy", "garage", "gate", "github",
    "guest", "handed", "home", "host", "imac", "interview", "interviewee", "ipad", "iphone",
    "laptop", "left", "lobby", "locker", "mac", "macbook", "mailbox", "mailroom", "meet", "meeting", "neighbor", "neighbour",
    "notebook",
    "noreply", "notetaker", "office", "parcel", "participant", "pc", "phone", "pixel", "porch", "reception", "receptionist",
    "recorder", "refused", "release", "resident",
    "room", "root", "security", "service", "signature", "staff", "support", "system", "team", "teams", "test", "unknown", "user",
    "webex", "work", "workstation", "zoom",
    "경비실", "관리실", "문", "문앞", "앞", "택배함", "현관", "회의실", "사무실", "관리인", "宅配ボックス", "玄関", "管理人", "管理室", "会議室", "事務所", "置き配",
    "门口", "快递柜", "前台", "物业", "会议室", "办公室", "门卫",
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
    !text.contains(where: \.isNumber) && NameWords.isWhole(text) && isWrittenAsName(text)
  }

  /// Whether a text is written as names are: no word for a thing, and with two capitals where the script has them. A note to the driver
  /// or a handle is not; it would otherwise be held against those alone whose names are in the same letters.
  static func isWrittenAsName(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }
    guard !words.contains(where: { things.contains($0.lowercased()) }) else { return false }
    let cased = words.compactMap(\.first).filter { $0.isUppercase || $0.isLowercase }
    return cased.count(where: \.isUppercase) >= min(2, cased.count)
  }
}
