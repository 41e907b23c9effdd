import Events

/// The last few entries of a series, oldest first. Takes no memory until the first one comes.
struct LastEntries<Element: Sendable>: Sendable {
  private(set) var items: [Element] = []
  private let limit: Int

  init(_ limit: Int) { self.limit = max(1, limit) }

  mutating func append(_ element: Element) {
    if items.count >= limit { items.removeFirst() }
    items.append(element)
  }

  /// Changes the newest entry.
  mutating func replaceLast(with element: Element) {
    guard !items.isEmpty else { return append(element) }
    items[items.count - 1] = element
  }

  mutating func removeAll() { items.removeAll() }
}

extension LastEntries<Instant> {
  /// Adds a moment and tells how many moments, this one included, lie within the days before it.
  mutating func count(adding moment: Instant, within days: Double) -> Int {
    append(moment)
    return count(within: days, of: moment)
  }

  /// How many moments lie within the days before a moment.
  func count(within days: Double, of moment: Instant) -> Int {
    items.count { moment.days(since: $0) <= days }
  }
}

extension Collection<Double> {
  /// The arithmetic mean; zero of nothing.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// Standard deviation over mean (population form); zero of nothing or of a mean of zero.
  var variation: Double {
    let mean = mean
    guard mean != 0 else { return 0 }
    let variance = reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    return variance.squareRoot() / abs(mean)
  }
}
