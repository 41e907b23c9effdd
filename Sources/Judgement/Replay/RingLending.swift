public import Events
import Foundation
import RedFlags

/// How much of a neighbour's evidence a link carries over.
///
/// If the neighbour is a fake worker with probability p, and both are run by one operator with probability q, then this subject is one
/// with probability at least pq. The gain over the prior, in bits, is damped and capped. Only evidence that is no link itself is lent,
/// and what was lent is never lent again, so nothing goes round in a circle.
public struct RingLending: Sendable {
  private let policy: Policy

  /// Lending under a policy.
  public init(policy: Policy) { self.policy = policy }

  /// The probability that a link of so many bits joins two subjects of one operator.
  public func sameOperator(linkBits: Double) -> Double { Bits(linkBits - policy.linkEven).probability }

  /// Whether a link of so many bits is strong enough to lend anything.
  public func isStrongEnough(linkBits: Double) -> Bool { linkBits >= policy.linkLeast }

  /// What a neighbour lends; nothing below the policy's least loan.
  ///
  /// - Parameters:
  ///   - linkBits: the link's strength.
  ///   - lendable: the neighbour's own evidence, links aside.
  ///   - isConfirmed: whether people confirmed the neighbour as a fake worker.
  ///   - kind: the kind of the subject that borrows.
  ///   - neighbourKind: the kind of the neighbour.
  public func lent(
    linkBits: Double, lendable: Bits, isConfirmed: Bool, kind: SubjectKind, neighbourKind: SubjectKind
  ) -> Bits {
    let prior = policy.level(for: kind).baseRate
    let neighbourPrior = Bits(probability: policy.level(for: neighbourKind).baseRate)
    let own = isConfirmed ? 0.98 : (neighbourPrior + lendable).probability
    guard isConfirmed || lendable > .zero else { return .zero }
    let gain = sameOperator(linkBits: linkBits) * max(0, own - neighbourPrior.probability)
    let bits = log2((gain + (1 - gain) * prior) / prior) * policy.lentDamping
    let lent = min(Bits(bits), Bits(policy.lentCap))
    return lent >= Bits(policy.lentLeast) ? lent : .zero
  }
}
