public import Events
public import Workers

/// A line of the input, or a field of it, that could not be used.
public struct LineProblem: Sendable, Hashable {
  /// The line, counted from 1.
  public var line: Int
  /// The field and the reason.
  public var problem: EventError
  /// True when the whole line was set aside, false when only the field was left out.
  public var isLost: Bool
}

/// Screens JSON Lines as they arrive: answers come in the order of the lines, whatever the number of threads.
///
/// Memory is bounded: at most a few MiB of input are in hand, and a line of more than a MiB is set aside. What has arrived is
/// answered at once, so that a program on the other end of a pipe may ask line by line.
public struct LineScreener: Sendable {
  /// Longer lines are set aside.
  public static let longestLine = 1 << 20
  /// So much input is taken in before it is answered, if it is there.
  static let batchSize = 4 << 20
  /// A worker's share of it.
  static let jobSize = 32 << 10

  private let desk: ScreeningDesk
  private let workers: Workers

  /// A screener of lines.
  public init(_ desk: ScreeningDesk, workers: Workers) {
    self.desk = desk
    self.workers = workers
  }

  /// Screens everything that comes in and returns the number of lines that were answered.
  ///
  /// - Parameters:
  ///   - source: where the lines come from.
  ///   - write: takes the answers.
  ///   - tell: is told what could not be used, in the order of the lines.
  ///   - progress: is told how many lines were answered so far.
  public func run(
    _ source: some ByteSource, write: ([UInt8]) throws -> Void, tell: ([LineProblem]) -> Void, progress: (Int) -> Void
  ) throws -> Int {
    var buffer = LineBuffer(longestLine: Self.longestLine)
    var count = 0
    var isAtEnd = false
    while !isAtEnd {
      repeat {
        isAtEnd = try !buffer.fill(from: source)
      } while !isAtEnd && buffer.count < Self.batchSize && source.isReady
      let batch = buffer.takeLines(isAtEnd: isAtEnd)
      guard !batch.bytes.isEmpty else { continue }
      let jobs = batch.jobs(size: Self.jobSize)
      let results = workers.map(jobs: jobs.count) { screen(batch.bytes, jobs[$0]) }
      for result in results {
        try write(result.output)
        if !result.problems.isEmpty { tell(result.problems) }
        count += result.count
      }
      progress(count)
    }
    return count
  }

  private struct JobResult: Sendable {
    var output: [UInt8] = []
    var problems: [LineProblem] = []
    var count = 0
  }

  private func screen(_ bytes: [UInt8], _ job: LineBuffer.Job) -> JobResult {
    let reader = RequestReader()
    var writer = JSONWriter()
    var result = JobResult()
    bytes.withUnsafeBytes { bytes in
      var (start, line) = (job.range.lowerBound, job.firstLine)
      while start < job.range.upperBound {
        let end = LineBuffer.newline(in: bytes, from: start, to: job.range.upperBound) ?? job.range.upperBound
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if text.contains(where: { $0 > 0x20 }) {
          result.count += 1
          result.problems += Self.answer(text, line, reader, desk, &writer)
        }
        (start, line) = (end + 1, line + 1)
      }
    }
    result.output = writer.bytes
    return result
  }

  private static func answer(
    _ text: UnsafeRawBufferPointer, _ line: Int, _ reader: RequestReader, _ desk: ScreeningDesk, _ writer: inout JSONWriter
  ) -> [LineProblem] {
    do throws(UnreadableRequest) {
      guard text.count <= longestLine else {
        throw UnreadableRequest(id: .null, problem: EventError(reason: "is longer than \(longestLine) bytes"))
      }
      let read = try reader.read(text)
      desk.write(read, to: &writer)
      return read.notes.map { LineProblem(line: line, problem: $0, isLost: false) }
    } catch {
      desk.write(error, to: &writer)
      return [LineProblem(line: line, problem: error.problem, isLost: true)]
    }
  }
}
