import Events
import Hashing

/// Somebody who sells connections: an access provider, a host or a VPN service, with its address blocks.
///
/// Carriers and their numbers are invented; system numbers lie in the range for private use (RFC 6996), so that nobody real is meant.
/// VPN services bear their real names, because their names are what firms and advisories see.
struct Carrier: Sendable, Hashable {
  let name: String
  let kind: NetworkKind
  let number: Int

  init(name: String, kind: NetworkKind) {
    self.name = name
    self.kind = kind
    var digest: UInt64 = 0
    for byte in name.utf8 { digest = SplitMix64.finalised(digest ^ UInt64(byte)) }
    number = 4_200_000_000 + Int(digest % 90_000_000)
  }

  /// An address of one of the carrier's blocks.
  func address(_ block: Int, _ host: Int) -> String {
    let mixed = SplitMix64.finalised(UInt64(number) &* 31 &+ UInt64(block))
    return
      "\(Self.firstOctets[Int(mixed % UInt64(Self.firstOctets.count))]).\(mixed >> 20 & 255).\(host >> 8 & 255).\(host & 255)"
  }

  private static let firstOctets = Array(1...223).filter { ![10, 100, 127, 169, 172, 192, 198, 203].contains($0) }

  /// The access providers of a country: two for homes, one for offices.
  static func homes(in country: String) -> [Carrier] {
    ["Fibre", "Cable", "Telecom"].map { Carrier(name: "\(country) \($0)", kind: .residential) }
  }

  /// A country's mobile carriers.
  static func mobiles(in country: String) -> [Carrier] {
    ["Mobile One", "Cellular"].map { Carrier(name: "\(country) \($0)", kind: .mobile) }
  }

  /// Hosts that rent servers everywhere.
  static let hosts = ["Nimbus Hosting", "Rackline", "Northpole VPS", "Cirrus Compute"].map { Carrier(name: $0, kind: .hosting) }

  /// Consumer VPN services, the most used first.
  static let vpns =
    ["NordVPN", "ExpressVPN", "Surfshark", "Proton VPN", "Mullvad VPN", "Private Internet Access", "Windscribe", "Astrill VPN"]
    .map { Carrier(name: $0, kind: .vpn) }

  /// The service that advisories name and that people behind national filtering like as well.
  static let astrill = Carrier(name: "Astrill VPN", kind: .vpn)
}
