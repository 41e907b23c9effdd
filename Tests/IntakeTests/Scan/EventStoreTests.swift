import Events
import Foundation
import Hashing
import TestSupport
import Testing
import Workers

@testable import Intake

@Suite("The order of events does not depend on how they came")
struct EventStoreTests {
  /// Events of thirty subjects with ties of time, in a fixed order.
  private static let lines: [String] = (0..<600).map { number in
    Inputs.event("e\(number)", subject: "worker:w\(number * 7 % 30)", time: "2026-03-02T08:\(10 + number % 40):00Z")
  }

  private struct Result: Equatable {
    let ids: [String]
    let subjects: [SubjectKey]
    let runs: [Range<Int>]
    let rejects: [Reject]
  }

  private func scan(_ files: [[String]], threads: Int, chunkSize: Int = LineChunks.size) throws -> (Result, EventStore) {
    let folder = try TemporaryFolder()
    let paths = try files.enumerated().map { try folder.write("\($0).jsonl", $1.joined(separator: "\n")) }
    let opened = InputReader.open(paths.map(InputLocator.Place.file))
    let store = try EventStore.scan(
      opened.files, rejects: opened.rejects, workers: Workers(count: threads), chunkSize: chunkSize, listener: { Deaf() }
    ).store
    let decoder = EventDecoder()
    let ids = try store.entries.indices.map { try store.event($0, with: decoder).id }
    let rejects = store.rejects.map {
      Reject(file: URL(fileURLWithPath: $0.file).lastPathComponent, line: $0.line, field: $0.field, reason: $0.reason)
    }
    return (
      Result(ids: ids, subjects: store.subjects, runs: store.subjects.indices.map(store.events(of:)), rejects: rejects), store
    )
  }

  private func shuffled(_ lines: [String], seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    var lines = lines
    for place in lines.indices.reversed() { lines.swapAt(place, random.below(place + 1)) }
    return lines
  }

  @Test("Shuffled, doubled, split over files, read by one thread or several, in pieces of any size")
  func orderOfInput() throws {
    let (expected, _) = try scan([Self.lines], threads: 1)
    #expect(expected.ids.count == 600)
    #expect(expected.subjects.count == 30)
    for seed in 1...6 as ClosedRange<UInt64> {
      let mixed = shuffled(Self.lines, seed: seed)
      for threads in 1...3 {
        #expect(try scan([mixed], threads: threads, chunkSize: 1_000 * Int(seed)).0 == expected)
        let files = [Array(mixed[..<100]), [mixed[100]], Array(mixed[101...])]
        #expect(try scan(files, threads: threads, chunkSize: 777).0 == expected)
        let (doubled, store) = try scan([mixed + mixed[..<200], Array(mixed[50..<60])], threads: threads, chunkSize: 4_096)
        #expect(doubled == expected)
        #expect(store.duplicates == 210)
      }
    }
  }

  @Test("Events of a subject stand by time, and ties by identity, not by place")
  func ties() throws {
    let events = (0..<50).map { Inputs.event("t\($0)") }
    let (one, _) = try scan([events], threads: 1)
    let (two, _) = try scan([events.reversed()], threads: 2, chunkSize: 300)
    #expect(one.ids == two.ids)
    #expect(Set(one.ids).count == 50)
  }

  @Test("A delivery that corrects another one counts once, the same one whatever the order")
  func corrections() throws {
    let first = Inputs.event("x", time: "2026-03-02T08:00:00Z")
    let later = Inputs.event("x", time: "2026-03-02T09:00:00Z")
    let moved = Inputs.event("x", subject: "worker:other", time: "2026-03-02T08:30:00Z")
    let reworded = first.replacingOccurrences(of: "acme", with: "acne")
    let rest = Array(Self.lines[..<40])
    var seen: [Result] = []
    for deliveries in [
      [first, later, moved, reworded], [reworded, moved, later, first], [later, first, reworded, moved, first],
    ] {
      let (result, store) = try scan(
        [rest[..<20] + deliveries, Array(rest[20...])].map { Array($0) }, threads: 2, chunkSize: 500)
      #expect(result.ids.filter { $0 == "x" }.count == 1)
      #expect(store.duplicates == deliveries.count - 1)
      seen.append(result)
    }
    #expect(Set(seen.map(\.ids)).count == 1)
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
  }

  @Test("The same identifier from another source or tenant is another event")
  func identity() throws {
    let one = Inputs.event("x")
    let source = one.replacingOccurrences(of: "//t", with: "//u")
    let tenant = one.replacingOccurrences(of: #""subject""#, with: #""tenant":"acme","subject""#)
    let (result, store) = try scan([[one, source, tenant]], threads: 1)
    #expect(result.ids.count == 3)
    #expect(store.duplicates == 0)
    #expect(store.subjects.count == 2)
  }

  @Test("Rejects carry the line of their file, wherever the file was cut", arguments: [1, 64, 333, 1_000, 5_000, 1 << 20])
  func linesOfRejects(_ chunkSize: Int) throws {
    var first = Self.lines
    for place in [0, 17, 599] { first[place] = "{}" }
    first.insert("", at: 5)
    var second = Array(Self.lines[..<50])
    second[49] = "nonsense"
    let (result, _) = try scan([first, second], threads: 2, chunkSize: chunkSize)
    #expect(result.rejects.map { "\($0.file):\($0.line)" } == ["0.jsonl:1", "0.jsonl:19", "0.jsonl:601", "1.jsonl:50"])
  }

  @Test("Subjects are numbered by tenant and name")
  func subjects() throws {
    let (result, _) = try scan(
      [["worker:z", "account:b", "worker:a"].enumerated().map { Inputs.event("\($0)", subject: $1) }], threads: 2)
    #expect(result.subjects.map(\.subject.text) == ["account:b", "worker:a", "worker:z"])
    #expect(result.runs == [0..<1, 1..<2, 2..<3])
  }
}
