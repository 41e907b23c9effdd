public import Events

/// A subject of a population with everything the firm recorded about it, in the order in which it arrived.
public struct SimulatedSubject: Sendable {
  /// The answer.
  public var truth: Truth
  /// The records.
  public var events: [Event]
}

/// Invents a population piece by piece. Each unit depends on the population and its own number alone, so that units may be invented in
/// any order and on any core, and memory holds no more than the units in hand.
public struct Simulator: Sendable {
  /// What is invented.
  public let population: Population
  private let plan: Plan

  /// Lays out the plan: who lives here, not yet what happens to them.
  public init(_ population: Population) {
    self.population = population
    plan = Plan(population)
  }

  /// The number of units: people who share something, mostly one alone.
  public var unitCount: Int { plan.units.count }
  /// The number of subjects.
  public var subjectCount: Int { plan.slots.count }
  /// The tenants.
  public var tenants: [String] { plan.firms.map(\.tenant) }

  /// The subjects of a unit with their events; none for a number that does not exist.
  public func subjects(ofUnit number: Int) -> [SimulatedSubject] {
    guard plan.units.indices.contains(number) else { return [] }
    var casting = Casting(unit: number, plan: plan, population: population)
    let places = plan.units[number].places
    return zip(places, casting.characters()).map { place, character in
      var story = Story(character, place: place, plan: plan, population: population)
      story.tellLife()
      return SimulatedSubject(truth: story.truth, events: story.arrived())
    }
  }

  /// Writes the events of some units as JSON Lines, and their truths when there is a place for them. Returns the number of events.
  public func write(units: Range<Int>, events: inout JSONWriter, truths: inout JSONWriter) -> Int {
    var count = 0
    for number in units {
      for subject in subjects(ofUnit: number) {
        for event in subject.events {
          event.write(to: &events)
          events.newline()
        }
        count += subject.events.count
        subject.truth.write(to: &truths)
        truths.newline()
      }
    }
    return count
  }
}
