import Events
import Hashing

/// Things plugged into the machine that hand it to somebody elsewhere.
struct PeripheralFacet: Facet {
  /// The kinds of events it looks at.
  static let interests: Set<EventKind> = [.deviceInventoried]

  private var looked = false
  private var lookedAtClasses = false
  /// One bit a kind of box.
  private var boxes: UInt64 = 0
  /// The first few odd devices, by the hash of what they say of themselves.
  private var odd: [UInt64] = []

  private static let oddLimit = 8

  private static let inputNames = NameTable<Bool>([("keyboard", true), ("mouse", true), ("kbd", true), ("mice", true)])

  /// USB device classes (USB-IF, "Defined Class Codes").
  private enum DeviceClass {
    static let storage = 0x08
    static let hub = 0x09
    static let smartCard = 0x0B
    static let perInterface = 0x00
    static let input = 0x03
  }

  /// A facet that has seen nothing.
  init() {}

  /// Takes in an inventory.
  mutating func observe(_ observation: inout Observation<PeripheralFeature>) {
    guard case .deviceInventoried(let inventory) = observation.event.payload else { return }
    for device in inventory.usb ?? [] { look(at: device, &observation) }
    for display in inventory.displays ?? [] {
      looked = true
      if let family = ControlDevices.family(of: display) { found(family, &observation) }
    }
  }

  private mutating func look(at device: USBDevice, _ observation: inout Observation<PeripheralFeature>) {
    looked = true
    if let classes = device.classes, !classes.isEmpty { lookedAtClasses = true }
    if let family = ControlDevices.family(of: device) {
      found(family, &observation)
    } else if Self.isOdd(device) {
      let key = StableHash.of(device.product ?? "") ^ StableHash.of(device.serial ?? "") &* 31
      guard !odd.contains(key), odd.count < Self.oddLimit else { return }
      odd.append(key)
      observation.note(.oddUSBComposites)
    }
  }

  private mutating func found(_ family: ControlDevices.Family, _ observation: inout Observation<PeripheralFeature>) {
    boxes |= 1 << UInt64(family.rawValue)
    observation.note(.remoteControlBoxes)
  }

  /// Input device by name, storage by class: the mix that one published analysis found in boxes with a changed identity.
  private static func isOdd(_ device: USBDevice) -> Bool {
    guard let product = device.product, inputNames.first(in: product) != nil else { return false }
    var storage = false
    var input = false
    for value in device.classes ?? [] {
      guard let number = classNumber(value) else { continue }
      if number == DeviceClass.hub || number == DeviceClass.smartCard { return false }
      if number == DeviceClass.storage { storage = true }
      if number == DeviceClass.input || number == DeviceClass.perInterface { input = true }
    }
    return storage && input
  }

  /// A class as a number, or as text: `8`, `"08"`, `"0x08"`, `"08h"`, `"080650"` (class, subclass, protocol).
  private static func classNumber(_ value: JSON) -> Int? {
    if let number = value.number { return Int(exactly: number) }
    guard let text = value.text else { return nil }
    let digits = text.hasPrefix("0x") || text.hasPrefix("0X") ? text.dropFirst(2) : text[...]
    return Int(digits.prefix(digits.utf8.count == 1 ? 1 : 2), radix: 16)
  }

  /// Sets what the inventories tell.
  func write(into row: inout FacetRow<PeripheralFeature>, asOf moment: Instant) {
    if looked { row.set(.remoteControlBoxes, boxes.nonzeroBitCount) }
    if lookedAtClasses { row.set(.oddUSBComposites, odd.count) }
  }
}
