import Events
import Linking
import Testing

@testable import RedFlags

@Suite("What doors and houses are known to be")
struct PremisesTests {
  private let decoder = EventDecoder()

  private func premises(_ addresses: [(day: Int, address: String)]) throws -> Premises {
    var premises = Premises()
    for (number, entry) in addresses.enumerated() {
      premises.hear(
        try decoder.event(
          from: """
            {"specversion":"1.0","id":"e\(number)","source":"//t","type":"sekisho.shipment.updated",\
            "time":"2026-03-\(entry.day < 10 ? "0" : "")\(entry.day)T00:00:00Z","subject":"worker:a","tenant":"t",\
            "data":{"shipment_id":"s","status":"delivered","to":\(entry.address)}}
            """))
    }
    return premises
  }

  private func doors(_ address: String) throws -> [Identifier] {
    try decoder.event(
      from: """
        {"specversion":"1.0","id":"e","source":"//t","type":"sekisho.shipment.updated","time":"2026-03-01T00:00:00Z",\
        "subject":"worker:a","tenant":"t","data":{"shipment_id":"s","status":"delivered","to":\(address)}}
        """
    ).payload.shipment?.to?.doors.map(\.identifier) ?? []
  }

  /// Noon of a day in March 2026.
  private func day(_ day: Int) -> Instant { Instant(seconds: 1_772_323_200 + Int64(day - 1) * 86_400 + 43_200) }

  @Test("what one calls an office is an office for all who name the door, from then on")
  func offices() throws {
    let office = #"{"line":"5 Plaza","city":"Reno","region":"NV","postal_code":"89501","country":"US","type":"business"}"#
    let plain = #"{"line":"5 PLAZA","city":"Reno","region":"NV","country":"US"}"#
    let premises = try premises([(12, office)])
    for door in try doors(plain) {
      #expect(!premises.isOffice(door, asOf: day(11)))
      #expect(premises.isOffice(door, asOf: day(12)))
    }
    for door in try doors(plain.replacing("5 PLAZA", with: "6 PLAZA")) { #expect(!premises.isOffice(door, asOf: day(12))) }
  }

  @Test("a house has flats once somebody names one; only a door without a flat is in doubt then")
  func flats() throws {
    let bare = #"{"line":"12 Mill Lane","city":"Dover","postal_code":"19901","country":"US"}"#
    let flat = #"{"line":"12 Mill Ln, Apt 4","city":"Dover","postal_code":"19901","country":"US","type":"residential"}"#
    let premises = try premises([(10, bare), (15, flat)])
    for door in try doors(bare) {
      #expect(premises.dividedHouse(of: door, asOf: day(14)) == nil)
      #expect(premises.dividedHouse(of: door, asOf: day(15)) != nil)
    }
    for door in try doors(flat) { #expect(premises.dividedHouse(of: door, asOf: day(20)) == nil) }
  }

  @Test("two workers' notes are one, whichever comes first")
  func merging() throws {
    let bare = #"{"line":"12 Mill Lane","city":"Dover","postal_code":"19901","country":"US"}"#
    let flat = #"{"line":"12 Mill Lane, Apt 4","city":"Dover","postal_code":"19901","country":"US"}"#
    var (one, other) = (try premises([(10, bare)]), try premises([(15, flat), (12, flat)]))
    let copy = one
    one.add(other)
    other.add(copy)
    for door in try doors(bare) {
      #expect(one.dividedHouse(of: door, asOf: day(12)) != nil)
      #expect(one.dividedHouse(of: door, asOf: day(12)) == other.dividedHouse(of: door, asOf: day(12)))
      #expect(one.dividedHouse(of: door, asOf: day(11)) == nil)
    }
  }

  @Test("a firm's name is one in any spelling")
  func firms() {
    #expect(FirmName.normal("Cobalt Staffing, Inc.") == FirmName.normal("COBALT  STAFFING INC"))
    #expect(FirmName.normal("Cobalt Staffing") != FirmName.normal("Juniper Staffing"))
    #expect(FirmName.normal(" – ") == nil)
  }
}

extension Payload {
  fileprivate var shipment: ShipmentUpdated? {
    if case .shipmentUpdated(let shipment) = self { shipment } else { nil }
  }
}
