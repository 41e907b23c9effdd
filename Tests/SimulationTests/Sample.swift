import Events
import Foundation

@testable import Simulation

/// Populations that several suites look at, invented once.
enum Sample {
  /// All kinds of firms, every tenth subject guilty, at all levels: enough of everything to compare.
  static let mixed = Sample.invent {
    $0.subjects = 1_900
    $0.guiltyRate = 0.15
    $0.seed = 4_711
    $0.eventsPerSubject = 30
  }

  /// Who lives in a population, without what happens to them.
  static func cast(_ population: Population) -> [Figure] {
    let plan = Plan(population)
    return plan.units.indices.flatMap { number in
      var casting = Casting(unit: number, plan: plan, population: population)
      return casting.characters()
    }
  }

  static func invent(_ describe: (inout Population) -> Void) -> [SimulatedSubject] {
    var population = Population()
    describe(&population)
    return Simulator(population).everybody()
  }
}

extension Simulator {
  /// Every subject of every unit.
  func everybody() -> [SimulatedSubject] { (0..<unitCount).flatMap { subjects(ofUnit: $0) } }

  /// The bytes of all events and all truths.
  func bytes() -> (events: [UInt8], truths: [UInt8]) {
    var events = JSONWriter()
    var truths = JSONWriter()
    _ = write(units: 0..<unitCount, events: &events, truths: &truths)
    return (events.bytes, truths.bytes)
  }
}

extension SimulatedSubject {
  /// The data of the events of one kind.
  func payloads<Data>(_ pick: (Payload) -> Data?) -> [Data] { events.compactMap { pick($0.payload) } }

  var profiles: [ProfileChanged] { payloads { if case .profileChanged(let data) = $0 { data } else { nil } } }
  var papers: [DocumentSubmitted] { payloads { if case .documentSubmitted(let data) = $0 { data } else { nil } } }
  var signIns: [SessionStarted] { payloads { if case .sessionStarted(let data) = $0 { data } else { nil } } }
  var inventories: [DeviceInventoried] { payloads { if case .deviceInventoried(let data) = $0 { data } else { nil } } }
  var shipments: [ShipmentUpdated] { payloads { if case .shipmentUpdated(let data) = $0 { data } else { nil } } }
  var accounts: [PayoutMethodAdded] { payloads { if case .payoutMethodAdded(let data) = $0 { data } else { nil } } }
  var clearances: [ClearanceRecorded] { payloads { if case .clearanceRecorded(let data) = $0 { data } else { nil } } }
}
