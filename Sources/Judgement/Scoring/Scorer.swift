public import Events
import Foundation
public import RedFlags

/// Evidence that a ring lends to one of its members.
public struct LentEvidence: Sendable, Hashable {
  /// How much.
  public let bits: Bits
  /// The neighbour that lends most, by its number.
  public let lender: UInt32
  /// Since when that neighbour lends.
  public var at: Instant
  /// The events that make the link.
  public let evidence: [EventReference]

  /// Evidence lent by a neighbour.
  public init(bits: Bits, lender: UInt32, at: Instant, evidence: [EventReference]) {
    self.bits = bits
    self.lender = lender
    self.at = at
    self.evidence = evidence
  }
}

/// Turns what holds for a subject into a score and a verdict. A pure function of its inputs.
public struct Scorer: Sendable {
  /// What a firm decides for itself.
  public let policy: Policy
  private let rules: [WeighedRule]

  /// What the score needs to know about a rule.
  private struct WeighedRule: Sendable {
    let bits: Bits
    let family: String
    let group: String
    let category: String
    let id: String
    let strength: Strength
    let lane: Lane
    let spread: Double
    let lends: Bool
  }

  /// A scorer for the rules of a sheet.
  public init(policy: Policy, sheet: RuleSheet) {
    self.policy = policy
    rules = sheet.rules.map { rule in
      let flag = rule.flag
      let isOff = (policy.flags?[flag.id] ?? flag.status) != .live
      return WeighedRule(
        bits: isOff ? .zero : Bits(flag.bits ?? 0), family: flag.family ?? flag.id, group: flag.group,
        category: Self.category(ofGroup: flag.group), id: flag.id, strength: flag.strength, lane: flag.lane ?? .evidence,
        spread: policy.spread[flag.benignRate?.basis.rawValue ?? ""] ?? 1, lends: flag.lends ?? true)
    }
  }

  /// Network and sign-in count as one independent category (design, decision 5); every other group is its own.
  static func category(ofGroup group: String) -> String { group == "LOG" ? "NET" : group }

  /// Judges what holds.
  ///
  /// - Parameters:
  ///   - findings: what holds, in any order.
  ///   - lent: what the ring lends.
  ///   - answered: flags, families and groups that a recorded clearance answers.
  ///   - kind: the kind of subject, which fixes base rate and thresholds.
  public func judge(
    _ findings: some Sequence<Finding>, lent: LentEvidence? = nil, answered: Set<String> = [], kind: SubjectKind
  ) -> Judgement {
    let ordered = findings.sorted { before($0, $1) }
    var entries: [Judgement.Entry] = []
    var clearing: [Judgement.Entry] = []
    var families: Set<String> = []
    for finding in ordered {
      let rule = rules[finding.rule]
      guard rule.bits != .zero || rule.lane == .legal else { continue }
      let isFirst = families.insert(rule.family).inserted
      let counted = isFirst ? rule.bits : rule.bits * policy.familyDiscount
      let entry = Judgement.Entry(finding: finding, full: rule.bits, counted: counted, limit: isFirst ? nil : .family)
      if rule.bits < .zero { clearing.append(entry) } else { entries.append(entry) }
    }
    applyCaps(to: &entries)
    var judgement = Judgement(prior: Bits(probability: policy.level(for: kind).baseRate), entries: entries, clearing: clearing)
    judgement.answers = entries.filter { isAnswered($0, by: answered) }.map {
      Judgement.Answer(rule: $0.finding.rule, bits: $0.counted)
    }
    judgement.lent = lent
    judgement.halfWidth = halfWidth(of: judgement)
    judgement.lendable = lendable(of: judgement)
    decide(&judgement, level: policy.level(for: kind), answered: answered)
    return judgement
  }

  /// The strongest evidence first, then by identifier: the order that decides which finding of a family counts in full.
  private func before(_ left: Finding, _ right: Finding) -> Bool {
    let (a, b) = (rules[left.rule], rules[right.rule])
    return abs(a.bits.sixteenths) != abs(b.bits.sixteenths) ? abs(a.bits.sixteenths) > abs(b.bits.sixteenths) : a.id < b.id
  }

  private func isAnswered(_ entry: Judgement.Entry, by answered: Set<String>) -> Bool {
    guard !answered.isEmpty else { return false }
    let rule = rules[entry.finding.rule]
    return answered.contains(rule.id) || answered.contains(rule.family) || answered.contains(rule.group)
  }

