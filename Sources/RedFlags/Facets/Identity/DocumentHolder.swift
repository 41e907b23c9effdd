import Events

/// Compares the holder of the documents with the person of the profile: names and homes.
struct DocumentHolder: Sendable {
  private var legalNames: [PersonName] = []
  private var nameDiffers: Bool?
  private var kilometres: Double?

  private static let limit = 8

  /// Takes in the profile's names. A preferred or displayed name may honestly be another one.
  mutating func learn(_ profile: ProfileChanged) {
    for name in profile.names ?? [] where name.use == nil || name.use == .legal {
      if !legalNames.contains(name), legalNames.count < Self.limit { legalNames.append(name) }
    }
  }

  /// Compares anew what is known.
  mutating func compare(_ observation: inout Observation<IdentityFeature>) {
    let facts = observation.facts
    compareNames(facts, &observation)
    guard let distance = Self.distance(from: facts.documentAddresses, to: facts) else { return }
    if distance > 150, distance != kilometres { observation.note(.documentAddressKilometres) }
    kilometres = distance
  }

  private mutating func compareNames(_ facts: Facts, _ observation: inout Observation<IdentityFeature>) {
    guard !facts.documentNames.isEmpty else { return }
    let answers = legalNames.compactMap { OtherPerson.isCertain(facts.documentNames, $0) }
    guard !answers.isEmpty else { return }
    let differs = answers.allSatisfy(\.self) && !facts.isCleared(.nameChange, at: observation.instant)
    if differs, nameDiffers != true { observation.note(.documentNameMismatch) }
    nameDiffers = differs
  }

  /// The smallest distance from the newest document address to any home claimed so far, nil when none can be compared. A document from
  /// another country than the home honestly bears another address, so that only homes in the same country are compared.
  private static func distance(from documents: [Address], to facts: Facts) -> Double? {
    guard let document = documents.last else { return nil }
    let place = Place(document)
    let distances = facts.addresses.compactMap { home -> Double? in
      let other = Place(home)
      if let left = other.country, let right = place.country, left != right { return nil }
      if place.city != 0, place.city == other.city { return 0 }
      return Geography.distance(place, other)
    }
    return distances.min()
  }

  func write(into row: inout FacetRow<IdentityFeature>) {
    if let nameDiffers { row.set(.documentNameMismatch, nameDiffers) }
    row[.documentAddressKilometres] = kilometres
  }
}
