import Events

/// A machine on a line: somewhere somebody sits. A subject has several and uses each as often as its weight.
struct Seat: Sendable {
  var machine: Machine
  var line: Line
  var weight: Double
  /// How often a VPN service lies between the seat and the firm, and where it comes out.
  var tunnel: (exit: Line, share: Double)?
  /// Round trip to the machine, and the delay between a key and its echo, in milliseconds.
  var roundTrip: Double
  var inputDelay: Double
  var from: Instant = .distantPast
  var until: Instant = .distantFuture

  /// A seat with the delays of somebody who sits at the machine.
  init(_ machine: Machine, on line: Line, weight: Double, _ random: inout RandomSource) {
    self.machine = machine
    self.line = line
    self.weight = weight
    roundTrip = random.logNormal(median: 34, sigma: 0.5)
    inputDelay = random.logNormal(median: 21, sigma: 0.45)
  }

  /// Whether the seat is in use at a moment.
  func isUsed(at moment: Instant) -> Bool { from <= moment && moment < until }
}

/// Time away from home.
struct Trip: Sendable {
  var city: City
  var from: Instant
  var until: Instant
  /// The line used there.
  var line: Line
}
