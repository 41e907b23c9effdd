import Events

/// Reads JSON from bytes.
enum JSONBytes {
  /// The value.
  ///
  /// - Throws: ``EventError`` when the bytes are not one valid document, or an object names a member twice.
  static func value(_ bytes: [UInt8]) throws(EventError) -> JSON {
    try bytes.withUnsafeBufferPointer { buffer throws(EventError) in try JSONParser().value(of: UnsafeRawBufferPointer(buffer)) }
  }
}
