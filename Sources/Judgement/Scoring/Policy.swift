public import Events
public import Foundation
public import RedFlags
import Yams

/// What a firm decides for itself: base rates, thresholds and discounts. Numbers that no source published are our assumptions.
public struct Policy: Codable, Sendable, Hashable {
  /// How common fake workers are among a kind of subject, and from what probability people look or steps wait.
  public struct Level: Codable, Sendable, Hashable {
    /// The share of subjects that are fake before anything is known.
    public var baseRate: Double
    /// From this probability a person reviews.
    public var review: Double
    /// From this lower end of the probability's interval irreversible steps wait.
    public var hold: Double
    /// Two strong findings of different stories, told by different kinds of data, of at least so many bits each come to review whatever
    /// the probability.
    public var pair: Double

    private enum CodingKeys: String, CodingKey {
      case review, hold, pair
      case baseRate = "base_rate"
    }
  }

  /// By kind of subject: account, client, applicant, worker, customer, company.
  public var kinds: [String: Level]
  /// For kinds that are not named.
  public var other: Level
  /// Of a family's findings the strongest counts in full, each further one this share.
  public var familyDiscount: Double
  /// All findings of one group count at most so many bits.
  public var groupCap: Double
  /// All weak findings together count at most so many bits.
  public var weakCap: Double
  /// Rings lend at most so many bits.
  public var lentCap: Double
  /// The share of a neighbour's evidence that survives a link.
  public var lentDamping: Double
  /// Less than so many bits a neighbour does not lend at all.
  public var lentLeast: Double
  /// Links of fewer bits lend nothing.
  public var linkLeast: Double
  /// The link strength, in bits, at which one operator is as likely as not: the base rate of any two subjects having one.
  public var linkEven: Double
  /// Half-width of a weight's 90 % interval in bits, by the basis of its benign rate.
  public var spread: [String: Double]
  /// Flags that are switched on or off here.
  public var flags: [String: FlagStatus]?
  /// Rough value of currencies in US dollars, only for the order of a queue.
  public var currencies: [String: Double]

  private enum CodingKeys: String, CodingKey {
    case kinds, other, spread, flags, currencies
    case familyDiscount = "family_discount"
    case groupCap = "group_cap"
    case weakCap = "weak_cap"
    case lentCap = "lent_cap"
    case lentDamping = "lent_damping"
    case lentLeast = "lent_least"
    case linkLeast = "link_least"
    case linkEven = "link_even"
  }

  /// The level for a kind of subject.
  public func level(for kind: SubjectKind) -> Level { kinds[kind.rawValue] ?? other }

  /// Reads a policy from YAML.
  ///
  /// - Throws: ``CatalogueError`` with the file and what is wrong in it.
  public static func load(from file: URL) throws(CatalogueError) -> Policy {
    do {
      let policy = try YAMLDecoder().decode(Policy.self, from: Data(contentsOf: file))
      try policy.validate()
      return policy
    } catch {
      throw CatalogueError(file: file.lastPathComponent, reason: "\(error)")
    }
  }

  private func validate() throws {
    for (name, level) in kinds.sorted(by: { $0.key < $1.key }) + [("other", other)] {
      guard level.baseRate > 0, level.baseRate < 1, level.review > 0, level.review <= level.hold, level.hold < 1,
        level.pair > 0
      else {
        throw CatalogueError(file: name, reason: "needs 0 < base_rate < 1, 0 < review <= hold < 1 and pair > 0")
      }
    }
    guard (0...1).contains(familyDiscount), (0...1).contains(lentDamping), groupCap >= 0, weakCap >= 0, lentCap >= 0,
      lentLeast >= 0, linkLeast >= 0, linkEven >= 0
    else {
      throw CatalogueError(file: "policy", reason: "discounts lie between 0 and 1, caps and least bits are not negative")
    }
  }
}
