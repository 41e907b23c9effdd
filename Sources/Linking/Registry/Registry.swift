public import Events

/// A subject as the registry knows it.
public struct RegistrySubject: Sendable, Hashable {
  /// Inside which scope it can meet others.
  public var scope: UInt32
  /// When it first appeared.
  public var firstSeen: Instant

  /// A subject.
  public init(scope: UInt32, firstSeen: Instant) {
    self.scope = scope
    self.firstSeen = firstSeen
  }
}

/// When a subject first showed a value: 16 bytes.
struct Posting: Sendable {
  var instant: Instant
  var subject: UInt32
  var event: UInt32

  /// By time, ties by the subject's number.
  static func byTime(_ left: Posting, _ right: Posting) -> Bool {
    left.instant == right.instant ? left.subject < right.subject : left.instant < right.instant
  }
}

/// A subject's place in the postings of a value.
struct Membership: Sendable {
  var group: UInt32
  var posting: UInt32
}

/// What a subject has for itself alone: values that nobody else ever showed are not kept one by one.
struct Solitude: Sendable {
  var residence = Instant.distantFuture
  var machine = Instant.distantFuture
  var payout = Instant.distantFuture
}

/// Who showed which identifier when: an index that answers as of any moment, and whose answers for a moment do not depend on what
/// came later.
///
/// Values of one subject alone are not kept. Each kept value has its *firsts*, one posting a subject in the order of time, and
/// behind them its *extras*, later or equal sightings of the same subject in other roles, in the order of subjects. Pictures and
/// texts hold in the postings of each value also the subjects that showed something nearly equal, in the role ``Role/near``.
/// About 25 bytes a posting. All queries are pure; the registry may be used from any number of threads.
public struct Registry: Sendable {
  let identifiers: [Identifier]
  let scopes: [UInt32]
  /// Where each value's postings begin, with the end as the last element.
  let starts: [UInt32]
  /// How many of each value's postings are firsts.
  let firsts: [UInt32]
  let postings: [Posting]
  let roles: [Role]
  let memberships: SubjectTable<Membership>
  let relations: Relations
  /// The subjects, by number.
  public let subjects: [RegistrySubject]
  let solitude: [Solitude]
  let headcount: Headcount
  /// From how many subjects on a value says nothing.
  public let caps: HubCaps
  private let slots: [UInt32]

  init(
    _ parts: RegistryParts, subjects: [RegistrySubject], relations: Relations, headcount: Headcount, caps: HubCaps
  ) {
    identifiers = parts.identifiers
    scopes = parts.scopes
    starts = parts.starts
    firsts = parts.firsts
    postings = parts.postings
    roles = parts.roles
    self.subjects = subjects
    self.relations = relations
    self.caps = caps
    solitude = parts.solitude
    self.headcount = headcount
    memberships = Self.memberships(parts, subjects: subjects.count)
    slots = Self.slots(parts)
  }

  /// How many values are kept: those that at least two subjects showed.
  public var sharedValueCount: Int { identifiers.count }

  /// How many postings are kept.
  public var postingCount: Int { postings.count }

  /// The group of a value, nil when it is not kept.
  func group(of identifier: Identifier, scope: UInt32) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Self.home(identifier, scope) & mask
    while slots[slot] != .max {
      let group = Int(slots[slot])
      if identifiers[group] == identifier && scopes[group] == scope { return group }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The first posting of each subject of a value, in the order of time.
  func firstPostings(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group]) + Int(firsts[group]) }

  /// How many subjects had shown the value.
  func degree(of group: Int, asOf moment: Instant) -> Int {
    let range = firstPostings(of: group)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].instant <= moment { low = middle + 1 } else { high = middle }
    }
    return low - range.lowerBound
  }

  /// In which roles the subject of a first posting had shown the value.
  func roles(ofFirst posting: Int, group: Int, asOf moment: Instant) -> RoleSet {
    guard postings[posting].instant <= moment else { return [] }
    var found = RoleSet(roles[posting])
    for extra in extras(of: postings[posting].subject, group: group) where postings[extra].instant <= moment {
      found.formUnion(RoleSet(roles[extra]))
    }
    return found
  }

  /// When the subject of a first posting first showed the very value, not something near it, and in which posting.
  func exactPosting(ofFirst posting: Int, group: Int) -> Int? {
    guard roles[posting] == .near else { return posting }
    let candidates = extras(of: postings[posting].subject, group: group)
    return candidates.min { (postings[$0].instant, postings[$0].event) < (postings[$1].instant, postings[$1].event) }
  }

  /// The extras of one subject: they lie in the order of subjects, behind the firsts.
  private func extras(of subject: UInt32, group: Int) -> Range<Int> {
    let end = Int(starts[group + 1])
    var (low, high) = (firstPostings(of: group).upperBound, end)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].subject < subject { low = middle + 1 } else { high = middle }
    }
    var upper = low
    while upper < end && postings[upper].subject == subject { upper += 1 }
    return low..<upper
  }

  private static func memberships(_ parts: RegistryParts, subjects: Int) -> SubjectTable<Membership> {
    var counts = [UInt32](repeating: 0, count: subjects + 1)
    for group in parts.identifiers.indices {
      let start = Int(parts.starts[group])
      for posting in start..<start + Int(parts.firsts[group]) { counts[Int(parts.postings[posting].subject) + 1] += 1 }
    }
    for subject in 0..<subjects { counts[subject + 1] += counts[subject] }
    var next = counts
    var rows = [Membership](repeating: Membership(group: 0, posting: 0), count: Int(counts[subjects]))
    for group in parts.identifiers.indices {
      let start = Int(parts.starts[group])
      for posting in start..<start + Int(parts.firsts[group]) {
        let subject = Int(parts.postings[posting].subject)
        rows[Int(next[subject])] = Membership(group: UInt32(group), posting: UInt32(posting))
        next[subject] += 1
      }
    }
    return SubjectTable(starts: counts, rows: rows)
  }

  private static func home(_ identifier: Identifier, _ scope: UInt32) -> Int {
    Int(truncatingIfNeeded: (identifier.low >> 8 ^ UInt64(scope) &* 0x9e37_79b9_7f4a_7c15) & 0x7fff_ffff_ffff_ffff)
  }

  /// An open table of group numbers, at most half full.
  private static func slots(_ parts: RegistryParts) -> [UInt32] {
    guard !parts.identifiers.isEmpty else { return [] }
    var size = 16
    while size < parts.identifiers.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: .max, count: size)
    for group in parts.identifiers.indices {
      var slot = home(parts.identifiers[group], parts.scopes[group]) & (size - 1)
      while slots[slot] != .max { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(group)
    }
    return slots
  }
}
