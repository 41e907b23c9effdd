/// All sides of a subject's history. To add a facet, name it here twice: where it is kept and where it is visited.
///
/// The order fixes the slots of the features within a run; it carries no meaning.
struct Facets: Sendable {
  var clearing = ClearingFacet()
  var sharing = SharingFacet()
  var listing = ListingFacet()
  var network = NetworkFacet()
  var place = PlaceFacet()
  var activity = ActivityFacet()
  var account = AccountFacet()
  var shipment = ShipmentFacet()

  mutating func visit<Visitor: FacetVisitor>(_ visitor: inout Visitor) {
    visitor.visit(&clearing)
    visitor.visit(&sharing)
    visitor.visit(&listing)
    visitor.visit(&network)
    visitor.visit(&place)
    visitor.visit(&activity)
    visitor.visit(&account)
    visitor.visit(&shipment)
  }
}
