import Events
import Testing

@testable import RedFlags

@Suite("Network KVM boxes")
struct ControlDevicesTests {
  private func usb(_ vendor: String? = nil, _ product: String? = nil, text: String? = nil, serial: String? = nil) -> USBDevice {
    var device = USBDevice()
    device.vendorID = vendor
    device.productID = product
    device.product = text
    device.serial = serial
    return device
  }

  private func display(_ manufacturer: String?, _ product: String?, serial: String? = nil) -> Display {
    var display = Display()
    display.manufacturer = manufacturer
    display.product = product
    display.serial = serial
    return display
  }

  @Test("Registered numbers are enough, with or without 0x and in either case")
  func numbers() {
    #expect(ControlDevices.family(of: usb("1209", "eda2")) == .pikvm)
    #expect(ControlDevices.family(of: usb("0x1209", "0xEDA1")) == .pikvm)
    #expect(ControlDevices.family(of: usb("38EB", "0003")) == .glkvm)
    #expect(ControlDevices.family(of: usb("3346", "1009")) == .nanokvm)
  }

  @Test("The kernel's gadget number says nothing without a telling text")
  func gadget() {
    #expect(ControlDevices.family(of: usb("1d6b", "0104", text: "Multifunction Composite Gadget")) == nil)
    #expect(ControlDevices.family(of: usb("1d6b", "0104", text: "JetKVM USB Emulation Device")) == .jetkvm)
  }

  @Test("A changed name does not hide the serial number that was left as shipped")
  func serials() {
    #expect(ControlDevices.family(of: usb("046d", "c31c", text: "Keyboard K120", serial: "CAFEBABE")) == .pikvm)
    #expect(ControlDevices.family(of: usb("046d", "c31c", text: "Keyboard K120", serial: "0F12AB")) == nil)
  }

  @Test("Screens: the maker's code counts only with the box's own numbers")
  func screens() {
    #expect(ControlDevices.family(of: display("LNX", "30579")) == .pikvm)
    #expect(ControlDevices.family(of: display("DEL", "PiKVM V4 Plus")) == .pikvm)
    #expect(ControlDevices.family(of: display("LNX", "0001")) == nil)
    #expect(ControlDevices.family(of: display("DEL", "0x7773")) == nil)
  }

  @Test("Broken numbers are read as unknown", arguments: ["", "0x", "zzzz", "123456789", "—"])
  func broken(text: String) {
    #expect(ControlDevices.hexadecimal(text) == nil)
    #expect(ControlDevices.family(of: usb(text, text)) == nil)
  }
}
