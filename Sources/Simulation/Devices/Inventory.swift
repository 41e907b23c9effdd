import Events

/// Programs and things found on a managed computer. Every name can occur on anybody's; how often, ``Habits`` say.
enum Inventory {
  /// Remote tools a user may bring along, the most common first.
  static let remoteTools = TextTable.phrases(
    "AnyDesk; TeamViewer; Chrome Remote Desktop; RustDesk; Splashtop; Parsec; MeshCentral; UltraViewer")
  /// Tools that keep a machine awake.
  static let jigglers = TextTable.phrases("Caffeine; Mouse Jiggler; Move Mouse; Amphetamine")
  /// Programs that offer a made-up camera.
  static let virtualCameras = TextTable.phrases("OBS Virtual Camera; ManyCam; SplitCam; Snap Camera; mmhmm")
  /// Helpers that answer or write along.
  static let assistants = TextTable.phrases("Otter Assistant; Interview Copilot; Final Round; Fireflies; Cluely")
  /// Messengers that work without a server.
  static let messengers = TextTable.phrases("IP Messenger; Softros LAN Messenger; LAN Messenger")
  private static let ordinary = TextTable.phrases(
    "Slack; Zoom; Visual Studio Code; Docker Desktop; Google Chrome; Notion; 1Password; Postman; Microsoft Teams; Figma; IntelliJ IDEA"
  )
  private static let keyboards = TextTable.rows(
    """
    046d|c31c|Logitech|USB Keyboard
    05ac|024f|Apple|Apple Keyboard
    04d9|a118|Holtek|USB-HID Keyboard
    1532|0226|Razer|Razer Ornata
    3434|0123|Keychron|Keychron K8
    """)
  private static let pointers = TextTable.rows(
    """
    046d|c077|Logitech|USB Optical Mouse
    045e|0823|Microsoft|Microsoft Mouse
    17ef|6019|Lenovo|Lenovo USB Optical Mouse
    046d|c52b|Logitech|USB Receiver
    """)
  private static let screens = TextTable.rows("DEL|U2723QE\nGSM|27UP850\nSAM|LS27A\nAPP|Color LCD\nLEN|P27h\nAUS|PA278")
  private static let switches = TextTable.rows(
    """
    1d6b|0104|PiKVM|PiKVM Composite Device|PiKVM
    1d6b|0104|TinyPilot|TinyPilot Multifunction Device|TinyPilot
    3346|1009|sipeed|NanoKVM|NanoKVM
    1d6b|0104|JetKVM|USB Emulation Device|JetKVM
    """)
  private static let neighbours = TextTable.phrases(
    "Home Assistant; HP LaserJet; Chromecast; Synology DiskStation; Sonos; FRITZ!Box")

  /// A program of a category.
  static func software(_ name: String, _ category: SoftwareCategory? = nil, sanctioned: Bool? = nil) -> Software {
    Software {
      $0.name = name
      $0.category = category.map(Term.known)
      $0.sanctioned = sanctioned
    }
  }

  /// Everyday programs.
  static func everyday(_ random: inout RandomSource) -> [Software] {
    let first = random.int(0...ordinary.count - 4)
    return ordinary[first..<first + random.int(2...4)].map { software($0, sanctioned: true) }
  }

  /// A keyboard and a pointer as people plug them in.
  static func desk(_ random: inout RandomSource) -> [USBDevice] {
    [random.pickEarly(keyboards), random.pickEarly(pointers)].map { row in usb(row, classes: [3], &random) }
  }

  /// A keyboard with built-in storage, a docking station, or a switch under a false name: one and the same mixture of classes.
  static func compositeKeyboard(_ random: inout RandomSource) -> USBDevice {
    usb(random.pickEarly(keyboards), classes: [0, 3, 8], &random)
  }

  /// A screen.
  static func display(_ random: inout RandomSource) -> Display {
    let row = random.pickEarly(screens)
    let serial = random.serial(8)
    return Display {
      $0.manufacturer = row[0]
      $0.product = row[1]
      $0.serial = serial
    }
  }

  /// A keyboard-and-screen switch that works over the net, as it shows on the bus and beside it.
  static func remoteSwitch(_ random: inout RandomSource) -> (usb: USBDevice, lan: LANService) {
    let row = random.pickEarly(switches)
    return (
      usb(row, classes: [3, 8], &random),
      LANService {
        $0.kind = "http"
        $0.title = row[4]
      }
    )
  }

  /// Something harmless on the same network.
  static func neighbour(_ random: inout RandomSource) -> LANService {
    let title = random.pick(neighbours)
    return LANService {
      $0.kind = "mdns"
      $0.title = title
    }
  }

  private static func usb(_ row: [String], classes: [Int], _ random: inout RandomSource) -> USBDevice {
    let serial = random.chance(0.4) ? random.serial(12) : nil
    return USBDevice {
      $0.vendorID = row[0]
      $0.productID = row[1]
      $0.manufacturer = row[2]
      $0.product = row[3]
      $0.serial = serial
      $0.classes = classes.map { .integer(Int64($0)) }
    }
  }
}
