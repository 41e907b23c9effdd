public import Events

/// One side of a subject's history, such as its sign-ins or its payouts: a fold over events that answers a few declared features.
///
/// A facet holds what it needs to remember and no more: memory grows with subjects, not with events, so every list in it is bounded.
/// It sees the events of one subject in the order of their time and never looks ahead. Features should not fall back on their own
/// (say "most countries within 24 hours so far", not "countries within the last 24 hours"): what happened does not unhappen.
public protocol Facet: Sendable {
  /// The features it answers.
  associatedtype Feature: FeatureKey
  /// The kinds of events it looks at.
  static var interests: Set<EventKind> { get }

  /// A facet that has seen nothing.
  init()

  /// Takes in an event of one of the ``interests``.
  mutating func observe(_ observation: inout Observation<Feature>)

  /// Sets every feature that is known as of a moment; the rest stays unknown.
  func write(into row: inout FacetRow<Feature>, asOf moment: Instant)

  /// The next moment after `moment` at which time alone changes a feature (a silence that grew too long, a document that expired),
  /// nil when only an event can change something.
  func deadline(after moment: Instant) -> Instant?
}

extension Facet {
  /// By default only events change features.
  public func deadline(after moment: Instant) -> Instant? { nil }
}

/// The number of an event in canonical order (time, then identifier). Stands for the event wherever evidence is kept.
public struct EventReference: Sendable, Hashable, Comparable {
  /// The number.
  public let number: UInt32

  /// The event of the given number.
  public init(_ number: UInt32) { self.number = number }

  /// In canonical order.
  public static func < (left: EventReference, right: EventReference) -> Bool { left.number < right.number }
}

/// What all facets of one subject share while an event is taken in.
final class Chart {
  let facts: Facts
  var notes = EvidenceNotes()

  /// Everything outside the subject's own events; nil when it is looked at alone.
  let world: World?
  /// The subject's number in the world.
  let number: UInt32
  let nameVerdicts = NameVerdictCache()

  init(subject: SubjectID, number: UInt32, world: World?) {
    facts = Facts(subject: subject)
    self.number = number
    self.world = world
  }
}

/// The event that is taken in. An object that never changes, so that every facet looks at the one event without a copy.
final class Sight {
  let event: Event
  let reference: EventReference

  init(_ event: consuming Event, as reference: EventReference) {
    self.event = event
    self.reference = reference
  }
}

/// An event as a facet sees it, with what is known about the subject at that moment.
public struct Observation<Feature: FeatureKey> {
  let sight: Sight
  let chart: Chart
  let base: Int

  init(_ sight: Sight, chart: Chart, base: Int) {
    self.sight = sight
    self.chart = chart
    self.base = base
  }

  /// The event.
  public var event: Event { _read { yield sight.event } }
  /// The event's number, for evidence kept by the facet itself.
  public var reference: EventReference { sight.reference }
  /// What the subject's events so far, this one included, say about it.
  public var facts: Facts { chart.facts }
  /// When the event happened.
  public var instant: Instant { sight.event.instant }

  /// Keeps this event, and others before it, as evidence for a feature: call it when the event moves the feature towards suspicion
  /// or clearance, not on every event.
  public mutating func note(_ feature: Feature, with others: [EventReference] = []) {
    for other in others { chart.notes.add(other, to: base + feature.rawValue) }
    chart.notes.add(reference, to: base + feature.rawValue)
  }
}

/// Where a facet writes its features. Everything starts unknown.
public struct FacetRow<Feature: FeatureKey> {
  private let values: UnsafeMutableBufferPointer<Double>

  /// `values` holds one number a feature, NaN for unknown.
  init(_ values: UnsafeMutableBufferPointer<Double>) { self.values = values }

  /// A feature's number; nil is unknown.
  public subscript(feature: Feature) -> Double? {
    get {
      let value = values[feature.rawValue]
      return value.isNaN ? nil : value
    }
    nonmutating set { values[feature.rawValue] = newValue ?? .nan }
  }

  /// Sets a count.
  public func set(_ feature: Feature, _ count: Int) { values[feature.rawValue] = Double(count) }

  /// Sets a flag: known to hold, or known not to.
  public func set(_ feature: Feature, _ holds: Bool) { values[feature.rawValue] = holds ? 1 : 0 }
}

/// The evidence kept for features: the first few events and the last few, so that memory stays bounded.
struct EvidenceNotes: Sendable {
  private(set) var lists: [Int: [EventReference]] = [:]

  /// The first four and the last four events are kept.
  private static let head = 4
  private static let tail = 4

  mutating func add(_ reference: EventReference, to slot: Int) {
    lists[slot, default: []].keep(reference, head: Self.head, tail: Self.tail)
  }
}

extension [EventReference] {
  fileprivate mutating func keep(_ reference: EventReference, head: Int, tail: Int) {
    guard !contains(reference) else { return }
    if count == head + tail { remove(at: head) }
    append(reference)
  }
}