  /// Holds every group, and all weak findings together, to their caps; what exceeds is taken from the weaker findings.
  private func applyCaps(to entries: inout [Judgement.Entry]) {
    var groups: [String: Bits] = [:]
    var weak = Bits.zero
    for index in entries.indices {
      let rule = rules[entries[index].finding.rule]
      let room = max(.zero, Bits(policy.groupCap) - groups[rule.group, default: .zero])
      if entries[index].counted > room {
        entries[index].counted = room
        entries[index].limit = .group
      }
      if rule.strength == .weak {
        let weakRoom = max(.zero, Bits(policy.weakCap) - weak)
        if entries[index].counted > weakRoom {
          entries[index].counted = weakRoom
          entries[index].limit = .weak
        }
        weak += entries[index].counted
      }
      groups[rule.group, default: .zero] += entries[index].counted
    }
  }

  /// Weights err independently, so their intervals add as squares.
  private func halfWidth(of judgement: Judgement) -> Double {
    var squares = 0.0
    for entry in judgement.entries + judgement.clearing where entry.full != .zero {
      let share = abs(entry.counted.value / entry.full.value)
      squares += pow(rules[entry.finding.rule].spread * share, 2)
    }
    return squares.squareRoot()
  }

  /// What a subject's own evidence, links aside, says: the part that may be lent.
  private func lendable(of judgement: Judgement) -> [String: Bits] {
    let answered = Set(judgement.answers.map(\.rule))
    var sums: [String: Bits] = [:]
    for entry in judgement.entries where rules[entry.finding.rule].lends && !answered.contains(entry.finding.rule) {
      sums[rules[entry.finding.rule].group, default: .zero] += entry.counted
    }
    for entry in judgement.clearing { sums[rules[entry.finding.rule].group, default: .zero] += entry.counted }
    return sums.filter { $0.value != .zero }
  }

  private func decide(_ judgement: inout Judgement, level: Policy.Level, answered: Set<String>) {
    let open = judgement.entries.filter { !isAnswered($0, by: answered) }
    let legal = open.filter { rules[$0.finding.rule].lane == .legal }
    if !legal.isEmpty {
      judgement.lane = .legal
      judgement.verdict = legal.contains { rules[$0.finding.rule].strength == .strong } ? .hold : .review
    }
    judgement.verdict = max(judgement.verdict, verdict(on: judgement, from: open, level: level))
  }

  /// What the evidence asks for, lists aside.
  private func verdict(on judgement: Judgement, from open: [Judgement.Entry], level: Policy.Level) -> Verdict {
    let isLentStrongly = (judgement.lent?.bits ?? .zero) >= Self.strongLoan
    guard isLentStrongly || open.contains(where: { rules[$0.finding.rule].strength == .strong }) else { return .clear }
    guard isIndependent(open, lent: judgement.lent) else { return .clear }
    if Bits(judgement.bits.value - judgement.halfWidth).probability >= level.hold { return .hold }
    return judgement.bits.probability >= level.review || isStrongPair(open, least: Bits(level.pair)) ? .review : .clear
  }

  /// What a neighbour lends counts as strong from here on: it rests on strong evidence of the neighbour's own.
  private static let strongLoan = Bits(3)

  /// Whether two findings differ in category and in family: two stories, told by two kinds of data.
  private func isIndependent(_ entries: [Judgement.Entry], lent: LentEvidence?) -> Bool {
    let stories = stories(entries.filter { $0.counted >= Bits(0.5) })
    return (lent != nil && !stories.isEmpty) || haveIndependentPair(stories)
  }

  /// Whether two such stories are strong on their own, each too rare among honest people to meet the other by chance.
  private func isStrongPair(_ entries: [Judgement.Entry], least: Bits) -> Bool {
    haveIndependentPair(stories(entries.filter { $0.counted >= least }).filter { $0.strength == .strong })
  }

  /// A story has the category of its strongest finding, however many kinds of data repeat it.
  private func stories(_ entries: [Judgement.Entry]) -> [WeighedRule] {
    entries.filter { $0.limit != .family }.map { rules[$0.finding.rule] }
  }

  private func haveIndependentPair(_ stories: [WeighedRule]) -> Bool {
    stories.contains { one in stories.contains { one.category != $0.category && one.family != $0.family } }
  }
}
