public import Catalogue
public import Foundation
import Judgement
public import RedFlags

/// What a gate answers to a verdict. There is no *reject*: only people turn somebody away.
public enum GateOutcome: String, Codable, Sendable, Hashable, CaseIterable, Comparable {
  /// The step may go on.
  case allow
  /// The step may go on; people look.
  case review
  /// The step waits, for a limited time or until people decide.
  case hold

  /// Milder answers come first.
  public static func < (left: GateOutcome, right: GateOutcome) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What a firm decided for each gate: which verdict leads to what, how long a step may wait, who answers for it, and what happens when
/// judgement is unavailable.
public struct GatePolicy: Codable, Sendable, Hashable {
  /// What happens when judgement is unavailable. Either way an alarm is raised.
  public enum Failure: String, Codable, Sendable, Hashable, CaseIterable {
    /// The step goes on.
    case open
    /// The step waits for a short time.
    case closed
  }

  /// What one gate does.
  public struct Rule: Codable, Sendable, Hashable {
    /// The answer by verdict in the evidence lane.
    public var evidence: [String: GateOutcome]
    /// The answer by verdict in the legal lane.
    public var legal: [String: GateOutcome]
    /// The answer when people confirmed and nobody has blocked.
    public var confirmed: GateOutcome
    /// When judgement is unavailable.
    public var unavailable: Failure
    /// Hours that a step waits at most when judgement is unavailable and the gate is closed.
    public var unavailableHours: Double
    /// Hours that a step waits at most for people in the evidence lane.
    public var holdHours: Double
    /// Hours of one period in the legal lane, after which compliance has to look anew.
    public var legalHoldHours: Double
    /// The role whose person on duty owns a hold of the evidence lane.
    public var owner: Role

    private enum CodingKeys: String, CodingKey {
      case evidence, legal, confirmed, unavailable, owner
      case unavailableHours = "unavailable_hours"
      case holdHours = "hold_hours"
      case legalHoldHours = "legal_hold_hours"
    }
  }

  /// By gate.
  public var gates: [String: Rule]
  /// The clocks that a hit on a list starts, by the firm's country.
  public var legalClocks: [String: [String]]
  /// At most so many reasons are told.
  public var reasons: Int

  private enum CodingKeys: String, CodingKey {
    case gates, reasons
    case legalClocks = "legal_clocks"
  }

  /// The rule of a gate. A gate that the file does not name is closed: it holds whatever is not clear.
  public func rule(_ gate: GateKind) -> Rule { gates[gate.rawValue] ?? Self.cautious }

  private static let cautious = Rule(
    evidence: ["clear": .allow, "review": .hold, "hold": .hold], legal: ["clear": .allow, "review": .hold, "hold": .hold],
    confirmed: .hold, unavailable: .closed, unavailableHours: 4, holdHours: 48, legalHoldHours: 240, owner: .senior)

  /// Reads the policy of a folder of playbooks.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public static func load(from folder: URL = Catalogue.playbooks) throws(CatalogueError) -> GatePolicy {
    let reader = DocumentReader(folder: folder)
    let name = "gates.yaml"
    let policy = try reader.read(GatePolicy.self, name)
    for gate in GateKind.allCases {
      guard let rule = policy.gates[gate.rawValue] else {
        throw CatalogueError(file: name, reason: "gates.\(gate.rawValue) is missing")
      }
      let field = "gates.\(gate.rawValue)"
      for (lane, answers) in [("evidence", rule.evidence), ("legal", rule.legal)] {
        for verdict in Verdict.allCases {
          try reader.require(answers[verdict.rawValue] != nil, name, "\(field).\(lane).\(verdict.rawValue)", "is missing")
        }
        let inOrder = Verdict.allCases.compactMap { answers[$0.rawValue] }
        try reader.require(inOrder == inOrder.sorted(), name, "\(field).\(lane)", "must not answer a graver verdict more mildly")
      }
      for (name_, hours) in [
        ("hold_hours", rule.holdHours), ("legal_hold_hours", rule.legalHoldHours), ("unavailable_hours", rule.unavailableHours),
      ] {
        try reader.require(hours > 0 && hours <= 24 * 92, name, "\(field).\(name_)", "must lie between 0 and 2208")
      }
      // People who give names to holds must be able to end them.
      try reader.require(rule.owner.may(.release), name, "\(field).owner", "must be a role that may release holds")
    }
    try reader.require((1...20).contains(policy.reasons), name, "reasons", "must lie between 1 and 20")
    return policy
  }
}

/// Who is on duty for a role: holds are owned by people, not by roles.
public struct DutyRoster: Codable, Sendable, Hashable {
  /// The account on duty, by role.
  public var names: [String: String]

  /// A roster.
  public init(_ names: [Role: String] = [:]) {
    self.names = Dictionary(uniqueKeysWithValues: names.map { ($0.key.rawValue, $0.value) })
  }

  /// Who owns a hold of a role; nil when nobody is on duty.
  public func person(for role: Role) -> String? {
    names[role.rawValue].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }
}
