import Events

/// What other subjects' events tell about this one.
struct SharingFacet: Facet {
  typealias Feature = SharingFeature

  static let interests: Set<EventKind> = []

  init() {}

  mutating func observe(_ observation: inout Observation<SharingFeature>) {}

  func write(into row: inout FacetRow<SharingFeature>, asOf moment: Instant) {}
}
