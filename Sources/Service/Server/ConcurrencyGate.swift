import Synchronization

/// Lets only so many requests be answered at the same time. The others are told to come back, instead of piling up until memory is gone.
final class ConcurrencyGate: Sendable {
  /// The right to be answered; given back when nobody holds it any more, also when a stream breaks off.
  final class Pass: Sendable {
    private let gate: ConcurrencyGate
    fileprivate init(_ gate: ConcurrencyGate) { self.gate = gate }
    deinit { gate.inside.withLock { $0 -= 1 } }
  }

  private let most: Int
  private let inside = Mutex(0)

  init(most: Int) { self.most = max(1, most) }

  /// A pass; nil when all are out.
  func enter() -> Pass? {
    let isLet = inside.withLock { inside in
      guard inside < most else { return false }
      inside += 1
      return true
    }
    return isLet ? Pass(self) : nil
  }

  var count: Int { inside.withLock { $0 } }
}
