/// From how many subjects on a value is a hub, which says nothing about any two of them.
///
/// The reach of a value follows what innocent people share. One address of a carrier or an office serves hundreds; a household's
/// machine serves a handful, but published rings put more than sixty names on one bank account and more than eighty accounts on
/// recycled machines, so the caps of rare kinds stand above that and leave the loss of weight to rarity and to learned
/// genericity. The largest published address in which a firm's developers gathered their pay had 21 senders (ZachXBT, 15 August
/// 2024); an address of a service that nobody labelled soon has more than twice that.
public struct HubCaps: Sendable, Hashable {
  /// The cap of each kind, by its raw value.
  private var caps: [Int]

  /// The defaults.
  public init() {
    caps = IdentifierKind.allCases.map { kind in
      switch kind {
      case .device, .fingerprint, .serial, .payoutAccount, .wallet, .documentNumber, .secondFactor: 96
      case .homeNetwork, .wifi, .gateway, .address: 64
      case .sessionNetwork, .text, .passage, .bidText, .image, .background: 32
      case .cashOut: 42
      default: 64
      }
    }
  }

  /// The same cap for all kinds.
  public init(all cap: Int) { caps = IdentifierKind.allCases.map { _ in max(2, cap) } }

  /// The cap of a kind: a value with more subjects makes no pairs.
  public subscript(_ kind: IdentifierKind) -> Int {
    get { caps[Int(kind.rawValue)] }
    set { caps[Int(kind.rawValue)] = max(2, newValue) }
  }
}
