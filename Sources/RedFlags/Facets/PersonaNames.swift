import Events

/// Names under which the account acts, against the names it is known by. A mismatch test, nothing else: what the names are does
/// not count.
struct PersonaNames: Sendable {
  /// The display names compared last, with the answer and the number of names known then.
  private var answers: [(name: UInt64, known: Int, isOther: Bool?)] = []
  private var sessions = 0
  private var pushes = 0
  private var looked = false

  private static let remembered = 3

  mutating func session(_ name: String, _ observation: inout Observation<AccountFeature>) {
    guard let isOther = compare(name, observation.facts), !observation.facts.isCleared(.nameChange, at: observation.instant)
    else {
      return
    }
    looked = true
    guard isOther else { return }
    sessions += 1
    observation.note(.wrongNameSessions)
  }

  /// Pushes carry other people's commits all the time. Only a push in which everything was written and committed by one
  /// identity that is not this person's mail address either is a slip.
  mutating func push(_ push: CommitPushed, _ observation: inout Observation<AccountFeature>) {
    guard let commits = push.commits, let first = commits.first?.author, let name = first.name else { return }
    let isOneHand = commits.allSatisfy { $0.author == first && ($0.committer == nil || $0.committer == first) }
    guard let isOther = compare(name, observation.facts), !observation.facts.isCleared(.nameChange, at: observation.instant)
    else {
      return
    }
    looked = true
    if let email = first.email, observation.facts.emails.contains(email.lowercased()) { return }
    guard isOneHand, isOther else { return }
    pushes += 1
    observation.note(.wrongNameCommits)
  }

  private mutating func compare(_ name: String, _ facts: Facts) -> Bool? {
    let hash = StableHash.of(name)
    if let known = answers.first(where: { $0.name == hash && $0.known == facts.names.count }) { return known.isOther }
    let isOther = ShownName.isOther(name, than: facts.names)
    if answers.count == Self.remembered { answers.removeFirst() }
    answers.append((hash, facts.names.count, isOther))
    return isOther
  }

  func write(into row: inout FacetRow<AccountFeature>) {
    guard looked else { return }
    row.set(.wrongNameSessions, sessions)
    row.set(.wrongNameCommits, pushes)
  }
}

/// A name that somebody typed into a form, a screen or a delivery note.
enum ShownName {
  /// Words that make a shown text a thing or a desk rather than a person.
  private static let things: Set<String> = [
    "admin", "administrator", "account", "android", "bot", "concierge", "conference", "desk", "desktop", "dev", "doorman",
    "front",
    "github", "guest", "ipad", "iphone", "laptop", "lobby", "locker", "mac", "macbook", "mailbox", "mailroom", "meeting",
    "neighbor",
    "neighbour", "office", "pc", "phone", "porch", "reception", "receptionist", "resident", "room", "root", "security", "service",
    "signature", "staff", "support", "system", "team", "test", "user", "workstation",
  ]

  /// Whether the text is a person's full name and certainly another than all known ones. nil when nobody can tell: a nickname,
  /// a thing, or a name in a script in which none of the known ones is written.
  static func isOther(_ text: String, than known: [PersonName]) -> Bool? {
    guard isFullName(text) else { return nil }
    let comparable = known.filter { isLatin($0.text) || $0.native == text }
    guard !comparable.isEmpty else { return nil }
    return NameMatch.differ(known, PersonName(text))
  }

  private static func isFullName(_ text: String) -> Bool {
    guard isLatin(text), !text.contains(where: \.isNumber) else { return false }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.filter { $0.count > 1 }.count >= 2 && !words.contains { things.contains($0) }
  }

  /// Whether all letters are Latin ones.
  private static func isLatin(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1e00...0x1eff).contains($0.value) || $0.value == 0x2019 }
  }
}
