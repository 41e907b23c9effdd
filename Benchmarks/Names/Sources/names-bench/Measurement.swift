import Foundation
import Names

/// A listed name that was taken off the list, and the party it must find again.
struct RemovedAlias {
  var name: String
  var party: Int
  var isDPRK: Bool
}

/// An ordinary person who must not be found.
struct OrdinaryPerson {
  var group: String
  var name: String
  var facts: PartyFacts
}

/// A small generator, so that a run can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

enum Measurement {
  /// Takes one alias off every listed person that has any: with seed 0 the first one, whatever it is; else one by chance, where
  /// aliases that only repeat another name are left in place.
  static func split(_ entries: [SDNEntry], seed: UInt64) -> (parties: [IndexedParty], removed: [RemovedAlias]) {
    var random = SplitMix(state: seed)
    var removed: [RemovedAlias] = []
    let parties = entries.enumerated().map { index, entry in
      var names = entry.names
      if entry.type == .person, names.count > 1 {
        let place = seed == 0 ? 1 : 1 + random.below(names.count - 1)
        let name = names.remove(at: place)
        let key = FoldedName(name.text).key
        if seed == 0 || !names.contains(where: { FoldedName($0.text).key == key }) {
          let parts = name.text.split(separator: ",", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
          let text = random.below(2) == 0 ? parts.joined(separator: " ") : parts.reversed().joined(separator: " ")
          removed.append(RemovedAlias(name: text, party: index, isDPRK: entry.isDPRK))
        } else {
          names.insert(name, at: place)
        }
      }
      return IndexedParty(id: entry.id, type: entry.type, names: names, facts: entry.facts)
    }
    return (parties, removed)
  }

  static func people(_ path: String) throws -> [OrdinaryPerson] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t").map(String.init)
      let date = fields[2].split(separator: "-").compactMap { Int($0) }
      return OrdinaryPerson(
        group: fields[0], name: fields[1],
        facts: PartyFacts(births: [BirthSpan(PartialDay(year: date[0], month: date[1], day: date[2]))], countries: [fields[3]]))
    }
  }

  /// The score of the right party when it is among the first five, else zero.
  static func scores(_ index: NameIndex, _ removed: [RemovedAlias], withFacts: Bool) -> [Double] {
    removed.map { alias in
      let party = index.parties[alias.party]
      var facts = PartyFacts()
      if withFacts, let birth = party.facts.births.first(where: { $0.isDay }) {
        facts = PartyFacts(births: [birth], countries: Array(party.facts.countries.prefix(1)))
      }
      let hits = index.search(NameQuery([alias.name], facts: facts), limit: 5)
      return hits.first { $0.party == alias.party }?.score ?? 0
    }
  }

  /// The best score of each person, by group.
  static func alerts(_ index: NameIndex, _ people: [OrdinaryPerson], withFacts: Bool) -> [String: [Double]] {
    var groups: [String: [Double]] = [:]
    for person in people {
      let hits = index.search(NameQuery([person.name], facts: withFacts ? person.facts : PartyFacts()), limit: 1)
      groups[person.group, default: []].append(hits.first?.score ?? 0)
    }
    return groups.mapValues { $0.sorted(by: >) }
  }

  /// The lowest score at which at most `rate` of a thousand people alert, each group weighing the same.
  static func threshold(_ groups: [[Double]], rate: Double) -> Double {
    let all = groups.flatMap { group in group.map { ($0, 1 / Double(group.count * groups.count)) } }.sorted { $0.0 > $1.0 }
    var sum = 0.0
    for (index, (score, weight)) in all.enumerated() {
      sum += weight
      if sum > rate / 1000 { return index == 0 ? 1.01 : score + 1e-9 }
    }
    return 0.0001
  }

  static func rate(_ scores: [Double], _ threshold: Double) -> Double {
    1000 * Double(scores.filter { $0 >= threshold }.count) / Double(max(scores.count, 1))
  }

  static func recall(_ scores: [Double], _ threshold: Double) -> Double {
    100 * Double(scores.filter { $0 >= threshold && $0 > 0 }.count) / Double(max(scores.count, 1))
  }
}
