/// Readings of the parts of a name, each part with several, put together with the likeliest whole first.
enum ReadingChoices {
  /// One way to read a part, and how unlikely it is: 0 for the usual one.
  struct Option {
    var text: String
    var cost: Int
  }

  /// Cost of taking another reading of a part than the usual one; spellings of the same reading cost less.
  static let otherReading = 3

  /// At most `limit` combinations by rising total cost; ties in the order of the options. The options of each part must be in the
  /// order of their costs.
  static func combine(_ parts: [[Option]], limit: Int, separator: String = "") -> [Option] {
    guard limit > 0, let first = parts.first, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    var combined = first
    for part in parts.dropFirst() {
      if part.count == 1 {
        for index in combined.indices {
          combined[index].text += separator
          combined[index].text += part[0].text
          combined[index].cost &+= part[0].cost
        }
        continue
      }
      var longer: [Option] = []
      longer.reserveCapacity(combined.count * part.count)
      for (i, start) in combined.enumerated() {
        let stem = start.text + separator
        // Of two sorted lists, only pairs whose places multiply to the limit can be among the cheapest; half more, for doubles.
        for end in part.prefix(max(1, limit * 3 / (i * 2 + 2))) {
          longer.append(Option(text: stem + end.text, cost: start.cost &+ end.cost))
        }
      }
      combined = cheapest(longer, limit)
    }
    return cheapest(combined, limit)
  }

  /// The `limit` options of least cost without doubles, in stable order.
  static func cheapest(_ options: [Option], _ limit: Int) -> [Option] {
    guard options.count > 1 else { return options }
    // Few options, most of them in order already: insertion is the fastest stable sort.
    var order: [Option] = []
    order.reserveCapacity(min(options.count, limit + 1))
    for option in options {
      if order.count == limit, let last = order.last, option.cost >= last.cost { continue }
      if let same = order.firstIndex(where: { $0.text == option.text }) {
        if order[same].cost <= option.cost { continue }
        order.remove(at: same)
      }
      var place = order.count
      while place > 0, order[place - 1].cost > option.cost { place -= 1 }
      order.insert(option, at: place)
      if order.count > limit { order.removeLast() }
    }
    return order
  }
}
