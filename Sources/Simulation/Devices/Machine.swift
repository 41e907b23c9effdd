import Events

/// A computer or a phone that somebody uses.
struct Machine: Sendable {
  var id: String
  var fingerprint: String
  var serial: String
  var system: String
  var agent: String
  /// Where its clock is set.
  var clock: City
  var locale: String
  var layouts: [String]
  /// Whether the firm manages it; nil when the firm cannot know.
  var managed: Bool?
  var virtual = false
  var antiDetect = false
  var isPhone: Bool
  /// Whose rhythm types on it.
  var typist: String

  /// A random machine of a person.
  init(of language: String, clock: City, phone: Bool, _ random: inout RandomSource) {
    id = "d-" + random.hex(10)
    fingerprint = random.hex(24)
    serial = random.serial(10)
    isPhone = phone
    typist = "t-" + random.hex(8)
    self.clock = clock
    let model = random.pickEarly(phone ? Self.phones : Self.computers)
    system = model[0]
    agent = "\(model[1])\(random.int(126...143)).0"
    // Many people everywhere run their machines in English.
    let english = random.chance(0.35) || language == "en"
    locale = english ? "en-US" : "\(language)-\(clock.country)"
    layouts = english ? ["en-US"] : random.chance(0.6) ? ["en-US", language] : [language]
    managed = nil
  }

  private static let computers = TextTable.rows(
    """
    Windows 11|Chrome/
    macOS 15|Chrome/
    Windows 11|Edge/
    macOS 15|Safari/
    Windows 10|Chrome/
    Ubuntu 24.04|Chrome/
    Windows 11|Firefox/
    Fedora 42|Firefox/
    """)
  private static let phones = TextTable.rows(
    """
    Android 15|Chrome Mobile/
    iOS 18|Mobile Safari/
    Android 14|Chrome Mobile/
    iOS 17|Mobile Safari/
    """)

  /// What a log says about the machine. Browsers give fingerprints, management gives serial numbers.
  func device(_ random: inout RandomSource) -> Device {
    let withClock = random.chance(0.8)
    let withLayouts = random.chance(0.3)
    return Device {
      $0.id = id
      if managed == true {
        $0.serial = serial
        $0.managed = true
      } else {
        $0.fingerprint = fingerprint
        $0.userAgent = agent
        $0.managed = managed
        $0.antiDetect = antiDetect ? true : nil
      }
      $0.operatingSystem = system
      if withClock { $0.timezone = clock.zone }
      if withLayouts {
        $0.locale = locale
        $0.keyboardLayouts = layouts
      }
      $0.virtualMachine = virtual ? true : nil
    }
  }
}
