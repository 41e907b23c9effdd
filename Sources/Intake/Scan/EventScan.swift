public import Events
import Hashing
import Workers

/// Something that looks at every valid event while the input is scanned. Each worker has its own.
public protocol EventListener: Sendable {
  /// Takes in an event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - subject: the subject's number within this listener's worker; ``EventScan/Result`` tells the global one.
  ///   - entry: the event's number within this listener's worker.
  mutating func hear(_ event: Event, subject: UInt32, entry: Int)
}

/// The first pass over the input: every line is read, checked and entered; nothing of its text is kept.
public enum EventScan {
  /// What one worker found.
  struct Part<Listener: EventListener>: Sendable {
    var listener: Listener
    var entries: [EventEntry] = []
    var subjects: [SubjectKey] = []
    var numbers: [SubjectKey: UInt32] = [:]
    var last: (key: SubjectKey, number: UInt32)?
    var rejects: [(chunk: Int, line: Int, field: String, reason: String)] = []
    var lines: [(chunk: Int, count: Int)] = []
    var unknownTypes: [String: Int] = [:]
  }

  /// A line of more bytes than this is set aside unread.
  static let longestLine = 32 << 20

  /// Scans files of native events.
  ///
  /// - Parameters:
  ///   - files: the files, one event a line.
  ///   - workers: who does the work.
  ///   - chunkSize: how many bytes a piece of work has at least.
  ///   - makeListener: makes a worker's listener.
  static func scan<Listener: EventListener>(
    _ files: [MappedFile], workers: Workers, chunkSize: Int = LineChunks.size, listener makeListener: @Sendable () -> Listener
  ) -> (parts: [Part<Listener>], chunks: [LineChunk]) {
    let chunks = LineChunks.cut(files, size: chunkSize)
    let decoders = workers.run(
      jobs: chunks.count,
      state: { _ in WorkerState(part: Part(listener: makeListener())) },
      body: { state, job in scan(chunks[job], number: job, of: files[chunks[job].file], into: &state) })
    return (decoders.map(\.part), chunks)
  }

  /// A worker's part and its own decoder.
  private struct WorkerState<Listener: EventListener>: Sendable {
    var part: Part<Listener>
    // Used by its worker alone.
    nonisolated(unsafe) let decoder = EventDecoder()
  }

  private static func scan<Listener: EventListener>(
    _ chunk: LineChunk, number: Int, of file: MappedFile, into state: inout WorkerState<Listener>
  ) {
    let bytes = file.bytes
    var start = chunk.range.lowerBound
    var line = 0
    while start < chunk.range.upperBound {
      let end = min(LineChunks.newline(in: bytes, from: start) ?? chunk.range.upperBound, chunk.range.upperBound)
      line += 1
      let text = trimmed(bytes, start, end)
      if text.count > 0 {
        do throws(EventError) {
          try enter(text, chunk: chunk, base: bytes, into: &state)
        } catch {
          state.part.rejects.append((number, line, error.field, error.reason))
        }
      }
      start = end + 1
    }
    state.part.lines.append((number, line))
  }

  private static func enter<Listener: EventListener>(
    _ text: UnsafeRawBufferPointer, chunk: LineChunk, base: UnsafeRawBufferPointer, into state: inout WorkerState<Listener>
  ) throws(EventError) {
    guard text.count <= longestLine else {
      throw EventError(reason: "the line has \(text.count) bytes; at most \(longestLine) are read")
    }
    let event = try state.decoder.event(from: text)
    if case .unknown = event.payload { state.part.unknownTypes[event.type, default: 0] += 1 }
    let key = SubjectKey(tenant: event.tenant, subject: event.subject)
    let subject = number(of: key, in: &state.part)
    var hash = StableHash()
    hash.add(part: event.tenant)
    hash.add(part: event.source)
    hash.add(part: event.id)
    let offset = base.baseAddress.flatMap { start in text.baseAddress.map { start.distance(to: $0) } } ?? 0
    state.part.listener.hear(event, subject: subject, entry: state.part.entries.count)
    state.part.entries.append(
      EventEntry(
        instant: event.instant, identity: hash.spread, file: chunk.file, offset: offset, length: text.count, subject: subject))
  }

  private static func number<Listener: EventListener>(of key: SubjectKey, in part: inout Part<Listener>) -> UInt32 {
    // Many files tell one subject after the other.
    if let last = part.last, last.key == key { return last.number }
    defer { part.last = part.numbers[key].map { (key, $0) } }
    if let number = part.numbers[key] { return number }
    let number = UInt32(clamping: part.subjects.count)
    part.subjects.append(key)
    part.numbers[key] = number
    return number
  }

  /// The bytes between two places without spaces at their ends, and without a byte order mark at a file's start.
  static func trimmed(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) -> UnsafeRawBufferPointer {
    var start = from
    var end = to
    if start == 0, bytes[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x0D { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || bytes[end - 1] == 0x0D { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}
