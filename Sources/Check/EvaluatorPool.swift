import RedFlags
import Synchronization

/// Evaluators of one rule sheet that nobody uses just now. Preparing one takes milliseconds, a small store less.
final class EvaluatorPool: Sendable {
  private let sheet: RuleSheet
  private let idle = Mutex<[Idle]>([])

  /// An evaluator in the pool belongs to nobody, so it may cross threads.
  private struct Idle: @unchecked Sendable {
    let evaluator: RuleEvaluator
  }

  /// A pool without evaluators.
  init(_ sheet: RuleSheet) { self.sheet = sheet }

  /// An idle evaluator, or a new one; nil only when SQLite has no memory left.
  func take() -> RuleEvaluator? {
    idle.withLock { $0.popLast() }?.evaluator ?? (try? RuleEvaluator(sheet))
  }

  /// Gives an evaluator back, which its user no longer touches.
  func put(_ evaluator: RuleEvaluator) {
    let returned = Idle(evaluator: evaluator)
    idle.withLock { $0.append(returned) }
  }
}
