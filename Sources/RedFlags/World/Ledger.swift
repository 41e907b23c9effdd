public import Events
import Linking
import Names

/// What is known about each subject that other subjects' features ask for, with the moment from which it was known.
public struct Ledger: Sendable {
  /// A decision of people about a subject.
  struct Decision: Sendable {
    let instant: Instant
    let event: UInt32
    let outcome: DispositionOutcome
  }

  /// A tie between two subjects that one of them stated.
  struct Tie: Sendable, Hashable {
    let other: UInt32
    let instant: Instant
    let event: UInt32
  }

  /// The names under which each subject is known, in the order in which they became known, and since when.
  private var names: [[Names.PersonName]] = []
  private var nameInstants: [[Instant]] = []
  var decisions: [UInt32: [Decision]] = [:]
  var referrals: [UInt32: [Tie]] = [:]
  var ratings: [UInt32: [Tie]] = [:]
  /// How subjects write their mail addresses, and when they opened.
  var openings: [UInt32: Opening] = [:]
  /// Mail addresses of subjects about whom people decided.
  var decidedAddresses: [Identifier: [UInt32]] = [:]
  /// What may explain innocently that subjects share something.
  var circumstances = Circumstances()
  /// What doors and houses are known to be.
  var premises = Premises()

  /// A name, ready for comparison, and since when it is known.
  fileprivate typealias KnownName = (instant: Instant, name: Names.PersonName)

  /// What two accounts of one batch have in common.
  struct Opening: Sendable {
    var instant: Instant?
    /// When the opening was told.
    var heard = Instant.distantFuture
    /// The shapes of its mail addresses, and since when each is known.
    var grammars: [String: Instant] = [:]

    /// The shape that stands for the subject at a moment: of several the first in the alphabet.
    func grammar(asOf moment: Instant) -> String? { grammars.filter { $0.value <= moment }.keys.min() }
  }

  /// Whether two subjects opened within seven days under mail addresses of one grammar.
  func isOneBatch(_ first: UInt32, _ second: UInt32, asOf moment: Instant) -> Bool {
    guard let grammar = openings[first]?.grammar(asOf: moment), grammar == openings[second]?.grammar(asOf: moment) else {
      return false
    }
    return openedWithin(days: 7, first, second, asOf: moment)
  }

  /// Whether two subjects opened within so many days of each other.
  func openedWithin(days: Double, _ first: UInt32, _ second: UInt32, asOf moment: Instant) -> Bool {
    guard let one = openings[first], let other = openings[second], one.heard <= moment, other.heard <= moment,
      let a = one.instant, let b = other.instant
    else { return false }
    return abs(a.days(since: b)) <= days
  }

  /// The names by which a subject was known first.
  func names(of subject: UInt32, first count: Int) -> [Names.PersonName] {
    let known = names[Int(subject)]
    return count == known.count ? known : Array(known.prefix(count))
  }

  /// The names by which a subject was known at a moment.
  func names(of subject: UInt32, asOf moment: Instant) -> [Names.PersonName] {
    names(of: subject, first: nameCount(of: subject, asOf: moment))
  }

  /// How many names of a subject were known at a moment; they are in the order of time.
  func nameCount(of subject: UInt32, asOf moment: Instant) -> Int {
    let instants = nameInstants[Int(subject)]
    return instants.firstIndex { $0 > moment } ?? instants.count
  }

  /// Whether people had confirmed a subject as fraudulent, and not withdrawn it, at a moment.
  func isConfirmed(_ subject: UInt32, asOf moment: Instant) -> Bool {
    decisions[subject]?.last { $0.instant <= moment }?.outcome == .confirmed
  }
}

