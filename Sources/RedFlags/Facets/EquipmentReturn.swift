import Events

/// Equipment after the last engagement ended.
///
/// No return in the books is no evidence: many firms keep none. It counts only when a return was arranged and did not come.
struct EquipmentReturn: Sendable {
  private var exit: Instant?
  private var arrangedBy: EventReference?
  private var hasReturned = false
  private var isElsewhere: Bool?
  private var isWiped: Bool?

  private static let days = 30.0
  private static let kilometres = 100.0

  /// A new engagement: the next exit is another one.
  mutating func begin() {
    exit = nil
    arrangedBy = nil
    hasReturned = false
  }

  mutating func end(exitedAt moment: Instant?) { exit = exit ?? moment }

  /// Takes in a shipment after the exit; false when nobody left and the shipment is an ordinary one.
  mutating func see(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) -> Bool {
    guard exit != nil else { return false }
    guard shipment.status == .returned else {
      if shipment.status == .ordered || shipment.status == .dispatched, arrangedBy == nil {
        arrangedBy = observation.reference
        observation.note(.returnOverdue)
      }
      return true
    }
    hasReturned = true
    if let wiped = shipment.wiped {
      isWiped = isWiped == true || wiped
      if wiped { observation.note(.returnedWiped) }
    }
    guard let from = shipment.from.map({ Place($0) }) else { return true }
    let facts = observation.facts
    let known = (facts.addresses + facts.documentAddresses + facts.deliveries.map(\.to)).map { Place($0) }
    let answers = known.map { Geography.isOtherTown($0, from, within: Self.kilometres) }
    if answers.contains(false) {
      isElsewhere = isElsewhere ?? false
    } else if !answers.isEmpty, answers.allSatisfy({ $0 == true }) {
      isElsewhere = true
      observation.note(.returnedElsewhere)
    }
    return true
  }

  func write(into row: inout FacetRow<ShipmentFeature>, asOf moment: Instant) {
    if let isElsewhere { row.set(.returnedElsewhere, isElsewhere) }
    if let isWiped { row.set(.returnedWiped, isWiped) }
    guard let exit, arrangedBy != nil else { return }
    row.set(.returnOverdue, !hasReturned && moment >= exit.adding(days: Self.days))
  }

  func deadline(after moment: Instant) -> Instant? {
    guard let due = exit?.adding(days: Self.days), arrangedBy != nil, !hasReturned, due > moment else { return nil }
    return due
  }
}
