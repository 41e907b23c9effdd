import Foundation

/// A text in the three languages of the product.
public struct LocalizedText: Codable, Sendable, Hashable {
  /// English.
  public var en: String
  /// Japanese.
  public var ja: String
  /// Korean.
  public var ko: String

  /// A text in three languages.
  public init(en: String, ja: String, ko: String) {
    self.en = en
    self.ja = ja
    self.ko = ko
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    get {
      switch language {
      case .english: en
      case .japanese: ja
      case .korean: ko
      }
    }
    set {
      switch language {
      case .english: en = newValue
      case .japanese: ja = newValue
      case .korean: ko = newValue
      }
    }
  }
}

/// A list of texts in the three languages of the product.
public struct LocalizedList: Codable, Sendable, Hashable {
  /// English.
  public var en: [String]
  /// Japanese.
  public var ja: [String]
  /// Korean.
  public var ko: [String]

  /// The texts in one language.
  public subscript(language: Language) -> [String] {
    switch language {
    case .english: en
    case .japanese: ja
    case .korean: ko
    }
  }
}

/// A language that the product speaks.
public enum Language: String, Codable, CaseIterable, Sendable, Hashable {
  /// English.
  case english = "en"
  /// Japanese.
  case japanese = "ja"
  /// Korean.
  case korean = "ko"
}

/// How much one flag can say at most.
public enum Strength: String, Codable, Sendable, Hashable, CaseIterable {
  /// Context; never matters alone.
  case weak
  /// A reason to ask.
  case medium
  /// A reason to look closely; still never decides alone.
  case strong
}

/// Whether a flag takes part.
public enum FlagStatus: String, Codable, Sendable, Hashable, CaseIterable {
  /// It is evaluated.
  case live
  /// It is implemented and left out unless a policy asks for it.
  case off
  /// It is known from the sources and not implemented yet.
  case planned
}

/// Which lane a finding speaks in.
public enum Lane: String, Codable, Sendable, Hashable, CaseIterable {
  /// Probability.
  case evidence
  /// An exact hit on a list, which the law attaches duties to.
  case legal
}

/// Where the share of honest people who show a flag comes from.
public struct BenignRate: Codable, Sendable, Hashable {
  /// Measured by us, published by a source, or assumed.
  public enum Basis: String, Codable, Sendable, Hashable, CaseIterable {
    /// Counted on data of ours or on public data.
    case measured
    /// Stated by a source.
    case published
    /// Our own estimate.
    case assumed
  }

  /// The share, above 0 and at most 1.
  public var value: Double
  /// Where it comes from.
  public var basis: Basis
  /// Why it is believed.
  public var note: String?
}

/// Where a flag comes from.
public struct SourceReference: Codable, Sendable, Hashable {
  /// The code of the source list, such as `JP24`.
  public var code: String
  /// Date of publication, as far as it is known.
  public var date: String?
  /// V: seen at the source; K: known and to be verified; S: our own suggestion.
  public var grade: String
  /// What the source says, in a few words of ours.
  public var note: String?
}

/// Where the numbers in a condition come from.
public struct ThresholdNote: Codable, Sendable, Hashable {
  /// P: a source published it; S: our suggestion.
  public var grade: String
  /// More of it.
  public var note: String?
}

/// A red flag, or a clearing fact, as its YAML document states it.
public struct FlagDocument: Codable, Sendable, Hashable {
  /// The identifier, such as `PAY-02`.
  public var id: String
  /// Whether it takes part.
  public var status: FlagStatus
  /// The group, such as `PAY`.
  public var group: String
  /// The story it belongs to: flags of one family are told once.
  public var family: String?
  /// How much it can say.
  public var strength: Strength
  /// The lane; evidence when absent.
  public var lane: Lane?
  /// Who can see it: FP, EM, EX, PP, AI.
  public var sees: [String]
  /// What it means.
  public var statement: LocalizedText
  /// What is said about a person; `{feature}` stands for a value.
  public var reason: LocalizedText?
  /// A SQL predicate over declared features.
  public var condition: String?
  /// The weight: log2 of the likelihood ratio; negative for clearing facts.
  public var bits: Double?
  /// The share of honest people who show it.
  public var benignRate: BenignRate?
  /// Where its numbers come from.
  public var threshold: ThresholdNote?
  /// Where it comes from.
  public var sources: [SourceReference]
  /// Harmless explanations.
  public var innocent: LocalizedList?
  /// What would clear it.
  public var clears: LocalizedText?
  /// Steps of the response ladder, R0 to R5.
  public var response: [String]?
  /// Whether its bits may be lent over links; false for flags that are links themselves.
  public var lends: Bool?
  /// Whether it may start the containment of a device, key or credential alone.
  public var containment: Bool?
  /// Why it is not implemented.
  public var whyPlanned: String?
  /// Histories on which it must fire and must not.
  public var examples: FlagExamples?

  private enum CodingKeys: String, CodingKey {
    case id, status, group, family, strength, lane, sees, statement, reason, condition, bits, threshold, sources, innocent, clears
    case response, lends, containment, examples
    case benignRate = "benign_rate"
    case whyPlanned = "why_planned"
  }
}

extension FlagDocument {
  /// The most bits that the benign rate allows: log2(1 / rate). A likelihood ratio cannot exceed the inverse of the rate among the honest.
  public var ceiling: Double? { benignRate.map { log2(1 / max($0.value, 1e-9)) } }
}
