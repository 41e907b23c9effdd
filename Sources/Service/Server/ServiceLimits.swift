/// How much of everything the service takes on.
public struct ServiceLimits: Sendable, Hashable {
  /// Bytes of a body that is taken whole.
  public var bodyBytes = 4 << 20
  /// Bytes of one line of a stream.
  public var lineBytes = 1 << 20
  /// Bytes of the head: path and headers.
  public var headerBytes = 16 << 10
  /// Seconds until an answer has to be there.
  public var seconds = 30
  /// Requests that are answered at the same time.
  public var concurrentRequests = 512
  /// Connections that are open at the same time; more wait to be accepted.
  public var connections = 4096
  /// Seconds a connection may be silent.
  public var idleSeconds = 75
  /// Requests of one caller.
  public var rate = RateLimit(quota: 6000, seconds: 60)
  /// Requests of one address that has not signed in.
  public var anonymousRate = RateLimit(quota: 300, seconds: 60)
  /// Events of one batch.
  public var batchEvents = 1000

  /// The usual limits.
  public init() {}
}
