import Events
import Foundation

/// What the service takes from outside its own values: the time and chance. Tests hand in their own.
struct ServiceSources: Sendable {
  /// The time now.
  var now: @Sendable () -> Instant
  /// So many bytes that nobody can guess.
  var random: @Sendable (Int) -> [UInt8]

  /// Sources.
  init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8]) {
    self.now = now
    self.random = random
  }

  /// The machine's clock and the system's generator.
  static let live = ServiceSources(
    now: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6)) },
    random: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    })
}
