import Testing
import Workers

@Suite("Work shared out over threads")
struct WorkersTests {
  @Test("results come in the order of the jobs, whatever the number of threads", arguments: [1, 2, 3, 8])
  func keepsOrder(threads: Int) {
    let squares = Workers(count: threads).map(jobs: 1_000) { $0 * $0 }
    #expect(squares == (0..<1_000).map { $0 * $0 })
  }

  @Test("every job is done exactly once", arguments: [1, 2, 5])
  func doesEachJobOnce(threads: Int) {
    let states = Workers(count: threads).run(jobs: 777, state: { _ in [Int]() }, body: { $0.append($1) })
    #expect(states.flatMap(\.self).sorted() == Array(0..<777))
  }

  @Test("no jobs give no results")
  func handlesNoJobs() {
    #expect(Workers(count: 4).map(jobs: 0) { $0 }.isEmpty)
  }

  @Test("there is always at least one worker", arguments: [-3, 0, 1])
  func hasAtLeastOneWorker(threads: Int) {
    #expect(Workers(count: threads).count == 1)
  }
}
