import Events
import Hashing

/// Logged working time, summed over all engagements of a day.
struct LoggedHours: Sendable {
  private var days: [(day: Int, hours: Double)] = []
  private var mostLongDays = 0
  private var mostHours = 0.0
  private var looked = false

  private static let limit = 10
  private static let longDay = 16.0
  /// Weeks below this many hours are no evidence of anything.
  private static let noteworthyHours = 60.0

  mutating func add(_ work: WorkLogged, _ observation: inout Observation<AccountFeature>) {
    // More than a day has hours is a week or a month in one line: no statement about a day.
    guard let hours = work.hours, hours >= 0, hours <= 24 else { return }
    looked = true
    let day = work.day.flatMap { $0.day == nil ? nil : $0.earliest.day } ?? observation.instant.day
    if let index = days.firstIndex(where: { $0.day == day }) {
      days[index].hours += hours
    } else {
      if days.count == Self.limit, let oldest = days.indices.min(by: { days[$0].day < days[$1].day }) {
        guard days[oldest].day < day else { return }
        days.remove(at: oldest)
      }
      days.append((day, hours))
    }
    measure(around: day, &observation)
  }

  private mutating func measure(around day: Int, _ observation: inout Observation<AccountFeature>) {
    // Every week that holds the day and ends on a logged day; mostly just the one that ends on it.
    for end in days where end.day >= day && end.day < day + 7 {
      var long = 0
      var sum = 0.0
      for entry in days where entry.day <= end.day && entry.day > end.day - 7 {
        if entry.hours > Self.longDay { long += 1 }
        sum += entry.hours
      }
      if long > mostLongDays {
        mostLongDays = long
        observation.note(.longDaysInWeek)
      }
      if sum > mostHours {
        mostHours = sum
        if sum > Self.noteworthyHours { observation.note(.hoursInWeek) }
      }
    }
  }

  func write(into row: inout FacetRow<AccountFeature>) {
    guard looked else { return }
    row.set(.longDaysInWeek, mostLongDays)
    row[.hoursInWeek] = mostHours
  }
}

/// What a new hire reached for in the first days.
struct EarlyReach: Sendable {
  private var copied: [UInt64] = []
  private var outside: [UInt64] = []
  private var copiedCount = 0
  private var outsideCount = 0
  private var looked = false
  private var isOver = false

  private static let limit = 64

  mutating func add(_ access: AccessUsed, _ observation: inout Observation<AccountFeature>) {
    guard !isOver, let hired = observation.facts.hiredAt, observation.instant >= hired else { return }
    let days = observation.instant.days(since: hired)
    guard days <= 14 else {
      // The window has closed for good: only the counts stay.
      (copied, outside, isOver) = ([], [], true)
      return
    }
    looked = true
    let resource = StableHash.of(access.resource)
    let copies = access.action == .clone || access.action == .export
    if copies, days <= 2, copied.count < Self.limit, !copied.contains(resource) {
      copied.append(resource)
      copiedCount += 1
      observation.note(.repositoriesFirst48h)
    }
    if access.inRole == false, access.approvedBy == nil, outside.count < Self.limit, !outside.contains(resource) {
      outside.append(resource)
      outsideCount += 1
      observation.note(.outOfRoleFirst14d)
    }
  }

  func write(into row: inout FacetRow<AccountFeature>) {
    guard looked else { return }
    row.set(.repositoriesFirst48h, copiedCount)
    row.set(.outOfRoleFirst14d, outsideCount)
  }
}
