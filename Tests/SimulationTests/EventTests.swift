import Events
import Testing

@testable import Simulation

@Suite("What is written is the vocabulary")
struct EventTests {
  @Test("Every line is read back as the same event and says nothing the vocabulary does not know")
  func decodes() throws {
    let decoder = EventDecoder()
    let faulty = try Sample.mixed.lazy.flatMap(\.events).first { event in
      let line = event.line
      let read = try decoder.event(from: line)
      return read != event || read.line != line || read.payload.kind == nil
    }
    #expect(faulty == nil)
  }

  @Test("Every kind of event happens to somebody")
  func allKinds() {
    let seen = Set(Sample.mixed.flatMap { $0.events.compactMap(\.payload.kind) })
    #expect(Set(EventKind.allCases).subtracting(seen).isEmpty)
  }

  @Test("Identifiers are unique, but for records delivered twice")
  func identifiers() {
    var seen: [String: Event] = [:]
    var twice = 0
    for event in Sample.mixed.lazy.flatMap(\.events) {
      if let earlier = seen.updateValue(event, forKey: "\(event.source) \(event.id)") {
        #expect(earlier == event)
        twice += 1
      }
    }
    #expect(twice > 50)
  }

  @Test("Everything happens within the year, nearly in order, some of it late")
  func order() {
    let population = Population()
    var late = 0
    for subject in Sample.mixed {
      #expect(subject.events.allSatisfy { $0.instant >= population.start && $0.instant < population.end })
      late += zip(subject.events, subject.events.dropFirst()).count { $0.instant > $1.instant }
    }
    let all = Sample.mixed.reduce(0) { $0 + $1.events.count }
    #expect(late > all / 100)
    #expect(late < all / 10)
  }

  @Test("A subject's events carry its own name, tenant and kind's source")
  func envelopes() {
    #expect(Sample.mixed.allSatisfy { !$0.events.isEmpty })
    let strays = Sample.mixed.flatMap { subject in
      subject.events.filter {
        $0.subject != subject.truth.subject || $0.tenant != subject.truth.tenant
          || !$0.source.hasPrefix("//\($0.tenant).example/")
      }
    }
    #expect(strays.isEmpty)
  }

  @Test("Nobody has another's subject name")
  func subjectsAreUnique() {
    let names = Sample.mixed.map { "\($0.truth.tenant) \($0.truth.subject.text)" }
    #expect(Set(names).count == names.count)
  }

  @Test("Firms differ in what they record")
  func coverage() {
    let recorded = Dictionary(grouping: Sample.mixed, by: \.truth.tenant).mapValues { subjects in
      Set(subjects.flatMap { $0.events.compactMap(\.payload.kind) })
    }
    #expect(Set(recorded.values).count > 3)
  }
}

@Suite("Machine-readable lines")
struct MachineReadableTests {
  @Test("Check digits are those of the specimen in ICAO Doc 9303")
  func specimen() {
    #expect(MachineReadable.digit("L898902C3") == "6")
    #expect(MachineReadable.digit("740812") == "2")
    #expect(MachineReadable.digit("120415") == "9")
    #expect(MachineReadable.digit("ZE184226B<<<<<") == "1")
  }

  @Test("Lines have 44 characters, and their check digits hold unless they were misread")
  func lines() {
    var (sound, broken) = (0, 0)
    for document in Sample.mixed.flatMap(\.papers).map(\.document) {
      guard let lines = document.mrz else { continue }
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.utf8.count == 44 })
      let second = Array(lines[1])
      let holds = MachineReadable.digit(String(second[0..<9])) == String(second[9])
      (sound, broken) = holds ? (sound + 1, broken) : (sound, broken + 1)
    }
    #expect(sound > 300)
    #expect(broken > 0)
    #expect(broken < sound / 8)
  }
}
