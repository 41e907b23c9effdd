import Events
import Foundation
import Logging

/// Writes the log as JSON Lines to standard error.
struct LineLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  private let label: String

  /// A handler for a part of the program.
  init(label: String) { self.label = label }

  /// Metadata of every line.
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a line.
  func log(event: LogEvent) {
    FileHandle.standardError.write(
      Data(Self.line(event, label: label, metadata: metadata, now: ServiceSources.live.now())))
  }

  static func line(_ event: LogEvent, label: String, metadata: Logger.Metadata, now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("time", now)
    writer.member("level", event.level.rawValue)
    writer.member("logger", label)
    writer.member("message", event.message.description)
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) { writer.member(key, "\(value)") }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
