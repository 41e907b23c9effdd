/// Sentences put together from parts, so that two people rarely write the same by chance.
enum Phrases {
  /// A sentence about a piece of work.
  static func project(_ random: inout RandomSource) -> String {
    "\(random.pick(verbs)) \(random.pick(things)) for \(random.pick(customers)) with \(random.pick(Resume.technologies).name), "
      + "\(random.pick(effects)) by \(random.int(8...74)) percent over \(random.int(2...26)) \(random.pick(units))."
  }

  /// A letter or a bid.
  static func pitch(_ random: inout RandomSource) -> String {
    "\(random.pick(greetings)) \(project(&random)) \(random.pick(offers)) \(random.pick(Resume.technologies).name). \(random.pick(endings))"
  }

  /// A commit message.
  static func commit(_ random: inout RandomSource) -> String {
    "\(random.pick(commitVerbs)) \(random.pick(things))"
  }

  static let firmHeads = TextTable.words(
    """
    Blue Silver Harbor Summit Cedar Quartz Orbit Lumen Maple River Delta Falcon Copper Meadow Prism Anchor Vector Willow Beacon Tandem
    Granite Sierra Ember Pioneer Coral Juniper Zenith Atlas Mosaic Cobalt
    """)
  static let firmTails = TextTable.words(
    "Systems Labs Digital Software Works Analytics Health Logistics Media Robotics Foods Insurance")
  private static let verbs = TextTable.words(
    "Built Rewrote Designed Maintained Migrated Automated Scaled Tested Shipped Led Refactored Documented Prototyped Hardened Profiled"
  )
  private static let things = TextTable.phrases(
    """
    the billing service; a booking portal; the search index; an inventory app; the mobile checkout; a reporting pipeline; the login flow
    a chat backend; the deployment scripts; an image processor; the pricing engine; a warehouse dashboard; the test suite; a data lake
    the notification queue; a map viewer; the admin console; a payments adapter; the onboarding wizard; an audit log; a price feed
    the customer portal; a scheduling tool; the recommendation model; a document store; the API gateway
    """)
  private static let customers = TextTable.phrases(
    """
    a regional bank; an online grocer; a clinic chain; a travel agency; a sports league; a parts dealer; a news site; a city library
    an energy firm; a school network; a furniture maker; a games studio; a parcel service; a hotel group; a ticket shop; a farm co-op
    """)
  private static let effects = TextTable.phrases(
    "cutting costs; raising throughput; lowering latency; reducing errors; shortening releases; growing sign-ups; trimming memory use"
  )
  private static let units = TextTable.words("weeks months sprints releases")
  private static let greetings = TextTable.phrases(
    "Hello,; Hi there,; Dear team,; Good day,; Hello and thanks for posting this.; Hi, I read your brief with interest.")
  private static let offers = TextTable.phrases(
    "I would start with a small review of your; My plan is to extend your; I can take over your; I have time this month for")
  private static let endings = TextTable.phrases(
    "Happy to talk.; Looking forward to hearing from you.; Let me know what you think.; I can begin on Monday.; Best regards.")
  private static let commitVerbs = TextTable.words("Fix Add Refactor Update Remove Improve Rename Document Speed-up Test")
}
