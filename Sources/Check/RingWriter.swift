import Events
import Intake
import Judgement
import Linking
import RedFlags

/// Finds the rings in the links and writes them out.
struct RingWriter {
  let store: EventStore
  let world: World
  let trials: [SubjectTrial]
  let lending: RingLending

  /// Rings in which nobody is likely to be fake are families, teams and agencies: they are not reported.
  static let leastProbability = 0.25

  /// The rings of a run.
  struct Found: Sendable {
    var reports: [RingReport]
    var names: [Int: String]

    /// The ring that a subject belongs to.
    func ring(of subject: Int) -> String? { names[subject] }
  }

  func rings(links: [PairLink], asOf: Instant) -> Found {
    let usable = links.filter { $0.context == .none || $0.context == .likelyHousehold }
    let view = Links(world.registry, asOf: asOf)
    var found = Found(reports: [], names: [:])
    for ring in Rings().rings(usable, in: view) {
      let report = report(ring)
      guard report.probability >= Self.leastProbability else { continue }
      found.reports.append(report)
      for member in ring.members { found.names[Int(member)] = report.ring }
    }
    found.reports.sort { $0.probability == $1.probability ? $0.ring < $1.ring : $0.probability > $1.probability }
    return found
  }

  private func report(_ ring: Ring) -> RingReport {
    let places = Dictionary(uniqueKeysWithValues: ring.members.enumerated().map { ($1, $0) })
    let parts = Dictionary(uniqueKeysWithValues: ring.roles.map { ($0.subject, $0.part) })
    let members = ring.members.map { member in
      let key = store.subjects[Int(member)]
      return RingReport.Member(
        tenant: key.tenant, subject: key.subject, role: Self.role(parts[member] ?? .operatorSide),
        probability: trials[Int(member)].judgement.probability)
    }
    let tenants = Set(members.map(\.tenant))
    let tenant = tenants.count == 1 ? tenants.first ?? "" : "*"
    let name = "ring:\(members.first.map { $0.tenant.isEmpty ? $0.subject.text : "\($0.tenant)/\($0.subject.text)" } ?? "")"
    let links = ring.links.sorted { $0.bits == $1.bits ? ($0.a, $0.b) < ($1.a, $1.b) : $0.bits > $1.bits }.map { link in
      RingReport.Link(
        a: places[link.a] ?? 0, b: places[link.b] ?? 0, bits: Bits(link.bits), because: link.because.map(because))
    }
    return RingReport(ring: name, tenant: tenant, members: members, probability: probability(of: ring), links: links)
  }

  /// The probability that at least one member is fake and linked by its operator's hand: 1 - Π(1 - p·q), with a member's own
  /// probability p and the probability q that its strongest link joins subjects of one operator.
  private func probability(of ring: Ring) -> Double {
    var none = 1.0
    for member in ring.members {
      let strongest = ring.links.filter { $0.a == member || $0.b == member }.map(\.bits).max() ?? 0
      let own = trials[Int(member)].judgement.probability
      none *= 1 - own * lending.sameOperator(linkBits: strongest)
    }
    return 1 - none
  }

  private func because(_ reason: LinkReason) -> RingReport.Because {
    let decoder = EventDecoder()
    let events = [reason.eventA, reason.eventB].compactMap { try? store.event(Int($0), with: decoder) }
    let shown = events.lazy.compactMap { IdentifierExtraction.masked(reason.identifier, in: $0) }.first ?? ""
    return RingReport.Because(
      kind: reason.kind.word, bits: Bits(reason.bits), degree: reason.degree, shown: shown, evidence: events.map(\.id))
  }

  private static func role(_ part: RingPart) -> RingReport.Role {
    switch part {
    case .operatorSide: .member
    case .facilitator: .facilitator
    case .victim: .victim
    }
  }
}

extension IdentifierKind {
  /// The kind's word in outputs, in the vocabulary's spelling.
  var word: String {
    "\(self)".reduce(into: "") { word, letter in
      if letter.isUppercase { word += "_" + letter.lowercased() } else { word.append(letter) }
    }
  }
}
