import Dispatch
import Synchronization

/// Checks passwords on threads of its own, few at a time: a hash takes 32 MiB and a good part of a second, and requests must not wait
/// behind it.
final class PasswordDesk: Sendable {
  private let queue = DispatchQueue(label: "sekisho.passwords", attributes: .concurrent)
  private let slots = DispatchSemaphore(value: 2)
  private let waiting = Mutex(0)
  private let cost: PasswordHash.Cost
  /// What is computed for accounts that do not exist, so that they take as long as those that do.
  private let decoy: PasswordHash?

  /// So many may wait; more are told to come back.
  static let mostWaiting = 64

  init(cost: PasswordHash.Cost, salt: [UInt8]) {
    self.cost = cost
    decoy = try? PasswordHash("no account has this password", cost: cost, salt: salt)
  }

  /// Whether a password is that of an account; takes as long when there is no account.
  func isRight(_ password: String, stored: String?) async throws(Problem) -> Bool {
    let known = stored.flatMap { PasswordHash($0) }
    guard let hash = known ?? decoy else { return false }
    return try await work { hash.matches(password) } && known != nil
  }

  /// The text to store for a password.
  func hash(_ password: String, salt: [UInt8]) async throws(Problem) -> String {
    guard let text = try await work({ [cost] in try? PasswordHash(password, cost: cost, salt: salt).text }) else {
      throw Problem(.internalFault)
    }
    return text
  }

  private func work<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async throws(Problem) -> Result {
    let isLet = waiting.withLock { waiting in
      guard waiting < Self.mostWaiting else { return false }
      waiting += 1
      return true
    }
    guard isLet else { throw Problem(.overloaded, retryAfter: 5) }
    return await withCheckedContinuation { continuation in
      queue.async { [self] in
        slots.wait()
        let result = body()
        slots.signal()
        waiting.withLock { $0 -= 1 }
        continuation.resume(returning: result)
      }
    }
  }
}
