import Events

/// Addresses: one maker for homes, farms, offices and drops, so that no shape of address belongs to one kind of people.
enum AddressBook {
  /// A home in a town.
  static func home(in city: City, _ random: inout RandomSource) -> Address {
    address(in: city, flat: random.chance(0.55), type: random.chance(0.6) ? .residential : nil, &random)
  }

  /// A place of business in a town.
  static func office(in city: City, _ random: inout RandomSource) -> Address {
    address(in: city, flat: random.chance(0.7), type: random.chance(0.6) ? .business : nil, &random)
  }

  /// A rented letter box, a forwarder's hall or an empty flat in a town.
  static func drop(in city: City, _ random: inout RandomSource) -> Address {
    let type: AddressType = random.pick(weighing: [(.mailDrop, 0.4), (.poBox, 0.3), (.forwarder, 0.2), (.vacant, 0.1)])
    return address(in: city, flat: true, type: type, &random)
  }

  private static func address(in city: City, flat: Bool, type: AddressType?, _ random: inout RandomSource) -> Address {
    let country = Country.of(city.country)
    let number = random.int(1...2_400)
    let street = random.pick(country.streets)
    let precise = random.chance(0.3)
    let unit = flat ? random.int(1...480) : nil
    let postal = random.digits(city.country == "JP" || city.country == "IN" || city.country == "CN" ? 6 : 5)
    let scatter = (random.normal(0, 0.05), random.normal(0, 0.05))
    return Address {
      $0.line = unit.map { "\(number) \(street), Apt \($0)" } ?? "\(number) \(street)"
      $0.city = city.name
      $0.region = city.region.isEmpty ? nil : city.region
      $0.postalCode = postal
      $0.country = city.country
      if precise {
        $0.latitude = rounded(city.latitude + scatter.0, 4)
        $0.longitude = rounded(city.longitude + scatter.1, 4)
      }
      $0.type = type.map(Term.known)
    }
  }

  /// The same address as another form would hold it: other abbreviations, other letter case, a unit written differently.
  static func variant(of address: Address, _ random: inout RandomSource) -> Address {
    guard random.chance(0.35), var line = address.line else { return address }
    for (long, short) in [(" Street", " St"), (" Avenue", " Ave"), (" Road", " Rd"), (", Apt ", " #"), (" Drive", " Dr")]
    where line.hasSuffix(long) || line.contains(long + ",") || long == ", Apt " {
      if let range = line.firstRange(of: long) { line.replaceSubrange(range, with: short) }
    }
    var copy = address
    copy.line = random.chance(0.2) ? line.uppercased() : line
    if random.chance(0.3) { copy.postalCode = nil }
    copy.type = nil
    return copy
  }
}

/// A double rounded to so many decimal places.
func rounded(_ value: Double, _ places: Int) -> Double {
  var factor = 1.0
  for _ in 0..<places { factor *= 10 }
  return (value * factor).rounded() / factor
}
