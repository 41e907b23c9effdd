public import Foundation

/// JSON as casework's values are stored and shown: keys sorted, so that equal values give equal bytes.
public enum CaseworkJSON {
  /// Writes a value.
  ///
  /// - Throws: what the encoder throws; values of this room always encode.
  public static func data(_ value: some Encodable, indented: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      indented ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes] : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// Reads a value.
  ///
  /// - Throws: `DecodingError` that names the member.
  public static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }
}
