import Events
import Synchronization

/// How often one caller may ask.
public struct RateLimit: Sendable, Hashable {
  /// So many requests in a window.
  public var quota: Int
  /// The window in seconds.
  public var seconds: Int

  /// A limit.
  public init(quota: Int, seconds: Int) {
    self.quota = max(1, quota)
    self.seconds = max(1, seconds)
  }
}

/// Counts requests of callers in buckets that drain evenly, so that a caller may burst up to its quota and then goes on at its rate.
///
/// Memory is bounded: when there are too many callers at once, those who have their whole quota again are forgotten, and when none
/// has, new callers share one bucket.
final class RateLimiter: Sendable {
  /// What a caller has left.
  struct Standing: Sendable, Hashable {
    /// Whether the request is let through.
    var isAllowed: Bool
    /// How many more are let through at once.
    var remaining: Int
    /// Seconds until the whole quota is there again; when refused, until the next request is let through.
    var seconds: Int
  }

  private struct Bucket {
    var level: Double
    var at: Instant
  }

  private let limit: RateLimit
  private let mostCallers: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  init(_ limit: RateLimit, mostCallers: Int = 10_000) {
    self.limit = limit
    self.mostCallers = mostCallers
  }

  private var rate: Double { Double(limit.quota) / Double(limit.seconds) }

  /// Counts one request of a caller.
  func count(_ caller: String, now: Instant) -> Standing {
    buckets.withLock { buckets in
      var caller = caller
      if buckets[caller] == nil, buckets.count >= mostCallers {
        buckets = buckets.filter { level(of: $0.value, now) > 0 }
        if buckets.count >= mostCallers { caller = "" }
      }
      var bucket = Bucket(level: buckets[caller].map { level(of: $0, now) } ?? 0, at: now)
      let isAllowed = bucket.level + 1 <= Double(limit.quota) + 1e-9
      if isAllowed { bucket.level += 1 }
      buckets[caller] = bucket
      let remaining = max(0, Int(Double(limit.quota) - bucket.level))
      let wait = isAllowed ? bucket.level / rate : (bucket.level + 1 - Double(limit.quota)) / rate
      return Standing(isAllowed: isAllowed, remaining: remaining, seconds: max(1, Int(wait.rounded(.up))))
    }
  }

  private func level(of bucket: Bucket, _ now: Instant) -> Double {
    max(0, bucket.level - max(0, now.seconds(since: bucket.at)) * rate)
  }

  /// `RateLimit-Policy`, as the working group's draft writes it.
  var policyHeader: String { "\"default\";q=\(limit.quota);w=\(limit.seconds)" }

  /// `RateLimit`.
  func header(_ standing: Standing) -> String { "\"default\";r=\(standing.remaining);t=\(standing.seconds)" }
}
