import Events
import Linking

/// What may explain innocently that two subjects share something: the house each lives in, the day each was born on, whose account it
/// is. Known from the moment on at which an event said so.
struct Circumstances: Sendable {
  private var homes: [UInt32: [Entry]] = [:]
  private var birthdays: [UInt32: [Entry]] = [:]
  private var firmAccounts: [Identifier: Instant] = [:]

  /// A house or a day, as a number, and since when it was known.
  private struct Entry: Sendable, Comparable {
    var since: Instant
    var value: UInt64

    static func < (left: Entry, right: Entry) -> Bool { (left.since, left.value) < (right.since, right.value) }
  }

  /// The earliest homes and birthdays of a subject are kept, at most so many.
  private static let limit = 12

  /// Takes in an event and what it shows.
  mutating func hear(_ event: Event, showing traces: Traces, subject: UInt32) {
    switch event.payload {
    case .profileChanged(let profile):
      for building in (profile.addresses ?? []).flatMap(\.buildings) {
        Self.note(building, since: event.instant, in: &homes[subject, default: []])
      }
      profile.dateOfBirth.map { note($0, of: subject, since: event.instant) }
    case .documentSubmitted(let submitted):
      submitted.document.dateOfBirth.map { note($0, of: subject, since: event.instant) }
    case .payoutMethodAdded(let added):
      guard let name = added.method.holderName, CompanyForm.isCompany(name) else { return }
      for (identifier, _) in traces.identifiers where identifier.kind == .payoutAccount {
        firmAccounts[identifier] = min(firmAccounts[identifier] ?? event.instant, event.instant)
      }
    default: break
    }
  }

  /// Takes in another worker's notes.
  ///
  /// - Parameter subjects: the final number of each of its subjects.
  mutating func add(_ other: Circumstances, subjects: [UInt32]) {
    for (subject, entries) in other.homes {
      for entry in entries { Self.note(entry.value, since: entry.since, in: &homes[subjects[Int(subject)], default: []]) }
    }
    for (subject, entries) in other.birthdays {
      for entry in entries { Self.note(entry.value, since: entry.since, in: &birthdays[subjects[Int(subject)], default: []]) }
    }
    firmAccounts.merge(other.firmAccounts) { min($0, $1) }
  }

  /// Whether both had said by a moment that they live in one house.
  func areNeighbours(_ first: UInt32, _ second: UInt32, asOf moment: Instant) -> Bool {
    Self.meet(homes[first], homes[second], asOf: moment)
  }

  /// The houses in which a subject had said by a moment that it lives.
  func houses(of subject: UInt32, asOf moment: Instant) -> Set<UInt64> {
    Set((homes[subject] ?? []).filter { $0.since <= moment }.map(\.value))
  }

  /// Whether both had given the same whole day of birth by a moment.
  func bornOnOneDay(_ first: UInt32, _ second: UInt32, asOf moment: Instant) -> Bool {
    Self.meet(birthdays[first], birthdays[second], asOf: moment)
  }

  /// Whether an account was known by a moment to be held by a firm.
  func isFirms(_ account: Identifier, asOf moment: Instant) -> Bool {
    firmAccounts[account].map { $0 <= moment } ?? false
  }

  private mutating func note(_ date: PartialDate, of subject: UInt32, since instant: Instant) {
    guard let month = date.month, let day = date.day else { return }
    let number = UInt64(clamping: date.year * 10_000 + month * 100 + day)
    Self.note(number, since: instant, in: &birthdays[subject, default: []])
  }

  /// Keeps the earliest entries, whatever the order in which they come.
  private static func note(_ value: UInt64, since instant: Instant, in entries: inout [Entry]) {
    if let index = entries.firstIndex(where: { $0.value == value }) {
      entries[index].since = min(entries[index].since, instant)
    } else {
      entries.append(Entry(since: instant, value: value))
    }
    entries.sort()
    if entries.count > limit { entries.removeLast() }
  }

  private static func meet(_ one: [Entry]?, _ other: [Entry]?, asOf moment: Instant) -> Bool {
    guard let one, let other else { return false }
    return one.contains { mine in
      mine.since <= moment && other.contains { $0.since <= moment && $0.value == mine.value }
    }
  }
}
