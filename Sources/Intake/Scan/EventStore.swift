public import Events
public import Workers

/// All events of the input in the order in which they are judged, with their subjects. The text stays in the mapped files.
///
/// Subjects are numbered in the order of tenant and name, events in the order of subject, time and identity. So equal input
/// gives equal
/// numbers, whatever its order and however many threads read it.
public struct EventStore: Sendable {
  /// Everything that was set aside.
  public let rejects: [Reject]
  /// The subjects by number.
  public let subjects: [SubjectKey]
  /// The events by number.
  public let entries: [EventEntry]
  /// How many events were delivered more than once, and counted once.
  public let duplicates: Int
  /// How many bytes were read.
  public let bytes: Int
  /// Types that the vocabulary does not know, with the number of their events.
  public let unknownTypes: [String: Int]
  /// The latest time of any event, nil when there is none.
  public let latest: Instant?
  private let files: [MappedFile]
  private let starts: [Int]

  /// The numbers of a subject's events.
  public func events(of subject: Int) -> Range<Int> { starts[subject]..<starts[subject + 1] }

  /// Reads an event again. It was valid when it was scanned.
  ///
  /// - Throws: ``EventError`` when the file changed in the meantime.
  public func event(_ number: Int, with decoder: EventDecoder) throws(EventError) -> Event {
    let entry = entries[number]
    return try decoder.event(from: files[entry.file].bytes(at: entry.offset, count: entry.length))
  }

  /// ``rejects``, and the files that were cut short or written to since they were opened. To be asked when all reading is done.
  public var rejectsWithChanges: [Reject] {
    let changes = files.compactMap { file in file.change.map { Reject(file: file.name, line: 0, reason: $0) } }
    return (rejects + changes.filter { !rejects.contains($0) }).sorted()
  }

  /// The result of a scan: the store, and the listeners with the tables that turn their numbers into global ones.
  public struct Scanned<Listener: EventListener>: Sendable {
    /// The events.
    public let store: EventStore
    /// Each worker's listener.
    public let listeners: [Listener]
    /// For each worker the global number of each of its subjects.
    public let subjectNumbers: [[UInt32]]
    /// For each worker the global number of each of its events; `UInt32.max` for one that another delivery corrects.
    public let eventNumbers: [[UInt32]]
  }

  /// Scans files of native events over all workers.
  ///
  /// - Throws: ``IntakeError`` when there are more files or events than their numbers can name.
  public static func scan<Listener: EventListener>(
    _ files: [MappedFile], rejects: [Reject] = [], workers: Workers, listener: @Sendable () -> Listener
  ) throws(IntakeError) -> Scanned<Listener> {
    try scan(files, rejects: rejects, workers: workers, chunkSize: LineChunks.size, listener: listener)
  }

  static func scan<Listener: EventListener>(
    _ files: [MappedFile], rejects: [Reject], workers: Workers, chunkSize: Int, listener: @Sendable () -> Listener
  ) throws(IntakeError) -> Scanned<Listener> {
    guard files.count <= EventEntry.mostFiles else {
      throw IntakeError(file: "input", reason: "has more than \(EventEntry.mostFiles) files")
    }
    if let file = files.first(where: { $0.count > EventEntry.longestFile }) {
      throw IntakeError(file: file.name, reason: "has more than \(EventEntry.longestFile) bytes")
    }
    let (parts, chunks) = EventScan.scan(files, workers: workers, chunkSize: chunkSize, listener: listener)
    let subjects = Set(parts.flatMap(\.subjects)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, UInt32(clamping: $0)) })
    let subjectNumbers = parts.map { part in part.subjects.map { numbers[$0] ?? 0 } }
    let total = parts.reduce(0) { $0 + $1.entries.count }
    guard total < Int(UInt32.max) else { throw IntakeError(file: "input", reason: "has more than 4 billion events") }
    let ordered = EventOrder(
      parts.map(\.entries), subjectNumbers: subjectNumbers, subjects: subjects.count, files: files, workers: workers)
    var starts = [Int](repeating: 0, count: subjects.count + 1)
    for entry in ordered.entries { starts[Int(entry.subject) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    let store = EventStore(
      rejects: (rejects + Self.rejects(of: parts, chunks: chunks, files: files)).sorted(), subjects: subjects,
      entries: ordered.entries, duplicates: total - ordered.entries.count, bytes: files.reduce(0) { $0 + $1.count },
      unknownTypes: parts.reduce(into: [:]) { sum, part in sum.merge(part.unknownTypes, uniquingKeysWith: +) },
      latest: ordered.entries.map(\.instant).max(), files: files, starts: starts)
    return Scanned(
      store: store, listeners: parts.map(\.listener), subjectNumbers: subjectNumbers, eventNumbers: ordered.numbers)
  }

  /// Lines are counted within their chunk; with the lines of the chunks before they become lines of the file.
  private static func rejects<Listener: EventListener>(
    of parts: [EventScan.Part<Listener>], chunks: [LineChunk], files: [MappedFile]
  ) -> [Reject] {
    var counts = [Int](repeating: 0, count: chunks.count)
    for (chunk, count) in parts.flatMap(\.lines) { counts[chunk] = count }
    var firstLine = [Int](repeating: 0, count: chunks.count)
    for chunk in chunks.indices.dropFirst() where chunks[chunk].file == chunks[chunk - 1].file {
      firstLine[chunk] = firstLine[chunk - 1] + counts[chunk - 1]
    }
    return parts.flatMap(\.rejects).map { reject in
      Reject(
        file: files[chunks[reject.chunk].file].name, line: firstLine[reject.chunk] + reject.line, field: reject.field,
        reason: reject.reason)
    }
  }
}
