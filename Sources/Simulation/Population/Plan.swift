import Events

/// People who are invented together because they share something: a home, an office, a ring; mostly it is one person alone.
struct Unit: Sendable {
  enum Cast: Sendable, Hashable {
    case ordinary
    case group(HardNegativeGroup)
    /// The last `victims` of the slots are people whose identities the ring uses.
    case ring(number: Int, level: Int, victims: Int)
  }

  var cast: Cast
  /// The places of its subjects in the plan.
  var places: Range<Int>
}

/// One subject to invent.
struct Slot: Sendable {
  var firm: UInt8
  var kind: SubjectKind
}

/// Who lives in a population: all units and slots in a shuffled order, without any of the events. Some bytes a subject.
struct Plan: Sendable {
  let firms: [Firm]
  let units: [Unit]
  let slots: [Slot]

  init(_ population: Population) {
    var random = RandomSource(seed: population.seed, path: 1)
    firms = Self.firms(population)
    var drafts = Self.rings(population, &random).map { Draft(cast: $0.cast, size: $0.size, firm: $0.firm) }
    let wanted = max(population.subjects, drafts.reduce(0) { $0 + $1.size })
    for group in HardNegativeGroup.allCases {
      var left = Int((Double(wanted) * HardNegativeGroup.share).rounded())
      while left > 0 {
        let size = max(group.unitSize.lowerBound, min(left, random.int(group.unitSize)))
        drafts.append(Draft(cast: .group(group), size: size, firm: nil))
        left -= size
      }
    }
    let rest = wanted - drafts.reduce(0) { $0 + $1.size }
    drafts += (0..<max(0, rest)).map { _ in Draft(cast: .ordinary, size: 1, firm: nil) }
    random.shuffle(&drafts)
    (units, slots) = Self.placed(drafts, firms, &random)
    var directory = [[UInt32]](repeating: [], count: firms.count * SubjectKind.allCases.count)
    for (place, slot) in slots.enumerated() { directory[Self.page(slot.firm, slot.kind)].append(UInt32(clamping: place)) }
    self.directory = directory
  }

  /// The subject's name at a place.
  func subject(_ place: Int, seed: UInt64) -> SubjectID {
    SubjectID(kind: slots[place].kind, id: Scatter.subject(place, seed: seed))
  }

  /// Somebody of a kind in a firm, nil when the firm has nobody of it.
  func another(_ kind: SubjectKind, at firm: UInt8, seed: UInt64, _ random: inout RandomSource) -> SubjectID? {
    let list = directory[Self.page(firm, kind)]
    return list.isEmpty ? nil : subject(Int(random.pick(list)), seed: seed)
  }

  /// The places of a firm's subjects of one kind, firm by firm and kind by kind.
  private let directory: [[UInt32]]

  private static func page(_ firm: UInt8, _ kind: SubjectKind) -> Int {
    Int(firm) * SubjectKind.allCases.count + (SubjectKind.allCases.firstIndex(of: kind) ?? 0)
  }

  private struct Draft {
    var cast: Unit.Cast
    var size: Int
    var firm: FirmKind?
  }

  /// One firm a kind for every few thousand subjects.
  private static func firms(_ population: Population) -> [Firm] {
    let kinds = population.firms.isEmpty ? FirmKind.allCases : population.firms
    let perKind = min(40, 1 + population.subjects / kinds.count / 4_000)
    return kinds.flatMap { kind in (0..<perKind).map { Firm(kind, number: $0, seed: population.seed) } }
  }

  /// Rings, by request or until the guilty target is met. Published sizes: 21 personas of one operator (GitLab, February 2026), at least
  /// 22 personas of one cluster (Recorded Future, August 2026), 2 to 5 at single employers (Mandiant 2025, CoinDesk 2024).
  private static func rings(_ population: Population, _ random: inout RandomSource) -> [(
    cast: Unit.Cast, size: Int, firm: FirmKind
  )] {
    var requests = population.rings ?? []
    if population.rings == nil {
      let kinds = population.firms.isEmpty ? FirmKind.allCases : population.firms
      var left = population.guiltyTarget
      while left > 0 {
        var size = min(left, max(3, min(20, Int(random.logNormal(median: 7, sigma: 0.55)))))
        if left - size < 3 { size = left <= 20 ? left : left - 3 }
        let level: Int =
          switch population.adaptation {
          case .level(let level): level
          case .mixed: random.weighted([0.35, 0.3, 0.2, 0.15])
          }
        requests.append(RingRequest(firm: random.pick(kinds), level: level, members: size))
        left -= size
      }
    }
    return requests.enumerated().map { number, request in
      let victims = request.level < 3 ? random.int(0...min(3, request.members / 3)) : 0
      return (.ring(number: number, level: request.level, victims: victims), request.members + victims, request.firm)
    }
  }

  private static func placed(_ drafts: [Draft], _ firms: [Firm], _ random: inout RandomSource) -> ([Unit], [Slot]) {
    var units: [Unit] = []
    var slots: [Slot] = []
    units.reserveCapacity(drafts.count)
    for draft in drafts {
      let suited = firms.indices.filter { draft.firm == nil || firms[$0].kind == draft.firm }
      let firm = random.pickWeighted(suited) { share(of: firms[$0].kind) }
      let first = slots.count
      for _ in 0..<draft.size { slots.append(Slot(firm: UInt8(clamping: firm), kind: kind(at: firms[firm].kind, &random))) }
      units.append(Unit(cast: draft.cast, places: first..<slots.count))
    }
    return (units, slots)
  }

  private static func share(of kind: FirmKind) -> Double {
    switch kind {
    case .platform: 0.3
    case .employer: 0.3
    case .exchange: 0.17
    case .payments: 0.15
    case .web3: 0.08
    }
  }

  /// Which kinds of subjects a firm has. Members of rings are drawn by the same law.
  private static func kind(at firm: FirmKind, _ random: inout RandomSource) -> SubjectKind {
    switch firm {
    case .platform: random.chance(0.84) ? .account : .client
    case .employer: random.chance(0.6) ? .worker : .applicant
    case .exchange: .customer
    case .payments: random.chance(0.84) ? .customer : .company
    case .web3: random.chance(0.7) ? .worker : .applicant
    }
  }
}

extension RandomSource {
  fileprivate mutating func pickWeighted(_ list: [Int], _ weight: (Int) -> Double) -> Int {
    list.count == 1 ? list[0] : list[weighted(list.map(weight))]
  }
}
