import CZlib
import Foundation

/// Why a packed file cannot be used.
struct UnpackingError: Error {
  let reason: String
}

/// Unpacks what official downloads are packed in: gzip and zip.
enum Unpacking {
  /// Lists are tens of megabytes; what grows beyond this was made to fill the memory.
  static let mostBytes = 2 << 30
  /// Small packed files that grow by more than this are refused too.
  static let mostGrowth = 400
  private static let chunk = 1 << 18

  /// The most bytes that may come out of so many packed ones.
  private static func limit(_ packed: Int) -> Int {
    min(mostBytes, max(64 << 20, packed.multipliedReportingOverflow(by: mostGrowth).partialValue))
  }

  static func isGzip(_ data: Data) -> Bool { data.prefix(2).elementsEqual([0x1F, 0x8B]) }
  static func isZip(_ data: Data) -> Bool { data.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04]) }

  /// Unpacks gzip (RFC 1952), several members in a row too.
  static func gunzip(_ data: Data) throws(UnpackingError) -> Data {
    var (rest, result) = (data[...], Data())
    while !rest.isEmpty {
      let (output, used) = try inflate(rest, windowBits: 15 + 16, limit: limit(data.count) - result.count)
      result.append(output)
      rest = rest.dropFirst(used)
      // Padding behind the last member.
      if rest.allSatisfy({ $0 == 0 }) { break }
    }
    return result
  }

  /// One member of a zip file.
  struct Entry {
    let name: String
    fileprivate let method: Int
    fileprivate let packed: Range<Int>
    fileprivate let size: Int
  }

  /// The files in a zip archive in the order of its directory (APPNOTE 4.3.12), folders left out.
  static func entries(ofZip data: Data) throws(UnpackingError) -> [Entry] {
    let bytes = Bytes(data)
    let tail = max(0, data.count - 66_000)
    guard let end = stride(from: data.count - 22, through: tail, by: -1).first(where: { bytes.u32($0) == 0x0605_4B50 }) else {
      throw UnpackingError(reason: "has no zip directory; the download may be cut")
    }
    let count = bytes.u16(end + 10)
    var place = bytes.u32(end + 16)
    var entries: [Entry] = []
    for _ in 0..<min(count, 10_000) {
      guard bytes.u32(place) == 0x0201_4B50 else { throw UnpackingError(reason: "has a damaged zip directory") }
      let (flags, method) = (bytes.u16(place + 8), bytes.u16(place + 10))
      let (packed, size) = (bytes.u32(place + 20), bytes.u32(place + 24))
      let (nameLength, extra, comment) = (bytes.u16(place + 28), bytes.u16(place + 30), bytes.u16(place + 32))
      let local = bytes.u32(place + 42)
      let name = ListText.decode(bytes.slice(place + 46, nameLength))
      let start = local + 30 + bytes.u16(local + 26) + bytes.u16(local + 28)
      if flags & 1 == 1 { throw UnpackingError(reason: "is locked with a password") }
      if !name.hasSuffix("/"), bytes.u32(local) == 0x0403_4B50, start + packed <= data.count {
        entries.append(Entry(name: name, method: method, packed: start..<start + packed, size: size))
      }
      place += 46 + nameLength + extra + comment
    }
    return entries
  }

  /// The bytes of one member.
  static func unpack(_ entry: Entry, of data: Data) throws(UnpackingError) -> Data {
    let start = data.startIndex
    let packed = data[(start + entry.packed.lowerBound)..<(start + entry.packed.upperBound)]
    switch entry.method {
    case 0: return Data(packed)
    case 8: return try inflate(packed, windowBits: -15, limit: limit(packed.count)).output
    default: throw UnpackingError(reason: "\(entry.name) is packed in a way that is not read here (method \(entry.method))")
    }
  }

  private static func inflate(
    _ data: Data, windowBits: Int32, limit: Int
  ) throws(UnpackingError) -> (output: Data, used: Int) {
    var stream = z_stream()
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw UnpackingError(reason: "zlib did not start")
    }
    defer { inflateEnd(&stream) }
    var (output, buffer, code) = (Data(), [UInt8](repeating: 0, count: chunk), Z_OK)
    var position = 0
    let input = [UInt8](data)
    while code == Z_OK, position < input.count {
      let length = min(chunk, input.count - position)
      code = input.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: position))
        stream.avail_in = UInt32(length)
        var code = Z_OK
        repeat {
          let produced = buffer.withUnsafeMutableBufferPointer { buffer in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(buffer.count)
            code = CZlib.inflate(&stream, Z_NO_FLUSH)
            return buffer.count - Int(stream.avail_out)
          }
          output.append(contentsOf: buffer[..<produced])
        } while code == Z_OK && stream.avail_in > 0 && output.count <= limit
        return code == Z_BUF_ERROR ? Z_OK : code
      }
      position += length - Int(stream.avail_in)
      guard output.count <= limit else { throw UnpackingError(reason: "unpacks to more than \(limit) bytes, the most allowed") }
      guard code == Z_OK || code == Z_STREAM_END else { throw UnpackingError(reason: "the packed data is damaged") }
    }
    guard code == Z_STREAM_END else { throw UnpackingError(reason: "the packed data ends too early") }
    return (output, position)
  }
}

/// Little-endian numbers of a file; zero beyond its end.
private struct Bytes {
  let data: Data

  init(_ data: Data) { self.data = data }

  func u16(_ place: Int) -> Int {
    guard place >= 0, place + 2 <= data.count else { return 0 }
    let start = data.startIndex + place
    return Int(data[start]) | Int(data[start + 1]) << 8
  }

  func u32(_ place: Int) -> Int { u16(place) | u16(place + 2) << 16 }

  func slice(_ place: Int, _ length: Int) -> Data {
    guard place >= 0, length >= 0, place + length <= data.count else { return Data() }
    return data[(data.startIndex + place)..<(data.startIndex + place + length)]
  }
}
