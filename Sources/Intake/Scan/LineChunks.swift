import Glibc

/// A piece of a file that begins at the start of a line.
struct LineChunk: Sendable {
  let file: Int
  let range: Range<Int>
}

/// Cuts files into pieces for the workers, at the ends of lines.
enum LineChunks {
  /// A piece has at least so many bytes, save a file's last one.
  static let size = 4 << 20

  static func cut(_ files: [MappedFile], size: Int = LineChunks.size) -> [LineChunk] {
    var chunks: [LineChunk] = []
    for (number, file) in files.enumerated() {
      var start = 0
      while start < file.count {
        let end = lineEnd(in: file.bytes, from: min(start + size, file.count))
        chunks.append(LineChunk(file: number, range: start..<end))
        start = end
      }
    }
    return chunks
  }

  /// The place just after the next newline, or the end.
  private static func lineEnd(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
    guard position < bytes.count else { return bytes.count }
    return newline(in: bytes, from: position).map { $0 + 1 } ?? bytes.count
  }

  /// Where the next newline is.
  static func newline(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int? {
    guard position < bytes.count, let start = bytes.baseAddress,
      let found = memchr(start + position, 0x0A, bytes.count - position)
    else { return nil }
    return start.distance(to: UnsafeRawPointer(found))
  }
}
