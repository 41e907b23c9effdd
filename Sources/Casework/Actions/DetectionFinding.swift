public import Events
import Judgement
import RedFlags

/// A case as an OCSF 1.x Detection Finding (class 2004), for the SIEM of the firm. Only the team's part of a case goes out.
public enum DetectionFinding {
  /// What happened to the finding.
  public enum Activity: Int, Sendable, Hashable {
    /// It is new.
    case create = 1
    /// It has changed.
    case update = 2
    /// It is settled.
    case close = 3
  }

  /// Makes the event.
  ///
  /// - Parameters:
  ///   - activity: what happened.
  ///   - at: when.
  ///   - version: of the product.
  public static func json(_ one: Case, activity: Activity, at: Instant, version: String) -> JSON {
    let severity = severity(of: one)
    let millis = at.microseconds / 1_000
    let first = one.evidence.findings.first?.reason.en ?? "No finding holds."
    var info: [JSONMember] = [
      JSONMember("uid", .string(one.id.text)),
      JSONMember("title", .string(one.lane == .legal ? "Exact list hit" : "Worker may not be the verified person")),
      JSONMember("desc", .string(first)), JSONMember("created_time", .integer(one.openedAt.microseconds / 1_000)),
      JSONMember("modified_time", .integer(one.changedAt.microseconds / 1_000)),
      JSONMember("types", .array(one.evidence.findings.map { .string($0.flag) })),
    ]
    let events = one.evidence.findings.flatMap(\.evidence)
    if !events.isEmpty {
      info.append(JSONMember("related_events", .array(events.map { .object([JSONMember("uid", .string($0))]) })))
    }
    return .object([
      JSONMember("activity_id", .integer(Int64(activity.rawValue))), JSONMember("category_uid", .integer(2)),
      JSONMember("class_uid", .integer(2_004)), JSONMember("type_uid", .integer(Int64(200_400 + activity.rawValue))),
      JSONMember("time", .integer(millis)), JSONMember("severity_id", .integer(severity)),
      JSONMember("status_id", .integer(status(of: one))), JSONMember("message", .string(first)),
      JSONMember("is_alert", .bool(activity == .create)),
      JSONMember("confidence_score", .integer(Int64((one.evidence.probability * 100).rounded()))),
      JSONMember("finding_info", .object(info)), JSONMember("evidences", .array([evidence(of: one)])),
      JSONMember(
        "metadata",
        .object([
          JSONMember("version", .string("1.4.0")), JSONMember("tenant_uid", .string(one.tenant)),
          JSONMember(
            "product",
            .object([
              JSONMember("name", .string("Sekisho")), JSONMember("vendor_name", .string("Sekisho")),
              JSONMember("version", .string(version)),
            ])),
        ])),
    ])
  }

  private static func evidence(of one: Case) -> JSON {
    .object([
      JSONMember(
        "user",
        .object([
          JSONMember("uid", .string(one.subject.text)), JSONMember("type_id", .integer(1)),
        ]))
    ])
  }

  /// 3 medium, 4 high, 5 critical.
  private static func severity(of one: Case) -> Int64 {
    if one.lane == .legal { return 5 }
    return one.evidence.verdict == .hold ? 4 : one.evidence.verdict == .review ? 3 : 1
  }

  /// 1 new, 2 in progress, 3 suppressed (cleared), 4 resolved.
  private static func status(of one: Case) -> Int64 {
    switch one.standing.status {
    case .open: 1
    case .inReview, .waitingForProof, .awaitingApproval, .appealed: 2
    case .decided: one.standing.decision?.kind == .clear ? 3 : 4
    }
  }
}
