import Events

/// The machine that the firm sent: its first day, and whether it is in the right hands.
enum IssuedDeviceFeature: Int, FeatureKey {
  case earlySeriousAlerts, serialFailures, serialPasses, ownComputerRequests
  case officeInventoryShare, homeGiven

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
