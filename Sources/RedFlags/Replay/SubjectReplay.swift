public import Events

/// Replays one subject's history as it would have been judged live, and tells every change of what holds.
///
/// Only the rules that read a changed feature are evaluated again; a test holds this to the evaluation of all rules.
public final class SubjectReplay {
  /// The fold.
  public let history: SubjectHistory
  /// What holds now, by the rule's number.
  public private(set) var firing: [Int: Finding] = [:]
  /// How many conditions were evaluated.
  public private(set) var evaluations = 0

  private let sheet: RuleSheet
  private let evaluator: RuleEvaluator
  private var truth: [Bool]
  private var moment = Instant.distantPast
  private var queue: RuleQueue
  private let occasions: [Occasion]
  private var nextOccasion = 0

  /// At most so many moments of time alone are looked at between two events.
  private static let deadlineLimit = 512

  /// A replay of a subject of which nothing has happened yet.
  public init(
    subject: SubjectID, number: UInt32 = 0, world: World? = nil, sheet: RuleSheet, evaluator: RuleEvaluator
  ) {
    history = SubjectHistory(subject: subject, number: number, world: world, table: sheet.table)
    occasions = world?.occasions(of: number) ?? []
    self.sheet = sheet
    self.evaluator = evaluator
    truth = [Bool](repeating: false, count: sheet.rules.count)
    queue = RuleQueue(count: sheet.rules.count)
  }

  /// Takes in the next event; `onChange` is called with the moment of every change of what holds, up to and including the event.
  public func observe(_ event: consuming Event, as reference: EventReference, onChange: (Instant) -> Void) {
    let instant = event.instant
    advance(to: instant, reference: reference, onChange: onChange)
    history.observe(event, as: reference)
    settle(at: instant, onChange)
  }

  /// Lets time pass up to an event, stopping at every moment that changes a feature: occasions from the world before and at that time
  /// (the subject's own event first, since it may be the one that brings them together), and moments of time alone.
  private func advance(to end: Instant, reference: EventReference?, onChange: (Instant) -> Void) {
    while nextOccasion < occasions.count {
      let occasion = occasions[nextOccasion]
      guard occasion.instant < end || (reference == nil && occasion.instant <= end) else { break }
      passDeadlines(until: occasion.instant, onChange)
      history.meet(occasion)
      settle(at: occasion.instant, onChange)
      nextOccasion += 1
    }
    passDeadlines(until: end, onChange)
  }

  private func passDeadlines(until end: Instant, _ onChange: (Instant) -> Void) {
    var steps = 0
    while steps < Self.deadlineLimit, let next = history.deadline(after: moment), next > moment, next <= end {
      history.refresh(asOf: next)
      settle(at: next, onChange)
      steps += 1
    }
  }

  /// Ends the replay: brings everything up to date as of a moment.
  public func finish(asOf end: Instant, onChange: (Instant) -> Void) {
    advance(to: end, reference: nil, onChange: onChange)
    history.settleSharing(asOf: max(end, moment))
    history.refresh(asOf: max(end, moment))
    settle(at: end, onChange)
  }

  /// Evaluates the rules that read a changed feature.
  private func settle(at now: Instant, _ onChange: (Instant) -> Void) {
    moment = max(moment, now)
    let changed = history.changed
    guard !changed.isEmpty else { return }
    queue.wake(sheet, by: changed)
    var hasChanged = false
    let row = history.row
    row.withUnsafeBufferPointer { row in
      for rule in queue.rules {
        evaluations &+= 1
        let holds = evaluator.holds(rule, in: row) ?? false
        guard holds != truth[rule] else { continue }
        truth[rule] = holds
        hasChanged = true
        firing[rule] = holds ? Finding(rule: rule, at: now, evidence: evidence(of: rule)) : nil
      }
    }
    if hasChanged { onChange(now) }
  }

  /// A finding names at most so many events: the first ones and the last ones.
  private static let evidenceLimit = 12

  private func evidence(of rule: Int) -> [EventReference] {
    var all: Set<EventReference> = []
    for slot in sheet.rules[rule].reads { all.formUnion(history.evidence(for: slot)) }
    let sorted = all.sorted()
    guard sorted.count > Self.evidenceLimit else { return sorted }
    return Array(sorted.prefix(Self.evidenceLimit / 2) + sorted.suffix(Self.evidenceLimit / 2))
  }
}

/// The rules to evaluate after a step, each once.
private struct RuleQueue {
  private(set) var rules: [Int] = []
  private var isWaiting: [Bool]

  init(count: Int) { isWaiting = [Bool](repeating: false, count: count) }

  /// Takes in the rules that read one of the changed slots, in place of those of the last step.
  mutating func wake(_ sheet: RuleSheet, by changed: [Int]) {
    for rule in rules { isWaiting[rule] = false }
    rules.removeAll(keepingCapacity: true)
    for slot in changed {
      for rule in sheet.readers[slot] where !isWaiting[rule] {
        isWaiting[rule] = true
        rules.append(rule)
      }
    }
  }
}
