import Testing

@testable import Live

@Suite("The queue of subjects to judge")
struct JudgementQueueTests {
  @Test("gives each subject once, in the order in which they came, urgent ones first")
  func order() async {
    let queue = JudgementQueue<String>()
    queue.add(["a", "b", "a", "c"])
    queue.add(["c"], urgently: true)
    #expect(queue.depth == 3)
    #expect(await queue.take() == "c")
    #expect(await queue.take() == "a")
    #expect(await queue.take() == "b")
  }

  @Test("makes who is at work wait once more, and gives it to nobody else meanwhile")
  func again() async {
    let queue = JudgementQueue<String>()
    queue.add(["a"])
    #expect(await queue.take() == "a")
    queue.add(["a", "b"])
    #expect(await queue.take() == "b")
    queue.finish("a")
    #expect(await queue.take() == "a")
  }

  @Test("lets who could not be judged wait again")
  func failed() async {
    let queue = JudgementQueue<String>()
    queue.add(["a"])
    #expect(await queue.take() == "a")
    queue.finish("a", isDone: false)
    #expect(queue.depth == 1)
    #expect(await queue.take() == "a")
  }

  @Test("wakes a worker that waits, and all of them when it is closed")
  func waking() async {
    let queue = JudgementQueue<String>()
    async let first = queue.take()
    async let second = queue.take()
    queue.add(["a"])
    // One of the two gets it; the other one waits until there is nothing to wait for.
    try? await Task.sleep(for: .milliseconds(20))
    queue.close()
    let taken = await [first, second]
    #expect(taken.contains("a") && taken.contains(nil))
    #expect(await queue.take() == nil)
  }

  @Test("is idle when nobody waits and nobody is judged")
  func idle() async {
    let queue = JudgementQueue<String>()
    await queue.idle()
    queue.add(["a"])
    let subject = await queue.take()
    async let done: Void = queue.idle()
    subject.map { queue.finish($0) }
    await done
  }

  @Test("knows when all who waited at a moment have been judged, whatever came later")
  func marks() async {
    let queue = JudgementQueue<String>()
    queue.add(["a", "b"])
    let first = await queue.take()
    queue.mark()
    queue.add(["c"])
    #expect(!queue.areMarkedDone)
    first.map { queue.finish($0) }
    let second = await queue.take()
    second.map { queue.finish($0) }
    #expect(queue.areMarkedDone)
    #expect(await queue.take() == "c")
  }
}
