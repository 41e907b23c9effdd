import Events
import Intake
import Linking
import RedFlags
import Watchlists
import Workers

/// Joins what the workers gathered into one world.
enum WorldBuilder {
  static func world(
    of scanned: EventStore.Scanned<CheckListener>, acrossTenants: Bool, lists: ScreeningIndex?, workers: Workers
  ) async -> World {
    let subjects = scanned.store.subjects
    let tenants = tenantNumbers(of: subjects)
    let scopes = acrossTenants ? [UInt32](repeating: 0, count: subjects.count) : tenants
    let numbers = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, UInt32(clamping: $0)) })
    var firstSeen = [Instant](repeating: .distantFuture, count: subjects.count)
    for (listener, own) in zip(scanned.listeners, scanned.subjectNumbers) {
      for (subject, instant) in listener.firstSeen {
        let number = Int(own[Int(subject)])
        firstSeen[number] = min(firstSeen[number], instant)
      }
    }
    var builder = RegistryBuilder(
      subjects: zip(scopes, firstSeen).map { RegistrySubject(scope: $0, firstSeen: $1) })
    for (index, listener) in scanned.listeners.enumerated() {
      let own = scanned.subjectNumbers[index]
      var sightings = listener.sightings
      sightings.renumber(subjects: own, events: scanned.eventNumbers[index], scopes: scopes)
      builder.add(sightings)
      for relation in listener.relations {
        guard let other = numbers[SubjectKey(tenant: relation.tenant, subject: relation.link.to)],
          let declared = relation.link.relation.known
        else { continue }
        builder.add(
          RelationSighting(
            subject: own[Int(relation.subject)], other: other, relation: DeclaredRelations(declared), instant: relation.instant))
      }
      for clearance in listener.clearances {
        var clearance = clearance
        clearance.subject = own[Int(clearance.subject)]
        builder.add(clearance)
      }
    }
    let ledger = LedgerNotes.ledger(
      of: scanned.listeners.enumerated().map { ($1.notes, scanned.subjectNumbers[$0], scanned.eventNumbers[$0]) },
      subjects: subjects.count, number: { numbers[SubjectKey(tenant: $0, subject: $1)] })
    return World(registry: await builder.build(threads: workers.count), ledger: ledger, lists: lists, tenants: tenants)
  }

  /// Subjects are ordered by tenant, so numbers follow the tenants' order.
  private static func tenantNumbers(of subjects: [SubjectKey]) -> [UInt32] {
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    for (index, key) in subjects.enumerated() {
      if index > 0, key.tenant != subjects[index - 1].tenant { number += 1 }
      numbers.append(number)
    }
    return numbers
  }
}
