import Events
import Judgement
import Linking
import RedFlags

/// Lets linked subjects lend each other evidence, moment by moment, and judges them again.
///
/// Every answer uses links and evidence as they stood at the moment, so that what came later changes nothing.
struct RingPass: Sendable {
  let world: World
  let kinds: [SubjectKind]
  let scorer: Scorer
  let lending: RingLending
  let outcomes: [SubjectOutcome]
  /// Each linked subject's neighbours over links that can lend.
  let neighbours: [UInt32: [UInt32]]
  let asOf: Instant

  /// The subject judged again with what its neighbours lend; its own trial when they lend nothing.
  func trial(of subject: UInt32) -> SubjectTrial {
    var trial = outcomes[Int(subject)].trial
    guard let others = neighbours[subject], !others.isEmpty else { return trial }
    var since: [UInt32: Instant] = [:]
    for moment in moments(of: subject, others) {
      guard let point = point(of: subject, at: moment) else { continue }
      var lent = lent(to: subject, by: others, at: moment)
      if let lender = lent?.lender {
        lent?.at = since[lender] ?? moment
        since[lender] = lent?.at
      }
      let judgement = scorer.judge(point.findings, lent: lent, answered: point.answered, kind: kinds[Int(subject)])
      if judgement.verdict >= .review { trial.firstReviewAt = min(trial.firstReviewAt ?? moment, moment) }
      if judgement.verdict >= .hold { trial.firstHoldAt = min(trial.firstHoldAt ?? moment, moment) }
      trial.judgement = judgement
    }
    return trial
  }

  /// Every moment at which the subject's or a neighbour's evidence, or a link between them, changes; the end last.
  private func moments(of subject: UInt32, _ others: [UInt32]) -> [Instant] {
    var moments: Set<Instant> = [asOf]
    moments.formUnion(outcomes[Int(subject)].trial.points.map(\.at))
    let wanted = Set(others)
    for other in others {
      moments.formUnion(outcomes[Int(other)].trial.points.map(\.at))
      moments.formUnion(world.decisionMoments(of: other))
    }
    for identifier in world.registry.sharedIdentifiers(of: subject, asOf: asOf) {
      let scope = world.registry.subjects[Int(subject)].scope
      let sharers = world.registry.sharers(of: identifier, scope: scope, asOf: asOf, excluding: subject)
      moments.formUnion(sharers.filter { wanted.contains($0.subject) }.map(\.instant))
    }
    return moments.filter { $0 <= asOf }.sorted()
  }

  private func point(of subject: UInt32, at moment: Instant) -> TrialPoint? {
    let points = outcomes[Int(subject)].trial.points
    return points.last { $0.at <= moment }
  }

  /// The most that any neighbour lends at a moment.
  private func lent(to subject: UInt32, by others: [UInt32], at moment: Instant) -> LentEvidence? {
    let links = Links(world.registry, asOf: moment)
    var best: LentEvidence?
    for other in others {
      let isConfirmed = world.isConfirmed(other, asOf: moment)
      let own = point(of: other, at: moment)?.lendable ?? [:]
      guard isConfirmed || own.values.contains(where: { $0 > .zero }) else { continue }
      let link = links.link(between: subject, and: other)
      let lendable = LinkDomains.evidence(own, apartFrom: link)
      guard lending.isStrongEnough(linkBits: link.bits), link.context == .none || link.context == .likelyHousehold else {
        continue
      }
      let bits = lending.lent(
        linkBits: link.bits, lendable: lendable, isConfirmed: isConfirmed, kind: kinds[Int(subject)],
        neighbourKind: kinds[Int(other)])
      guard bits > best?.bits ?? .zero else { continue }
      let evidence = Set(link.because.prefix(3).flatMap { [$0.eventA, $0.eventB] }).sorted().map { EventReference($0) }
      best = LentEvidence(bits: bits, lender: other, at: moment, evidence: evidence)
    }
    return best
  }
}
