/// All sides of a subject's history. To add a facet, name it here twice: where it is kept and where it is visited.
///
/// The order fixes the slots of the features within a run; it carries no meaning.
struct Facets: Sendable {
  var clearing = ClearingFacet()
  var sharing = SharingFacet()
  var listing = ListingFacet()
  var endpoint = EndpointFacet()
  var peripheral = PeripheralFacet()
  var input = InputFacet()
  var issuedDevice = IssuedDeviceFacet()
  var interview = InterviewFacet()
  var meeting = MeetingFacet()
  var work = WorkFacet()
  var access = AccessFacet()
  var concurrency = ConcurrencyFacet()

  mutating func visit<Visitor: FacetVisitor>(_ visitor: inout Visitor) {
    visitor.visit(&clearing)
    visitor.visit(&sharing)
    visitor.visit(&listing)
    visitor.visit(&endpoint)
    visitor.visit(&peripheral)
    visitor.visit(&input)
    visitor.visit(&issuedDevice)
    visitor.visit(&interview)
    visitor.visit(&meeting)
    visitor.visit(&work)
    visitor.visit(&access)
    visitor.visit(&concurrency)
  }
}
