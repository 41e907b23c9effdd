import Events

/// How long a session lives.
public struct SessionRule: Sendable, Hashable {
  /// Minutes without a request after which it is over.
  public var idleMinutes = 30
  /// Hours after which it is over in any case.
  public var hours = 12

  /// The usual rule.
  public init() {}

  /// Whether a session still lives.
  func isAlive(created: Instant, lastSeen: Instant, now: Instant) -> Bool {
    now.seconds(since: created) < Double(hours) * 3600 && now.seconds(since: lastSeen) < Double(idleMinutes) * 60
  }

  /// The last use is written at most once in so many seconds: a session's every request need not write.
  static let resolution = 30.0
}
