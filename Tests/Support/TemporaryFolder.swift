public import Foundation

/// A folder that goes away with the value.
public final class TemporaryFolder: Sendable {
  /// Where it lies.
  public let url: URL
  /// Where it lies.
  public var path: String { url.path }

  /// Makes a new folder that nobody else can enter.
  public init() throws {
    var template = Array((FileManager.default.temporaryDirectory.path + "/sekisho-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    url = URL(fileURLWithPath: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// The path of a file in it.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  deinit { try? FileManager.default.removeItem(at: url) }
}
