public import Events

/// The fold over one subject's events: takes them in by time and answers the row of features.
///
/// It belongs to one thread at a time.
public final class SubjectHistory {
  /// What the events so far say about the subject.
  public var facts: Facts { chart.facts }
  /// The features' numbers by slot; NaN is unknown.
  public var row: [Double] { sheet.values }
  /// The slots that the last step changed.
  public var changed: [Int] { sheet.changed }

  private var facets = Facets()
  private var sheet: FeatureSheet
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
    sheet = FeatureSheet(values: [Double](repeating: .nan, count: table.count))
    // What is known from the start, such as clearances that are not recorded, is known before the first event.
    refresh(asOf: .distantPast)
  }

  /// Takes in the next event.
  public func observe(_ event: consuming Event, as reference: EventReference) {
    sheet.begin()
    let sight = Sight(event, as: reference)
    guard let kind = sight.event.payload.kind else { return }
    chart.facts.observe(sight.event, as: reference)
    var observer = Observer(kind: EventKindSet(kind), sight: sight, chart: chart, table: table)
    swap(&observer.sheet, &sheet)
    facets.visit(&observer)
    swap(&observer.sheet, &sheet)
  }

  /// Takes in something that happened outside the subject's own events.
  func meet(_ occasion: Occasion) {
    sheet.begin()
    let range = table.sharing
    facets.sharing.meet(occasion, chart: chart, base: range.lowerBound)
    sheet.rewrite(facets.sharing, at: range, asOf: occasion.instant)
  }

  /// Looks at what is shared again as of a moment: relations that others declared may explain what was counted before.
  func settleSharing(asOf moment: Instant) {
    facets.sharing.settle(asOf: moment, chart: chart, base: table.sharing.lowerBound)
  }

  /// Brings features up to date that change with time alone.
  public func refresh(asOf moment: Instant) {
    sheet.begin()
    var writer = Writer(table: table, moment: moment)
    swap(&writer.sheet, &sheet)
    facets.visit(&writer)
    swap(&writer.sheet, &sheet)
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

  private struct Observer: FacetVisitor {
    let kind: EventKindSet
    let sight: Sight
    let chart: Chart
    let table: FeatureTable
    var sheet = FeatureSheet()
    var number = 0

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      defer { number += 1 }
      guard table.interests[number].meets(kind) else { return }
      let range = table.ranges[number]
      var observation = Observation<SomeFacet.Feature>(sight, chart: chart, base: range.lowerBound)
      facet.observe(&observation)
      sheet.rewrite(facet, at: range, asOf: sight.event.instant)
    }
  }

  private struct Writer: FacetVisitor {
    let table: FeatureTable
    let moment: Instant
    var sheet = FeatureSheet()
    var number = 0

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      sheet.rewrite(facet, at: table.ranges[number], asOf: moment)
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

/// The row of features with what the last step changed in it. A visitor of the facets takes it over while it goes round.
private struct FeatureSheet {
  private(set) var values: [Double]
  private(set) var changed: [Int] = []

  init(values: [Double] = []) { self.values = values }

  /// Begins a step.
  mutating func begin() { changed.removeAll(keepingCapacity: true) }

  /// Rewrites one facet's part of the row and remembers which slots changed.
  mutating func rewrite<SomeFacet: Facet>(_ facet: SomeFacet, at range: Range<Int>, asOf moment: Instant) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: range.count) { buffer in
      buffer.initialize(repeating: .nan)
      var facetRow = FacetRow<SomeFacet.Feature>(buffer)
      facet.write(into: &facetRow, asOf: moment)
      for offset in buffer.indices where buffer[offset].bitPattern != values[range.lowerBound + offset].bitPattern {
        values[range.lowerBound + offset] = buffer[offset]
        changed.append(range.lowerBound + offset)
      }
    }
  }
}
