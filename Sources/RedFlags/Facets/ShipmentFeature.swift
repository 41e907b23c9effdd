import Events

/// Where equipment goes, who takes it, and where it wakes up.
enum ShipmentFeature: Int, FeatureKey {
  case deliveryDistance, deliveryElsewhere, deliveryBusinessAddress, addressChanges, indirectDeliveries, reroutedDeliveries
  case signedByOthers, firstCheckInAbroad, firstCheckInWithUser, checkInSilence, firstCheckInElsewhere
  case deliveryAge, deliveryFarDays, deliveryNear, deviceCountriesAbroad, onwardCustoms, pickupRefusals
  case returnedElsewhere, returnedWiped, returnOverdue

  /// What the feature is.
  var declaration: FeatureDeclaration {
    let shipment: [EventKind] = [.shipmentUpdated]
    let checkIn: [EventKind] = [.shipmentUpdated, .deviceInventoried, .sessionStarted]
    switch self {
    case .deliveryDistance:
      return .init(
        "delivery_distance_km", .kilometres,
        "Largest distance of a delivery address from the nearest residence or document address known.", from: shipment)
    case .deliveryElsewhere:
      return .init(
        "delivery_elsewhere", .flag,
        "A delivery address lies over 50 km away from, or in another region than, every residence and document address known.",
        from: shipment)
    case .deliveryBusinessAddress:
      return .init("delivery_business_address", .flag, "Equipment went to a business address.", from: shipment)
    case .addressChanges:
      return .init(
        "address_changes_before_dispatch", .count,
        "Shipments whose address was changed to another town after the offer and at most ten days before dispatch.",
        from: [.shipmentUpdated, .profileChanged, .requestMade])
    case .indirectDeliveries:
      return .init(
        "indirect_deliveries", .count, "Shipments to a forwarder, a post box or a mail drop.", from: shipment)
    case .reroutedDeliveries:
      return .init("rerouted_deliveries", .count, "Shipments sent to another town while under way.", from: shipment)
    case .signedByOthers:
      return .init(
        "signed_by_others", .count, "Deliveries signed with a full name that shares no part with any known name.", from: shipment)
    case .firstCheckInAbroad:
      return .init(
        "first_checkin_abroad", .count,
        """
        Delivered devices whose first placeable check-in came from another country, without a declared journey, not from where the \
        subject openly was, and that have not come back since on two days.
        """,
        from: checkIn)
    case .firstCheckInWithUser:
      return .init(
        "first_checkin_with_user", .count,
        "Delivered devices first heard of from another country, from which the subject's other machines openly came at that time.",
        from: checkIn + [.interviewHeld, .assessmentCompleted])
    case .checkInSilence:
      return .init(
        "first_checkin_silence_hours", .hours, "Longest time from a delivery to the device's first check-in.", from: checkIn)
    case .firstCheckInElsewhere:
      return .init(
        "late_checkins_elsewhere", .count,
        "Delivered devices silent for over 72 hours whose first placeable check-in came from another town than the delivery.",
        from: checkIn)
    case .deliveryAge:
      return .init("delivery_age_days", .days, "Whole days since the first delivery of equipment, seven at most.", from: shipment)
    case .deliveryFarDays:
      return .init(
        "delivery_far_days", .count,
        "Days in the first 10 after delivery on which the machine reported from a line more than 150 km from the delivery.",
        from: checkIn)
    case .deliveryNear:
      return .init(
        "delivery_near", .flag, "In those days it reported at least once from within 50 km of the delivery.", from: checkIn)
    case .deviceCountriesAbroad:
      return .init(
        "device_countries_abroad", .count,
        "Countries other than that of the last delivery from whose lines a managed machine has reported.", from: checkIn)
    case .onwardCustoms:
      return .init(
        "onward_customs", .count, "Shipments that passed customs in another country after they were delivered.", from: shipment)
    case .pickupRefusals:
      return .init(
        "pickup_refusals", .count, "Offers to collect equipment in person that were declined or ignored.",
        from: [.invitationAnswered])
    case .returnedElsewhere:
      return .init(
        "returned_elsewhere", .flag, "At exit, a device came back from another town than every known address.", from: shipment)
    case .returnedWiped: return .init("returned_wiped", .flag, "At exit, a device came back wiped.", from: shipment)
    case .returnOverdue:
      return .init(
        "return_overdue", .flag, "A return shipment was arranged at exit and nothing came back within 30 days of the exit.",
        from: [.shipmentUpdated, .engagementEnded])
    }
  }
}
