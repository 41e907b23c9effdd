import Events
import Intake
import RedFlags

/// What the first pass over the input gathers beside the events' places. One a worker.
struct CheckListener: EventListener {
  private(set) var notes = WorldNotes()

  mutating func hear(_ event: Event, subject: UInt32, entry: Int) {
    notes.hear(event, subject: subject, entry: entry)
  }
}
