/// Joins links into rings.
public struct Rings: Sendable {
  /// Links with fewer bits join nobody.
  public var threshold: Double

  /// Rings over links of at least so many bits.
  public init(threshold: Double = 6) { self.threshold = threshold }

  /// The rings that the links form, by identifier, with the parts of their members.
  ///
  /// Strongest links first (Kruskal). Two clusters of two or more are joined only when the links across rest on two independent
  /// families of evidence, or when their bits exceed threshold × (1 + log2 of the smaller size): one false link must not weld two
  /// rings. The order of the links does not matter.
  public func rings(_ links: [PairLink], in view: Links) -> [Ring] {
    clusters(links).map { cluster in
      var ring = ring(cluster.members, links, cluster.joints)
      ring.roles = RingParts(ring: ring, registry: view.registry, moment: view.moment).roles()
      return ring
    }
  }

  /// One cluster: its members and the links that joined it, as places in the list of all links.
  struct Cluster {
    var members: [UInt32]
    var joints: [Int]
  }

  func clusters(_ links: [PairLink]) -> [Cluster] {
    let order = links.indices.filter { links[$0].bits >= threshold }.sorted { left, right in
      let (first, second) = (links[left], links[right])
      return first.bits == second.bits ? (first.a, first.b) < (second.a, second.b) : first.bits > second.bits
    }
    var forest = CutForest(links)
    var joints: [Int] = []
    var isChanging = true
    // A join may make another one possible that was refused before.
    while isChanging {
      isChanging = false
      for index in order where forest.join(links[index], threshold: threshold) {
        joints.append(index)
        isChanging = true
      }
    }
    var members: [UInt32: Cluster] = [:]
    for subject in forest.subjects {
      members[forest.root(of: subject), default: Cluster(members: [], joints: [])].members.append(subject)
    }
    for joint in joints { members[forest.root(of: links[joint].a)]?.joints.append(joint) }
    return members.values.filter { $0.members.count > 1 }
      .map { Cluster(members: $0.members.sorted(), joints: $0.joints) }
      .sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  private func ring(_ members: [UInt32], _ links: [PairLink], _ joints: [Int]) -> Ring {
    let inside = Set(members)
    let kept = links.filter { inside.contains($0.a) && inside.contains($0.b) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    let pairs = Set(joints.map { SubjectPair(links[$0]) })
    let forest = kept.indices.filter { pairs.contains(SubjectPair(kept[$0])) }
    let bridges = forest.filter { separates(kept, without: $0, members) }
    return Ring(id: members.first ?? 0, members: members, links: kept, forest: forest, bridges: bridges, roles: [])
  }

  /// Whether the members fall apart when one link is taken away.
  private func separates(_ links: [PairLink], without removed: Int, _ members: [UInt32]) -> Bool {
    var neighbours: [UInt32: [UInt32]] = [:]
    for (index, link) in links.enumerated() where index != removed && link.bits >= threshold {
      neighbours[link.a, default: []].append(link.b)
      neighbours[link.b, default: []].append(link.a)
    }
    guard let first = members.first else { return false }
    var reached: Set<UInt32> = [first]
    var waiting = [first]
    while let subject = waiting.popLast() {
      for other in neighbours[subject] ?? [] where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached.count < members.count
  }
}

/// Two subjects, the smaller number first.
struct SubjectPair: Hashable {
  var a: UInt32
  var b: UInt32

  init(_ link: PairLink) {
    a = link.a
    b = link.b
  }
}

/// A union of sets that knows what links lie between any two of them.
struct CutForest {
  /// What lies between two sets. Bits are counted in thousandths, so that their sum does not depend on its order.
  struct Cut {
    var thousandths = 0
    var families: UInt8 = 0

    mutating func merge(_ other: Cut) {
      thousandths += other.thousandths
      families |= other.families
    }
  }

  private var parents: [UInt32: UInt32] = [:]
  private var sizes: [UInt32: Int] = [:]
  private var cuts: [UInt32: [UInt32: Cut]] = [:]

  init(_ links: [PairLink]) {
    for link in links {
      for subject in [link.a, link.b] where parents[subject] == nil {
        parents[subject] = subject
        sizes[subject] = 1
      }
      var cut = Cut(thousandths: Int((link.bits * 1_000).rounded()))
      for reason in link.because where reason.bits >= 1 { cut.families |= 1 << reason.kind.family.rawValue }
      cuts[link.a, default: [:]][link.b, default: Cut()].merge(cut)
      cuts[link.b, default: [:]][link.a, default: Cut()].merge(cut)
    }
  }

  var subjects: [UInt32] { parents.keys.sorted() }

  func root(of subject: UInt32) -> UInt32 {
    var current = subject
    while let parent = parents[current], parent != current { current = parent }
    return current
  }

  /// Joins the sets of a link's subjects if what lies between them allows it; false when it does not or they are one already.
  mutating func join(_ link: PairLink, threshold: Double) -> Bool {
    let (first, second) = (root(of: link.a), root(of: link.b))
    guard first != second, let firstSize = sizes[first], let secondSize = sizes[second] else { return false }
    let smaller = min(firstSize, secondSize)
    if smaller >= 2, let cut = cuts[first]?[second] {
      let needed = threshold * (1 + Logarithm.base2(Double(smaller)))
      guard Self.areIndependent(cut.families) || Double(cut.thousandths) / 1_000 >= needed else { return false }
    }
    merge(firstSize < secondSize ? (first, second) : (second, first))
    return true
  }

  private mutating func merge(_ pair: (from: UInt32, into: UInt32)) {
    parents[pair.from] = pair.into
    sizes[pair.into, default: 0] += sizes[pair.from] ?? 0
    let moved = cuts.removeValue(forKey: pair.from) ?? [:]
    cuts[pair.into]?[pair.from] = nil
    for (other, cut) in moved where other != pair.into {
      cuts[pair.into, default: [:]][other, default: Cut()].merge(cut)
      cuts[other]?[pair.from] = nil
      cuts[other, default: [:]][pair.into, default: Cut()].merge(cut)
    }
  }

  /// Whether two of the families do not follow from each other.
  private static func areIndependent(_ families: UInt8) -> Bool {
    let present = EvidenceFamily.allCases.filter { families & 1 << $0.rawValue != 0 }
    return present.contains { first in present.contains { !first.correlates(with: $0) } }
  }
}
