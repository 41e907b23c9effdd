public import Catalogue
import Events
public import Foundation
import Judgement
public import RedFlags

/// What a firm decides for itself about its casework. Numbers are our suggestions unless the file says otherwise.
public struct CasePolicy: Codable, Sendable, Hashable {
  /// A settled case is opened again when so many bits have been added.
  public var reopenBits: Double
  /// Minutes within which a decision can be undone. Effects that cannot be taken back wait so long.
  public var undoMinutes: Int
  /// Hours within which a second person must agree to a block.
  public var proposalHours: Int
  /// Days within which a case should be settled, by verdict.
  public var dueDays: [String: Double]
  /// Days for the answer to an appeal.
  public var appealDays: Int
  /// Days that the person concerned has to answer a question, unless the reviewer says otherwise.
  public var proofDays: Int
  /// Days that monitoring lasts at most.
  public var monitorDays: Int
  /// However often it is lengthened, a hold of the evidence lane ends after so many days.
  public var holdLongestDays: Int
  /// Stake of a case about which no money is known, in rough US dollars, for the order of the queue alone.
  public var stakeWhenUnknown: Double

  private enum CodingKeys: String, CodingKey {
    case reopenBits = "reopen_bits"
    case undoMinutes = "undo_minutes"
    case proposalHours = "proposal_hours"
    case dueDays = "due_days"
    case appealDays = "appeal_days"
    case proofDays = "proof_days"
    case monitorDays = "monitor_days"
    case holdLongestDays = "hold_longest_days"
    case stakeWhenUnknown = "stake_when_unknown"
  }

  /// Reads the policy of a folder of playbooks.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public static func load(from folder: URL = Catalogue.playbooks) throws(CatalogueError) -> CasePolicy {
    let reader = DocumentReader(folder: folder)
    let policy = try reader.read(CasePolicy.self, "casework.yaml")
    try reader.require(policy.reopenBits > 0, "casework.yaml", "reopen_bits", "must be above 0")
    let counts = [
      ("undo_minutes", policy.undoMinutes), ("proposal_hours", policy.proposalHours), ("appeal_days", policy.appealDays),
      ("proof_days", policy.proofDays), ("monitor_days", policy.monitorDays), ("hold_longest_days", policy.holdLongestDays),
    ]
    for (field, count) in counts {
      try reader.require((1...3_650).contains(count), "casework.yaml", field, "must lie between 1 and 3650")
    }
    for verdict in Verdict.allCases {
      try reader.require(
        (policy.dueDays[verdict.rawValue] ?? 0) > 0, "casework.yaml", "due_days.\(verdict.rawValue)", "must be above 0")
    }
    try reader.require(policy.stakeWhenUnknown >= 0, "casework.yaml", "stake_when_unknown", "must not be negative")
    return policy
  }

  /// When a case of this evidence should be settled.
  func due(of evidence: CaseEvidence, from at: Instant) -> Instant { at.adding(days: dueDays[evidence.verdict.rawValue] ?? 5) }
}
