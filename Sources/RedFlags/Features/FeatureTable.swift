import Events

/// Every declared feature with its slot in a row of features.
public struct FeatureTable: Sendable {
  /// The declarations in the order of their slots.
  public private(set) var declarations: [FeatureDeclaration] = []
  /// The slots of each facet, in the order in which facets are visited.
  private(set) var ranges: [Range<Int>] = []
  /// What each facet looks at, in the same order.
  private(set) var interests: [EventKindSet] = []
  /// The slots of the sharing facet, which the world drives beside the subject's events.
  private(set) var sharing: Range<Int> = 0..<0
  /// The slots of the facet that asks the lists.
  private(set) var listing: Range<Int> = 0..<0
  private var slots: [String: Int] = [:]

  /// The features of this build.
  public static let shared = FeatureTable()

  private init() {
    var collector = Collector()
    var facets = Facets()
    facets.visit(&collector)
    declarations = collector.declarations
    ranges = collector.ranges
    interests = collector.interests
    sharing = collector.sharing
    listing = collector.listing
    slots = Dictionary(declarations.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many features there are.
  public var count: Int { declarations.count }

  /// The slot of a feature, nil when no such feature is declared.
  public func slot(of name: String) -> Int? { slots[name] }

  private struct Collector: FacetVisitor {
    var declarations: [FeatureDeclaration] = []
    var ranges: [Range<Int>] = []
    var interests: [EventKindSet] = []
    var sharing: Range<Int> = 0..<0
    var listing: Range<Int> = 0..<0

    mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet) {
      let features = SomeFacet.Feature.allCases
      let range = declarations.count..<declarations.count + features.count
      if SomeFacet.self == SharingFacet.self { sharing = range }
      if SomeFacet.self == ListingFacet.self { listing = range }
      ranges.append(range)
      interests.append(EventKindSet(SomeFacet.interests))
      declarations.append(contentsOf: features.map(\.declaration))
    }
  }
}
