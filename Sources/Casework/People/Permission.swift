/// One thing that a person may do or see.
public enum Permission: String, Codable, Sendable, Hashable, CaseIterable {
  /// See cases with their evidence.
  case readCases = "case.read"
  /// See probabilities, bits and weights.
  case readScores = "score.read"
  /// Write comments and attach references.
  case comment = "case.comment"
  /// Take, give and date cases.
  case assign = "case.assign"
  /// Decide clear, monitor, request_proof and refer.
  case decide = "case.decide"
  /// Decide confirm_fake, facilitator and victim.
  case confirm = "case.confirm"
  /// Release a hold of the evidence lane.
  case release = "hold.release"
  /// Place a hold.
  case placeHold = "hold.place"
  /// Lengthen a hold or give it to another owner.
  case extendHold = "hold.extend"
  /// Be the first of two to block.
  case proposeBlock = "block.propose"
  /// Be the second of two to block, or lift a block.
  case approveBlock = "block.approve"
  /// Undo a decision of one's own within its window.
  case undo = "case.undo"
  /// Undo somebody else's decision within its window.
  case undoOthers = "case.undo_others"
  /// Work the cases of a ring together, and part them again.
  case merge = "case.merge"
  /// Act on several members of a ring at once.
  case bulk = "case.bulk"
  /// Record that the person concerned appealed.
  case receiveAppeal = "appeal.receive"
  /// Decide an appeal.
  case answerAppeal = "appeal.answer"
  /// Decide in the legal lane: release, block or reject of listed parties.
  case decideLegal = "legal.decide"
  /// See notes, clocks and papers that must not reach anybody else.
  case readSecrets = "secret.read"
  /// Write them.
  case writeSecrets = "secret.write"
  /// Start and complete legal clocks.
  case runClocks = "clock.run"
  /// Draft papers that hold no secret.
  case draftPapers = "paper.draft"
  /// See victims' matters.
  case readVictims = "victim.read"
  /// Work victims' matters.
  case workVictims = "victim.work"
  /// Plant golden cases and see which they are.
  case manageGolden = "golden.manage"
  /// See how reviewers agree.
  case readQuality = "quality.read"
  /// Ask gates.
  case askGates = "gate.ask"
  /// Send events.
  case writeEvents = "event.write"
  /// See the plain steps of a candidate.
  case readCandidateCheck = "candidate_check.read"
  /// Record what was done of them.
  case answerCandidateCheck = "candidate_check.answer"
  /// Screen names and wallets.
  case screen = "screening.use"
  /// Write, test and back-test rules.
  case editRules = "rule.edit"
  /// Promote a rule of somebody else.
  case promoteRules = "rule.promote"
  /// Set up webhooks and other receivers.
  case manageActions = "action.manage"
  /// See deliveries and replay dead ones.
  case replayDeliveries = "delivery.replay"
  /// See shared indicators.
  case readIndicators = "indicator.read"
  /// Share and recall indicators.
  case shareIndicators = "indicator.share"
  /// Read the audit chain.
  case readAudit = "audit.read"
  /// Export or erase a person's data.
  case handleSubjectRights = "subject.rights"
  /// Manage accounts and roles.
  case manageUsers = "user.manage"
  /// Change settings, policies and keys.
  case manageSettings = "settings.manage"
  /// See the figures of the service.
  case readMetrics = "metrics.read"
}
