import Casework
import Events
import HTTPTypes
import Judgement
import Live
import Storage

/// What is said about those whose events are stored. Who reads it about a person is put on record first.
struct JudgementRoutes {
  let store: Store
  let desk: LiveDesk
  let secret: ServiceSecret
  let acts: ActRecorder

  private static let tag = "Judgement"
  private static let place = RouteDescription.Parameter(
    name: "subject", place: .path, text: "`KIND:ID`", schema: Schema.text(1...500))
  private static let verdict = RouteDescription.Parameter(
    name: "verdict", place: .query, text: "Only of this verdict; review and hold when absent.",
    schema: Schema.words(Verdict.allCases.map(\.rawValue)))

  var routes: [Route] {
    [
      Route(
        .get, "/v1/subjects/{subject}/assessment",
        RouteDescription(
          "assessment", tag: Self.tag, "What is said about a subject",
          text: "Rests on everything that is stored: when events came since the last judgement, the subject is judged now.",
          parameters: [Self.place],
          answers: [RouteDescription.Answer(200, "The assessment.", Schema.ref("Assessment"))]),
        access: .permission(.readScores)
      ) { call in
        let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
        guard let id = SubjectID(call.place("subject")), let subject = try await store.subjects.find(id, tenant: tenant) else {
          throw Problem(.notFound)
        }
        try await acts.wrote(call, "subject.assessment_read", on: subject.id.text)
        guard let kept = try await desk.current(LiveSubject(tenant: tenant, number: subject.number.value)) else {
          throw Problem(.notFound)
        }
        return .json { kept.assessment.write(to: &$0) }
      },
      Route(
        .get, "/v1/queue",
        RouteDescription(
          "queue", tag: Self.tag, "Who is to be looked at",
          text: "Those first of whom most depends: probability times the money at stake. As of each subject's last judgement.",
          parameters: [Self.verdict] + Listing.parameters,
          answers: [RouteDescription.Answer(200, "A page of assessments.", Schema.page(of: Schema.ref("Assessment")))],
          problems: [.invalidCursor]),
        access: .permission(.readScores)
      ) { call in
        let verdicts = try Self.verdicts(call.query["verdict"])
        let listing = try Listing(call, secret, filters: verdicts.map(\.rawValue).sorted())
        let tenant = try await store.tenants.ensure(call.signedIn().tenant, at: call.now)
        let page = try await desk.assessments.queue(
          tenant, verdicts: verdicts, after: listing.place.flatMap(Self.place), limit: listing.limit + 1)
        for (kept, _) in page.prefix(listing.limit) {
          try await acts.wrote(call, "subject.assessment_read", on: kept.assessment.subject.text)
        }
        return listing.reply(page, place: { "\($0.place.weight.bitPattern) \($0.place.subject)" }) { item, writer in
          item.assessment.assessment.write(to: &writer)
        }
      },
    ]
  }

  private static func verdicts(_ text: String?) throws(Problem) -> Set<Verdict> {
    guard let text else { return [.review, .hold] }
    guard let verdict = Verdict(rawValue: text) else { throw Problem.parameter("verdict", "is clear, review or hold") }
    return [verdict]
  }

  /// A place of the queue from a cursor that we made.
  private static func place(_ text: String) -> AssessmentStore.Place? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let bits = UInt64(parts[0]), let subject = Int64(parts[1]) else { return nil }
    return AssessmentStore.Place(weight: Double(bitPattern: bits), subject: subject)
  }
}
