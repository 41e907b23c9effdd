import Events

/// Something that goes over all facets of a subject, each with its own type.
protocol FacetVisitor {
  mutating func visit<SomeFacet: Facet>(_ facet: inout SomeFacet)
}

/// A set of kinds of events, one bit each.
struct EventKindSet: Sendable {
  private var bits: UInt64 = 0

  init(_ kinds: Set<EventKind>) {
    for kind in kinds { bits |= 1 << UInt64(Self.position(of: kind)) }
  }

  /// A set of one kind.
  init(_ kind: EventKind) { bits = 1 << UInt64(Self.position(of: kind)) }

  /// Whether the two sets have a kind in common.
  func meets(_ other: EventKindSet) -> Bool { bits & other.bits != 0 }

  /// The place of a kind among the cases, which is what a value of a plain enumeration holds; a table would hash its name. Fewer than
  /// 64 kinds exist; a test holds the vocabulary to that.
  private static func position(of kind: EventKind) -> Int { withUnsafeBytes(of: kind) { Int($0[0]) } }
}
