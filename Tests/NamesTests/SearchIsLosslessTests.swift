import Foundation
import Hashing
import TestSupport
import Testing

@testable import Names

/// Names with their letters changed, and lists of invented names.
struct NameMutator {
  var random: SplitMix64

  private static let syllables = [
    "ab", "du", "kar", "im", "mo", "ham", "med", "vla", "di", "mir", "pet", "rov", "sky", "juan", "car", "los", "kim", "yong",
    "chol", "jong", "ri", "pak", "min",
    "zhang", "wei", "hua", "al", "ibn", "ser", "gey", "nov", "ali", "has", "san", "khan", "ye", "ko",
  ]

  private mutating func word() -> String {
    (0..<1 + random.below(4)).map { _ in Self.syllables[random.below(Self.syllables.count)] }.joined()
  }

  mutating func name() -> String {
    if random.below(5) == 0 {
      let korean = ["Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Lee"],
        given = ["Yong", "Chol", "Jong", "Un", "Su", "Ho", "Myong", "Il", "Hyok", "Jin"]
      return "\(korean[random.below(7)]), \(given[random.below(10)]) \(given[random.below(10)])"
    }
    return (0..<1 + random.below(4)).map { _ in word() }.joined(separator: random.below(4) == 0 ? "-" : " ")
  }

  /// One to three changes: a letter inserted, left out, replaced, exchanged; tokens exchanged, joined, left out, shortened.
  mutating func changed(_ name: String) -> String {
    var text = Array(name.lowercased())
    for _ in 0..<1 + random.below(3) where text.count > 2 {
      let place = random.below(text.count - 1)
      switch random.below(7) {
      case 0: text.insert(Character(Unicode.Scalar(UInt8(97 + random.below(26)))), at: place)
      case 1: text.remove(at: place)
      case 2: text[place] = Character(Unicode.Scalar(UInt8(97 + random.below(26))))
      case 3: text.swapAt(place, place + 1)
      case 4: text = Array(String(text).split(separator: " ").reversed().joined(separator: " "))
      case 5: if let space = text.firstIndex(of: " ") { text.remove(at: space) }
      default: text.insert(" ", at: place)
      }
    }
    return String(text)
  }
}

@Suite("The search finds what scoring every name finds")
struct SearchIsLosslessTests {
  /// Changed names to try; a release build tries a million with SEKISHO_EDITS=1000000.
  static let edits = ProcessInfo.processInfo.environment["SEKISHO_EDITS"].flatMap { Int($0) } ?? 1_000

  @Test("for changed names, with and without facts")
  func changedNames() {
    var mutator = NameMutator(random: SplitMix64(seed: 77))
    var differences = 0
    for round in 0..<max(1, Self.edits / 1_000) {
      let names = (0..<60).map { _ in mutator.name() }
      let index = NameIndex(
        names.enumerated().map { place, name in
          IndexedParty(
            id: "\(place)", type: place % 7 == 0 ? .organisation : .person,
            names: [IndexedName(name, kind: place % 5 == 0 ? .weak : .primary)],
            facts: PartyFacts(births: [BirthSpan(PartialDay(year: 1950 + place % 9))]))
        })
      for edit in 0..<min(Self.edits, 1_000) {
        let name = mutator.changed(names[edit % names.count])
        let facts = edit % 3 == 0 ? PartyFacts(births: [BirthSpan(PartialDay(year: 1950 + edit % 9))]) : PartyFacts()
        let query = NameQuery([name], type: edit % 4 == 0 ? .person : nil, facts: facts)
        let limit = edit % 2 == 0 ? 10 : 3
        let quick = index.search(query, limit: limit)
        let slow = index.exhaustiveSearch(query, limit: limit)
        if quick != slow {
          differences += 1
          if differences < 5 { Issue.record("round \(round): \(name): \(quick.map(\.id)) instead of \(slow.map(\.id))") }
        }
      }
    }
    #expect(differences == 0)
  }

  @Test("one error in a word of five letters or more does not hide a rare name")
  func singleErrors() {
    let names = ["Kolchanov Vasiliy", "Zawahiri Ayman", "Petrovsky Grigory", "Ryonbong Mulsan", "Escobedo Hermenegildo"]
    let index = NameIndex(names.map { IndexedParty(id: $0, type: .person, names: [IndexedName($0)]) })
    var random = SplitMix64(seed: 5)
    for name in names {
      for _ in 0..<40 {
        var letters = Array(name.lowercased())
        let place = 1 + random.below(5)
        switch random.below(3) {
        case 0: letters.remove(at: place)
        case 1: letters[place] = Character(Unicode.Scalar(UInt8(97 + random.below(26))))
        default: letters.swapAt(place, place - 1)
        }
        let hits = index.search(NameQuery([String(letters)]))
        #expect(hits.first?.id == name, "\(String(letters))")
      }
    }
  }
}
