import Events
import Linking

/// A small world put together by hand: subjects are numbered as they come.
struct World {
  var subjects: [RegistrySubject] = []
  var sightings: [Sighting] = []
  var relations: [RelationSighting] = []
  var clearances: [ClearanceSighting] = []
  private var event: UInt32 = 0

  /// Strangers who share nothing, so that rarity has something to stand on.
  init(strangers: Int = 0) {
    for _ in 0..<strangers { _ = subject() }
  }

  static func day(_ day: Int) -> Instant { Instant(seconds: Int64(day) * 86_400) }

  mutating func subject(scope: UInt32 = 0, day: Int = 0) -> UInt32 {
    subjects.append(RegistrySubject(scope: scope, firstSeen: Self.day(day)))
    return UInt32(subjects.count - 1)
  }

  mutating func show(_ subject: UInt32, _ kind: IdentifierKind, _ value: String, _ role: Role = .own, day: Int = 1) {
    sightings.append(
      Sighting(
        subject: subject, scope: subjects[Int(subject)].scope, identifier: Identifier(kind, normalForm: value),
        instant: Self.day(day),
        event: event, role: role))
    event += 1
  }

  mutating func declare(_ first: UInt32, _ second: UInt32, _ relation: DeclaredRelations, day: Int = 0) {
    relations.append(RelationSighting(subject: first, other: second, relation: relation, instant: Self.day(day)))
  }

  func registry(caps: HubCaps = HubCaps()) -> Registry {
    var builder = RegistryBuilder(subjects: subjects, caps: caps)
    builder.add(sightings)
    relations.forEach { builder.add($0) }
    clearances.forEach { builder.add($0) }
    return builder.build()
  }

  func links(day: Int = 1_000) -> Links { Links(registry(), asOf: Self.day(day)) }

  func rings(day: Int = 1_000) -> [Ring] {
    let links = links(day: day)
    return Rings().rings(links.all(), in: links)
  }
}
