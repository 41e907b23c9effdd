import Events

/// Where else the portrait was found, and how it was made.
struct PortraitTrail: Sendable {
  private var otherNames: Int?
  private var stock: Int?
  private var unattributed: Int?
  private var altered: Bool?

  /// Sites that sell or generate portraits of nobody in particular.
  private static let stockSites = [
    "shutterstock", "istockphoto", "gettyimages", "stock.adobe", "depositphotos", "dreamstime", "123rf", "alamy", "unsplash",
    "pexels",
    "pixabay", "freepik", "thispersondoesnotexist", "generated.photos",
  ]

  mutating func learn(_ photo: Image?, _ observation: inout Observation<PersonaFeature>) {
    guard let photo else { return }
    if let made = ImageEditors.altered(photo) {
      altered = altered == true || made
      if made { observation.note(.photoAltered) }
    }
    guard let hits = photo.reverseHits else { return }
    guard let places = hits.elements else {
      if let count = hits.tally { unattributed = max(unattributed ?? 0, Int(max(0, min(count, 9999)))) }
      return
    }
    var found = (names: 0, stock: 0, unattributed: 0)
    for place in places.prefix(64) {
      let address = (place.text ?? place["url"]?.text ?? place["site"]?.text ?? "").lowercased()
      let name = place["name"]?.text
      if Self.stockSites.contains(where: { address.contains($0) }) || place["kind"]?.text == "stock" {
        found.stock += 1
      } else if let name, AuthorNames.isHuman(name),
        let differs = OtherPerson.isCertain(observation.facts.names, PersonName(name))
      {
        if differs { found.names += 1 }
      } else {
        found.unattributed += 1
      }
    }
    if found.names > 0 { observation.note(.photoOtherNames) }
    if found.stock > 0 { observation.note(.photoStockHits) }
    if found.unattributed > 0 { observation.note(.photoUnattributedHits) }
    otherNames = max(otherNames ?? 0, found.names)
    stock = max(stock ?? 0, found.stock)
    unattributed = max(unattributed ?? 0, found.unattributed)
  }

  func write(into row: inout FacetRow<PersonaFeature>) {
    if let otherNames { row.set(.photoOtherNames, otherNames) }
    if let stock { row.set(.photoStockHits, stock) }
    if let unattributed { row.set(.photoUnattributedHits, unattributed) }
    if let altered { row.set(.photoAltered, altered) }
  }
}