/// Gathers the ledger while the input is scanned; one a worker. Subjects and events are in the worker's numbers.
public struct LedgerNotes: Sendable {
  private var names: [UInt32: [NotedName]] = [:]
  private var decisions: [(subject: UInt32, instant: Instant, entry: Int, outcome: DispositionOutcome)] = []
  private var referrals: [(subject: UInt32, tenant: String, other: SubjectID, instant: Instant, entry: Int)] = []
  private var ratings: [(subject: UInt32, tenant: String, other: SubjectID, instant: Instant, entry: Int)] = []
  private var addresses: [UInt32: Set<Identifier>] = [:]
  private var openings: [UInt32: Ledger.Opening] = [:]
  private var circumstances = Circumstances()
  private var premises = Premises()

  /// A name as it was written and ready for comparison: folded here, where all threads work, and not when the notes are joined.
  private struct NotedName: Sendable {
    var instant: Instant
    let name: Events.PersonName
    let folded: Names.PersonName
  }

  /// At most so many names of a subject are kept.
  private static let nameLimit = 16

  /// Nothing noted.
  public init() {}

  /// Takes in an event and what it shows.
  mutating func hear(_ event: Event, showing traces: Traces, subject: UInt32, entry: Int) {
    circumstances.hear(event, showing: traces, subject: subject)
    premises.hear(event)
    switch event.payload {
    case .profileChanged(let profile):
      for name in profile.names ?? [] { note(name, of: subject, at: event.instant) }
      if let emails = profile.emails {
        noteAddresses(in: traces, of: subject)
        noteGrammar(of: emails, of: subject, at: event.instant)
      }
    case .documentSubmitted(let submitted):
      for name in submitted.document.names ?? [] { note(name, of: subject, at: event.instant) }
    case .dispositionRecorded(let disposition):
      guard let outcome = disposition.outcome.known else { return }
      decisions.append((subject, event.instant, entry, outcome))
    case .subjectOpened(let opened):
      let moment = opened.createdAt?.instant ?? event.instant
      let earlier = openings[subject]?.instant ?? .distantFuture
      openings[subject, default: Ledger.Opening()].instant = min(earlier, moment)
      let heard = openings[subject]?.heard ?? .distantFuture
      openings[subject]?.heard = min(heard, event.instant)
      guard let other = opened.referredBy.flatMap({ SubjectID($0) }) else { return }
      referrals.append((subject, event.tenant, other, event.instant, entry))
    case .subjectLinked(let link):
      guard link.relation == .referrer else { return }
      referrals.append((subject, event.tenant, link.to, event.instant, entry))
    case .ratingGiven(let rating): ratings.append((subject, event.tenant, rating.to, event.instant, entry))
    default: break
    }
  }

  private mutating func note(_ name: Events.PersonName, of subject: UInt32, at instant: Instant) {
    var known = names[subject] ?? []
    if let index = known.firstIndex(where: { $0.name == name }) {
      known[index].instant = min(known[index].instant, instant)
    } else if known.count < Self.nameLimit {
      known.append(NotedName(instant: instant, name: name, folded: name.folded))
    }
    names[subject] = known
  }

  private mutating func noteAddresses(in traces: Traces, of subject: UInt32) {
    for (identifier, _) in traces.identifiers where identifier.kind == .email || identifier.kind == .gitIdentity {
      addresses[subject, default: []].insert(identifier)
    }
  }

  /// The shape of the first address that has one: `word99` for letters followed by two digits and more.
  private mutating func noteGrammar(of emails: [String], of subject: UInt32, at instant: Instant) {
    let shapes = emails.compactMap(MailGrammar.shape).sorted()
    guard let shape = shapes.first else { return }
    let known = openings[subject]?.grammars[shape] ?? .distantFuture
    openings[subject, default: Ledger.Opening()].grammars[shape] = min(known, instant)
  }

