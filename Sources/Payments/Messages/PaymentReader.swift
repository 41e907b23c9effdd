public import Foundation
import Watchlists

/// Why a payment file cannot be read at all.
public struct PaymentFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A sentence for the person who named the file.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Reads payment messages: ISO 20022 XML, SWIFT MT103 and MT202 text, IVMS101 JSON. The format is told by the content.
///
/// Files come from outside and may hold anything. A damaged message costs itself alone; nothing is expanded, fetched or trusted for its size;
/// what cannot be used is told with file, line and field.
public enum PaymentReader {
  /// Larger files are refused; XML of any size below is read piece by piece.
  public static let mostBytes = 4 << 30

  /// Reads a file and hands its units to `body` in their order.
  ///
  /// - Returns: what could not be used.
  /// - Throws: ``PaymentFileError`` when the file cannot be read or is no payment message.
  public static func read(path: String, _ body: (Payment) -> Void) throws(PaymentFileError) -> [PaymentReject] {
    let url = URL(fileURLWithPath: path)
    let data: Data
    do { data = try Data(contentsOf: url, options: .mappedIfSafe) } catch {
      throw PaymentFileError("\(path) cannot be read: \(error.localizedDescription)")
    }
    guard data.count <= mostBytes else { throw PaymentFileError("\(path) is larger than \(mostBytes) bytes, the most allowed") }
    return try read(file: url.lastPathComponent, data: data, body)
  }

  /// Reads a file in memory. See ``read(path:_:)``.
  public static func read(file: String, data: Data, _ body: (Payment) -> Void) throws(PaymentFileError) -> [PaymentReject] {
    var sink = PaymentSink(file: file)
    let isKnown = withoutActuallyEscaping(body) { body in
      sink.body = body
      defer { sink.body = nil }
      return data.withUnsafeBytes { bytes in read(bytes, &sink) }
    }
    guard isKnown else {
      throw PaymentFileError("\(file) is no payment message of a known kind; Documentation/payments.md names those that are read")
    }
    return sink.rejects
  }

  /// False when the bytes are no message of a known kind.
  private static func read(_ bytes: UnsafeRawBufferPointer, _ sink: inout PaymentSink) -> Bool {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
    if ISOReader.isMessage(bytes) {
      ISOReader.read(bytes, into: &sink)
      return true
    }
    // What begins with a mark of XML is nothing else.
    switch bytes.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): return ISOReader.refuse(bytes, into: &sink)
    case UInt8(ascii: "["): return IVMSReader.read(bytes, into: &sink)
    case UInt8(ascii: "{") where !MTBlocks.isMessage(bytes): return IVMSReader.read(bytes, into: &sink)
    case _ where MTBlocks.isMessage(bytes):
      MTReader.read(bytes, into: &sink)
      return true
    default: return false
    }
  }
}

/// What readers fill.
struct PaymentSink {
  let file: String
  var body: ((Payment) -> Void)?
  private(set) var rejects: [PaymentReject] = []
  /// Rejects beyond this are counted, not kept.
  static let mostRejects = 100_000

  init(file: String) { self.file = file }

  func add(_ payment: Payment) {
    if !payment.isEmpty { body?(payment) }
  }

  mutating func reject(_ line: Int, _ field: String, _ reason: String, transaction: String? = nil) {
    guard rejects.count < Self.mostRejects else { return }
    rejects.append(
      PaymentReject(file: file, line: line, field: field, reason: reason, transaction: transaction))
  }
}

/// Texts of messages as they are kept.
enum PaymentValue {
  /// Longer values are no names or numbers of a message; the standards allow 350 characters at most for names, 9,000 for the longest texts.
  static let longest = 10_000

  /// The text with single blanks and without what stands where nothing is known; nil when nothing is left.
  static func text(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.prefix(longest).split(whereSeparator: { $0.isWhitespace })
    let joined = words.joined(separator: " ")
    return joined.isEmpty || joined == "NOTPROVIDED" ? nil : joined
  }

  /// The text short enough to be shown in a sentence.
  static func shown(_ text: String) -> String { text.count <= 64 ? text : text.prefix(64) + "…" }
}
