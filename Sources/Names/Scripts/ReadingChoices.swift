/// Readings of the parts of a name, each part with several, put together with the likeliest whole first.
enum ReadingChoices {
  /// One way to read a part, and how unlikely it is: 0 for the usual one.
  struct Option {
    var text: String
    var cost: Int
  }

  /// At most `limit` combinations by rising total cost; ties in the order of the options.
  static func combine(_ parts: [[Option]], limit: Int, separator: String = "") -> [Option] {
    guard limit > 0, !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    var combined = parts[0]
    for part in parts.dropFirst() {
      if part.count == 1, combined.count == 1 {
        combined[0].text += separator
        combined[0].text += part[0].text
        combined[0].cost &+= part[0].cost
        continue
      }
      var longer: [Option] = []
      longer.reserveCapacity(combined.count * part.count)
      for start in combined {
        for end in part { longer.append(Option(text: start.text + separator + end.text, cost: start.cost &+ end.cost)) }
      }
      combined = cheapest(longer, limit)
    }
    return cheapest(combined, limit)
  }

  /// The `limit` options of least cost without doubles, in stable order.
  static func cheapest(_ options: [Option], _ limit: Int) -> [Option] {
    guard options.count > 1 else { return options }
    let order = options.indices.sorted { (options[$0].cost, $0) < (options[$1].cost, $1) }
    var kept: [Option] = []
    for index in order where !kept.contains(where: { $0.text == options[index].text }) {
      kept.append(options[index])
      if kept.count == limit { break }
    }
    return kept
  }
}
