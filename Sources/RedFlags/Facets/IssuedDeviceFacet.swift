import Events
import Hashing

/// The machine that the firm handed out, from its delivery on.
struct IssuedDeviceFacet: Facet {
  static let interests: Set<EventKind> = [
    .deviceAlerted, .deviceInventoried, .sessionStarted, .verificationCompleted, .requestMade, .profileChanged,
  ]

  /// A machine by the hashes of its identifiers, 0 for none, and when it first showed.
  private struct Machine {
    var id: UInt64
    var serial: UInt64
    var since: Instant

    func isSame(as other: Machine) -> Bool { (id != 0 && id == other.id) || (serial != 0 && serial == other.serial) }
  }

  private var machines: [Machine] = []
  private var guarded = false
  private var earlyAlerts = 0
  private var serialKnown = false
  private var serialFailures = 0
  private var serialPasses = 0
  private var asked = false
  private var ownComputer = 0
  private var inventories = 0
  private var officeInventories = 0
  private var homeGiven: Bool?

  private static let machineLimit = 8
  private static let firstUseDays = 1.0
  /// A parcel may lie for a weekend before it is opened.
  private static let unopenedDays = 3.0

  init() {}

  mutating func observe(_ observation: inout Observation<IssuedDeviceFeature>) {
    switch observation.event.payload {
    case .deviceInventoried(let inventory):
      guarded = true
      countOffice(inventory.network)
      see(inventory.device, at: observation.instant)
    case .sessionStarted(let session):
      guard session.outcome?.known != .failure, let device = session.device else { return }
      see(device, at: observation.instant)
    case .deviceAlerted(let alert): learn(alert, &observation)
    case .profileChanged(let profile):
      if profile.addresses != nil { homeGiven = observation.facts.residence?.line?.isEmpty == false }
    case .verificationCompleted(let verification):
      guard verification.method == .serialNumber else { return }
      learn(verification.result.known, &observation)
    case .requestMade(let request):
      asked = true
      guard request.kind == .ownComputer, request.granted != true else { return }
      ownComputer += 1
      observation.note(.ownComputerRequests)
    default: break
    }
  }

  private mutating func learn(_ result: VerificationResult?, _ observation: inout Observation<IssuedDeviceFeature>) {
    switch result {
    case .pass?: serialPasses += 1
    case .fail?, .refused?, .noShow?:
      serialFailures += 1
      observation.note(.serialFailures)
    default: return
    }
    serialKnown = true
  }

  private mutating func countOffice(_ network: Network?) {
    guard let kind = network?.kind?.known else { return }
    inventories += 1
    if kind == .business { officeInventories += 1 }
  }

  private static func machine(_ device: Device, since moment: Instant) -> Machine {
    Machine(
      id: (device.id ?? device.fingerprint).map(StableHash.of) ?? 0, serial: device.serial.map(StableHash.of) ?? 0, since: moment)
  }

  private mutating func see(_ device: Device, at moment: Instant) {
    let machine = Self.machine(device, since: moment)
    if let index = machines.firstIndex(where: { $0.isSame(as: machine) }) {
      if machines[index].serial == 0 { machines[index].serial = machine.serial }
      if machines[index].id == 0 { machines[index].id = machine.id }
    } else if machine.id != 0 || machine.serial != 0, machines.count < Self.machineLimit {
      machines.append(machine)
    }
  }

  private mutating func learn(_ alert: DeviceAlerted, _ observation: inout Observation<IssuedDeviceFeature>) {
    guarded = true
    guard alert.device?.managed != false else { return }
    switch alert.category.known {
    case .malware?, .historyTampering?, .credentialTheft?, .unknownHardware?: break
    default: return
    }
    guard isFirstUse(of: alert.device, at: observation.instant, observation.facts) else { return }
    earlyAlerts += 1
    observation.note(.earlySeriousAlerts)
  }

  /// Whether a machine came into use within the last day. A machine that nobody saw before is new when it was delivered just now.
  private func isFirstUse(of device: Device?, at now: Instant, _ facts: Facts) -> Bool {
    if let device {
      let machine = Self.machine(device, since: now)
      if let known = machines.first(where: { $0.isSame(as: machine) }) {
        return now.days(since: known.since) <= Self.firstUseDays
      }
    } else if let newest = machines.map(\.since).max() {
      return now.days(since: newest) <= Self.firstUseDays
    }
    return facts.deliveries.contains { delivery in
      let age = now.days(since: delivery.at)
      let isOther = delivery.serial.flatMap { sent in device?.serial.map { $0 != sent } } ?? false
      return !isOther && age >= 0 && age <= Self.unopenedDays
    }
  }

  func write(into row: inout FacetRow<IssuedDeviceFeature>, asOf moment: Instant) {
    if guarded { row.set(.earlySeriousAlerts, earlyAlerts) }
    if serialKnown {
      row.set(.serialFailures, serialFailures)
      row.set(.serialPasses, serialPasses)
    }
    if asked { row.set(.ownComputerRequests, ownComputer) }
    if let homeGiven { row.set(.homeGiven, homeGiven) }
    if inventories > 0 { row[.officeInventoryShare] = Double(officeInventories) / Double(inventories) }
  }
}
