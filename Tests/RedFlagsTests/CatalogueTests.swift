import Catalogue
import RedFlags
import Testing

/// The shipped catalogue, loaded once.
enum ShippedCatalogue {
  static let loaded = FlagCatalogue.load(from: Catalogue.flags)
  static var flags: [FlagDocument] { loaded.catalogue.flags }
  /// The dossier's groups with the number of their flags.
  static let groups = [
    "IDD": 14, "PER": 23, "CON": 9, "NET": 16, "LOG": 11, "DEV": 17, "SHP": 9, "INT": 13, "WRK": 13, "MKT": 11, "PAY": 17,
    "CRY": 14,
    "LDR": 7, "EXT": 10,
  ]
}

@Suite("The catalogue of red flags")
struct CatalogueTests {
  @Test("every document can be read and obeys the rules of the catalogue")
  func isValid() {
    #expect(ShippedCatalogue.loaded.errors.isEmpty)
    #expect(CatalogueCheck.problems(in: ShippedCatalogue.loaded.catalogue) == [])
  }

  @Test(
    "all 184 flags of the sources are listed, each group whole", arguments: ShippedCatalogue.groups.sorted { $0.key < $1.key })
  func listsEveryFlag(group: String, count: Int) {
    let flags = ShippedCatalogue.flags.filter { $0.group == group }
    #expect(flags.count == count)
    #expect(flags.count { $0.status == .live } * 2 >= count, "at least half of each group is live")
  }

  @Test("at least 110 flags are live, and planned ones say why")
  func isMostlyLive() {
    let flags = ShippedCatalogue.flags.filter { ShippedCatalogue.groups[$0.group] != nil }
    #expect(flags.count == 184)
    #expect(flags.count { $0.status == .live } >= 110)
    #expect(flags.allSatisfy { $0.status != .planned || $0.whyPlanned?.isEmpty == false })
  }

  @Test("strong flags that are not live cannot be carried by the vocabulary")
  func strongFlagsAreLive() {
    let missing = ShippedCatalogue.flags.filter { $0.strength == .strong && $0.status != .live }.map(\.id)
    // A project's content is not an event (EXT-07).
    #expect(missing == ["EXT-07"])
  }

  @Test("every example does what its flag must do")
  func examplesHold() throws {
    let outcomes = try ExampleRunner(sheet: RuleSheet(ShippedCatalogue.flags)).runAll()
    #expect(outcomes.count > 600)
    for outcome in outcomes { #expect(outcome.failure == nil, "\(outcome.flag) \(outcome.example)") }
  }

  @Test("no condition can be reached by origin: no feature speaks of it")
  func originIsNoFeature() {
    let forbidden = [
      "national", "ethnic", "race", "origin_country", "birthplace", "language", "locale", "keyboard", "accent", "school",
    ]
    // The one exception of the sources: a test of a language that the job itself requires, equal for all. Its flag stays off (PER-19).
    let exception = "language_missing_notes"
    for feature in FeatureTable.shared.declarations where feature.name != exception {
      #expect(!forbidden.contains { feature.name.contains($0) }, "\(feature.name)")
    }
    let readers = ShippedCatalogue.flags.filter { $0.condition?.contains(exception) == true }
    #expect(readers.map(\.id) == ["PER-19"])
    #expect(readers.allSatisfy { $0.status == .off })
  }

  @Test("feature names are unique and meant for SQL")
  func featureNamesAreSQL() {
    let names = FeatureTable.shared.declarations.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" || $0.isNumber } })
  }
}
