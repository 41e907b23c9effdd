internal import Crypto
internal import Foundation

/// The file format of archives: blocks of a length, a check and a content that is packed with Zstandard or not.
///
/// `SEKISHO ARCHIVE 1\n`, then blocks: four bytes of length (big-endian), 32 bytes of SHA-256 over the check of the block before and
/// the content, the content. The first block says what the archive holds, the last one is empty: a file that was cut off has none.
enum ArchiveFormat {
  static let magic = Array("SEKISHO ARCHIVE 1\n".utf8)
  static let mostBytes = 256 << 20

  static func check(_ previous: [UInt8], _ content: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: Data(previous))
    hash.update(data: Data(content))
    return Array(hash.finalize())
  }

  // MARK: Values

  static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0)
    case .integer(let number):
      bytes.append(1)
      append(UInt64(bitPattern: number), to: &bytes)
    case .real(let number):
      bytes.append(2)
      append(number.bitPattern, to: &bytes)
    case .text(let text):
      bytes.append(3)
      append(text.utf8, to: &bytes)
    case .bytes(let data):
      bytes.append(4)
      append(data, to: &bytes)
    case .bool(let flag): bytes.append(flag ? 6 : 5)
    }
  }

  static func append(_ part: some Collection<UInt8>, to bytes: inout [UInt8]) {
    append(UInt64(part.count), to: &bytes)
    bytes.append(contentsOf: part)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Reads values from a block.
  struct Reader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func value() throws(StorageError) -> SQLValue {
      switch try take(1).first {
      case 0: return .null
      case 1: return .integer(Int64(bitPattern: try number()))
      case 2: return .real(Double(bitPattern: try number()))
      case 3: return .text(String(decoding: try part(), as: UTF8.self))
      case 4: return .bytes(Array(try part()))
      case 5: return .bool(false)
      case 6: return .bool(true)
      default: throw ArchiveFormat.damaged
      }
    }

    private mutating func part() throws(StorageError) -> ArraySlice<UInt8> {
      guard let count = Int(exactly: try number()) else { throw ArchiveFormat.damaged }
      return try take(count)
    }

    private mutating func number() throws(StorageError) -> UInt64 { try take(8).reduce(0) { $0 << 8 | UInt64($1) } }

    private mutating func take(_ count: Int) throws(StorageError) -> ArraySlice<UInt8> {
      guard count >= 0, count <= bytes.count - place else { throw ArchiveFormat.damaged }
      defer { place += count }
      return bytes[place..<place + count]
    }
  }

  static let damaged = StorageError(.damaged, "The archive is damaged.")
}
