/// All sides of a subject's history. To add a facet, name it here twice: where it is kept and where it is visited.
///
/// The order fixes the slots of the features within a run; it carries no meaning.
struct Facets: Sendable {
  var clearing = ClearingFacet()
  var sharing = SharingFacet()
  var listing = ListingFacet()
  var payout = PayoutFacet()
  var cashFlow = CashFlowFacet()
  var wallets = WalletFacet()
  var market = MarketFacet()
  var accountChange = AccountChangeFacet()
  var vendors = VendorFacet()
  var exit = ExitFacet()
  var accountUse = AccountUseFacet()
  var controlledAccess = ControlledAccessFacet()

  mutating func visit<Visitor: FacetVisitor>(_ visitor: inout Visitor) {
    visitor.visit(&clearing)
    visitor.visit(&sharing)
    visitor.visit(&listing)
    visitor.visit(&payout)
    visitor.visit(&cashFlow)
    visitor.visit(&wallets)
    visitor.visit(&market)
    visitor.visit(&accountChange)
    visitor.visit(&vendors)
    visitor.visit(&exit)
    visitor.visit(&accountUse)
    visitor.visit(&controlledAccess)
  }
}
