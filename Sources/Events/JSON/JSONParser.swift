import CSimdjson

/// Reads JSON documents with simdjson, which validates UTF-8, numbers, escapes and nesting.
///
/// A parser reuses its buffers, so keep one a thread. It is not safe to share.
public final class JSONParser {
  private let handle: OpaquePointer?

  /// A parser with empty buffers.
  public init() {
    handle = sekisho_json_parser_create()
  }

  deinit {
    sekisho_json_parser_free(handle)
  }

  /// Parses one document and hands its root to `body`. The node is valid only inside `body`.
  ///
  /// - Throws: ``EventError`` with simdjson's reason when the bytes are not one valid JSON document, or what `body` throws.
  func withDocument<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (TapeNode) throws(EventError) -> Result
  ) throws(EventError) -> Result {
    guard let handle else { throw EventError(reason: "no memory for the JSON parser") }
    guard let start = bytes.baseAddress, bytes.count > 0 else { throw EventError(reason: "the line is empty") }
    let document = sekisho_json_parse(handle, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    guard document.error == 0, let tape = document.tape, let strings = document.strings else {
      throw EventError(reason: "not valid JSON: \(String(cString: sekisho_json_error_message(document.error)))")
    }
    return try body(TapeNode(tape: tape, strings: strings, index: 1))
  }

  /// Parses one document into a free-standing value.
  ///
  /// - Throws: ``EventError`` when the bytes are not one valid JSON document or an object names a member twice.
  public func value(of bytes: UnsafeRawBufferPointer) throws(EventError) -> JSON {
    try withDocument(bytes) { node throws(EventError) in try JSON(node) }
  }

  /// Parses one document from text. See ``value(of:)-(UnsafeRawBufferPointer)``.
  public func value(of text: String) throws(EventError) -> JSON {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { raw throws(EventError) in try value(of: UnsafeRawBufferPointer(raw)) }
  }
}

extension JSONParser {
  /// The elements of a document that is a list.
  ///
  /// - Throws: ``EventError`` when the document is not valid JSON or no list.
  public func elements(of bytes: UnsafeRawBufferPointer) throws(EventError) -> [JSON] {
    guard let elements = try value(of: bytes).elements else { throw EventError(reason: "is not a list of events") }
    return elements
  }
}
