import Events
import Testing

@testable import RedFlags

@Suite("Leaving")
struct ExitFacetTests {
  private func start(_ id: String = "e1") -> Payload {
    var engagement = EngagementStarted()
    engagement.engagementID = id
    return .engagementStarted(engagement)
  }

  private func end(_ id: String = "e1") -> Payload {
    var engagement = EngagementEnded()
    engagement.engagementID = id
    return .engagementEnded(engagement)
  }

  private func session(_ id: String, _ outcome: SessionOutcome? = .success) -> Payload {
    var session = SessionStarted()
    session.sessionID = id
    session.outcome = outcome.map(Term.known)
    return .sessionStarted(session)
  }

  @Test("Who is hired again has not stayed away")
  func rehired() {
    let story = MoneyStory()
    story.tell(day: 0, start())
    story.tell(day: 10, end())
    story.tell(day: 20, start("e2"))
    story.tell(day: 21, session("s1"))
    #expect((story["use_after_exit"] ?? 0) == 0)
  }

  @Test("An exit dated by the day ends with that day, one with an hour soon after", arguments: [(10.0, 0.0), (10.25, 1.0)])
  func lastDay(exit: Double, uses: Double) {
    let story = MoneyStory()
    story.tell(day: 0, start())
    story.tell(day: exit, end())
    story.tell(day: 10.9, session("s1"))
    #expect(story["use_after_exit"] == uses)
  }

  @Test("A copy of the firm's repository keeps its name, under any owner and ending")
  func copies() {
    let story = MoneyStory()
    func push(_ repository: String, _ remote: Remote, day: Double) {
      var push = CommitPushed()
      push.repository = repository
      push.remote = .known(remote)
      story.tell(day: day, .commitPushed(push))
    }
    push("acme/ledger", .company, day: 1)
    push("someone/notes", .personal, day: 2)
    #expect(story["company_code_pushes"] == 0)
    push("git@host.example:someone/ledger.git", .personal, day: 3)
    #expect(story["company_code_pushes"] == 1)
  }

  @Test("Megabytes are counted over seven days, not for ever")
  func window() {
    let story = MoneyStory()
    for week in 0..<10 {
      var moved = DataMoved()
      moved.destination = .known(.personalCloud)
      moved.bytes = 20_000_000
      story.tell(day: Double(week) * 10, .dataMoved(moved))
    }
    #expect(story["moved_mb_7d"] == 20)
  }
}
