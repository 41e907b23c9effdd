public import Catalogue
public import Events
public import Foundation
public import RedFlags

/// All clocks with their calendars, ready to run.
public struct ClockBook: Sendable {
  /// The clocks, by name.
  public let clocks: [String: StatutoryClock]
  private let calendars: [String: BusinessCalendar]
  private let zones: [String: TimeZone]

  private struct Document: Codable {
    var clocks: [StatutoryClock]
  }

  /// Reads `clocks.yaml` of a folder of playbooks.
  ///
  /// - Throws: ``CatalogueError`` with file and field: also for a clock with no length or several, an unknown calendar or time zone,
  ///   and a text that lacks a language.
  public static func load(
    from folder: URL = Catalogue.playbooks, calendars: [String: BusinessCalendar]
  ) throws(CatalogueError) -> ClockBook {
    let reader = DocumentReader(folder: folder)
    let name = "clocks.yaml"
    let document = try reader.read(Document.self, name)
    var clocks: [String: StatutoryClock] = [:]
    var zones: [String: TimeZone] = [:]
    for clock in document.clocks {
      let field = "clocks.\(clock.id)"
      try reader.require(clocks[clock.id] == nil, name, field, "is there twice")
      let length = clock.length
      let lengths: [Bool] = [
        length.businessDays.map { $0 > 0 } ?? false, length.days.map { $0 > 0 } ?? false, length.hours.map { $0 > 0 } ?? false,
        length.date.map { PartialDate("2024-\($0)")?.day != nil } ?? false, length.none == true,
      ]
      try reader.require(
        lengths.filter { $0 }.count == 1, name, "\(field).length", "must be exactly one of business_days, days, hours, date, none"
      )
      try reader.require(
        length.none != true || (clock.targetHours ?? 0) > 0, name, "\(field).target_hours",
        "is missing where the law names no length")
      if length.businessDays != nil {
        try reader.require(clock.calendar.map { calendars[$0] != nil } ?? false, name, "\(field).calendar", "is unknown")
      }
      guard let zone = TimeZone(identifier: clock.zone) else {
        throw CatalogueError(file: name, reason: "\(field).zone is unknown")
      }
      try reader.require(clock.text, name, "\(field).text")
      try reader.require(clock.authority, name, "\(field).authority")
      if let note = clock.note { try reader.require(note, name, "\(field).note") }
      try reader.require(["V", "K", "V/K", "S"].contains(clock.grade), name, "\(field).grade", "must be V, K, V/K or S")
      try reader.require(
        clock.warn == clock.warn.sorted(by: >) && clock.warn.allSatisfy { $0 > 0 }, name, "\(field).warn",
        "must fall and be above 0")
      clocks[clock.id] = clock
      zones[clock.id] = zone
    }
    return ClockBook(clocks: clocks, calendars: calendars, zones: zones)
  }

  /// The clocks that bind a sector in a country, by name.
  public func clocks(in country: String, for sector: Sector? = nil) -> [StatutoryClock] {
    clocks.values.filter { clock in
      clock.country == country && (sector.map { clock.sectors?.contains($0) ?? true } ?? true)
    }.sorted { $0.id < $1.id }
  }

  /// A clock that runs since its trigger; nil for an unknown name. Beyond the years of its calendar it runs without a deadline and
  /// with a target of its own, so that nobody relies on a wrong date.
  public func run(_ name: String, from trigger: Instant) -> RunningClock? {
    guard let clock = clocks[name], let zone = zones[name] else { return nil }
    let deadline = try? clock.deadline(from: trigger, calendar: clock.calendar.flatMap { calendars[$0] }, zone: zone)
    let target = clock.targetHours.map { trigger.adding(seconds: $0 * 3_600) } ?? (deadline ?? nil == nil ? trigger : nil)
    return RunningClock(
      clock: name, trigger: trigger, deadline: deadline ?? nil, target: target, doneAt: nil, doneBy: nil, reference: nil,
      visibility: clock.visibility)
  }

  /// How a running clock stands.
  public func reading(of running: RunningClock, at now: Instant) -> ClockReading {
    let left = running.presses.map { $0.seconds(since: now) }
    guard running.doneAt == nil else { return ClockReading(state: .done, secondsLeft: left, warning: nil) }
    guard let left else { return ClockReading(state: .running, secondsLeft: nil, warning: nil) }
    guard left >= 0 else { return ClockReading(state: .over, secondsLeft: left, warning: nil) }
    // The last warning whose time has come.
    let warning = clocks[running.clock]?.warn.last { left <= $0 * 3_600 }
    return ClockReading(state: warning == nil ? .running : .pressing, secondsLeft: left, warning: warning)
  }
}

/// How a running clock stands.
public struct ClockReading: Codable, Sendable, Hashable {
  /// In one word.
  public enum State: String, Codable, Sendable, Hashable, CaseIterable {
    /// There is time.
    case running
    /// A warning is due.
    case pressing
    /// Its time is over and the duty undone.
    case over
    /// The duty is done.
    case done
  }

  /// In one word.
  public var state: State
  /// Seconds until it runs out; negative afterwards.
  public var secondsLeft: Double?
  /// The warning that is due, in hours before the end: each is given once.
  public var warning: Double?

  private enum CodingKeys: String, CodingKey {
    case state, warning
    case secondsLeft = "seconds_left"
  }
}
