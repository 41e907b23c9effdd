import Events

/// Where the firm's device stands, against where its user signs in.
enum PlaceFeature: Int, FeatureKey {
  case deviceApartShare, deviceOfficeShare, networkKVMInterfaces

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .deviceApartShare:
      .init(
        "device_apart_share_14d", .ratio,
        "Highest share within two weeks, of ten sign-ins on fixed lines or more, over 200 km from the firm's device.",
        from: [.sessionStarted, .deviceInventoried])
    case .deviceOfficeShare:
      .init(
        "device_office_share", .ratio,
        "Share of the firm's device's labelled networks that belong to a business; three at least.",
        from: [.deviceInventoried])
    case .networkKVMInterfaces:
      .init(
        "network_kvm_interfaces", .count, "Inventories of a device beside which a network KVM's own page or name answered.",
        from: [.deviceInventoried])
    }
  }
}
