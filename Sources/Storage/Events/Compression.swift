internal import CZstd
internal import Synchronization

/// Makes texts shorter before they are encrypted. The first byte tells how: 0 for not at all, 1 for Zstandard.
enum Compression {
  /// Shorter texts do not get shorter.
  private static let fewest = 200
  /// No event is longer; a frame that claims to be is refused.
  private static let most = 64 << 20

  /// Contexts are costly to make and hold no data between uses.
  private final class Contexts: Sendable {
    private struct Handles: @unchecked Sendable { var free: [OpaquePointer] = [] }
    private let compressors = Mutex(Handles())

    func compress(_ text: [UInt8]) -> [UInt8]? {
      guard let context = compressors.withLock({ $0.free.popLast() }) ?? ZSTD_createCCtx() else { return nil }
      defer { compressors.withLock { $0.free.append(context) } }
      let bound = ZSTD_compressBound(text.count)
      var isFine = true
      let packed = [UInt8](unsafeUninitializedCapacity: bound + 1) { buffer, count in
        buffer[0] = 1
        let size = ZSTD_compressCCtx(context, buffer.baseAddress.map { $0 + 1 }, bound, text, text.count, 1)
        isFine = ZSTD_isError(size) == 0
        count = isFine ? size + 1 : 0
      }
      return isFine ? packed : nil
    }
  }

  private static let contexts = Contexts()

  static func packed(_ text: [UInt8]) -> [UInt8] {
    if text.count >= fewest, let packed = contexts.compress(text), packed.count < text.count { return packed }
    return [0] + text
  }

  static func unpacked(_ packed: [UInt8]) throws(StorageError) -> [UInt8] {
    switch packed.first {
    case 0: return Array(packed.dropFirst())
    case 1:
      let size = packed.withUnsafeBytes { bytes in
        ZSTD_getFrameContentSize(bytes.baseAddress.map { $0 + 1 }, bytes.count - 1)
      }
      guard size <= UInt64(most) else { throw damaged }
      var isFine = true
      let text = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
        let written = packed.withUnsafeBytes { bytes in
          ZSTD_decompress(buffer.baseAddress, buffer.count, bytes.baseAddress.map { $0 + 1 }, bytes.count - 1)
        }
        isFine = ZSTD_isError(written) == 0 && UInt64(written) == size
        count = isFine ? written : 0
      }
      guard isFine else { throw damaged }
      return text
    default: throw damaged
    }
  }

  private static let damaged = StorageError(.decoding, "A packed text cannot be unpacked.")
}
