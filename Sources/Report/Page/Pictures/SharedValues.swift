import Judgement

/// What the members of a ring share, put together from its links: one value, everybody who shows it.
///
/// Links join pairs, so a value that ten people share appears in many of them. The same value is recognised by its kind and masked form
/// at a member that both links have in common, or, without a masked form, by the event that shows it.
struct SharedValues {
  /// A value and its members.
  struct Value: Hashable {
    var kind: String
    var shown: String
    var bits: Bits
    var degree: Int
    /// Places in the ring's list of members.
    var members: Set<Int>
  }

  /// All values, strongest first.
  let all: [Value]

  init(_ ring: RingReport) {
    var values: [Value] = []
    var parents: [Int] = []
    var places: [Key: Int] = [:]
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index { index = parents[index] }
      return index
    }
    for link in ring.links where ring.members.indices.contains(link.a) && ring.members.indices.contains(link.b) {
      for because in link.because {
        let keys = Self.keys(of: because, link)
        let known = Set(keys.compactMap { places[$0].map(root) }).sorted()
        let target: Int
        if let first = known.first {
          target = first
        } else {
          target = values.count
          values.append(Value(kind: because.kind, shown: because.shown, bits: because.bits, degree: because.degree, members: []))
          parents.append(target)
        }
        for other in known.dropFirst() {
          parents[other] = target
          values[target].members.formUnion(values[other].members)
          values[target].bits = max(values[target].bits, values[other].bits)
        }
        values[target].members.formUnion([link.a, link.b])
        values[target].bits = max(values[target].bits, because.bits)
        values[target].degree = max(values[target].degree, because.degree)
        for key in keys { places[key] = target }
      }
    }
    all = values.indices.filter { parents[$0] == $0 }.map { values[$0] }.sorted(by: Self.precedes)
  }

  private enum Key: Hashable {
    case atMember(kind: String, shown: String, member: Int)
    case inEvent(kind: String, event: String)
  }

  private static func keys(of because: RingReport.Because, _ link: RingReport.Link) -> [Key] {
    if because.shown.isEmpty, !because.evidence.isEmpty {
      return because.evidence.map { .inEvent(kind: because.kind, event: $0) }
    }
    return [link.a, link.b].map { .atMember(kind: because.kind, shown: because.shown, member: $0) }
  }

  private static func precedes(_ left: Value, _ right: Value) -> Bool {
    if left.bits != right.bits { return left.bits > right.bits }
    if left.members.count != right.members.count { return left.members.count > right.members.count }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.shown != right.shown { return left.shown < right.shown }
    return left.members.sorted().lexicographicallyPrecedes(right.members.sorted())
  }

  /// The values that hold the ring together, and a few of the strongest others: as in a spanning tree, a value is taken when it joins
  /// members that no stronger value has joined.
  func spanning(members: Int, extras: Int, most: Int) -> [Value] {
    var parents = Array(0..<members)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index { index = parents[index] }
      return index
    }
    var chosen: [Value] = []
    var left: [Value] = []
    for value in all {
      let roots = Set(value.members.map(root)).sorted()
      guard let first = roots.first else { continue }
      if roots.count > 1, chosen.count < most { chosen.append(value) } else { left.append(value) }
      for other in roots.dropFirst() { parents[other] = first }
    }
    return chosen + left.prefix(min(extras, most - chosen.count))
  }
}
