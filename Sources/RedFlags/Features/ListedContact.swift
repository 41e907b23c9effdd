public import Watchlists

/// A party on a loaded list that a subject is, or deals with.
public struct ListedContact: Sendable, Hashable {
  /// How the subject came to it.
  public enum Relation: String, Codable, Sendable, Hashable, CaseIterable {
    /// The subject's own wallet, document or name.
    case own
    /// A wallet of the subject sent to it.
    case paid
    /// It sent to a wallet of the subject: anybody can send to anybody.
    case received
    /// A counterparty of the subject's payments.
    case counterparty
  }

  /// The party and what agrees.
  public let hit: ListHit
  /// How the subject came to it.
  public let relation: Relation
  /// The country that agrees beside a counterparty's name, as the payment has it.
  public let country: String?
  /// The event that brought it.
  public let event: EventReference
  /// The slots of the features that count it.
  public let slots: [Int]
}

extension ListingFeature {
  /// How the parties that this feature counts stand to the subject; nil for agreement of a name alone, which says nothing.
  var relation: ListedContact.Relation? {
    switch self {
    case .walletHits, .walletTwinHits, .documentHits, .nameStrongHits: .own
    case .paidHits: .paid
    case .receivedHits: .received
    case .companyHits: .counterparty
    case .nameHits: nil
    }
  }
}
