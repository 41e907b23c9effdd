import Events
import Hashing

/// A way onto the net: the line at home, a phone, an office, an exit of a VPN. It gives the address a firm sees at a moment.
struct Line: Sendable {
  var carrier: Carrier
  var city: City
  /// Identifies the line within its carrier; equal lines give equal addresses.
  var key: UInt64
  /// How many addresses the line moves between at any time: 1 for a home, dozens for a mobile carrier's gateway.
  var pool = 1
  /// Days after which a home gets another address.
  var lease = 120
  /// What enrichment calls it, if that differs from the carrier's kind.
  var kind: NetworkKind

  private init(carrier: Carrier, city: City, key: UInt64, kind: NetworkKind? = nil) {
    self.carrier = carrier
    self.city = city
    self.key = key
    self.kind = kind ?? carrier.kind
  }

  /// The line of a home, a farm or a dormitory.
  static func home(in city: City, _ random: inout RandomSource) -> Line {
    var line = Line(carrier: random.pickEarly(Carrier.homes(in: city.country)), city: city, key: random.next())
    line.lease = random.pick([30, 90, 400, 400])
    return line
  }

  /// A mobile connection: all customers in town leave through a few addresses.
  static func mobile(in city: City, _ random: inout RandomSource) -> Line {
    let carrier = random.pickEarly(Carrier.mobiles(in: city.country))
    var line = Line(carrier: carrier, city: city, key: SplitMix64.finalised(UInt64(abs(Int(city.latitude * 100)))))
    line.pool = 48
    line.lease = 0
    return line
  }

  /// The line of an office or a co-working space.
  static func office(in city: City, _ random: inout RandomSource) -> Line {
    var line = Line(carrier: Carrier(name: "\(city.country) Business Net", kind: .business), city: city, key: random.next())
    line.lease = 4_000
    return line
  }

  /// An exit of a VPN service in a town; all its customers share its addresses.
  static func vpn(_ carrier: Carrier, exit city: City) -> Line {
    var line = Line(carrier: carrier, city: city, key: SplitMix64.finalised(UInt64(abs(Int(city.longitude * 100)))))
    line.pool = 24
    line.lease = 0
    return line
  }

  /// A rented server.
  static func server(in city: City, _ random: inout RandomSource) -> Line {
    var line = Line(carrier: random.pick(Carrier.hosts), city: city, key: random.next())
    line.lease = 4_000
    return line
  }

  /// A home line of somebody else, rented as a proxy: only some feeds know it as one.
  static func proxy(in city: City, _ random: inout RandomSource) -> Line {
    var line = Line(
      carrier: random.pickEarly(Carrier.homes(in: city.country)), city: city, key: random.next(),
      kind: random.chance(0.3) ? .proxy : .residential)
    line.lease = 5
    line.pool = 3
    return line
  }

  /// What a firm sees at a moment. `enriched` says whether its logs carry more than the address.
  func network(at moment: Instant, enriched: Bool, _ random: inout RandomSource) -> Network {
    let period = lease > 0 ? UInt64(clamping: moment.day / lease) : 0
    let slot = pool > 1 ? UInt64(random.int(0...pool - 1)) : 0
    let mixed = SplitMix64.finalised(key ^ SplitMix64.finalised(period &* 1_000 &+ slot &+ 1))
    let address = carrier.address(Int(mixed >> 40 & 3), Int(mixed & 0xFFFF))
    guard enriched else { return Network { $0.ip = address } }
    // Databases place about one address in forty in another town (error rates of free IP databases lie between 1 and 10 %).
    let seen = random.chance(0.025) ? random.pick(City.towns(in: city.country)) : city
    let detailed = random.chance(0.5)
    return Network {
      $0.ip = address
      $0.asn = carrier.number
      $0.asOrganisation = carrier.name
      $0.country = seen.country
      $0.city = seen.name
      if detailed {
        $0.latitude = rounded(seen.latitude, 2)
        $0.longitude = rounded(seen.longitude, 2)
        $0.timezone = seen.zone
      }
      $0.kind = .known(kind)
      $0.provider = kind == .vpn || kind == .hosting ? carrier.name : nil
    }
  }

  /// A keyed reference of the wireless network and of the gateway of the place, as a managed device reports them.
  var wifiReference: String { "wf-" + String(SplitMix64.finalised(key ^ 0x57_49_46_49), radix: 16) }
  var gatewayReference: String { "gw-" + String(SplitMix64.finalised(key ^ 0x47_41_54_45), radix: 16) }
}
