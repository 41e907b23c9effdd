public import Events

/// A moment at which a subject meets others over a value: it shows one that others had shown before, or another comes to show one of its own.
public struct Meeting: Sendable, Hashable {
  /// What is shared.
  public var identifier: Identifier
  /// When.
  public var instant: Instant
  /// The event that brings them together: the subject's own, or the other's.
  public var event: UInt32
  /// The subject's own event that showed the value first.
  public var ownEvent: UInt32
}

extension Registry {
  /// Every meeting of a subject, in the order of time. Of a value that becomes a hub the meetings end with the one that makes it so.
  ///
  /// - Parameter limit: of kinds that change daily, such as a session's network, at most so many values are followed.
  public func meetings(of subject: UInt32, limit: Int = 512) -> [Meeting] {
    var meetings: [Meeting] = []
    var daily = 0
    for membership in memberships[subject] {
      let group = Int(membership.group)
      guard let own = exactPosting(ofFirst: Int(membership.posting), group: group) else { continue }
      let identifier = identifiers[group]
      if identifier.kind == .sessionNetwork {
        daily += 1
        if daily > limit { continue }
      }
      let mine = postings[own]
      let cap = caps[identifier.kind]
      var hadEarlier = false
      for (position, posting) in firstPostings(of: group).enumerated() where position <= cap {
        let other = postings[posting]
        guard other.subject != subject else { continue }
        if other.instant <= mine.instant {
          hadEarlier = true
        } else {
          meetings.append(Meeting(identifier: identifier, instant: other.instant, event: other.event, ownEvent: mine.event))
        }
      }
      if hadEarlier {
        meetings.append(Meeting(identifier: identifier, instant: mine.instant, event: mine.event, ownEvent: mine.event))
      }
    }
    return meetings.sorted { left, right in
      if left.instant != right.instant { return left.instant < right.instant }
      return left.event == right.event ? left.identifier < right.identifier : left.event < right.event
    }
  }
}
