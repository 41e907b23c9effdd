import Judgement

/// Where the people and the shared values of a ring stand: values in a column in the middle, people on both sides of it, each near what
/// it shares. Members who share the same things in the same role stand as one when there are many.
struct RingLayout {
  /// One member, or several alike.
  struct Person {
    let members: [Int]
    let role: RingReport.Role
    /// Places in ``values``.
    let values: [Int]
    var isLeft = true
    var y = 0.0
  }

  /// A shared value.
  struct Value {
    let shared: SharedValues.Value
    var y = 0.0
  }

  private(set) var people: [Person] = []
  private(set) var values: [Value] = []
  private(set) var height = 0.0
  /// Members that no drawn value holds.
  private(set) var undrawn = 0

  /// Rings up to this size show every member by itself.
  static let single = 16
  /// Most values in a picture.
  static let mostValues = 36
  private static let personGap = 38.0
  private static let valueGap = 52.0

  init(_ ring: RingReport) {
    let chosen = SharedValues(ring).spanning(members: ring.members.count, extras: 4, most: Self.mostValues)
    values = Self.ordered(chosen).map { Value(shared: $0) }
    gather(ring)
    place()
  }

  /// Values that have people in common stand next to each other: breadth first from the strongest.
  private static func ordered(_ chosen: [SharedValues.Value]) -> [SharedValues.Value] {
    var rest = chosen
    var result: [SharedValues.Value] = []
    var next = 0
    while !rest.isEmpty || next < result.count {
      if next == result.count { result.append(rest.removeFirst()) }
      let members = result[next].members
      result += rest.filter { !$0.members.isDisjoint(with: members) }
      rest.removeAll { !$0.members.isDisjoint(with: members) }
      next += 1
    }
    return result
  }

  private mutating func gather(_ ring: RingReport) {
    struct Pattern: Hashable {
      let values: [Int]
      let role: RingReport.Role
    }
    var order: [Pattern] = []
    var groups: [Pattern: [Int]] = [:]
    for (index, member) in ring.members.enumerated() {
      let held = values.indices.filter { values[$0].shared.members.contains(index) }
      if held.isEmpty {
        undrawn += 1
        continue
      }
      let pattern = Pattern(values: held, role: member.role)
      if groups[pattern] == nil { order.append(pattern) }
      groups[pattern, default: []].append(index)
    }
    for pattern in order {
      let members = groups[pattern] ?? []
      if members.count > 2, ring.members.count > Self.single {
        people.append(Person(members: members, role: pattern.role, values: pattern.values))
      } else {
        people += members.map { Person(members: [$0], role: pattern.role, values: pattern.values) }
      }
    }
  }

  private mutating func place() {
    let order = people.indices.sorted {
      middle(people[$0]) == middle(people[$1]) ? $0 < $1 : middle(people[$0]) < middle(people[$1])
    }
    for (place, index) in order.enumerated() { people[index].isLeft = place.isMultiple(of: 2) }
    let side = (people.count + 1) / 2
    height = max(Double(values.count) * Self.valueGap, Double(side) * Self.personGap) + 16
    let step = height / Double(max(1, values.count))
    for index in values.indices { values[index].y = (Double(index) + 0.5) * step }
    for _ in 0..<3 {
      placePeople()
      placeValues()
    }
    placePeople()
  }

  private func middle(_ person: Person) -> Double {
    person.values.reduce(0) { $0 + Double($1) } / Double(max(1, person.values.count))
  }

  private mutating func placePeople() {
    for isLeft in [true, false] {
      let side = people.indices.filter { people[$0].isLeft == isLeft }
      let wanted = side.map { index in
        people[index].values.reduce(0) { $0 + values[$1].y } / Double(max(1, people[index].values.count))
      }
      for (index, y) in zip(side, Self.spread(wanted, gap: Self.personGap, height: height)) { people[index].y = y }
    }
  }

  private mutating func placeValues() {
    let wanted = values.indices.map { index in
      let near = people.filter { $0.values.contains(index) }
      return near.isEmpty ? values[index].y : near.reduce(0) { $0 + $1.y } / Double(near.count)
    }
    for (index, y) in zip(values.indices, Self.spread(wanted, gap: Self.valueGap, height: height)) { values[index].y = y }
  }

  /// Positions near the wanted ones, at least a gap apart and inside the picture; the order of equal wishes is kept.
  static func spread(_ wanted: [Double], gap: Double, height: Double) -> [Double] {
    let order = wanted.indices.sorted { wanted[$0] == wanted[$1] ? $0 < $1 : wanted[$0] < wanted[$1] }
    // Blocks that would overlap are joined and centred on what their parts want.
    var blocks: [(count: Int, sum: Double)] = []
    func centre(_ block: (count: Int, sum: Double)) -> Double {
      let half = Double(block.count) * gap / 2
      return min(max(block.sum / Double(block.count), half), max(half, height - half))
    }
    for index in order {
      blocks.append((1, wanted[index]))
      while blocks.count > 1 {
        let (above, below) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
        let room = Double(above.count + below.count) * gap / 2
        guard centre(below) - centre(above) < room else { break }
        blocks.removeLast(2)
        blocks.append((above.count + below.count, above.sum + below.sum))
      }
    }
    var result = wanted
    var next = 0
    for block in blocks {
      let top = centre(block) - Double(block.count) * gap / 2
      for place in 0..<block.count {
        result[order[next]] = top + (Double(place) + 0.5) * gap
        next += 1
      }
    }
    return result
  }
}
