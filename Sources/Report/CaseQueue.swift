import Judgement
import RedFlags

/// The subjects that people should look at, in the order in which looking pays most.
///
/// Exact hits on a list come first, because the law attaches duties to them. The others follow by probability × money at stake; a stake
/// that nobody knows counts as the median of the known ones, so that silence neither buries a case nor lifts it.
struct CaseQueue {
  /// Hits of the legal lane.
  let legal: [Assessment]
  /// Everybody else at review or hold.
  let evidence: [Assessment]
  /// What an unknown stake counts as, in rough US dollars.
  let medianStake: Double?

  init(_ assessments: [Assessment]) {
    let open = assessments.filter { $0.verdict >= .review }
    let stakes = open.compactMap(\.stake).sorted()
    let median = stakes.isEmpty ? nil : Self.median(of: stakes)
    medianStake = median
    func weight(_ assessment: Assessment) -> Double { assessment.probability * (assessment.stake ?? median ?? 1) }
    func precedes(_ left: Assessment, _ right: Assessment) -> Bool {
      let (a, b) = (weight(left), weight(right))
      if a != b { return a > b }
      if left.bits != right.bits { return left.bits > right.bits }
      return left.tenant == right.tenant ? left.subject < right.subject : left.tenant < right.tenant
    }
    let isLegal: (Assessment) -> Bool = { $0.lane == .legal }
    legal = open.filter(isLegal).sorted(by: precedes)
    evidence = open.filter { !isLegal($0) }.sorted(by: precedes)
  }

  /// Both parts, in the order of the report.
  var all: [Assessment] { legal + evidence }

  private static func median(of sorted: [Double]) -> Double {
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
