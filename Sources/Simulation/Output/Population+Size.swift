extension Population {
  /// The population with as many subjects as give about so many events, by a trial of the first few hundred units.
  public func resized(toEvents target: Int) -> Population {
    var trial = self
    trial.subjects = min(max(400, subjects), 1_000)
    trial.rings = nil
    let simulator = Simulator(trial)
    let sample = (0..<min(400, simulator.unitCount)).flatMap { simulator.subjects(ofUnit: $0) }
    let events = sample.reduce(0) { $0 + $1.events.count }
    guard events > 0 else { return self }
    var copy = self
    copy.subjects = max(1, Int((Double(target) * Double(sample.count) / Double(events)).rounded()))
    return copy
  }
}
