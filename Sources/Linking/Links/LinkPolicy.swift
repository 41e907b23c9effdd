/// How much a shared value says, as far as that does not follow from the data.
///
/// The figures are our judgement, ordered by what the published cases and the innocent explanations of the red flags say; they
/// are relative reliabilities, not measured rates, and calibration belongs to whoever turns bits into probabilities.
public struct LinkPolicy: Sendable, Hashable {
  /// Links with fewer bits are not reported.
  public var leastBits = 1.0
  /// No value is rarer than one in two to this power: beyond it, clerical errors and hand-me-downs are likelier than chance.
  public var rarestBits = 12.0
  /// What each further piece of correlated evidence counts, times the one before.
  public var correlatedShare = 0.25
  /// Up to so many people at one place are taken for a household.
  public var homeSize = 3
  /// Up to so many people a clearance as household can cover.
  public var clearedHomeSize = 6
  /// The most that being at one place is worth when nothing else is shared.
  public var colocationCeiling = 5.0
  /// The same when only sessions came from one connection on one day.
  public var sessionCeiling = 3.0
  /// The same when parcels arrive and machines run at one place at which the two do not both live.
  public var hostedCeiling = 8.0
  /// What the two facts of such a place count together, times their sum: neither a home nor a shared office has both.
  public var hostedBoost = 1.25
  /// The most by which a value loses when its subjects agree in nothing else.
  public var genericLoss = 0.6
  /// The same for values that innocent strangers hardly share.
  public var genericLossOfRare = 0.35

  /// The defaults.
  public init() {}

  /// The part of a value's rarity that counts as evidence for one operator.
  public func reliability(of kind: IdentifierKind) -> Double {
    switch kind {
    case .serial, .secondFactor, .payoutAccount, .wallet, .documentNumber, .email, .signingKey: 0.9
    case .device, .phone, .handle, .gitIdentity: 0.8
    case .face: 0.7
    case .fingerprint: 0.6
    case .typing, .image, .text, .wifi, .gateway, .refereeContact: 0.5
    case .address, .homeNetwork, .cashOut: 0.45
    case .payee, .passage: 0.4
    case .background, .bidText, .site: 0.35
    case .sessionNetwork: 0.3
    }
  }

  /// How many people besides those in the data a value is chosen from: a small firm's numbers understate how rare an account
  /// number is, but not how rare an office's connection is.
  public func pseudoPopulation(of kind: IdentifierKind) -> Double {
    switch kind {
    case .text, .passage, .bidText, .image, .background, .typing, .site: 512
    case _ where kind.isColocation: 256
    default: 4_096
    }
  }

  /// Whether strangers hardly ever share a value of the kind.
  func isRare(_ kind: IdentifierKind) -> Bool { reliability(of: kind) >= 0.7 }

  /// Bits of a value that `degree` of `population` subjects share, before role and genericity; zero over the cap.
  ///
  /// reliability × log2((population + pseudo-population) / degree) × (1 − ((degree − 2) / cap)²)
  public func bits(of kind: IdentifierKind, degree: Int, population: Int, cap: Int) -> Double {
    guard degree >= 2, degree <= cap else { return 0 }
    let rarity = Logarithm.base2((Double(population) + pseudoPopulation(of: kind)) / Double(degree))
    let nearness = Double(degree - 2) / Double(cap)
    return reliability(of: kind) * min(max(rarity, 0), rarestBits) * (1 - nearness * nearness)
  }
}

/// A logarithm that gives the same bits on every machine.
enum Logarithm {
  /// The logarithm of a positive number to base 2: its exponent, and for the rest the series of the inverse hyperbolic tangent.
  static func base2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var power = ratio
    var sum = 0.0
    for index in 0..<18 {
      sum += power / Double(2 * index + 1)
      power *= square
    }
    return Double(value.exponent) + 2 * sum / 0.693_147_180_559_945_3
  }
}
