import Glibc

/// Where bytes come from: a file, a pipe, a text.
public protocol ByteSource {
  /// Reads as many bytes as are there into the buffer, waiting for the first; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
  /// Whether more can be read without waiting.
  var isReady: Bool { get }
}

/// What has been read and not been answered, cut at line ends.
struct LineBuffer {
  private let longestLine: Int
  private var bytes: [UInt8] = []
  private var firstLine = 1
  private var isFirst = true

  /// A run of whole lines for one worker.
  struct Job: Sendable {
    var range: Range<Int>
    var firstLine: Int
  }

  /// Whole lines, the number of the first of them.
  struct Batch: Sendable {
    var bytes: [UInt8]
    var firstLine: Int

    /// The batch in pieces of about so many bytes, cut at line ends.
    func jobs(size: Int) -> [Job] {
      bytes.withUnsafeBytes { bytes in
        var jobs: [Job] = []
        var (start, line) = (0, firstLine)
        while start < bytes.count {
          var (end, lines) = (start, 0)
          while end < bytes.count, end - start < size {
            end = (LineBuffer.newline(in: bytes, from: end, to: bytes.count) ?? bytes.count - 1) + 1
            lines += 1
          }
          jobs.append(Job(range: start..<end, firstLine: line))
          (start, line) = (end, line + lines)
        }
        return jobs
      }
    }
  }

  private static let readSize = 1 << 18

  init(longestLine: Int) { self.longestLine = longestLine }

  /// Bytes in hand.
  var count: Int { bytes.count }

  /// Reads once; false at the end of the source.
  mutating func fill(from source: some ByteSource) throws -> Bool {
    let chunk = try [UInt8](unsafeUninitializedCapacity: Self.readSize) { buffer, count in
      count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    guard !chunk.isEmpty else { return false }
    append(isFirst && chunk.starts(with: [0xEF, 0xBB, 0xBF]) ? chunk[3...] : chunk[...])
    isFirst = false
    return true
  }

  /// A line that is too long already only waits for its end: nothing more of it is kept.
  private mutating func append(_ chunk: ArraySlice<UInt8>) {
    guard unfinished > longestLine else {
      bytes.append(contentsOf: chunk)
      return
    }
    guard let end = chunk.firstIndex(of: 0x0A) else { return }
    bytes.append(contentsOf: chunk[end...])
  }

  /// The length of the last line, whose end has not come.
  private var unfinished: Int { bytes.count - ((bytes.lastIndex(of: 0x0A) ?? -1) + 1) }

  /// Takes the whole lines out, at the end of the source also one without a line end.
  mutating func takeLines(isAtEnd: Bool) -> Batch {
    let end = isAtEnd ? bytes.count : bytes.count - unfinished
    let batch = Batch(bytes: Array(bytes[..<end]), firstLine: firstLine)
    firstLine += batch.bytes.count { $0 == 0x0A }
    bytes.removeFirst(end)
    if bytes.count > longestLine + 1 { bytes.removeLast(bytes.count - longestLine - 1) }
    return batch
  }

  /// The place of the next line end.
  static func newline(in bytes: UnsafeRawBufferPointer, from position: Int, to end: Int) -> Int? {
    guard position < end, let start = bytes.baseAddress, let found = memchr(start + position, 0x0A, end - position) else {
      return nil
    }
    return start.distance(to: UnsafeRawPointer(found))
  }
}
