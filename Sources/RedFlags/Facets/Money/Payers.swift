import Events

/// Who pays a subject, counted within a month, within a year and side by side.
struct Payers: Sendable {
  private struct Payer {
    let key: CounterpartyKey
    var last: Instant
    var payments: Int
  }

  private static let limit = 32
  private var list: [Payer] = []
  private var month = 0
  private var year = 0
  private var parallel = 0

  /// The counts, nil before the first payment.
  var counts: (month: Int, year: Int, parallel: Int)? { list.isEmpty ? nil : (month, year, parallel) }

  /// Counts a payment and tells whether it raised a count.
  @discardableResult mutating func add(_ key: CounterpartyKey?, at moment: Instant) -> Bool {
    guard let key else { return false }
    if let index = list.firstIndex(where: { $0.key == key }) {
      list[index].last = moment
      list[index].payments += 1
    } else {
      if list.count >= Self.limit, let oldest = list.indices.min(by: { list[$0].last < list[$1].last }) {
        list.remove(at: oldest)
      }
      list.append(Payer(key: key, last: moment, payments: 1))
    }
    let before = (month, year, parallel)
    var now = (month: 0, year: 0, parallel: 0)
    for payer in list {
      let days = moment.days(since: payer.last)
      if days <= 365 { now.year += 1 }
      if days <= 31 { now.month += 1 }
      if days <= 31, payer.payments > 1 { now.parallel += 1 }
    }
    month = max(month, now.month)
    year = max(year, now.year)
    parallel = max(parallel, now.parallel)
    return before != (month, year, parallel)
  }
}

/// Names to which a subject's incoming pay was made out although they are not its own.
struct PayeeNames: Sendable {
  private struct Entry {
    let name: PersonName
    let key: CounterpartyKey
    var last: Instant
  }

  private static let limit = 8
  private var foreign: [Entry] = []
  private var isKnown = false
  private var payments = 0
  private var most60 = 0

  /// The counts, nil before any name could be compared.
  var counts: (most60: Int, payments: Int)? { isKnown ? (most60, payments) : nil }

  mutating func add(_ name: PersonName, foreign differs: Bool, at moment: Instant) {
    isKnown = true
    guard differs else { return }
    payments += 1
    let key = CounterpartyKey(name.text)
    // Another spelling of a name already seen is no further person.
    let known = foreign.firstIndex { $0.key == key } ?? foreign.firstIndex { NameMatch.differ([$0.name], name) != true }
    if let known {
      foreign[known].last = moment
    } else {
      if foreign.count >= Self.limit { foreign.removeFirst() }
      foreign.append(Entry(name: name, key: key, last: moment))
    }
    most60 = max(most60, foreign.count { moment.days(since: $0.last) <= 60 })
  }
}
