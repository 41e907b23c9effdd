import Events
import Judgement

/// What happens without a person asking: new evidence, and the passing of time.
extension CaseMachine {
  /// Takes in newer evidence, and opens a settled case again when it says something that the decision did not know.
  mutating func hear(_ evidence: CaseEvidence) {
    guard evidence.at >= state.evidence.at else { return }
    state.evidence = evidence
    guard state.standing.status == .decided, let decision = state.standing.decision, [.clear, .monitor].contains(decision.kind),
      evidence.verdict > .clear
    else { return }
    let isWatched = decision.kind == .monitor && (decision.until.map { at < $0 } ?? false)
    // Who is watched comes back sooner: that is what watching means.
    let least = Bits(isWatched ? policy.reopenBits / 2 : policy.reopenBits)
    guard decision.mark.isOutdone(by: evidence, bits: least) else { return }
    let due = policy.due(of: evidence, from: at)
    changeStanding {
      $0.status = .open
      $0.decision = nil
      $0.appeal = nil
      $0.assignee = nil
      $0.due = due
      $0.reopened += 1
    }
    emit(.caseReopened, decision: decision, to: [decision.by], topic: "new_evidence")
  }

  /// Lets everything lapse whose time has come. Done before every command, so nothing can be approved or lengthened after its end.
  mutating func passTime() {
    for index in state.standing.holds.indices {
      let hold = state.standing.holds[index]
      guard hold.isInForce, hold.expiresAt <= at else { continue }
      if hold.lane == .legal { escalate(index) } else { expire(index) }
    }
    if state.standing.status == .awaitingApproval, let proposal = state.standing.proposal, proposal.until <= at {
      takeBackProposal(proposal)
      emit(.notify, to: [proposal.by, Role.approver.rawValue], topic: "proposal_lapsed")
    }
    if state.standing.status == .waitingForProof, state.standing.due <= at {
      // No answer is no evidence: people look again.
      backToWork()
      emit(.notify, to: [state.standing.assignee].compactMap { $0 }, topic: "proof_missing")
    }
  }

  private mutating func expire(_ index: Int) {
    changeStanding {
      $0.holds[index].state = .expired
      $0.holds[index].endedAt = $0.holds[index].expiresAt
    }
    let hold = state.standing.holds[index]
    emit(.holdExpired, hold: hold, to: [hold.owner, Role.senior.rawValue], topic: "undecided")
  }

  /// Money of a listed party must not move because nobody looked: the hold waits on for another period, before compliance, loudly.
  private mutating func escalate(_ index: Int) {
    let hold = state.standing.holds[index]
    let period = max(3_600, hold.expiresAt.seconds(since: hold.placedAt) / Double(hold.escalations + 1))
    let periods = (at.seconds(since: hold.expiresAt) / period).rounded(.down) + 1
    changeStanding {
      $0.holds[index].state = .escalated
      $0.holds[index].expiresAt = hold.expiresAt.adding(seconds: period * periods)
      $0.holds[index].latest = max(hold.latest, $0.holds[index].expiresAt)
      $0.holds[index].escalations = hold.escalations + Int(min(periods, 10_000))
    }
    emit(.holdEscalated, hold: state.standing.holds[index], to: [hold.owner, Role.compliance.rawValue], topic: "undecided")
    emit(.alarm, hold: state.standing.holds[index], to: [Role.compliance.rawValue], topic: "legal_hold_undecided")
  }
}
