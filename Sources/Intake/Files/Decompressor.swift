import CZlib
import CZstd

/// How a file is packed, told by its first bytes and not by its name.
enum Packing {
  case plain
  case gzip
  case zstd

  init(_ bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      self = .plain
    }
  }
}

/// How much a packed file may grow. Real logs shrink to a tenth or a hundredth; a file beyond these limits is made to fill
/// a disk.
public struct UnpackLimit: Sendable, Hashable {
  /// So many bytes may always come out of a file.
  public var bytes: Int
  /// Of larger ones, so many times what went in.
  public var ratio: Int

  /// A limit; by default 1 GiB, and beyond it 400 times the packed size.
  public init(bytes: Int = 1 << 30, ratio: Int = 400) {
    self.bytes = bytes
    self.ratio = ratio
  }

  /// The most bytes that may come out of a file of the given size.
  func most(for packed: Int) -> Int {
    let (product, overflow) = packed.multipliedReportingOverflow(by: ratio)
    return max(bytes, overflow ? .max : product)
  }

  func check(_ spool: borrowing Spool, of file: MappedFile) throws(IntakeError) {
    let most = most(for: file.count)
    guard spool.count <= most else {
      throw IntakeError(
        file: file.name, reason: "unpacks from \(file.count) bytes to more than \(most), the most that is allowed; not read")
    }
  }
}

/// Unpacks a stream into a spool. What was unpacked before an error is kept, and the error tells where the file broke.
enum Decompressor {
  private static let chunk = 1 << 18

  /// Unpacks a whole file.
  ///
  /// - Returns: the unpacked file, and the reason why it ended early, if it did.
  /// - Throws: ``IntakeError`` when it grows beyond the limit or the disk is full.
  static func unpack(
    _ file: MappedFile, _ packing: Packing, limit: UnpackLimit = UnpackLimit()
  ) throws(IntakeError) -> (file: MappedFile, damage: String?) {
    var spool = try Spool(name: file.name)
    let damage =
      switch packing {
      case .plain: nil as String?
      case .gzip: try inflate(file, limit, into: &spool)
      case .zstd: try decompressZstd(file, limit, into: &spool)
      }
    return (try spool.mapped(), damage)
  }

  /// RFC 1952, with several members one after the other.
  private static func inflate(
    _ file: MappedFile, _ limit: UnpackLimit, into spool: inout Spool
  ) throws(IntakeError) -> String? {
    let bytes = file.bytes
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return "zlib did not start"
    }
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: chunk)
    var position = 0
    var isInsideMember = true
    while position < bytes.count {
      let piece = UnsafeRawBufferPointer(rebasing: bytes[position..<min(position + chunk, bytes.count)])
      stream.next_in = UnsafeMutablePointer(mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.avail_in = UInt32(piece.count)
      var code = Z_OK
      repeat {
        let produced = output.withUnsafeMutableBufferPointer { buffer in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          code = CZlib.inflate(&stream, Z_NO_FLUSH)
          return buffer.count - Int(stream.avail_out)
        }
        try output.withUnsafeBufferPointer { raw throws(IntakeError) in
          try spool.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(raw)[..<produced]))
        }
        try limit.check(spool, of: file)
        isInsideMember = code != Z_STREAM_END
        if code == Z_STREAM_END, stream.avail_in > 0 { inflateReset(&stream) }
      } while stream.avail_in > 0 && (code == Z_OK || code == Z_STREAM_END)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { return "the gzip data is damaged" }
      if code == Z_STREAM_END { inflateReset(&stream) }
      position += piece.count
    }
    return isInsideMember ? "the gzip data ends too early" : nil
  }

  private static func decompressZstd(
    _ file: MappedFile, _ limit: UnpackLimit, into spool: inout Spool
  ) throws(IntakeError) -> String? {
    let bytes = file.bytes
    guard let stream = ZSTD_createDStream() else { return "zstd did not start" }
    defer { ZSTD_freeDStream(stream) }
    var output = [UInt8](repeating: 0, count: chunk)
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    var hint = 1
    var wasFull = false
    while input.pos < input.size || wasFull {
      var produced = 0
      output.withUnsafeMutableBytes { buffer in
        var target = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        hint = ZSTD_decompressStream(stream, &target, &input)
        produced = target.pos
      }
      if ZSTD_isError(hint) != 0 { return "the zstd data is damaged" }
      wasFull = produced == output.count
      try output.withUnsafeBufferPointer { raw throws(IntakeError) in
        try spool.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(raw)[..<produced]))
      }
      try limit.check(spool, of: file)
    }
    return hint == 0 ? nil : "the zstd data ends too early"
  }
}
