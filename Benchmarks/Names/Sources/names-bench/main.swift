import Foundation
import Names

func seconds(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

func text(_ value: Double) -> String { String(format: "%6.1f", value) }

let arguments = CommandLine.arguments
let entries = try SDNFiles.read(folder: arguments[1])
let people = try Measurement.people(arguments[2])
let asked = people.filter { ["korean", "us", "world", "chinese", "russian", "japanese"].contains($0.group) }

let all = entries.map { IndexedParty(id: $0.id, type: $0.type, names: $0.names, facts: $0.facts) }
var whole = NameIndex([])
let load = seconds { whole = NameIndex(all) }
print("load: \(text(load * 1000)) ms, \(all.count) parties, \(whole.formCount) forms")

/// Time of a search over many queries.
if let place = arguments.firstIndex(of: "--ask") {
  for name in arguments[(place + 1)...] {
    for hit in whole.search(NameQuery([name]), limit: 5, atLeast: 0.2) {
      print(String(format: "%.3f", hit.score), name, "=>", hit.why.listed, hit.why.key, hit.nameBits)
      for part in hit.why.parts { print("       ", part.asked, part.listed, part.agreement, part.bits) }
    }
  }
  exit(0)
}

if let place = arguments.firstIndex(of: "--alerts"), place + 1 < arguments.count {
  for person in people where person.group == arguments[place + 1] {
    let facts = arguments.contains("--facts") ? person.facts : PartyFacts()
    guard let hit = whole.search(NameQuery([person.name], facts: facts), limit: 1).first else { continue }
    guard hit.score >= ScoreScale.threshold - 0.05 else { continue }
    print(String(format: "%.3f", hit.score), person.name, "=>", hit.why.listed, hit.why.key, hit.nameBits)
    for fact in hit.why.facts { print("     ", fact.fact, fact.finding, fact.bits) }
  }
  exit(0)
}

/// A list of a million names, put together of the parts of ordinary and listed ones.
if arguments.contains("--million") {
  let pool = (people.map(\.name) + all.flatMap { $0.names.map(\.text) }).map { $0.split(separator: " ").map(String.init) }
  var random = SplitMix(state: 9)
  let many = (0..<1_000_000).map { number in
    let (one, other) = (pool[random.below(pool.count)], pool[random.below(pool.count)])
    let name = ([one[0]] + [other[random.below(other.count)]] + (number % 3 == 0 ? one.suffix(1) : [])).joined(separator: " ")
    return IndexedParty(id: "\(number)", type: .person, names: [IndexedName(name)])
  }
  var index = NameIndex([])
  print("million: built in", text(seconds { index = NameIndex(many) }), "s")
  var times: [Double] = []
  for person in people.prefix(4000) { times.append(seconds { _ = index.search(NameQuery([person.name], type: .person)) }) }
  times.sort()
  print(
    "million: \(Int(Double(times.count) / times.reduce(0, +))) queries/s/core, p50", times[times.count / 2] * 1000, "ms, p99",
    times[times.count * 99 / 100] * 1000, "ms")
  exit(0)
}

@MainActor
func measureSpeed(_ title: String, _ queries: [NameQuery], explaining: Bool) {
  var found = 0
  let time = seconds { for query in queries { found += whole.search(query, limit: 10, explaining: explaining).count } }
  print(
    "speed: \(Int(Double(queries.count) / time)) queries/s/core over \(title)\(explaining ? ", with explanations" : ""),",
    String(format: "%.2f hits a query", Double(found) / Double(queries.count)))
}

let ordinaryQueries = asked.prefix(20_000).map { NameQuery([$0.name], type: .person) }
let listedQueries = entries.filter { $0.type == .person }.flatMap { $0.names.map { NameQuery([$0.text], type: .person) } }
for explaining in [false, true] {
  measureSpeed("ordinary people", ordinaryQueries, explaining: explaining)
  measureSpeed("listed names", listedQueries, explaining: explaining)
}
if arguments.contains("--speed") { exit(0) }

let ordinary = Measurement.alerts(whole, people, withFacts: false)
let ordinaryFacts = Measurement.alerts(whole, people, withFacts: true)
print("\nalerts per 1,000 at the default threshold: name only, with birth date and country")
for group in ordinary.keys.sorted() {
  print(
    "  \(group.padding(toLength: 14, withPad: " ", startingAt: 0))",
    text(Measurement.rate(ordinary[group] ?? [], ScoreScale.threshold)),
    text(Measurement.rate(ordinaryFacts[group] ?? [], ScoreScale.threshold)))
}

let latin = ["world", "us", "korean", "chinese", "japanese", "russian"]

/// Leaves one alias out in several draws and prints the recall at fixed rates of alerts.
@MainActor
func measureRecall(_ title: String, seeds: ClosedRange<UInt64>) {
  var dprk: [Double] = []
  var others: [Double] = []
  var dprkFacts: [Double] = []
  var othersFacts: [Double] = []
  for seed in seeds {
    let (parties, removed) = Measurement.split(entries, seed: seed)
    let index = NameIndex(parties)
    let isDated = removed.map { parties[$0.party].facts.births.contains { $0.isDay } }
    let scores = Measurement.scores(index, removed, withFacts: false)
    let dated = Measurement.scores(index, removed, withFacts: true)
    for (place, alias) in removed.enumerated() {
      if alias.isDPRK { dprk.append(scores[place]) } else { others.append(scores[place]) }
      if isDated[place] { if alias.isDPRK { dprkFacts.append(dated[place]) } else { othersFacts.append(dated[place]) } }
      if arguments.contains("--misses"), seed < 2, alias.isDPRK || place % 10 == 0, scores[place] < ScoreScale.threshold {
        let names = parties[alias.party].names.map(\.text).joined(separator: " | ")
        print("  miss", alias.isDPRK ? "DPRK" : "other", String(format: "%.3f", scores[place]), alias.name, "=>", names)
      }
    }
  }
  print("\n\(title): \(dprk.count) DPRK, \(others.count) others")
  for rate in [10.0, 20, 30, 50] {
    let korean = Measurement.threshold([ordinary["korean"] ?? []], rate: rate)
    let every = Measurement.threshold(latin.map { ordinary[$0] ?? [] }, rate: rate)
    let facts = Measurement.threshold(["world", "us", "korean"].map { ordinaryFacts[$0] ?? [] }, rate: rate)
    print(
      "  @\(Int(rate)) on Koreans (\(String(format: "%.3f", korean))): DPRK", text(Measurement.recall(dprk, korean)),
      " | @\(Int(rate)) on all (\(String(format: "%.3f", every))): DPRK", text(Measurement.recall(dprk, every)), "others",
      text(Measurement.recall(others, every)), " | with birth dates (\(String(format: "%.3f", facts))): DPRK",
      text(Measurement.recall(dprkFacts, facts)), "others", text(Measurement.recall(othersFacts, facts)))
  }
  print(
    "  at the default threshold: DPRK", text(Measurement.recall(dprk, ScoreScale.threshold)), "others",
    text(Measurement.recall(others, ScoreScale.threshold)), "; without: DPRK", text(Measurement.recall(dprk, 0.0001)), "others",
    text(Measurement.recall(others, 0.0001)))
}

measureRecall("first alias left out", seeds: 0...0)
measureRecall("any different alias left out, three draws", seeds: 1...3)
