import Events
import Intake
import Linking
import RedFlags
import Watchlists

/// What the first pass over the input gathers beside the events' places. One a worker.
struct CheckListener: EventListener {
  private(set) var notes = WorldNotes()

  mutating func hear(_ event: Event, subject: UInt32, entry: Int) {
    notes.hear(event, subject: subject, entry: entry)
  }
}

extension WorldAssembly {
  /// Joins what a scan's listeners gathered.
  init(of scanned: EventStore.Scanned<CheckListener>, acrossTenants: Bool, lists: ScreeningIndex?, headcount: Headcount? = nil) {
    let parts = scanned.listeners.enumerated().map { index, listener in
      Part(listener.notes, subjects: scanned.subjectNumbers[index], events: scanned.eventNumbers[index])
    }
    self.init(
      parts, subjects: scanned.store.subjects.map { ($0.tenant, $0.subject) }, acrossTenants: acrossTenants, lists: lists,
      headcount: headcount)
  }
}
