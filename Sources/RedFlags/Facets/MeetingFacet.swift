import Events

/// Invitations in person, and how they were answered over time.
struct MeetingFacet: Facet {
  static let interests: Set<EventKind> = [.invitationAnswered, .verificationCompleted, .requestMade]

  /// Kinds of refusals, one bit each.
  private enum Format: Int {
    case meeting, onsiteTest, identityCheck, skip
  }

  private var asked = false
  private var declines = 0
  private var firstDecline: Instant?
  private var lastDecline: Instant?
  private var accepts = 0
  private var formats: UInt8 = 0
  private var careerAsked = false
  private var careerDeclines = 0

  init() {}

  mutating func observe(_ observation: inout Observation<MeetingFeature>) {
    switch observation.event.payload {
    case .invitationAnswered(let invitation): learn(invitation, &observation)
    case .verificationCompleted(let verification):
      guard verification.method == .inPerson else { return }
      asked = true
      switch verification.result.known {
      case .pass: accepts += 1
      case .refused, .noShow: refuse(.identityCheck, &observation)
      default: break
      }
    case .requestMade(let request):
      guard request.kind == .skipInPerson else { return }
      asked = true
      refuse(.skip, &observation)
    default: break
    }
  }

  private mutating func learn(_ invitation: InvitationAnswered, _ observation: inout Observation<MeetingFeature>) {
    let accepted = invitation.answer == .accepted
    guard accepted || invitation.answer == .declined || invitation.answer == .ignored else { return }
    switch invitation.kind.known {
    case .inPerson:
      asked = true
      if accepted { return accepts += 1 }
      declines += 1
      firstDecline = firstDecline ?? observation.instant
      lastDecline = observation.instant
      observation.note(.inPersonDeclines)
      refuse(.meeting, &observation)
    case .onsiteTest:
      asked = true
      if accepted { accepts += 1 } else { refuse(.onsiteTest, &observation) }
    case .pickup:
      if accepted {
        asked = true
        accepts += 1
      }
    case .promotion, .travel:
      careerAsked = true
      guard !accepted else { return }
      careerDeclines += 1
      observation.note(.identityStepDeclines)
    default: break
    }
  }

  private mutating func refuse(_ format: Format, _ observation: inout Observation<MeetingFeature>) {
    formats |= 1 << UInt8(format.rawValue)
    observation.note(.inPersonRefusalFormats)
  }

  func write(into row: inout FacetRow<MeetingFeature>, asOf moment: Instant) {
    if careerAsked { row.set(.identityStepDeclines, careerDeclines) }
    guard asked else { return }
    row.set(.inPersonDeclines, declines)
    row.set(.inPersonAccepts, accepts)
    row.set(.inPersonRefusalFormats, formats.nonzeroBitCount)
    if let firstDecline, let lastDecline { row[.inPersonDeclineDays] = max(0, lastDecline.days(since: firstDecline)) }
  }
}
