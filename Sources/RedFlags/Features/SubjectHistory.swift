public import Events

/// The fold over one subject's events: takes them in by time and answers the row of features.
///
/// It belongs to one thread at a time.
public final class SubjectHistory {
  /// What the events so far say about the subject.
  public var facts: Facts { chart.facts }
  /// The features' numbers by slot; NaN is unknown.
  public private(set) var row: [Double]
  /// The slots that the last step changed.
  public private(set) var changed: [Int] = []

  private var facets = Facets()
  private let chart: Chart
  private let table: FeatureTable

  /// A subject of which nothing has happened yet.
  ///
  /// - Parameters:
  ///   - subject: who it is about.
  ///   - number: the subject's number in the world.
  ///   - world: everything outside its own events; nil to look at it alone.
  ///   - table: the declared features.
  public init(subject: SubjectID, number: UInt32 = 0, world: World? = nil, table: FeatureTable = .shared) {
    self.table = table
    chart = Chart(subject: subject, number: number, world: world)
    row = [Double](repeating: .nan, count: table.count)
    // What is known from the start, such as clearances that are not recorded, is known before the first event.
    refresh(asOf: .distantPast)
  }

  /// Takes in the next event.
  public func observe(_ event: consuming Event, as reference: EventReference) {
    changed.removeAll(keepingCapacity: true)
    let instant = event.instant
    let kind = event.payload.kind
    if kind != nil { chart.facts.observe(event, as: reference) }
    chart.begin(event, as: reference)
    guard let kind else { return }
    var observer = Observer(kind: EventKindSet(kind), history: self, moment: instant)
    facets.visit(&observer)
  }

  /// Takes in something that happened outside the subject's own events.
  func meet(_ occasion: Occasion) {
    changed.removeAll(keepingCapacity: true)
    let range = table.sharing
    facets.sharing.meet(occasion, chart: chart, base: range.lowerBound)
    rewrite(facets.sharing, at: range, asOf: occasion.instant)
  }

  /// Looks at what is shared again as of a moment: relations that others declared may explain what was counted before.
  func settleSharing(asOf moment: Instant) {
    facets.sharing.settle(asOf: moment, chart: chart, base: table.sharing.lowerBound)
  }

  /// Brings features up to date that change with time alone.
  public func refresh(asOf moment: Instant) {
    changed.removeAll(keepingCapacity: true)
    var writer = Writer(history: self, moment: moment)
    facets.visit(&writer)
  }

  /// The next moment at which time alone changes a feature.
  public func deadline(after moment: Instant) -> Instant? {
    var search = DeadlineSearch(moment: moment)
    facets.visit(&search)
    return search.earliest
  }

  /// Whom on the loaded lists the subject is or deals with, by strong identifiers.
  public var listed: [ListedContact] { facets.listing.contacts(base: table.listing.lowerBound) }

  /// The events kept as evidence for a feature, in canonical order.
  public func evidence(for slot: Int) -> [EventReference] { (chart.notes.lists[slot] ?? []).sorted() }

  /// Rewrites one facet's part of the row and remembers which slots changed.
  private func rewrite<SomeFacet: Facet>(_ facet: SomeFacet, at range: Range<Int>, asOf moment: Instant) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: range.count) { buffer in
      buffer.initialize(repeating: .nan)
      var facetRow = FacetRow<SomeFacet.Feature>(buffer)
      facet.write(into: &facetRow, asOf: moment)
      row.withUnsafeMutableBufferPointer { row in
        for offset in buffer.indices where buffer[offset].bitPattern != row[range.lowerBound + offset].bitPattern {
          row[range.lowerBound + offset] = buffer[offset]
          changed.append(range.lowerBound + offset)
        }
      }
    }
  }

  private struct Observer: FacetVisitor {
    let kind: EventKindSet
    let history: SubjectHistory
    let moment: Instant
    var number = 0

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      defer { number += 1 }
      guard history.table.interests[number].meets(kind) else { return }
      let range = history.table.ranges[number]
      var observation = Observation<SomeFacet.Feature>(chart: history.chart, base: range.lowerBound)
      facet.observe(&observation)
      history.rewrite(facet, at: range, asOf: moment)
    }
  }

  private struct Writer: FacetVisitor {
    let history: SubjectHistory
    let moment: Instant
    var number = 0

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      history.rewrite(facet, at: history.table.ranges[number], asOf: moment)
      number += 1
    }
  }

  private struct DeadlineSearch: FacetVisitor {
    let moment: Instant
    var earliest: Instant?

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      guard let next = facet.deadline(after: moment) else { return }
      earliest = min(earliest ?? next, next)
    }
  }
}
