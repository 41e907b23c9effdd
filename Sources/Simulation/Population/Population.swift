public import Events

/// How careful the guilty are.
public enum Adaptation: Sendable, Hashable {
  /// All rings at one level: 0 as documented, 1 without the loudest signals, 2 without any published flag, 3 a collaborator with a
  /// genuine identity and little trace.
  case level(Int)
  /// Every ring draws its own level.
  case mixed

  /// Reads `0` to `3` or `mixed`.
  public init?(_ text: String) {
    if text == "mixed" {
      self = .mixed
    } else if let level = Int(text), (0...3).contains(level) {
      self = .level(level)
    } else {
      return nil
    }
  }
}

/// A ring asked for by name instead of drawn.
public struct RingRequest: Sendable, Hashable {
  /// In which kind of firm it works.
  public var firm: FirmKind
  /// How careful it is, 0 to 3.
  public var level: Int
  /// How many operators and facilitators it has among the firm's subjects.
  public var members: Int

  /// A ring of the given firm, level and size.
  public init(firm: FirmKind, level: Int, members: Int) {
    self.firm = firm
    self.level = min(3, max(0, level))
    self.members = max(1, members)
  }
}

/// What to invent: how many subjects, at what firms, with how many guilty among them. Equal populations give equal bytes.
public struct Population: Sendable, Hashable {
  /// How many subjects in all.
  public var subjects = 2_000
  /// The share of operators and facilitators among them. Published: one applicant in 343 at one vendor (Pindrop, February 2026).
  public var guiltyRate = 0.005
  /// Chooses among all populations of this description.
  public var seed: UInt64 = 1
  /// Kinds of firms, each of them once or more.
  public var firms: [FirmKind] = FirmKind.allCases
  /// How careful the rings are.
  public var adaptation = Adaptation.mixed
  /// The first day of the records.
  public var from = PartialDate(year: 2025, month: 11, day: 1)
  /// For how many months the records run.
  public var months = 12
  /// The median number of events of a subject. What must happen in a life happens even when it is set lower.
  public var eventsPerSubject = 100
  /// Rings asked for by name; nil draws them until the guilty rate is met.
  public var rings: [RingRequest]?

  /// The default population.
  public init() {}

  /// The bundled sample: about two thousand subjects of four kinds of firm over a year, and three rings of different kinds.
  public static var demonstration: Population {
    var population = Population()
    population.seed = 20_251_101
    population.firms = [.platform, .employer, .exchange, .payments]
    population.rings = [
      RingRequest(firm: .employer, level: 0, members: 9), RingRequest(firm: .platform, level: 0, members: 11),
      RingRequest(firm: .exchange, level: 1, members: 8),
    ]
    return population
  }

  /// The first moment of the records.
  var start: Instant { from.earliest }
  /// The moment after the last one.
  var end: Instant { start.adding(days: (Double(max(1, months)) * 30.44).rounded()) }
  /// How many operators and facilitators are wanted.
  var guiltyTarget: Int {
    if let rings { return rings.reduce(0) { $0 + $1.members } }
    return max(guiltyRate > 0 ? 1 : 0, Int((Double(subjects) * guiltyRate).rounded()))
  }
}
