import Events
import Foundation
import Hashing

/// A place as far as an event knows it. Twenty-odd bytes, so that facets can keep it.
struct Place: Sendable, Hashable {
  /// The country.
  var country: CountryCode?
  /// Hash of the region's name or code, 0 when unknown.
  var region: UInt64 = 0
  /// Whether the region is written as a short code: codes and names cannot be compared with each other.
  var regionIsCode = false
  /// Hash of the city's name, 0 when unknown.
  var city: UInt64 = 0
  /// Degrees north, NaN when unknown.
  var latitude: Float = .nan
  /// Degrees east, NaN when unknown.
  var longitude: Float = .nan

  /// Where a network address is said to be.
  init(_ network: Network) {
    country = CountryCode(network.country)
    setCoordinates(network.latitude, network.longitude)
    // With coordinates the city's name decides nothing; reading it would cost time on every sign-in.
    if latitude.isNaN, let name = network.city { city = Geography.cityHash(name) }
  }

  /// Where a postal address is.
  init(_ address: Address) {
    country = CountryCode(address.country)
    setCoordinates(address.latitude, address.longitude)
    if let name = address.city { city = Geography.cityHash(name) }
    if let name = address.region, !name.isEmpty {
      region = StableHash.ofWord(name)
      regionIsCode = name.utf8.count <= 3
    }
  }

  /// Where somebody claims to be, in words.
  init(_ claimed: ClaimedPlace) {
    country = CountryCode(claimed.country)
    if let name = claimed.city { city = Geography.cityHash(name) }
  }

  /// Whether the place has coordinates.
  var isLocated: Bool { !latitude.isNaN }

  private mutating func setCoordinates(_ north: Double?, _ east: Double?) {
    guard let north, let east, abs(north) <= 90, abs(east) <= 180 else { return }
    // Databases write 0, 0 for "somewhere".
    guard north != 0 || east != 0 else { return }
    latitude = Float(north)
    longitude = Float(east)
  }
}

/// Distances and the test whether two places are one.
enum Geography {
  /// The Earth's mean radius in kilometres (IUGG).
  static let earthRadius = 6371.0088

  /// Great-circle distance in kilometres by the haversine formula; nil without coordinates on both sides.
  static func distance(_ one: Place, _ other: Place) -> Double? {
    guard one.isLocated, other.isLocated else { return nil }
    return distance(Double(one.latitude), Double(one.longitude), Double(other.latitude), Double(other.longitude))
  }

  /// Great-circle distance in kilometres between two points in degrees (haversine formula).
  static func distance(_ north1: Double, _ east1: Double, _ north2: Double, _ east2: Double) -> Double {
    let degree = Double.pi / 180
    let half1 = sin((north2 - north1) * degree / 2)
    let half2 = sin((east2 - east1) * degree / 2)
    let chord = half1 * half1 + cos(north1 * degree) * cos(north2 * degree) * half2 * half2
    return 2 * earthRadius * asin(min(1, chord.squareRoot()))
  }

  /// Whether two places are one, within a tolerance in kilometres.
  ///
  /// Coordinates decide when both have them. Otherwise another country or another region is another place and the same city is
  /// the same place. Two cities of different names in one region may touch each other: nil, nobody can tell.
  static func isSame(_ one: Place, _ other: Place, within kilometres: Double) -> Bool? {
    if let apart = distance(one, other) { return apart <= kilometres }
    if let first = one.country, let second = other.country, first != second { return false }
    if one.city != 0, one.city == other.city { return true }
    if one.region != 0, other.region != 0, one.regionIsCode == other.regionIsCode, one.region != other.region { return false }
    return nil
  }

  /// Hash of a city's name without case, marks and the word for city, so that "São Paulo" and "Sao Paulo City" are one.
  static func cityHash(_ name: String) -> UInt64 {
    var text = Substring(name)
    if !name.utf8.allSatisfy({ $0 < 0x80 }) {
      text = Substring(name.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil))
    }
    for suffix in citySuffixes
    where text.utf8.count > suffix.utf8.count && text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
      text = text.dropLast(suffix.utf8.count)
    }
    return StableHash.ofWord(String(text))
  }

  private static let citySuffixes = [" City", " city", "-shi", "-si"]
}

extension Geography {
  /// Whether two places are different towns: by distance where it is known, else by country and region, else by the cities'
  /// names.
  static func isOtherTown(_ one: Place, _ other: Place, within kilometres: Double) -> Bool? {
    if let same = isSame(one, other, within: kilometres) { return !same }
    return one.city != 0 && other.city != 0 ? one.city != other.city : nil
  }
}
