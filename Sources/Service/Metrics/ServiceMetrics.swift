import Live

/// What the service counts about itself.
struct ServiceMetrics: Sendable {
  let registry: MetricsRegistry
  private let requests: MetricsRegistry.Family
  private let latency: MetricsRegistry.Family
  private let underWay: MetricsRegistry.Series
  private let refused: MetricsRegistry.Family
  private let signIns: MetricsRegistry.Family
  let screened: MetricsRegistry.Series
  let events: MetricsRegistry.Family

  /// Upper ends of the latency's buckets in seconds.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  init(registry: MetricsRegistry) {
    self.registry = registry
    requests = registry.counter(
      "sekisho_http_requests_total", "Requests by method, route and status.", labels: ["method", "route", "status"])
    latency = registry.histogram(
      "sekisho_http_request_duration_seconds", "Time from a request's head to its answer, by route.",
      labels: ["method", "route"],
      bounds: Self.bounds)
    underWay = registry.gauge("sekisho_http_requests_in_flight", "Requests being answered.").series([])
    refused = registry.counter(
      "sekisho_http_refused_total", "Requests refused before they reached a route, by reason.", labels: ["reason"])
    signIns = registry.counter("sekisho_sign_ins_total", "Attempts to sign in, by way and outcome.", labels: ["way", "outcome"])
    screened = registry.counter("sekisho_screened_total", "Parties screened against lists.").series([])
    events = registry.counter("sekisho_events_total", "Events received, by outcome.", labels: ["outcome"])
    screened.add(0)
    underWay.set(0)
  }

  /// Shows how many subjects wait to be judged, and how often judging failed.
  func watch(_ desk: LiveDesk) {
    let waiting = registry.gauge("sekisho_judgement_waiting", "Subjects that wait to be judged.").series([])
    let failures = registry.gauge("sekisho_judgement_failures", "Judgements that failed since the start; each is tried again.")
      .series([])
    registry.onCollect {
      waiting.set(Double(desk.queue.depth))
      failures.set(Double(desk.health.count))
    }
  }

  func began() { underWay.add(1) }

  func ended(_ method: String, _ route: String, _ status: Int, seconds: Double) {
    underWay.add(-1)
    requests.series([method, route, "\(status)"]).add()
    latency.series([method, route]).observe(seconds)
  }

  func refused(_ reason: String) { refused.series([reason]).add() }
  func signIn(_ way: String, _ outcome: String) { signIns.series([way, outcome]).add() }
}
