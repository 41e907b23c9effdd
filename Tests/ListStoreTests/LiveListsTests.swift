import Foundation
import ListStore
import Synchronization
import Testing

@Suite("Exchanging lists under requests")
struct LiveListsTests {
  /// A snapshot whose parts must agree: torn ones would be noticed.
  private struct Snapshot: Sendable {
    let number: Int
    let parts: [Int]

    init(_ number: Int) {
      self.number = number
      parts = Array(repeating: number, count: 200)
    }

    var isWhole: Bool { parts.allSatisfy { $0 == number } }
  }

  @Test("no request is lost, each is answered from one whole snapshot, and none sees an older one after a newer")
  func exchange() {
    let live = LiveLists(Snapshot(0), key: "0")
    let answered = Atomic<Int>(0)
    let torn = Atomic<Int>(0)
    let backwards = Atomic<Int>(0)
    let exchanges = 400
    let isDone = Atomic<Bool>(false)
    let seen = Mutex<Set<Int>>([])
    let requests = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 5) { worker in
      if worker == 0 {
        for number in 1...exchanges {
          live.replace(with: Snapshot(number), key: "\(number)")
          Thread.sleep(forTimeInterval: 0.0002)
        }
        isDone.store(true, ordering: .releasing)
        return
      }
      var last = -1
      repeat {
        requests.wrappingAdd(1, ordering: .relaxed)
        let edition = live.current
        if !edition.snapshot.isWhole || edition.snapshot.number != edition.number { torn.wrappingAdd(1, ordering: .relaxed) }
        if edition.number < last { backwards.wrappingAdd(1, ordering: .relaxed) }
        if edition.number != last { seen.withLock { _ = $0.insert(edition.number) } }
        last = edition.number
        answered.wrappingAdd(1, ordering: .relaxed)
      } while !isDone.load(ordering: .acquiring)
    }
    #expect(answered.load(ordering: .relaxed) == requests.load(ordering: .relaxed))
    #expect(torn.load(ordering: .relaxed) == 0)
    #expect(backwards.load(ordering: .relaxed) == 0)
    #expect(live.current.number == exchanges)
    // Requests were answered while exchanges went on, not before and after only.
    #expect(seen.withLock { $0.count } > 5)
  }

  private struct Broken: Error {}

  @Test("a refresh that fails keeps the snapshot; one with the same key makes nothing; two at once make one")
  func refresh() throws {
    let live = LiveLists(1, key: "a")
    #expect(throws: Broken.self) { try live.refresh(key: "b") { () throws(Broken) in throw Broken() } }
    #expect(live.current.snapshot == 1)
    #expect(live.refresh(key: "a") { () throws(Never) in 2 } == .unchanged)
    let outcome = live.refresh(key: "b") { () throws(Never) in
      #expect(live.current.snapshot == 1)
      #expect(live.refresh(key: "c") { () throws(Never) in 9 } == .busy)
      return 2
    }
    #expect(outcome == .replaced)
    #expect(live.current.snapshot == 2)
    #expect(live.current.key == "b")
  }

  @Test("a store's change is noticed by its edition and loaded once")
  func store() throws {
    let place = try TemporaryStore()
    let label = try ListLabel("own")
    try place.store.add(place.list(1...2), as: label, now: .hour(0))
    func load() throws -> Int { try place.store.read("own").parties.count }
    let live = LiveLists(try load(), key: place.store.edition())
    #expect(try live.refresh(key: place.store.edition(), load) == .unchanged)
    try place.store.add(place.list(1...3), as: label, now: .hour(1))
    #expect(try live.refresh(key: place.store.edition(), load) == .replaced)
    #expect(live.current.snapshot == 3)
  }
}
