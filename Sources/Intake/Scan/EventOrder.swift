/// Brings the entries of all workers into the one order in which events are judged, each event once.
enum EventOrder {
  struct Ordered {
    let entries: [EventEntry]
    /// For each worker the place of each of its entries; `UInt32.max` for those that are repetitions.
    let numbers: [[UInt32]]
  }

  static func order(_ parts: [[EventEntry]], subjectNumbers: [[UInt32]], files: [MappedFile]) -> Ordered {
    var all: [(entry: EventEntry, part: UInt32, place: UInt32)] = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for (part, entries) in parts.enumerated() {
      for (place, entry) in entries.enumerated() {
        var entry = entry
        entry.subject = subjectNumbers[part][Int(entry.subject)]
        all.append((entry, UInt32(part), UInt32(place)))
      }
    }
    let dropped = repetitions(in: all.map(\.entry), files: files)
    all.sort { EventEntry.precedes($0.entry, $1.entry) }
    var numbers = parts.map { [UInt32](repeating: .max, count: $0.count) }
    var entries: [EventEntry] = []
    entries.reserveCapacity(all.count)
    for item in all {
      if let last = entries.last, last.identity == item.entry.identity, last.subject == item.entry.subject,
        last.instant == item.entry.instant
      {
        continue
      }
      if !dropped.isEmpty, dropped.contains(Place(item.entry)) { continue }
      numbers[Int(item.part)][Int(item.place)] = UInt32(entries.count)
      entries.append(item.entry)
    }
    return Ordered(entries: entries, numbers: numbers)
  }

  /// Where an event lies, as a key.
  private struct Place: Hashable {
    let file: Int
    let offset: Int

    init(_ entry: EventEntry) {
      file = entry.file
      offset = entry.offset
    }
  }

  /// Events that carry the identity of another one with another time or subject: a corrected delivery. The one that comes first in
  /// the order of judgement counts, the others are dropped. Equal deliveries fall together by themselves and are not in the result.
  private static func repetitions(in entries: [EventEntry], files: [MappedFile]) -> Set<Place> {
    let identities = entries.map(\.identity).sorted()
    var doubled: Set<UInt64> = []
    for index in identities.indices.dropFirst() where identities[index] == identities[index - 1] {
      doubled.insert(identities[index])
    }
    guard !doubled.isEmpty else { return [] }
    var groups: [UInt64: [EventEntry]] = [:]
    for entry in entries where doubled.contains(entry.identity) { groups[entry.identity, default: []].append(entry) }
    var dropped: Set<Place> = []
    for group in groups.values {
      let sorted = group.sorted {
        EventEntry.precedes($0, $1) || (isSame($0, $1) && text($0, files).lexicographicallyPrecedes(text($1, files)))
      }
      guard let first = sorted.first else { continue }
      for entry in sorted.dropFirst() where !isSame(entry, first) || !text(entry, files).elementsEqual(text(first, files)) {
        dropped.insert(Place(entry))
      }
    }
    return dropped
  }

  private static func isSame(_ left: EventEntry, _ right: EventEntry) -> Bool {
    left.subject == right.subject && left.instant == right.instant
  }

  private static func text(_ entry: EventEntry, _ files: [MappedFile]) -> UnsafeRawBufferPointer {
    files[entry.file].bytes(at: entry.offset, count: entry.length)
  }
}
