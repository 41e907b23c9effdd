import Events
import Testing

@testable import RedFlags

@Suite("What interviews leave behind")
struct InterviewNotesTests {
  @Test("Scores compare only on one scale")
  func scales() {
    var comparison = ScoreComparison()
    comparison.interview(92)
    comparison.review(4.1, day: 30)
    comparison.review(4.4, day: 60)
    #expect(comparison.drop == nil)
  }

  @Test("A drop is a share of the scale, from two reviews on")
  func drop() throws {
    var comparison = ScoreComparison()
    comparison.interview(90)
    comparison.review(40, day: 30)
    #expect(comparison.drop == nil)
    comparison.review(50, day: 60)
    #expect(abs(try #require(comparison.drop) - 0.45) < 1e-9)
  }

  @Test("Reviews after half a year, negative and not finite scores are left out")
  func limits() {
    var comparison = ScoreComparison()
    comparison.interview(.nan)
    comparison.interview(4)
    comparison.review(1, day: 200)
    comparison.review(.infinity, day: 10)
    comparison.review(-3, day: 10)
    #expect(comparison.drop == nil)
  }

  @Test("Interviewers without a name are one witness, however often they note something")
  func witnesses() {
    var notes = Witnesses()
    _ = notes.add(nil)
    _ = notes.add(nil)
    _ = notes.add("kim")
    #expect(notes.people == 2)
    #expect(notes.sessions == 3)
  }

  @Test("Faces: the first still is the measure, and its event is evidence")
  func faces() {
    var faces = StillFaces()
    #expect(faces.add("f1", as: EventReference(3)) == nil)
    #expect(!faces.compared)
    #expect(faces.add("f1", as: EventReference(5)) == nil)
    #expect(faces.compared && !faces.differs)
    #expect(faces.add("f2", as: EventReference(9)) == EventReference(3))
    #expect(faces.differs)
  }

  @Test(
    "Shown names that prove nothing",
    arguments: ["Ada", "iPhone von Ada", "A. R.", "Zoom User", "Galaxy S24 Ultra", "", "Ada K.", "Ada Miller", "Roe Bruno"])
  func unclear(shown: String) {
    let names = [PersonName(given: "Ada", family: "Roe")]
    #expect(MeetingName.isOther(shown, than: names) != true)
  }

  @Test("Another full name differs; nobody's name is compared with nothing")
  func clear() {
    let names = [PersonName(given: "Ada", family: "Roe")]
    #expect(MeetingName.isOther("Bruno Keller", than: names) == true)
    #expect(MeetingName.isOther("Roe, Ada", than: names) == false)
    #expect(MeetingName.isOther("Bruno Keller", than: []) == nil)
  }

  @Test("The median of delays is right within a sixth", arguments: [8.0, 35, 110, 140, 900])
  func histogram(delay: Double) throws {
    var histogram = LatencyHistogram()
    #expect(histogram.median == nil)
    for _ in 0..<9 { histogram.add(delay) }
    histogram.add(5_000)
    let median = try #require(histogram.median)
    #expect(abs(median - delay) <= delay / 6 + 1)
  }
}
