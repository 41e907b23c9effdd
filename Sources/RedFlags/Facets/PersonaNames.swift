import Events
import Hashing

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
    let isOther = ShownName.isStranger(name, to: facts)
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

extension ShownName {
  /// Whether the text is certainly another's name and has no word in common with a known one. A husband signs for parcels, a married
  /// name is not in the records yet: where a name merely shows up, a common word is enough to say nothing.
  static func isStranger(_ text: String, to facts: Facts) -> Bool? {
    guard let isOther = isOther(text, than: facts) else { return nil }
    return isOther && !NameWords.share(facts.names, PersonName(text))
  }
}