  /// Joins the notes of all workers.
  ///
  /// - Parameters:
  ///   - parts: each worker's notes with the tables that turn its numbers into global ones.
  ///   - subjects: how many subjects there are.
  ///   - number: the number of a subject by tenant and name.
  public static func ledger(
    of parts: [(notes: LedgerNotes, subjects: [UInt32], events: [UInt32])], subjects: Int, number: (String, SubjectID) -> UInt32?
  ) -> Ledger {
    var ledger = Ledger()
    var names = [[Ledger.KnownName]](repeating: [], count: subjects)
    var addresses: [UInt32: Set<Identifier>] = [:]
    for part in parts {
      for (subject, known) in part.notes.names {
        names[Int(part.subjects[Int(subject)])] += known.map { ($0.instant, $0.folded) }
      }
      for (subject, identifiers) in part.notes.addresses {
        addresses[part.subjects[Int(subject)], default: []].formUnion(identifiers)
      }
      ledger.circumstances.add(part.notes.circumstances, subjects: part.subjects)
      ledger.premises.add(part.notes.premises)
      for (subject, opening) in part.notes.openings { ledger.open(part.subjects[Int(subject)], opening) }
      for decision in part.notes.decisions where part.events[decision.entry] != .max {
        ledger.decisions[part.subjects[Int(decision.subject)], default: []].append(
          Ledger.Decision(instant: decision.instant, event: part.events[decision.entry], outcome: decision.outcome))
      }
      for tie in part.notes.referrals where part.events[tie.entry] != .max {
        ledger.tie(
          \.referrals, part.subjects[Int(tie.subject)], number(tie.tenant, tie.other), tie.instant, part.events[tie.entry])
      }
      for tie in part.notes.ratings where part.events[tie.entry] != .max {
        ledger.tie(\.ratings, part.subjects[Int(tie.subject)], number(tie.tenant, tie.other), tie.instant, part.events[tie.entry])
      }
    }
    ledger.settle(names: names, addresses: addresses)
    return ledger
  }
}

extension Ledger {
  /// The earliest opening and the smallest grammar count, whatever the order of the input.
  fileprivate mutating func open(_ subject: UInt32, _ opening: Opening) {
    var known = openings[subject] ?? Opening()
    if let instant = opening.instant { known.instant = min(known.instant ?? instant, instant) }
    known.heard = min(known.heard, opening.heard)
    known.grammars.merge(opening.grammars, uniquingKeysWith: min)
    openings[subject] = known
  }

  /// A tie is known to both ends.
  fileprivate mutating func tie(
    _ table: WritableKeyPath<Ledger, [UInt32: [Tie]]>, _ subject: UInt32, _ other: UInt32?, _ instant: Instant, _ event: UInt32
  ) {
    guard let other, other != subject else { return }
    self[keyPath: table][subject, default: []].append(Tie(other: other, instant: instant, event: event))
    self[keyPath: table][other, default: []].append(Tie(other: subject, instant: instant, event: event))
  }

  /// Brings everything into the order of time, whatever the order of the input.
  fileprivate mutating func settle(names: [[KnownName]], addresses: [UInt32: Set<Identifier>]) {
    for known in names {
      let ordered = known.sorted { left, right in
        left.instant != right.instant ? left.instant < right.instant : (left.name.full ?? "") < (right.name.full ?? "")
      }
      // A name that an earlier one covers changes no comparison at any moment.
      var kept: [KnownName] = []
      for entry in ordered where !kept.contains(where: { $0.name.covers(entry.name) }) { kept.append(entry) }
      self.names.append(kept.map(\.name))
      nameInstants.append(kept.map(\.instant))
    }
    func byTime(_ left: Tie, _ right: Tie) -> Bool { (left.instant, left.event) < (right.instant, right.event) }
    referrals = referrals.mapValues { $0.sorted(by: byTime) }
    ratings = ratings.mapValues { $0.sorted(by: byTime) }
    decisions = decisions.mapValues { $0.sorted { ($0.instant, $0.event) < ($1.instant, $1.event) } }
    for subject in decisions.keys.sorted() {
      for identifier in addresses[subject] ?? [] { decidedAddresses[identifier, default: []].append(subject) }
    }
  }
}
