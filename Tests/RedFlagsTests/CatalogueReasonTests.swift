import Events
import Testing

@testable import RedFlags

@Suite("The sentences of the shipped catalogue")
struct CatalogueReasonTests {
  private static let flags = ShippedCatalogue.flags.filter { $0.status != .planned && $0.reason != nil }

  /// What is wrong with a flag's sentences about a subject; "is not said" when its features do not suffice.
  private static func faults(of flag: FlagDocument, in row: [Double]) -> [String] {
    guard let reason = flag.reason.flatMap({ ReasonText($0) }) else { return ["has no reason"] }
    guard let said = reason.filled(with: row) else { return ["is not said"] }
    return Language.allCases.flatMap { language in
      Wording.faults(in: said[language]).map { "\(language.rawValue) \($0): \(said[language])" }
    }
  }

  @Test("are said, and well said, of everybody whom an example catches")
  func examples() throws {
    let sheet = try RuleSheet(Self.flags)
    let evaluator = try RuleEvaluator(sheet)
    var said = 0
    for (number, rule) in sheet.rules.enumerated() {
      for example in rule.flag.examples?.fires ?? [] {
        let replay = try ExampleStory(example, decoder: EventDecoder()).replay(sheet: sheet, evaluator: evaluator)
        try #require(replay.firing[number] != nil)
        #expect(Self.faults(of: rule.flag, in: replay.history.row) == [], "\(rule.flag.id) \(example.name)")
        said += 1
      }
    }
    #expect(said > 250)
  }

  @Test("are well said in the published cases", arguments: CaseWorld.all)
  func cases(number: String) throws {
    let world = try CaseWorld(number)
    let sheet = try RuleSheet(Self.flags)
    let evaluator = try RuleEvaluator(sheet)
    var said = 0
    for subject in world.subjects.indices {
      let replay = world.replay(subject, sheet: sheet, evaluator: evaluator)
      for rule in replay.firing.keys.sorted() {
        let flag = sheet.rules[rule].flag
        #expect(Self.faults(of: flag, in: replay.history.row) == [], "\(flag.id) \(world.subjects[subject].subject.text)")
        said += 1
      }
    }
    #expect(said > 0)
  }

  @Test("stay well said whatever the values are: one, some, many, none, and unknown beside known", arguments: flags.map(\.id))
  func anyValues(id: String) throws {
    let flag = try #require(Self.flags.first { $0.id == id })
    let slots = try Self.slots(of: flag)
    var said = 0
    for value in [1.0, 2, 0.4, 31.26, 12_345.678] {
      for left in slots.indices {
        for absent in [0, Double.nan] {
          var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
          for slot in slots { row[slot] = absent }
          for slot in slots.dropFirst(left) { row[slot] = value }
          let faults = Self.faults(of: flag, in: row)
          if faults == ["is not said"] { continue }
          #expect(faults == [], "\(value)")
          said += 1
        }
      }
    }
    #expect(said > 0 || slots.isEmpty)
  }

  private static func slots(of flag: FlagDocument) throws -> [Int] {
    var slots: [Int] = []
    for language in Language.allCases {
      for place in try ReasonTemplate(flag.reason?[language] ?? "").places {
        let slot = try #require(FeatureTable.shared.slot(of: place.feature))
        if !slots.contains(slot) { slots.append(slot) }
      }
    }
    return slots
  }

  @Test("name the same features in every language, so that nobody is told less")
  func sameFeatures() throws {
    for flag in Self.flags {
      let named = try Language.allCases.map { Set(try ReasonTemplate(flag.reason?[$0] ?? "").places.map(\.feature)) }
      #expect(Set(named).count == 1, "\(flag.id)")
    }
  }

  @Test(
    "would be caught if they were badly said",
    arguments: [
      "1 moves went to a place.", "It failed 1 times.", "3 sign-ins and 0 pushes.", "It took 0 days.", "A space  too many.",
      "The rest is ….",
      "About 3649.7251 dollars.", "About 36497 dollars.", "1 shipment(s) went.", "Found: , one.", "書類0件。", "{x} days.", "no end",
      "1 unrelated subjects are paid.", "It came., then.",
    ])
  func badWording(text: String) {
    #expect(!Wording.faults(in: text).isEmpty)
  }
}
