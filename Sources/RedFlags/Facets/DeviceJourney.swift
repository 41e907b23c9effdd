import Events

/// Through how many countries the machine that was sent has travelled.
///
/// A machine that somebody sends on stays where it was sent; one that reports from country after country is carried by a person who
/// travels. Only fixed lines of homes and offices tell where a machine is.
struct DeviceJourney: Sendable {
  private var abroad: [CountryCode] = []

  /// More countries than this make no difference.
  private static let limit = 8

  /// How many countries other than that of the delivery the machine has reported from; nil before it reported from any place.
  private(set) var countries: Int?

  /// The machine reports from a fixed line. Returns whether it is a country abroad that is new.
  mutating func report(from here: Place, sentTo home: Place) -> Bool {
    guard let here = here.country, let home = home.country else { return false }
    countries = countries ?? 0
    guard here != home, abroad.count < Self.limit, !abroad.contains(here) else { return false }
    abroad.append(here)
    countries = abroad.count
    return true
  }
}
