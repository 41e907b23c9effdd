import Events

/// The machine that the firm sent: its first day, where it reports from, and whether it is in the right hands.
enum IssuedDeviceFeature: Int, FeatureKey {
  case earlySeriousAlerts, serialFailures, serialPasses, ownComputerRequests
  case deliveryFarDays, deliveryNear, deviceCountriesAbroad, officeInventoryShare, homeGiven

  var declaration: FeatureDeclaration {
    switch self {
    case .earlySeriousAlerts:
      .init(
        "early_serious_alerts", .count,
        "Alarms about malware, tampered history, stolen credentials or unknown hardware within 24 hours of a machine's first use.",
        from: [.deviceAlerted, .deviceInventoried, .sessionStarted])
    case .serialFailures:
      .init(
        "serial_challenge_failures", .count, "Times the serial number of the machine in hand could not or would not be shown.",
        from: [.verificationCompleted])
    case .serialPasses:
      .init("serial_challenge_passes", .count, "Times it was shown and right.", from: [.verificationCompleted])
    case .ownComputerRequests:
      .init(
        "own_computer_requests", .count, "Requests to use an own computer that were not granted.", from: [.requestMade])
    case .deliveryFarDays:
      .init(
        "delivery_far_days", .count,
        "Days in the first 10 after delivery on which the machine reported from a fixed line more than 150 km from the delivery.",
        from: [.shipmentUpdated, .deviceInventoried, .sessionStarted])
    case .deliveryNear:
      .init(
        "delivery_near", .flag, "In those days it reported at least once from within 50 km of the delivery.",
        from: [.shipmentUpdated, .deviceInventoried, .sessionStarted])
    case .deviceCountriesAbroad:
      .init(
        "device_countries_abroad", .count,
        "Countries other than that of the delivery from whose fixed lines a managed machine has reported.",
        from: [.shipmentUpdated, .deviceInventoried, .sessionStarted])
    case .homeGiven:
      .init("home_given", .flag, "The subject gave a residential address with street or house.", from: [.profileChanged])
    case .officeInventoryShare:
      .init(
        "office_inventory_share", .ratio,
        "Share of inventories taken on a business network, of those whose network kind is known.",
        from: [.deviceInventoried])
    }
  }
}
