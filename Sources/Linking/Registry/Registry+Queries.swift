public import Events

/// A subject that shares a value.
public struct Sharer: Sendable, Hashable {
  /// The subject.
  public var subject: UInt32
  /// The event in which it first showed the value, or one near it.
  public var event: UInt32
  /// When.
  public var instant: Instant
  /// In which roles it had shown the value by then.
  public var roles: RoleSet
}

extension Registry {
  /// How many subjects had shown the value, or one near it, at the moment; at least one, since values of one subject are not kept
  /// and nobody asks for a value that nobody showed. With roles, only subjects that showed it in one of them count.
  public func count(of identifier: Identifier, scope: UInt32, asOf moment: Instant) -> Int {
    guard let group = group(of: identifier, scope: scope) else { return 1 }
    return max(1, degree(of: group, asOf: moment))
  }

  /// How many subjects had shown the value in one of the roles at the moment. Zero when the value is not kept: a single subject
  /// shares it with nobody in any role.
  public func count(of identifier: Identifier, scope: UInt32, roles wanted: RoleSet, asOf moment: Instant) -> Int {
    guard let group = group(of: identifier, scope: scope) else { return 0 }
    let start = firstPostings(of: group).lowerBound
    let range = start..<start + degree(of: group, asOf: moment)
    return range.count { !roles(ofFirst: $0, group: group, asOf: moment).isDisjoint(with: wanted) }
  }

  /// The other subjects that had shown the value, or one near it, in the order of time, at most `limit` of them.
  public func sharers(
    of identifier: Identifier, scope: UInt32, asOf moment: Instant, excluding subject: UInt32, limit: Int = 64
  ) -> [Sharer] {
    guard let group = group(of: identifier, scope: scope) else { return [] }
    var found: [Sharer] = []
    for posting in firstPostings(of: group) where found.count < limit {
      guard postings[posting].instant <= moment else { break }
      guard postings[posting].subject != subject else { continue }
      found.append(
        Sharer(
          subject: postings[posting].subject, event: postings[posting].event, instant: postings[posting].instant,
          roles: roles(ofFirst: posting, group: group, asOf: moment)))
    }
    return found
  }

  /// Whether more subjects than the cap had shown the value: it says nothing about any two of them.
  public func isHub(_ identifier: Identifier, scope: UInt32, asOf moment: Instant) -> Bool {
    count(of: identifier, scope: scope, asOf: moment) > caps[identifier.kind]
  }

  /// The shared values that the subject had shown at the moment, those over the cap too.
  public func sharedIdentifiers(of subject: UInt32, asOf moment: Instant) -> [Identifier] {
    memberships[subject].compactMap { membership in
      let group = Int(membership.group)
      guard let own = exactPosting(ofFirst: Int(membership.posting), group: group), postings[own].instant <= moment,
        degree(of: group, asOf: moment) > 1
      else { return nil }
      return identifiers[group]
    }
  }

  /// What the two subjects were declared to be at the moment, directly or through a third that stands in the same relation to
  /// both.
  public func declaredTogether(_ first: UInt32, _ second: UInt32, asOf moment: Instant) -> DeclaredRelations {
    relations.between(first, second, asOf: moment)
  }

  /// The moments at which it became known that the subject belongs together with another one with which it shares a value, in order.
  public func explanations(of subject: UInt32) -> [Instant] {
    guard relations.isDeclared(subject) else { return [] }
    var others: Set<UInt32> = []
    for identifier in sharedIdentifiers(of: subject, asOf: .distantFuture) {
      let scope = subjects[Int(subject)].scope
      others.formUnion(sharers(of: identifier, scope: scope, asOf: .distantFuture, excluding: subject).map(\.subject))
    }
    return Set(others.compactMap { relations.since(subject, $0) }).sorted()
  }

  /// For what the subject alone was cleared at the moment.
  public func clearances(of subject: UInt32, asOf moment: Instant) -> DeclaredRelations {
    relations.clearances(of: subject, asOf: moment)
  }

  /// How many subjects the scope had at the moment.
  public func population(scope: UInt32, asOf moment: Instant) -> Int { headcount.count(scope: scope, asOf: moment) }
}

/// Something that changes what a subject shares, without an event of its own.
public struct Arrival: Sendable, Hashable {
  /// What is shared.
  public var identifier: Identifier
  /// Who came.
  public var other: UInt32
  /// When.
  public var instant: Instant
  /// The other's event.
  public var event: UInt32
  /// Whether the value became a hub with it, after which nothing about it changes any more.
  public var makesHub: Bool
}

extension Registry {
  /// Every later moment at which another subject first shows a value that this one already has, in the order of time, then of the
  /// other's number, then of the value. Of each value the last arrival is the one that makes it a hub.
  public func arrivals(for subject: UInt32) -> [Arrival] {
    var arrivals: [Arrival] = []
    for membership in memberships[subject] {
      let group = Int(membership.group)
      guard let own = exactPosting(ofFirst: Int(membership.posting), group: group) else { continue }
      let range = firstPostings(of: group)
      let cap = caps[identifiers[group].kind]
      for (position, posting) in range.enumerated() where position <= cap {
        let arrival = postings[posting]
        guard arrival.instant > postings[own].instant, arrival.subject != subject else { continue }
        arrivals.append(
          Arrival(
            identifier: identifiers[group], other: arrival.subject, instant: arrival.instant, event: arrival.event,
            makesHub: position == cap))
      }
    }
    arrivals.sort { left, right in
      if left.instant != right.instant { return left.instant < right.instant }
      return left.other == right.other ? left.identifier < right.identifier : left.other < right.other
    }
    return arrivals
  }
}

extension Registry {
  /// In which roles a subject itself had shown the value at a moment.
  public func roles(of subject: UInt32, showing identifier: Identifier, scope: UInt32, asOf moment: Instant) -> RoleSet {
    guard let group = group(of: identifier, scope: scope) else { return [] }
    for posting in firstPostings(of: group) where postings[posting].subject == subject {
      return roles(ofFirst: posting, group: group, asOf: moment)
    }
    return []
  }
}
