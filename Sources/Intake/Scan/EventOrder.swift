import Workers

/// Brings the entries of all workers into the one order in which events are judged, each event once.
struct EventOrder: Sendable {
  /// The entries in order.
  let entries: [EventEntry]
  /// For each worker the place of each of its entries: of a repeated delivery the place of the one that counts,
  /// `UInt32.max` for a
  /// delivery that was corrected by another one.
  let numbers: [[UInt32]]

  /// An entry with where it came from.
  private struct Item: Sendable {
    let entry: EventEntry
    let part: UInt32
    let place: UInt32
  }

  /// Orders the entries of all workers.
  ///
  /// - Parameters:
  ///   - parts: each worker's entries, with the worker's own numbers of subjects.
  ///   - subjectNumbers: the final number of each worker's subjects.
  ///   - subjects: how many subjects there are.
  init(_ parts: [[EventEntry]], subjectNumbers: [[UInt32]], subjects: Int, files: [MappedFile], workers: Workers) {
    let (items, starts) = Self.bySubject(parts, subjectNumbers, subjects: subjects)
    let jobs = Self.jobs(starts)
    let sorted = workers.map(jobs: jobs.count) { job in
      jobs[job].flatMap { subject in
        items[starts[subject]..<starts[subject + 1]].sorted { EventEntry.precedes($0.entry, $1.entry) }
      }
    }
    let corrected = Corrections(sorted.lazy.joined().map(\.entry), files: files, workers: workers)
    var numbers = parts.map { [UInt32](repeating: .max, count: $0.count) }
    var entries: [EventEntry] = []
    entries.reserveCapacity(items.count)
    for item in sorted.joined() where !corrected.drops(item.entry) {
      let isRepeated = entries.last.map { $0.isSameEvent(as: item.entry) } ?? false
      if !isRepeated { entries.append(item.entry) }
      numbers[Int(item.part)][Int(item.place)] = UInt32(entries.count - 1)
    }
    self.entries = entries
    self.numbers = numbers
  }

  /// A counting sort by subject.
  private static func bySubject(
    _ parts: [[EventEntry]], _ subjectNumbers: [[UInt32]], subjects: Int
  ) -> (items: [Item], starts: [Int]) {
    var starts = [Int](repeating: 0, count: subjects + 1)
    for (part, entries) in parts.enumerated() {
      for entry in entries { starts[Int(subjectNumbers[part][Int(entry.subject)]) + 1] += 1 }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    let total = starts.last ?? 0
    let items = [Item](unsafeUninitializedCapacity: total) { buffer, count in
      for (part, entries) in parts.enumerated() {
        for (place, local) in entries.enumerated() {
          var entry = local
          entry.subject = subjectNumbers[part][Int(local.subject)]
          let slot = next[Int(entry.subject)]
          next[Int(entry.subject)] += 1
          (buffer.baseAddress.map { $0 + slot })?.initialize(to: Item(entry: entry, part: UInt32(part), place: UInt32(place)))
        }
      }
      count = total
    }
    return (items, starts)
  }

  /// Runs of subjects with some ten thousand events each.
  private static func jobs(_ starts: [Int]) -> [Range<Int>] {
    var jobs: [Range<Int>] = []
    var first = 0
    for subject in 0..<max(0, starts.count - 1) where starts[subject + 1] - starts[first] >= 16_384 || subject == starts.count - 2
    {
      jobs.append(first..<subject + 1)
      first = subject + 1
    }
    return jobs
  }
}

/// Deliveries that carry the identity of another one but differ from it: of these the first in the order of judgement counts.
private struct Corrections {
  /// Where an event lies, as a key.
  private struct Place: Hashable {
    let file: Int
    let offset: Int
  }

  private var dropped: Set<Place> = []

  init(_ entries: [EventEntry], files: [MappedFile], workers: Workers) {
    let doubled = Self.doubledIdentities(entries, workers: workers)
    guard !doubled.isEmpty else { return }
    var groups: [UInt64: [EventEntry]] = [:]
    for entry in entries where doubled.contains(entry.identity) { groups[entry.identity, default: []].append(entry) }
    func text(_ entry: EventEntry) -> UnsafeRawBufferPointer { files[entry.file].bytes(at: entry.offset, count: entry.length) }
    for group in groups.values {
      let sorted = group.sorted { left, right in
        left.isSameEvent(as: right)
          ? text(left).lexicographicallyPrecedes(text(right)) : EventEntry.precedes(left, right)
      }
      guard let first = sorted.first else { continue }
      for entry in sorted.dropFirst() where !entry.isSameEvent(as: first) || !text(entry).elementsEqual(text(first)) {
        dropped.insert(Place(file: entry.file, offset: entry.offset))
      }
    }
  }

  func drops(_ entry: EventEntry) -> Bool {
    !dropped.isEmpty && dropped.contains(Place(file: entry.file, offset: entry.offset))
  }

  /// Identities that more than one entry carries, found bucket by bucket.
  private static func doubledIdentities(_ entries: [EventEntry], workers: Workers) -> Set<UInt64> {
    var buckets = [[UInt64]](repeating: [], count: 64)
    for entry in entries { buckets[Int(entry.identity >> 58)].append(entry.identity) }
    let found = workers.map(jobs: buckets.count) { [buckets] job in
      let sorted = buckets[job].sorted()
      return sorted.indices.dropFirst().filter { sorted[$0] == sorted[$0 - 1] }.map { sorted[$0] }
    }
    return Set(found.joined())
  }
}

extension EventEntry {
  /// Whether two entries stand for one event: the same identity, subject and time.
  fileprivate func isSameEvent(as other: EventEntry) -> Bool {
    identity == other.identity && subject == other.subject && instant == other.instant
  }
}
