import Synchronization

/// The service's figures in the text format of Prometheus: counters, gauges and histograms, declared once, each with fixed label names.
///
/// A count costs one short lock of its own series, never one of the whole registry.
final class MetricsRegistry: Sendable {
  /// What a figure is.
  enum Shape: String, Sendable { case counter, gauge, histogram }

  /// The name, help and series of one figure.
  final class Family: Sendable {
    let name: String
    let help: String
    let shape: Shape
    let labels: [String]
    let bounds: [Double]
    private let series = Mutex<[[String]: Series]>([:])

    init(_ name: String, _ help: String, _ shape: Shape, labels: [String], bounds: [Double] = []) {
      self.name = name
      self.help = help
      self.shape = shape
      self.labels = labels
      self.bounds = bounds
    }

    /// So many series a figure has at most; what is beyond is counted under the label `other`.
    static let mostSeries = 1000

    func series(_ values: [String]) -> Series {
      series.withLock { series in
        if let found = series[values] { return found }
        let key = series.count < Self.mostSeries ? values : values.map { _ in "other" }
        if let found = series[key] { return found }
        let made = Series(bounds: bounds)
        series[key] = made
        return made
      }
    }

    fileprivate func all() -> [([String], Series)] {
      series.withLock { $0.map { ($0.key, $0.value) } }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    }
  }

  /// One series of a figure.
  final class Series: Sendable {
    struct State {
      var value = 0.0
      var buckets: [Int] = []
      var count = 0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    fileprivate init(bounds: [Double]) {
      self.bounds = bounds
      state = Mutex(State(buckets: [Int](repeating: 0, count: bounds.count)))
    }

    func add(_ amount: Double = 1) { state.withLock { $0.value += amount } }
    func set(_ value: Double) { state.withLock { $0.value = value } }

    /// Counts an observation of a histogram.
    func observe(_ value: Double) {
      let place = bounds.firstIndex { value <= $0 }
      state.withLock { state in
        if let place { state.buckets[place] += 1 }
        state.value += value
        state.count += 1
      }
    }

    var snapshot: State { state.withLock { $0 } }
  }

  private let families = Mutex<[Family]>([])
  private let gauges = Mutex<[@Sendable () -> Void]>([])

  /// A registry without figures.
  init() {}

  func counter(_ name: String, _ help: String, labels: [String] = []) -> Family {
    add(Family(name, help, .counter, labels: labels))
  }
  func gauge(_ name: String, _ help: String, labels: [String] = []) -> Family { add(Family(name, help, .gauge, labels: labels)) }
  func histogram(_ name: String, _ help: String, labels: [String] = [], bounds: [Double]) -> Family {
    add(Family(name, help, .histogram, labels: labels, bounds: bounds))
  }

  /// Runs a closure that sets gauges each time the figures are asked for.
  func onCollect(_ body: @escaping @Sendable () -> Void) { gauges.withLock { $0.append(body) } }

  private func add(_ family: Family) -> Family {
    families.withLock { $0.append(family) }
    return family
  }

  /// All figures as text, in the order of their declaration.
  func text() -> String {
    for collect in gauges.withLock({ $0 }) { collect() }
    var text = ""
    for family in families.withLock({ $0 }) {
      text += "# HELP \(family.name) \(family.help)\n# TYPE \(family.name) \(family.shape.rawValue)\n"
      for (values, series) in family.all() { Self.write(family, values, series.snapshot, to: &text) }
    }
    return text
  }

  private static func write(_ family: Family, _ values: [String], _ state: Series.State, to text: inout String) {
    let labels = zip(family.labels, values).map { "\($0)=\"\(escaped($1))\"" }
    guard family.shape == .histogram else {
      text += "\(family.name)\(braced(labels)) \(number(state.value))\n"
      return
    }
    var sum = 0
    for (bound, count) in zip(family.bounds, state.buckets) {
      sum += count
      text += "\(family.name)_bucket\(braced(labels + ["le=\"\(number(bound))\""])) \(sum)\n"
    }
    text += "\(family.name)_bucket\(braced(labels + ["le=\"+Inf\""])) \(state.count)\n"
    text += "\(family.name)_sum\(braced(labels)) \(number(state.value))\n"
    text += "\(family.name)_count\(braced(labels)) \(state.count)\n"
  }

  private static func braced(_ labels: [String]) -> String { labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}" }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
