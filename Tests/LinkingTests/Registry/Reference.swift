import Events
import Hashing

@testable import Linking

/// The definitions, computed by looking at everything: what the registry has to answer.
struct Reference {
  var sightings: [Sighting]
  var pictures: [Identifier: PDQ] = [:]
  var caps: HubCaps

  struct First: Hashable {
    var subject: UInt32
    var event: UInt32
    var instant: Instant
    var roles: RoleSet
  }

  /// The sightings of a value, and of what is near it, up to a moment.
  func visible(_ identifier: Identifier, _ scope: UInt32, asOf moment: Instant) -> [(sighting: Sighting, role: Role)] {
    sightings.compactMap { sighting in
      guard sighting.scope == scope, sighting.instant <= moment else { return nil }
      if sighting.identifier == identifier { return (sighting, sighting.role) }
      guard sighting.identifier.kind == identifier.kind, let own = pictures[identifier],
        let other = pictures[sighting.identifier],
        own.distance(to: other) <= PDQ.reach
      else { return nil }
      return (sighting, .near)
    }
  }

  /// The first showing of each subject, by time and number.
  func firsts(_ identifier: Identifier, _ scope: UInt32, asOf moment: Instant) -> [First] {
    var best: [UInt32: First] = [:]
    for (sighting, role) in visible(identifier, scope, asOf: moment) {
      var first = best[sighting.subject] ?? First(subject: sighting.subject, event: .max, instant: .distantFuture, roles: [])
      if (sighting.instant, sighting.event) < (first.instant, first.event) {
        first.instant = sighting.instant
        first.event = sighting.event
      }
      first.roles.formUnion(RoleSet(role))
      best[sighting.subject] = first
    }
    return best.values.sorted { ($0.instant, $0.subject) < ($1.instant, $1.subject) }
  }

  /// When the subject first showed the very value.
  func own(_ identifier: Identifier, _ subject: UInt32) -> Instant? {
    sightings.filter { $0.identifier == identifier && $0.subject == subject }.map(\.instant).min()
  }

  func arrivals(for subject: UInt32, _ scope: UInt32) -> [Arrival] {
    var found: [Arrival] = []
    for identifier in Set(sightings.filter { $0.subject == subject }.map(\.identifier)) {
      guard let own = own(identifier, subject) else { continue }
      for (position, first) in firsts(identifier, scope, asOf: .distantFuture).enumerated()
      where position <= caps[identifier.kind] {
        guard first.subject != subject, first.instant > own else { continue }
        found.append(
          Arrival(
            identifier: identifier, other: first.subject, instant: first.instant, event: first.event,
            makesHub: position == caps[identifier.kind]))
      }
    }
    return found.sorted { left, right in
      if left.instant != right.instant { return left.instant < right.instant }
      return left.other == right.other ? left.identifier < right.identifier : left.other < right.other
    }
  }
}

/// A random world in which values are shared often, at few moments, so that ties are common.
struct RandomWorld {
  var subjects: [RegistrySubject] = []
  var sightings: [Sighting] = []
  var pictures: [Identifier: PDQ] = [:]

  static let kinds: [IdentifierKind] = [
    .device, .payoutAccount, .address, .payee, .homeNetwork, .image, .documentNumber, .wifi, .email,
  ]

  init(seed: UInt64, subjects count: Int = 40, sightings size: Int = 900) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<count {
      subjects.append(
        RegistrySubject(
          scope: UInt32.random(in: 0...1, using: &random), firstSeen: World.day(Int.random(in: 0...9, using: &random))))
    }
    let photos = Self.photos(&random)
    for event in 0..<size {
      let subject = Int.random(in: 0..<count, using: &random)
      let kind = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &random)]
      let value = min(Int.random(in: 0..<60, using: &random), Int.random(in: 0..<60, using: &random))
      let roles: [Role] =
        switch kind {
        case .address: [.residence, .delivery, .documented]
        case .payee: [.holder, .named]
        case .device: [.own, .issued]
        default: [.own]
        }
      let picture = photos[value % photos.count]
      let identifier = Identifier(kind, normalForm: kind == .image ? picture.text : "\(kind) \(value)")
      if kind == .image { pictures[identifier] = picture }
      sightings.append(
        Sighting(
          subject: UInt32(subject), scope: subjects[subject].scope, identifier: identifier,
          instant: World.day(Int.random(in: 0..<30, using: &random)), event: UInt32(event),
          role: roles[Int.random(in: 0..<roles.count, using: &random)]))
    }
  }

  private static func photos(_ random: inout SplitMix64) -> [PDQ] {
    (0..<12).flatMap { _ in
      let base = SIMD4<UInt64>(random.next(), random.next(), random.next(), random.next())
      return (0..<4).map { _ in
        var words = base
        for _ in 0..<14 { words[Int.random(in: 0..<4, using: &random)] ^= 1 << UInt64.random(in: 0..<64, using: &random) }
        return PDQ(words: words)
      }
    }
  }

  /// The registry of the sightings in any order, over any number of buffers.
  func builder(_ sightings: [Sighting], buffers: Int = 1, caps: HubCaps) -> RegistryBuilder {
    var filled = Array(repeating: SightingBuffer(), count: buffers)
    for (index, sighting) in sightings.enumerated() {
      filled[index % buffers].append(sighting)
      if let picture = pictures[sighting.identifier] { filled[index % buffers].append(picture, of: sighting.identifier) }
    }
    var builder = RegistryBuilder(subjects: subjects, caps: caps)
    for buffer in filled { builder.add(buffer) }
    return builder
  }
}
