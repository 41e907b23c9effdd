public import Events

/// What other systems are told of an effect: the payload of a webhook. Names and times, what was decided or held; no score, no evidence,
/// no words of reviewers.
public enum EffectMessage {
  /// The payload; nil for what only compliance may know of, which never leaves.
  public static func json(_ effect: CaseEffect) -> JSON? {
    guard effect.visibility == .team else { return nil }
    var data = [JSONMember("subject", .string(effect.subject.text))]
    if let id = effect.caseID { data.append(JSONMember("case", .string(id.text))) }
    if let topic = effect.topic { data.append(JSONMember("topic", .string(topic))) }
    if let hold = effect.hold { data.append(JSONMember("hold", json(hold))) }
    if let decision = effect.decision { data.append(JSONMember("decision", json(decision))) }
    if let clock = effect.clock {
      data.append(
        JSONMember(
          "clock",
          .object([
            JSONMember("clock", .string(clock.clock)), JSONMember("deadline", clock.deadline.map { .string($0.text) } ?? .null),
          ])))
    }
    return .object([
      JSONMember("id", .string(effect.id.text)), JSONMember("type", .string("sekisho.\(effect.kind.rawValue)")),
      JSONMember("timestamp", .string(effect.at.text)), JSONMember("tenant", .string(effect.tenant)),
      JSONMember("data", .object(data)),
    ])
  }

  private static func json(_ hold: Hold) -> JSON {
    .object([
      JSONMember("id", .string(hold.id.text)), JSONMember("gate", .string(hold.gate.rawValue)),
      JSONMember("state", .string(hold.state.rawValue)), JSONMember("owner", .string(hold.owner)),
      JSONMember("expires_at", .string(hold.expiresAt.text)), JSONMember("reference", hold.reference.map(JSON.string) ?? .null),
    ])
  }

  private static func json(_ decision: Decision) -> JSON {
    .object([
      JSONMember("id", .string(decision.id.text)), JSONMember("kind", .string(decision.kind.rawValue)),
      JSONMember("reason", .string(decision.reason.rawValue)), JSONMember("by", .string(decision.by)),
      JSONMember("at", .string(decision.at.text)), JSONMember("undone", .bool(decision.undoneAt != nil)),
    ])
  }
}

extension Decision {
  /// The data of the event `disposition.recorded` that tells the evidence of others; nil for a decision that settles nothing.
  public var disposition: JSON? {
    guard let outcome = kind.outcome else { return nil }
    return .object([
      JSONMember("outcome", .string(outcome.rawValue)),
      JSONMember("basis", .string((onAppeal ? DispositionBasis.appeal : .analyst).rawValue)), JSONMember("by", .string(by)),
    ])
  }
}
