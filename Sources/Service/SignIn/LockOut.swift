import Events

/// How often signing in under a name failed, and until when it is shut. A value: the store keeps it, the rules are here.
///
/// It goes by the name that was typed, whether there is such an account or not, so that being shut tells nobody that there is one.
struct LockOut: Sendable, Hashable {
  /// Failures one after another.
  var failures = 0
  /// The last of them.
  var lastFailure: Instant?
  /// Until when nothing is tried.
  var until: Instant?

  /// So many failures are free.
  static let free = 5
  /// The first pause in seconds; it doubles with each failure more.
  static let firstPause = 30.0
  /// The longest pause: an hour. Nobody is shut out for good, or anybody could shut out anybody.
  static let longestPause = 3600.0
  /// After so many seconds without a failure everything is forgotten.
  static let memory = 86_400.0

  /// Seconds to wait before the next try; nil when it may be tried now.
  func wait(now: Instant) -> Int? {
    guard let until, now < until else { return nil }
    return max(1, Int(until.seconds(since: now).rounded(.up)))
  }

  /// After one more failure.
  func failed(now: Instant) -> LockOut {
    let isOld = lastFailure.map { now.seconds(since: $0) > Self.memory } ?? true
    var next = LockOut(failures: (isOld ? 0 : min(failures, 1000)) + 1, lastFailure: now)
    let beyond = next.failures - Self.free
    if beyond >= 0 {
      let pause = beyond >= 8 ? Self.longestPause : min(Self.longestPause, Self.firstPause * Double(1 << beyond))
      next.until = now.adding(seconds: pause)
    }
    return next
  }
}
