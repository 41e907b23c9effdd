import Events

/// Boxes that hand a machine's keyboard, mouse and screen to the network (IP-KVM), told by what they say of themselves.
///
/// Identities as shipped; each maker lets its owner change them, so finding none proves nothing. Sources of the facts: PiKVM handbook
/// (display LNX 0x7773, serial CAFEBABE) and pid.codes (1209:EDA1 to EDA3); JetKVM's default settings (1d6b:0104, "USB Emulation
/// Device"); GL.iNet's page on device identity and its devices' strings (38eb:0002 and 38eb:0003); NanoKVM's start script (3346:1009);
/// TinyPilot's gadget script ("tinypilot", serial 6b65796d696d6570690, which BliKVM's "smart-kvm" shows too).
/// The vendor number 1d6b with product 0104 alone is any Linux board and says nothing.
enum ControlDevices {
  /// A maker of such boxes; the raw value is its bit.
  enum Family: Int, Sendable {
    case pikvm, tinypilot, jetkvm, glkvm, nanokvm, blikvm, other
  }

  private static let names = NameTable<Family>([
    ("pikvm", .pikvm), ("tinypilot", .tinypilot), ("keymimepi", .tinypilot), ("jetkvm", .jetkvm), ("usbemulationdevice", .jetkvm),
    ("glkvm", .glkvm), ("glinetcomposite", .glkvm), ("nanokvm", .nanokvm), ("blikvm", .blikvm), ("smartkvm", .blikvm),
    ("lunakvm", .other), ("onekvm", .other), ("aurgakvm", .other), ("aurgaviewer", .other), ("openterface", .other),
    ("angeetkvm", .other), ("kvmoverip", .other), ("ipkvm", .other),
  ])

  private static let serials = NameTable<Family>([("cafebabe", .pikvm), ("6b65796d696d6570690", .tinypilot)])

  /// The box that something plugged into USB is, nil when it is none that is known.
  static func family(of device: USBDevice) -> Family? {
    for text in [device.product, device.manufacturer] {
      if let text, let family = names.first(in: text) { return family }
    }
    if let family = family(vendor: hexadecimal(device.vendorID), product: hexadecimal(device.productID)) { return family }
    return device.serial.flatMap { serials.first(in: $0) }
  }

  private static func family(vendor: Int?, product: Int?) -> Family? {
    switch (vendor, product) {
    case (0x1209?, (0xEDA1...0xEDA3)?): .pikvm
    case (0x38EB?, (0x0002...0x0003)?): .glkvm
    case (0x3346?, 0x1009?): .nanokvm
    default: nil
    }
  }

  /// The box that a screen is, nil when it is none that is known.
  static func family(of display: Display) -> Family? {
    for text in [display.product, display.manufacturer] {
      if let text, let family = names.first(in: text) { return family }
    }
    guard let manufacturer = display.manufacturer, manufacturer.utf8.count == 3, manufacturer.containsASCII("lnx") else {
      return nil
    }
    let serial = display.serial.flatMap { serials.first(in: $0) }
    return hexadecimal(display.product) == 0x7773 || display.product == "30579" || serial == .pikvm ? .pikvm : nil
  }

  /// The number that up to four hexadecimal digits stand for, with or without `0x`.
  static func hexadecimal(_ text: String?) -> Int? {
    guard let text else { return nil }
    let digits = text.hasPrefix("0x") || text.hasPrefix("0X") ? text.dropFirst(2) : text[...]
    return digits.utf8.count <= 4 ? Int(digits, radix: 16) : nil
  }
}
