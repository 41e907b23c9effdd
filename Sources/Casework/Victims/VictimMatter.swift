public import Events

/// Help for a person whose identity others used. A matter of its own: it holds no score, no verdict and no suspicion.
public struct VictimMatter: Codable, Sendable, Hashable {
  /// One thing to be done for the person.
  public enum Step: String, Codable, Sendable, Hashable, CaseIterable {
    /// Reach the person over a channel that the operator never gave.
    case findContact = "find_contact"
    /// Tell what happened, in the person's language.
    case inform
    /// Give the evidence that tax offices, banks and the police ask for.
    case evidencePack = "evidence_pack"
    /// Correct what was recorded under the person's name: wages, tax forms, credit files, accounts.
    case correctRecords = "correct_records"
    /// Mark the identity so that it is not taken for the operator again.
    case protect
  }

  /// A step that was done.
  public struct Done: Codable, Sendable, Hashable {
    /// Which.
    public var step: Step
    /// What: a channel, a document, a record.
    public var what: String
    /// Who.
    public var by: String
    /// When.
    public var at: Instant
  }

  /// What somebody does for the person.
  public enum Command: Codable, Sendable, Hashable {
    /// Take the matter.
    case take
    /// Record a step; may be repeated, for each record that was corrected.
    case complete(step: Step, what: String)
    /// The person wants no contact, or cannot be found: told as it is.
    case cannotReach(why: String)
    /// Close it.
    case close

    private enum CodingKeys: String, CodingKey {
      case take, complete, close
      case cannotReach = "cannot_reach"
    }
  }

  /// Its name, derived from tenant and subject: a person has one matter.
  public let id: MatterID
  /// In whose books.
  public let tenant: String
  /// Who.
  public let subject: SubjectID
  /// Since when.
  public let openedAt: Instant
  /// Counts changes.
  public private(set) var revision: Int
  /// Who helps.
  public private(set) var owner: String?
  /// What was done, in order.
  public private(set) var done: [Done]
  /// Why the person could not be reached.
  public private(set) var unreached: String?
  /// Since when it is closed.
  public private(set) var closedAt: Instant?

  private enum CodingKeys: String, CodingKey {
    case id, tenant, subject, revision, owner, done, unreached
    case openedAt = "opened_at"
    case closedAt = "closed_at"
  }

  /// Opens a matter.
  public init(tenant: String, subject: SubjectID, at: Instant) {
    id = MatterID(naming: tenant, subject.text)
    self.tenant = tenant
    self.subject = subject
    openedAt = at
    revision = 1
    done = []
  }

  /// What is still to be done, in order.
  public var open: [Step] {
    Step.allCases.filter { step in
      !done.contains { $0.step == step } && !(unreached != nil && (step == .findContact || step == .inform))
    }
  }

  /// Carries a command out.
  ///
  /// - Throws: ``Refusal``: telling comes after finding a contact, and closing after everything else.
  public func applying(_ command: Command, by person: Reviewer, at: Instant) throws(Refusal) -> VictimMatter {
    guard person.may(.workVictims) else { throw Refusal(.notPermitted) }
    guard closedAt == nil else { throw Refusal(.wrongState) }
    guard at >= done.last?.at ?? openedAt else { throw Refusal(.timeRunsBackwards) }
    var matter = self
    matter.revision += 1
    switch command {
    case .take: matter.owner = person.id
    case .complete(let step, let what):
      guard what.contains(where: { !$0.isWhitespace }), what.utf8.count <= 8_000 else { throw Refusal(.badText, field: "what") }
      if step == .inform, !done.contains(where: { $0.step == .findContact }) { throw Refusal(.wrongState, field: "step") }
      matter.done.append(Done(step: step, what: what, by: person.id, at: at))
      if step == .findContact { matter.unreached = nil }
      matter.owner = matter.owner ?? person.id
    case .cannotReach(let why):
      guard why.contains(where: { !$0.isWhitespace }), why.utf8.count <= 8_000 else { throw Refusal(.badText, field: "why") }
      guard !done.contains(where: { $0.step == .inform }) else { throw Refusal(.wrongState) }
      matter.unreached = why
    case .close:
      guard open.isEmpty else { throw Refusal(.wrongState, field: "step") }
      matter.closedAt = at
    }
    return matter
  }
}
