import Events

/// What sign-ins tell about the networks somebody comes through.
enum NetworkFeature: Int, FeatureKey {
  case namedVPNShare, vpnShare, hostingShare, vpnDropReturns, countriesIn1h, countriesIn24h, impossibleTravels
  case firstWeekAbroadShare, laterVPNHomeShare, foreignCarrierSessions, foreignCarrierDays, foreignCarrierShare
  case foreignCarrierCountries, foreignStayDays
  case homeLineSessions, hiddenLineSessions
  case zoneContradictionShare, slowPathDays

  /// What the feature is.
  var declaration: FeatureDeclaration {
    let sightings: [EventKind] = [.sessionStarted, .sessionSampled]
    switch self {
    case .namedVPNShare:
      return .init(
        "named_vpn_share_14d", .ratio,
        "Highest share of sign-ins within two weeks through a VPN service that published reports name repeatedly; ten at least.",
        from: sightings)
    case .vpnShare:
      return .init(
        "vpn_share_14d", .ratio, "Highest share of sign-ins within two weeks through a VPN, a proxy or Tor; ten at least.",
        from: sightings)
    case .hostingShare:
      return .init(
        "hosting_share_14d", .ratio,
        "Highest share of sign-ins within two weeks through a data centre or a proxy that is no VPN; ten at least.",
        from: sightings
      )
    case .vpnDropReturns:
      return .init(
        "vpn_drop_returns", .count,
        "Times that one device came through a VPN, within an hour showed a line in another country than claimed, and went back.",
        from: sightings)
    case .countriesIn1h:
      return .init(
        "countries_in_1h", .count, "Most countries, at least 200 km apart, with fixed lines used within one hour.",
        from: sightings)
    case .countriesIn24h:
      return .init("countries_in_24h", .count, "Most countries with fixed lines used within 24 hours.", from: sightings)
    case .impossibleTravels:
      return .init(
        "impossible_travels", .count,
        "Pairs of neighbouring sign-ins on fixed lines more than 500 km apart that need over 900 km/h after 200 km of slack.",
        from: sightings)
    case .firstWeekAbroadShare:
      return .init(
        "first_week_abroad_share", .ratio,
        "Share of the sign-ins in the first week after hire that came through lines outside the claimed country; three at least.",
        from: sightings)
    case .laterVPNHomeShare:
      return .init(
        "later_vpn_home_share", .ratio,
        "Highest two-week share, after the first week of work, of sign-ins through VPN exits in the claimed country.",
        from: sightings)
    case .foreignCarrierSessions:
      return .init(
        "foreign_carrier_sessions", .count,
        "Sign-ins through fixed lines outside the claimed country, without a declared journey.", from: sightings)
    case .foreignCarrierDays:
      return .init("foreign_carrier_days", .count, "Days with such sign-ins.", from: sightings)
    case .foreignCarrierShare:
      return .init(
        "foreign_carrier_share", .ratio, "Share of these among all sign-ins through fixed lines so far; three at least.",
        from: sightings)
    case .foreignCarrierCountries:
      return .init("foreign_carrier_countries", .count, "Countries outside the claimed one with such sign-ins.", from: sightings)
    case .foreignStayDays:
      return .init(
        "foreign_stay_days", .days,
        "Days from the first to the last such sign-in in the country that shows most of them.", from: sightings)
    case .homeLineSessions:
      return .init(
        "home_line_sessions", .count,
        "Sign-ins through lines in the claimed country that are no VPN, proxy or data centre.", from: sightings)
    case .hiddenLineSessions:
      return .init(
        "hidden_line_sessions", .count, "Sign-ins through VPNs, proxies and data centres, wherever their exit is.",
        from: sightings)
    case .zoneContradictionShare:
      return .init(
        "zone_contradiction_share_21d", .ratio,
        "Highest share within three weeks of sign-ins whose device clock stands three hours or more off the network's place.",
        from: sightings)
    case .slowPathDays:
      return .init(
        "slow_path_days", .count,
        "Days whose shortest round trip, of three at least, was 200 ms or more from a network in the claimed country.",
        from: [.sessionSampled])
    }
  }
}
