internal import Events

/// Finds for each picture and text who showed something nearly equal.
struct NearSightings {
  /// One value with the sketch behind it, at the moment of its first sighting.
  struct Value {
    var scope: UInt32
    var subject: UInt32
    var instant: Instant
    var event: UInt32
    /// Where its sightings lie.
    var range: Range<Int>
  }

  private let sightings: [Sighting]
  private let pictures: [Identifier: PDQ]
  private let texts: [Identifier: TextSketch]
  private let caps: HubCaps

  /// The sightings lie in the order of values, each subject and role once.
  init(_ sightings: [Sighting], pictures: [Identifier: PDQ], texts: [Identifier: TextSketch], caps: HubCaps) {
    self.sightings = sightings
    self.pictures = pictures
    self.texts = texts
    self.caps = caps
  }

  /// Further sightings in the role ``Role/near``: of each value by the subjects of its near values.
  ///
  /// Of a value with very many subjects only the earliest are passed on, one more than the cap: enough to make its neighbours
  /// hubs too, at the same moment, and never dependent on what comes later.
  func found() -> [Sighting] {
    var byKind: [IdentifierKind: [Value]] = [:]
    var start = 0
    for index in sightings.indices {
      let next = index + 1
      let ends =
        next == sightings.count || sightings[next].identifier != sightings[start].identifier
        || sightings[next].scope != sightings[start].scope
      guard ends else { continue }
      if let value = value(at: start..<next) { byKind[sightings[start].identifier.kind, default: []].append(value) }
      start = next
    }
    var near: [Sighting] = []
    for kind in IdentifierKind.allCases where kind.isNear {
      let values = (byKind[kind] ?? []).sorted { left, right in
        (left.instant, left.subject, left.event, left.range.lowerBound) < (
          right.instant, right.subject, right.event, right.range.lowerBound
        )
      }
      let owners = values.map { NearOwner(scope: $0.scope, subject: $0.subject) }
      let pairs: [NearPair]
      if kind == .text || kind == .bidText {
        pairs = TextIndex.pairs(values.compactMap { texts[identifier($0)] }, owners)
      } else {
        pairs = PictureIndex.pairs(values.compactMap { pictures[identifier($0)] }, owners)
      }
      for pair in pairs {
        near += passed(from: values[pair.first], to: values[pair.second], cap: caps[kind])
        near += passed(from: values[pair.second], to: values[pair.first], cap: caps[kind])
      }
    }
    return near
  }

  private func identifier(_ value: Value) -> Identifier { sightings[value.range.lowerBound].identifier }

  /// A value with a sketch; one without meets only its equals.
  private func value(at range: Range<Int>) -> Value? {
    let identifier = sightings[range.lowerBound].identifier
    guard pictures[identifier] != nil || texts[identifier] != nil else { return nil }
    guard let first = range.min(by: { isEarlier($0, $1) }) else { return nil }
    let sighting = sightings[first]
    return Value(scope: sighting.scope, subject: sighting.subject, instant: sighting.instant, event: sighting.event, range: range)
  }

  private func isEarlier(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (sightings[left], sightings[right])
    return (first.instant, first.subject, first.event) < (second.instant, second.subject, second.event)
  }

  private func passed(from source: Value, to target: Value, cap: Int) -> [Sighting] {
    var indices = Array(source.range)
    // Roles repeat subjects, at most a few times each.
    if indices.count > cap + 1 {
      indices.sort { isEarlier($0, $1) }
      var seen: Set<UInt32> = []
      indices.removeAll { !seen.insert(sightings[$0].subject).inserted || seen.count > cap + 1 }
    }
    let identifier = identifier(target)
    return indices.map { index in
      var sighting = sightings[index]
      sighting.identifier = identifier
      sighting.role = .near
      return sighting
    }
  }
}

/// Two near values by their places in the list, the earlier one first.
struct NearPair: Hashable {
  var first: Int
  var second: Int
}

/// Whose value it was first, and in which scope it can meet others.
struct NearOwner {
  var scope: UInt32
  var subject: UInt32
}
