import Events

/// Marks for a stretch of time: days, months or years, whichever gives about eight.
struct TimeAxis {
  let first: Instant
  let last: Instant

  /// A mark with its name.
  struct Tick: Equatable {
    let instant: Instant
    let name: String
  }

  var days: Double { max(1, last.days(since: first)) }

  var ticks: [Tick] { days <= 75 ? dayTicks : monthTicks }

  private var dayTicks: [Tick] {
    let step = [1, 2, 5, 10].first { days / Double($0) <= 9 } ?? 10
    let start = first.day + 1
    return stride(from: start, through: max(start, last.day), by: step).map { day in
      let instant = Instant(seconds: Int64(day) * 86_400)
      return Tick(instant: instant, name: String(Figure.date(instant).dropFirst(5)))
    }
  }

  private var monthTicks: [Tick] {
    let months = days / 30.44
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000].first { months / Double($0) <= 9 } ?? 12_000
    let begin = CivilDay.date(of: first.day)
    var month = (begin.year * 12 + begin.month - 1) / step * step + step
    var ticks: [Tick] = []
    while ticks.count < 40 {
      let (year, index) = (month / 12, month % 12)
      let instant = Instant(seconds: Int64(CivilDay.number(year: year, month: index + 1, day: 1)) * 86_400)
      if instant > last { break }
      ticks.append(Tick(instant: instant, name: step.isMultiple(of: 12) ? "\(year)" : String(Figure.date(instant).prefix(7))))
      month += step
    }
    return ticks
  }
}
