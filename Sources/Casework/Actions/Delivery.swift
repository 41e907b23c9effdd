public import Events

/// One message on its way to one receiver. A state machine: attempts with growing pauses, dead after the last, replayed by people.
/// Delivered at least once; the receiver applies it once by its key.
public struct Delivery: Codable, Sendable, Hashable {
  /// Where it is.
  public enum State: String, Codable, Sendable, Hashable, CaseIterable {
    /// Waits for its time.
    case waiting
    /// An attempt is under way until its lease ends.
    case sending
    /// The receiver took it.
    case delivered
    /// Given up; people may replay it.
    case dead
    /// Taken back before it was sent, because its decision was undone.
    case cancelled
  }

  /// One attempt.
  public struct Attempt: Codable, Sendable, Hashable {
    /// When.
    public var at: Instant
    /// The receiver's status, nil when there was no answer.
    public var status: Int?
    /// A stable word for what went wrong.
    public var failure: String?
  }

  /// What the receiver answered.
  public enum Answer: Sendable, Hashable {
    /// A status, and after how many seconds to come again, if it said so.
    case status(Int, retryAfter: Double?)
    /// No answer: a stable word such as `timeout`, `refused`, `private_address`.
    case failure(String)
  }

  /// Its name, derived from effect and receiver.
  public let id: DeliveryID
  /// The effect that it carries.
  public let effect: EffectID
  /// The receiver's name in the settings.
  public let receiver: String
  /// By this key the receiver applies it once, however often it comes. The same for all attempts and replays.
  public var key: String { id.text }
  /// Where it is.
  public private(set) var state: State
  /// Not before.
  public private(set) var nextAt: Instant
  /// What was tried since it was made or replayed.
  public private(set) var attempts: [Attempt]
  /// How often people replayed it.
  public private(set) var replays: Int
  /// Until when an attempt that is under way is believed to live.
  public private(set) var leaseUntil: Instant?

  private enum CodingKeys: String, CodingKey {
    case id, effect, receiver, state, attempts, replays
    case nextAt = "next_at"
    case leaseUntil = "lease_until"
  }

  /// A delivery of an effect to a receiver; its time is the effect's earliest.
  public init(of effect: CaseEffect, to receiver: String) {
    id = DeliveryID(naming: effect.id.text, receiver)
    self.effect = effect.id
    self.receiver = receiver
    state = .waiting
    nextAt = effect.earliest ?? effect.at
    attempts = []
    replays = 0
  }

  /// Whether it can be taken now: its time has come, or whoever had it died.
  public func isDue(at: Instant) -> Bool {
    switch state {
    case .waiting: nextAt <= at
    case .sending: leaseUntil.map { $0 <= at } ?? true
    case .delivered, .dead, .cancelled: false
    }
  }

  /// Takes it for an attempt; nil when it is not due.
  public func taken(at: Instant, lease seconds: Double = 60) -> Delivery? {
    guard isDue(at: at) else { return nil }
    var next = self
    // Whoever held the lease did not come back: that attempt counts, or a crash would be tried for ever.
    if state == .sending { next.attempts.append(Attempt(at: leaseUntil ?? at, status: nil, failure: "lease_ended")) }
    next.state = .sending
    next.leaseUntil = at.adding(seconds: max(1, seconds))
    return next
  }

  /// Notes what the receiver answered.
  ///
  /// - Parameter jitter: between 0 and 1, drawn by the caller: spreads the pause over its half.
  public func answered(_ answer: Answer, at: Instant, policy: DeliveryPolicy, jitter: Double) -> Delivery {
    guard state == .sending else { return self }
    var next = self
    next.leaseUntil = nil
    var pause: Double?
    switch answer {
    case .status(let status, _) where (200...299).contains(status):
      next.attempts.append(Attempt(at: at, status: status, failure: nil))
      next.state = .delivered
      return next
    case .status(let status, let retryAfter):
      next.attempts.append(Attempt(at: at, status: status, failure: "status"))
      // 410 says that nobody lives there any more.
      if status == 410 { return next.buried() }
      pause = retryAfter
    case .failure(let word):
      next.attempts.append(Attempt(at: at, status: nil, failure: word))
      // An address that must not be called is not going to become better.
      if word == "private_address" { return next.buried() }
    }
    guard next.attempts.count < policy.attempts else { return next.buried() }
    let own = policy.pause(after: next.attempts.count, jitter: jitter)
    next.state = .waiting
    next.nextAt = at.adding(seconds: max(own, min(pause ?? 0, policy.longestPause)))
    return next
  }

  private func buried() -> Delivery {
    var next = self
    next.state = .dead
    return next
  }

  /// Sends a dead or delivered one again, with the same key.
  public func replayed(at: Instant) -> Delivery? {
    guard state == .dead || state == .delivered else { return nil }
    var next = self
    next.state = .waiting
    next.nextAt = at
    next.attempts = []
    next.replays += 1
    return next
  }

  /// Takes it back, when nothing was sent yet.
  public func cancelled() -> Delivery? {
    guard state == .waiting, attempts.isEmpty, replays == 0 else { return nil }
    var next = self
    next.state = .cancelled
    return next
  }
}

/// How often and how patiently something is sent.
public struct DeliveryPolicy: Codable, Sendable, Hashable {
  /// Attempts before it is given up.
  public var attempts: Int
  /// Seconds before the second attempt.
  public var firstPause: Double
  /// Each further pause is so many times longer.
  public var factor: Double
  /// No pause is longer.
  public var longestPause: Double

  private enum CodingKeys: String, CodingKey {
    case attempts, factor
    case firstPause = "first_pause"
    case longestPause = "longest_pause"
  }

  /// Ten attempts over about a day and a half.
  public static let usual = DeliveryPolicy(attempts: 10, firstPause: 5, factor: 5, longestPause: 6 * 3_600)

  /// The pause after so many failed attempts: grows by the factor, and lies between one half and the whole of it by the jitter.
  public func pause(after failures: Int, jitter: Double) -> Double {
    var pause = firstPause
    for _ in 1..<max(2, min(failures, 64)) where failures > 1 { pause = min(longestPause, pause * factor) }
    return min(longestPause, pause) * (0.5 + 0.5 * min(1, max(0, jitter)))
  }
}

/// What a receiver that applies each message once remembers: keys, bounded by count, oldest forgotten first.
public struct AppliedKeys: Codable, Sendable, Hashable {
  private var order: [String] = []
  private var known: Set<String> = []
  private let capacity: Int

  /// Remembers at most so many keys.
  public init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Whether a key is new; notes it.
  public mutating func apply(_ key: String) -> Bool {
    guard known.insert(key).inserted else { return false }
    order.append(key)
    if order.count > capacity { known.remove(order.removeFirst()) }
    return true
  }
}
