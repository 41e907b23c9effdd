import Events
import Hashing

/// A country as two letters in a number. Countries are only ever compared with each other.
struct CountryCode: Sendable, Hashable {
  private let letters: UInt16

  /// The code of an ISO 3166-1 alpha-2 text in either case, nil for anything else.
  init?(_ text: String?) {
    guard let text, text.utf8.count == 2 else { return nil }
    var value: UInt16 = 0
    for byte in text.utf8 {
      let letter = byte & 0xdf
      guard (0x41...0x5a).contains(letter) else { return nil }
      value = value << 8 | UInt16(letter)
    }
    letters = value
  }
}

/// What the way into the network tells about where somebody is.
enum NetworkClass: UInt8, Sendable {
  /// A line at a place: a home or an office.
  case fixed
  /// A mobile carrier: roams, leaves through another country, and is placed coarsely.
  case mobile
  /// A data centre: a cloud desktop, a rented server.
  case hosting
  /// A VPN, a proxy or Tor: says nothing about the place.
  case anonymiser
  /// Nobody said what it is.
  case unlabelled
}

/// A connection as facets need it: a few numbers instead of texts.
struct NetworkReading: Sendable {
  let country: CountryCode?
  let kind: NetworkClass

  /// - Parameter firmsTunnel: whether the firm wants its VPN used: then a business line may be the tunnel's end and places nobody.
  init(_ network: Network, firmsTunnel: Bool = false) {
    country = CountryCode(network.country)
    kind = firmsTunnel && network.kind == .business ? .anonymiser : Self.classify(network)
  }

  private static func classify(_ network: Network) -> NetworkClass {
    switch network.kind?.known {
    case .residential, .business: return .fixed
    case .mobile: return .mobile
    case .hosting: return .hosting
    case .vpn, .proxy, .tor: return .anonymiser
    case nil: break
    }
    if network.kind == nil, let carrier = network.asOrganisation { return OperatorWords.classify(carrier) }
    return .unlabelled
  }
}

/// What the name of an autonomous system's operator tells when nobody labelled the network. Words of trades, not of countries.
enum OperatorWords {
  private static let anonymisers = ["vpn", "proxy", "m247", "datacamp"]
  private static let lines = ["fiber", "fibre", "broadband", "cable"]
  private static let hosts = [
    "hosting", "cloud", "amazon", "google", "microsoft", "digitalocean", "hetzner", "ovh", "linode", "akamai", "vultr", "choopa",
    "leaseweb", "server", "data center", "datacenter",
  ]
  private static let mobiles = ["mobile", "wireless", "cellular"]
  private static let carriers = [
    "telecom", "telekom", "unicom", "communications", "telefonica", "telephone", "comcast", "verizon",
  ]

  static func classify(_ name: String) -> NetworkClass {
    let text = Array(name.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 })
    if holds(text, anonymisers) { return .anonymiser }
    if holds(text, lines) { return .fixed }
    if holds(text, hosts) { return .hosting }
    if holds(text, mobiles) { return .mobile }
    return holds(text, carriers) ? .fixed : .unlabelled
  }

  private static func holds(_ text: [UInt8], _ words: [String]) -> Bool { words.contains { text.contains(word: $0) } }
}

extension [UInt8] {
  /// Whether the bytes of a text occur in these.
  func contains(word: String) -> Bool {
    let length = word.utf8.count
    guard length > 0, count >= length else { return false }
    return (0...(count - length)).contains { self[$0..<($0 + length)].elementsEqual(word.utf8) }
  }
}

extension String {
  /// Whether an ASCII word, given in lower case, occurs in this text in either case. Allocates nothing.
  func holds(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let view = utf8
    guard length > 0, view.count >= length else { return false }
    var start = view.startIndex
    for _ in 0...(view.count - length) {
      var position = start
      var matched = 0
      while matched < length {
        let byte = view[position]
        let folded = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
        guard folded == word.utf8Start[matched] else { break }
        matched += 1
        position = view.index(after: position)
      }
      if matched == length { return true }
      start = view.index(after: start)
    }
    return false
  }
}

extension Device {
  /// One number for the machine: its identifier, else its serial number, else its fingerprint; nil when none is known.
  var reference: UInt64? { (id ?? serial ?? fingerprint).map(StableHash.of) }

  /// Whether the system is that of a phone or a tablet: nil when nobody said what it runs.
  var isHandheld: Bool? {
    guard let system = operatingSystem else { return nil }
    return system.holds(word: "ios") || system.holds(word: "android") || system.holds(word: "ipad")
      || system.holds(word: "iphone")
  }
}
