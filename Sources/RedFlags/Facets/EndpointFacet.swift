import Events
import Hashing

/// Programs on the machines that the firm manages: remote control, VPN clients, jigglers, cameras that are software.
///
/// A machine that is known to be the person's own (`managed` = false) is not looked at. A program that the firm marks as sanctioned
/// never counts, and the latest mark holds. Whether an unmarked program is allowed is unknown, unless the same firm marks programs.
struct EndpointFacet: Facet {
  /// The kinds of events it looks at.
  static let interests: Set<EventKind> = [.deviceInventoried, .deviceAlerted]

  /// One remote-control product on one machine, when last seen.
  private struct Sighting {
    var family: UInt8
    var device: UInt64
    var at: Instant
  }

  private var looked = false
  private var lookedAtCommands = false
  private var allowListInUse = false
  /// One bit a family of remote-control products.
  private var seen: UInt64 = 0
  private var refused: UInt64 = 0
  private var sanctioned: UInt64 = 0
  private var alerted: UInt64 = 0
  private var early: UInt64 = 0
  private var startKnown = false
  private var sightings: [Sighting] = []
  private var familiesInWeek = 0
  private var scripted = false
  private var vpnSeen: UInt64 = 0
  private var vpnSanctioned: UInt64 = 0
  private var jigglers = 0
  private var changers = 0
  private var assistants = 0
  private var messengers = 0

  private static let sightingLimit = 16
  private static let earlyDays = 30.0
  private static let windowDays = 7.0

  /// A facet that has seen nothing.
  init() {}

  /// Takes in an inventory or an alarm.
  mutating func observe(_ observation: inout Observation<EndpointFeature>) {
    switch observation.event.payload {
    case .deviceInventoried(let inventory): look(at: inventory, &observation)
    case .deviceAlerted(let alert): learn(alert, &observation)
    default: break
    }
  }

  private mutating func learn(_ alert: DeviceAlerted, _ observation: inout Observation<EndpointFeature>) {
    if alert.category == .remoteAccess {
      let family = Self.family(of: alert.process) ?? Self.family(of: alert.detail) ?? ProgramNames.otherFamily(of: alert.process)
      guard sanctioned & 1 << UInt64(family) == 0 else { return }
      alerted |= 1 << UInt64(family)
      observation.note(.unsanctionedRemoteTools)
    } else if alert.category == .jiggler {
      jigglers += 1
      observation.note(.jigglers)
    }
  }

  private static func family(of name: String?) -> Int? {
    guard let name, case .remoteTool(let family) = ProgramNames.table.first(in: name) else { return nil }
    return family
  }

  private mutating func look(at inventory: DeviceInventoried, _ observation: inout Observation<EndpointFeature>) {
    guard inventory.device.managed != false else { return }
    var found = Found()
    for program in inventory.software ?? [] {
      looked = true
      if program.sanctioned != nil { allowListInUse = true }
      found.add(program)
    }
    for process in inventory.processes ?? [] {
      looked = true
      found.add(process)
    }
    for name in inventory.extensions ?? [] where ProgramNames.table.first(in: name) == .assistant { found.assistant = true }
    for service in inventory.lan ?? [] where service.kind.flatMap({ ProgramNames.table.first(in: $0) }) == .lanMessenger {
      found.messenger = true
    }
    if !(inventory.processes ?? []).isEmpty { lookedAtCommands = true }
    take(found, device: inventory.device, &observation)
  }

  private mutating func take(_ found: Found, device: Device, _ observation: inout Observation<EndpointFeature>) {
    sanctioned = (sanctioned & ~found.refused) | found.sanctioned
    refused = (refused & ~found.sanctioned) | found.refused
    vpnSanctioned |= found.vpnSanctioned
    let foreign = found.tools & ~sanctioned
    if foreign & ~seen != 0 { observation.note(.remoteTools) }
    seen |= foreign
    if foreign & (allowListInUse ? .max : refused) != 0 { observation.note(.unsanctionedRemoteTools) }
    noteEarly(foreign, &observation)
    if foreign != 0 { noteWeek(foreign, on: device, &observation) }
    if found.scripted, sanctioned & Self.chromeRemoteDesktop == 0 {
      scripted = true
      observation.note(.scriptedRemoteDesktop)
    }
    let clients = found.vpn & ~vpnSanctioned
    if clients & ~vpnSeen != 0 { observation.note(.consumerVPNClients) }
    vpnSeen |= clients
    count(found.jiggler, &jigglers, .jigglers, &observation)
    count(found.changer, &changers, .faceOrVoiceChangers, &observation)
    count(found.assistant, &assistants, .interviewAssistants, &observation)
    count(found.messenger, &messengers, .lanMessengers, &observation)
  }

  private static let chromeRemoteDesktop: UInt64 = {
    guard case .remoteTool(let family) = ProgramNames.table.first(in: "chromeremotedesktop") else { return 0 }
    return 1 << UInt64(family)
  }()

  private func count(
    _ holds: Bool, _ counter: inout Int, _ feature: EndpointFeature, _ observation: inout Observation<EndpointFeature>
  ) {
    guard holds else { return }
    counter += 1
    observation.note(feature)
  }

