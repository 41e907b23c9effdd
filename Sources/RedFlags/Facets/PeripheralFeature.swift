import Events

/// What is plugged into the machine.
enum PeripheralFeature: Int, FeatureKey {
  case remoteControlBoxes, oddUSBComposites

  /// What the feature is.
  var declaration: FeatureDeclaration {
    switch self {
    case .remoteControlBoxes:
      .init(
        "ip_kvm_kinds", .count,
        "Kinds of network keyboard-video-mouse boxes that a machine named among its USB devices or screens.",
        from: [.deviceInventoried])
    case .oddUSBComposites:
      .init(
        "odd_usb_composites", .count,
        "Different devices called keyboard or mouse that are storage as well and are no hub, dock or card reader.",
        from: [.deviceInventoried])
    }
  }
}
