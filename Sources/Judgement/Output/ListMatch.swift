public import RedFlags
import Watchlists

/// An entry of a loaded list that a subject is, or deals with, as people are told of it: which list, which entry, and what agrees.
///
/// What the list publishes is shown; what the subject showed is masked, as everywhere in the outputs.
public struct ListMatch: Codable, Sendable, Hashable {
  /// Something that is equal on both sides.
  public struct Agreement: Codable, Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
      /// A wallet address, by key over all chains.
      case wallet
      /// A document or register number.
      case document
      /// The whole name.
      case name
      /// The whole name in another spelling or script.
      case spelling
      /// The full date of birth.
      case dateOfBirth = "date_of_birth"
      /// The street address.
      case address
      /// The country of a counterparty.
      case country
    }

    /// What agrees.
    public var kind: Kind
    /// The listed name, else a masked form.
    public var shown: String

    /// An agreement.
    public init(_ kind: Kind, _ shown: String) {
      self.kind = kind
      self.shown = shown
    }
  }

  /// The list's name, such as `OFAC SDN`.
  public var list: String
  /// The file that was read, without its folder.
  public var file: String
  /// The date in the file where it has one, else a hash of its bytes.
  public var version: String
  /// The list's own identifier of the entry; masked where the entry is a bare wallet.
  public var entry: String
  /// The name under which the entry is kept; nil for a bare wallet.
  public var name: String?
  /// The sanctions programmes.
  public var programmes: [String]
  /// How the subject came to it.
  public var relation: ListedContact.Relation
  /// What agrees.
  public var agreements: [Agreement]
  /// The findings that rest on it; empty for a contact that no rule judges.
  public var flags: [String]
  /// The identifier of the event that brought it.
  public var evidence: String?

  /// A match, member by member.
  public init(
    list: String, file: String, version: String, entry: String, name: String?, programmes: [String] = [],
    relation: ListedContact.Relation, agreements: [Agreement], flags: [String] = [], evidence: String? = nil
  ) {
    self.list = list
    self.file = file
    self.version = version
    self.entry = entry
    self.name = name
    self.programmes = programmes
    self.relation = relation
    self.agreements = agreements
    self.flags = flags
    self.evidence = evidence
  }

  /// What is shown of a contact.
  ///
  /// - Parameters:
  ///   - contact: the listed party and what agrees.
  ///   - flags: the findings that rest on it.
  ///   - evidence: the identifier of the event that brought it.
  public init(_ contact: ListedContact, flags: [String], evidence: String?) {
    let party = contact.hit.party
    let isBareWallet = party.kind == .wallet && party.names.isEmpty
    self.init(
      list: party.list.name, file: party.list.file, version: party.list.version,
      entry: isBareWallet ? Self.tail(party.id) : party.id,
      // A plain list of wallets has no names, but may say in a third column whose they are.
      name: isBareWallet ? party.remarks : party.displayName, programmes: party.programmes, relation: contact.relation,
      agreements: Self.agreements(in: contact), flags: flags, evidence: evidence)
  }

  private static func agreements(in contact: ListedContact) -> [Agreement] {
    let hit = contact.hit
    switch hit.basis {
    case .wallet: return [Agreement(.wallet, tail(hit.listedValue))]
    case .document: return [Agreement(.document, tail(hit.listedValue))]
    case .name, .nameWithDocument, .nameWithDateOfBirth, .nameWithAddress:
      var agreements = [Agreement(hit.isSpelling ? .spelling : .name, hit.listedValue)]
      switch hit.second {
      case .document(let document): agreements.append(Agreement(.document, tail(document.number)))
      case .dateOfBirth(let date): agreements.append(Agreement(.dateOfBirth, "…\(date.year)"))
      case .address(let address): agreements.append(Agreement(.address, "…, \(address.city ?? "")"))
      case nil: break
      }
      if let country = contact.country { agreements.append(Agreement(.country, country)) }
      return agreements
    }
  }

  /// The end of an identifier, as other outputs show identifiers.
  private static func tail(_ text: String) -> String { "…\(text.suffix(4))" }
}