  private mutating func noteEarly(_ foreign: UInt64, _ observation: inout Observation<EndpointFeature>) {
    let facts = observation.facts
    guard let start = [facts.hiredAt, facts.deliveries.first?.at].compactMap({ $0 }).min() else { return }
    startKnown = true
    let age = observation.instant.days(since: start)
    guard age >= 0, age <= Self.earlyDays, foreign & ~early != 0 else { return }
    early |= foreign
    observation.note(.earlyRemoteTools)
  }

  private mutating func noteWeek(_ foreign: UInt64, on device: Device, _ observation: inout Observation<EndpointFeature>) {
    let key = StableHash.of(device.id ?? device.serial ?? device.fingerprint ?? "")
    let now = observation.instant
    for family in UInt8(0)..<64 where foreign & 1 << UInt64(family) != 0 {
      if let index = sightings.firstIndex(where: { $0.family == family && $0.device == key }) {
        sightings[index].at = now
      } else {
        if sightings.count >= Self.sightingLimit { sightings.removeFirst() }
        sightings.append(Sighting(family: family, device: key, at: now))
      }
    }
    let families = sightings.reduce(0) { count, sighting in
      count + (sighting.device == key && now.days(since: sighting.at) <= Self.windowDays ? 1 : 0)
    }
    if families > familiesInWeek {
      familiesInWeek = families
      observation.note(.remoteToolFamilies)
    }
  }

  /// Sets what the inventories tell.
  func write(into row: inout FacetRow<EndpointFeature>, asOf moment: Instant) {
    let foreign = (seen | refused) & ~sanctioned
    let unsanctioned = (allowListInUse ? foreign : refused) | (alerted & ~sanctioned)
    if looked {
      row.set(.remoteTools, foreign.nonzeroBitCount)
      row.set(.remoteToolFamilies, familiesInWeek)
      if startKnown { row.set(.earlyRemoteTools, (early & ~sanctioned).nonzeroBitCount) }
      row.set(.faceOrVoiceChangers, changers)
      row.set(.consumerVPNClients, (vpnSeen & ~vpnSanctioned).nonzeroBitCount)
    }
    if allowListInUse || alerted != 0 || (looked && foreign == 0) {
      row.set(.unsanctionedRemoteTools, unsanctioned.nonzeroBitCount)
    }
    // An alarm, an extension or a neighbour on the network can tell these three without a list of programs.
    if looked || jigglers > 0 { row.set(.jigglers, jigglers) }
    if looked || assistants > 0 { row.set(.interviewAssistants, assistants) }
    if looked || messengers > 0 { row.set(.lanMessengers, messengers) }
    if lookedAtCommands { row.set(.scriptedRemoteDesktop, scripted) }
  }
}

/// What one inventory shows.
private struct Found {
  var tools: UInt64 = 0
  var sanctioned: UInt64 = 0
  var refused: UInt64 = 0
  var vpn: UInt64 = 0
  var vpnSanctioned: UInt64 = 0
  var scripted = false
  var jiggler = false
  var changer = false
  var assistant = false
  var messenger = false

  /// The number of VPN clients whose names are unknown and which the firm refuses.
  private static let otherVPN: UInt64 = 1 << 63

  mutating func add(_ program: Software) {
    let named = program.name.flatMap { ProgramNames.table.first(in: $0) }
    switch (program.category?.known, named) {
    case (_, .remoteTool(let family)?): add(tool: family, sanctioned: program.sanctioned)
    case (.remoteAccess?, _): add(tool: ProgramNames.otherFamily(of: program.name), sanctioned: program.sanctioned)
    case (_, .consumerVPN(let service)?): add(vpn: 1 << UInt64(service), sanctioned: program.sanctioned)
    case (.vpn?, _): if let mark = program.sanctioned { add(vpn: Self.otherVPN, sanctioned: mark) }
    case (let category, let kind): if program.sanctioned != true { add(category, kind, refused: program.sanctioned == false) }
    }
  }

  private mutating func add(_ category: SoftwareCategory?, _ kind: ProgramKind?, refused: Bool) {
    if category == .jiggler || kind == .jiggler { jiggler = true }
    if kind == .faceOrVoiceChanger { changer = true }
    if kind == .assistant || (category == .assistant && refused) { assistant = true }
    if kind == .lanMessenger { messenger = true }
  }

  private mutating func add(tool family: Int, sanctioned mark: Bool?) {
    let bit: UInt64 = 1 << UInt64(family)
    tools |= bit
    if mark == true { sanctioned |= bit } else if mark == false { refused |= bit }
  }

  private mutating func add(vpn bit: UInt64, sanctioned mark: Bool?) {
    vpn |= bit
    if mark == true { vpnSanctioned |= bit }
  }

  mutating func add(_ process: RunningProcess) {
    switch process.name.flatMap({ ProgramNames.table.first(in: $0) }) {
    case .remoteTool(let family)?: tools |= 1 << UInt64(family)
    case .consumerVPN(let service)?: vpn |= 1 << UInt64(service)
    case .jiggler?: jiggler = true
    case .faceOrVoiceChanger?: changer = true
    case .assistant?: assistant = true
    case .lanMessenger?: messenger = true
    case .virtualCamera?, nil: break
    }
    if let command = process.command, command.containsASCII("--pin="), Self.startsHost(command) { scripted = true }
  }

  private static func startsHost(_ command: String) -> Bool {
    command.containsASCII("remoting_start_host") || command.containsASCII("chrome-remote-desktop/start-host")
  }
}
