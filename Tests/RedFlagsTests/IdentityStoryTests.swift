import Events
import Testing

@testable import RedFlags

@Suite("Proofs of identity over time")
struct IdentityStoryTests {
  private func check(
    _ method: VerificationMethod, _ result: VerificationResult, face: String? = nil, attempt: Int? = nil
  ) -> Payload {
    var verification = VerificationCompleted()
    verification.method = .known(method)
    verification.result = .known(result)
    verification.attempt = attempt
    if let face {
      var still = Image()
      still.faceReference = face
      verification.still = still
    }
    return .verificationCompleted(verification)
  }

  private func document(face: String) -> Payload {
    var submitted = DocumentSubmitted()
    submitted.image = Image()
    submitted.image?.faceReference = face
    return .documentSubmitted(submitted)
  }

  @Test("Nothing looked at is nothing known")
  func unknown() {
    let story = Story()
    story.tell(day: 0, .engagementStarted(EngagementStarted()))
    for feature in ["face_match_failures", "other_face_sightings", "liveness_failures", "reproof_refusals", "work_denials"] {
      #expect(story[feature] == nil, "\(feature)")
    }
  }

  @Test("A failed match before any proof and one after it are different stories")
  func beforeAndAfter() {
    let story = Story()
    story.tell(day: 0, check(.faceMatch, .fail))
    #expect(story["face_match_failures"] == 1)
    #expect(story["later_face_match_failures"] == nil)
    story.tell(day: 1, check(.faceMatch, .pass))
    story.tell(day: 90, check(.faceMatch, .fail))
    #expect(story["face_match_failures"] == 0)
    #expect(story["later_face_match_failures"] == 1)
  }

  @Test("A pass without a witness does not answer what a witness saw")
  func supervisedStands() {
    let story = Story()
    story.tell(day: 0, check(.document, .pass))
    story.tell(day: 30, check(.videoCall, .fail))
    story.tell(day: 31, check(.faceMatch, .pass))
    #expect(story["supervised_mismatches"] == 1)
    story.tell(day: 32, check(.inPerson, .pass))
    #expect(story["supervised_mismatches"] == 0)
  }

  @Test("A document handed in after the person was seen must show the face that was seen")
  func lateDocument() {
    let story = Story()
    story.tell(day: 0, check(.liveness, .pass, face: "f1"))
    story.tell(day: 1, document(face: "f1"))
    #expect(story["document_face_mismatches"] == 0)
    story.tell(day: 2, document(face: "f2"))
    #expect(story["document_face_mismatches"] == 1)
  }

  @Test("An open failure grows with time alone and asks to be looked at again")
  func openFailureAges() {
    let story = Story()
    story.tell(day: 0, check(.faceMatch, .fail))
    #expect(story["face_match_open_days"] == 0)
    var deadlines = 0
    while let next = story.nextDeadline(), deadlines < 100 {
      story.refresh(at: next)
      deadlines += 1
    }
    #expect(deadlines == 14)
    #expect(story["face_match_open_days"] == 14)
  }

  @Test("Failed liveness challenges on different days do not add up")
  func livenessApart() {
    let story = Story()
    for day in [0.0, 3, 6, 9] { story.tell(day: day, check(.liveness, .fail)) }
    #expect(story["liveness_failures"] == 1)
    story.tell(day: 9.1, check(.liveness, .fail))
    #expect(story["liveness_failures"] == 2)
  }

  @Test("Hours to the exit count from the last unmet request, and a proof closes it")
  func exitAfterRequest() {
    var end = EngagementEnded()
    end.by = "worker"
    let story = Story()
    story.tell(day: 0, check(.reverification, .noShow))
    story.tell(day: 2, check(.reverification, .refused))
    story.tell(day: 2.5, .engagementEnded(end))
    #expect(story["hours_from_reproof_to_exit"] == 12)
    #expect(story["reproof_refusals"] == 2)

    let proved = Story()
    proved.tell(day: 0, check(.reverification, .refused))
    proved.tell(day: 1, check(.chip, .pass))
    proved.tell(day: 1.5, .engagementEnded(end))
    #expect(proved["hours_from_reproof_to_exit"] == nil)
    #expect(proved["reproof_refusals"] == 0)
  }

  @Test("Handing in the document that was asked for meets the request")
  func requestMet() {
    var engagement = EngagementStarted()
    engagement.engagementID = "e1"
    var end = EngagementEnded()
    end.engagementID = "e1"
    end.by = "worker"
    func hours(_ handsIn: Bool) -> Double? {
      let story = Story()
      story.tell(day: 0, check(.document, .pass))
      story.tell(day: 1, .engagementStarted(engagement))
      story.tell(day: 300, .documentRequested(DocumentRequested()))
      if handsIn { story.tell(day: 301, document(face: "f1")) }
      story.tell(day: 302, .engagementEnded(end))
      return story["hours_from_reproof_to_exit"]
    }
    #expect(hours(false) == 48)
    #expect(hours(true) == nil)
  }
}

/// A history told in days.
final class Story {
  private let history: SubjectHistory
  private let subject = SubjectID(kind: .worker, id: "a")
  private let start = Instant(seconds: 1_767_225_600)
  private var now: Instant
  private var number: UInt32 = 0

  init() {
    history = SubjectHistory(subject: subject)
    now = start
  }

  func tell(day: Double, _ payload: Payload) {
    now = start.adding(days: day)
    let event = Event(id: "e\(number)", source: "//test", time: now, subject: subject, payload: payload)
    history.observe(event, as: EventReference(number))
    number += 1
  }

  func nextDeadline() -> Instant? { history.deadline(after: now) }

  func refresh(at moment: Instant) {
    now = moment
    history.refresh(asOf: moment)
  }

  /// A feature's number, nil when it is unknown.
  subscript(feature: String) -> Double? {
    guard let slot = FeatureTable.shared.slot(of: feature) else { return nil }
    let value = history.row[slot]
    return value.isNaN ? nil : value
  }
}
