public import Foundation

/// What a download may cost.
public struct DownloadLimits: Sendable, Hashable {
  /// The most bytes of one file.
  public var bytes: Int
  /// The most seconds for one file.
  public var seconds: Double

  /// 512 MiB and five minutes unless said otherwise.
  public init(bytes: Int = 512 << 20, seconds: Double = 300) {
    self.bytes = max(1, bytes)
    self.seconds = max(1, seconds)
  }
}

/// What came of a download.
public enum Download: Sendable, Hashable {
  /// The file was written; with what the server says of its state.
  case file(etag: String?, lastModified: String?)
  /// The server says that nothing changed.
  case unchanged
}

/// Why a download failed.
public struct DownloadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As a sentence without full stop.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Fetches files from other machines.
public protocol Downloading: Sendable {
  /// Writes what lies at an address into a file. Waits until it is there.
  ///
  /// - Parameters:
  ///   - etag: what the server called the state that is known; nil asks for the file in any case.
  ///   - lastModified: when the known state was made, as the server wrote it.
  /// - Throws: ``DownloadError``.
  func download(
    _ url: URL, to file: URL, etag: String?, lastModified: String?, limits: DownloadLimits
  ) throws(DownloadError) -> Download
}
