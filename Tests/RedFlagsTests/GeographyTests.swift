import Events
import Testing

@testable import RedFlags

private func address(
  city: String? = nil, region: String? = nil, country: String? = nil, at point: (Double, Double)? = nil
) -> Place {
  var address = Address()
  address.city = city
  address.region = region
  address.country = country
  address.latitude = point?.0
  address.longitude = point?.1
  return Place(address)
}

@Suite("Geography")
struct GeographyTests {
  @Test(
    "Great-circle distances agree with published ones within half a per cent",
    arguments: [
      (40.6413, -73.7781, 51.4700, -0.4543, 5_540.0),  // New York JFK – London Heathrow
      (35.5494, 139.7798, 37.4602, 126.4407, 1_210.0),  // Tokyo Haneda – Seoul Incheon
      (-33.9399, 151.1753, 33.9416, -118.4085, 12_051.0),  // Sydney – Los Angeles, over the date line
    ])
  func distances(north1: Double, east1: Double, north2: Double, east2: Double, expected: Double) {
    let kilometres = Geography.distance(north1, east1, north2, east2)
    #expect(abs(kilometres - expected) / expected < 0.005)
  }

  @Test("Antipodes are half the Earth's circumference apart and a point is no distance from itself")
  func extremes() {
    #expect(abs(Geography.distance(0, 0, 0, 180) - Double.pi * Geography.earthRadius) < 0.001)
    #expect(Geography.distance(12.5, 77.5, 12.5, 77.5) == 0)
  }

  @Test("Coordinates decide, whatever the names say")
  func coordinatesDecide() {
    let basel = address(city: "Basel", country: "CH", at: (47.56, 7.59))
    let border = address(city: "Weil", country: "DE", at: (47.59, 7.62))
    #expect(Geography.isSame(basel, border, within: 50) == true)
    #expect(Geography.isSame(basel, address(city: "Basel", country: "CH", at: (46.2, 6.1)), within: 50) == false)
  }

  @Test("Without coordinates another country or region is another place and the same city is the same place")
  func namesDecide() {
    #expect(Geography.isSame(address(country: "US"), address(country: "CA"), within: 50) == false)
    #expect(Geography.isSame(address(city: "São Paulo"), address(city: "SAO PAULO"), within: 50) == true)
    #expect(Geography.isSame(address(city: "New York City"), address(city: "New York"), within: 50) == true)
    #expect(
      Geography.isSame(
        address(city: "A", region: "TX", country: "US"), address(city: "B", region: "TN", country: "US"), within: 50)
        == false)
  }

  @Test("What cannot be told is unknown: towns that may touch, a code against a name, nothing at all")
  func unknownStaysUnknown() {
    let austin = address(city: "Austin", region: "TX", country: "US")
    #expect(Geography.isSame(austin, address(city: "Round Rock", region: "TX", country: "US"), within: 50) == nil)
    #expect(Geography.isSame(address(region: "TX"), address(region: "Texas"), within: 50) == nil)
    #expect(Geography.isSame(address(), address(), within: 50) == nil)
    #expect(Geography.isOtherTown(austin, address(city: "Round Rock", region: "TX", country: "US"), within: 50) == true)
    #expect(Geography.isOtherTown(austin, address(country: "US"), within: 50) == nil)
  }

  @Test("Impossible coordinates and 0, 0 count as none")
  func badCoordinates() {
    #expect(!address(at: (0, 0)).isLocated)
    #expect(!address(at: (91, 10)).isLocated)
    #expect(!address(at: (.nan, 10)).isLocated)
    #expect(address(at: (0, 10)).isLocated)
  }
}
