public import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches over https; over http from this machine alone; and files of this machine.
public struct WebDownloader: Downloading {
  /// A downloader.
  public init() {}

  /// Writes what lies at an address into a file. See ``Downloading``.
  public func download(
    _ url: URL, to file: URL, etag: String?, lastModified: String?, limits: DownloadLimits
  ) throws(DownloadError) -> Download {
    guard ListFeed.isAllowed(url) else { throw DownloadError("\(url) is not allowed: https, or this machine") }
    if url.isFileURL { return try copy(url, to: file, limits: limits) }
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: limits.seconds)
    // Some publishers turn away clients without a name.
    request.setValue("sekisho (sanctions list refresh)", forHTTPHeaderField: "User-Agent")
    if let etag { request.setValue(etag, forHTTPHeaderField: "If-None-Match") }
    if let lastModified { request.setValue(lastModified, forHTTPHeaderField: "If-Modified-Since") }
    guard FileManager.default.createFile(atPath: file.path, contents: nil), let handle = try? FileHandle(forWritingTo: file)
    else {
      throw DownloadError("\(file.path) cannot be written")
    }
    defer { try? handle.close() }
    let transfer = Transfer(handle, limits: limits)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForResource = limits.seconds
    configuration.urlCache = nil
    let session = URLSession(configuration: configuration, delegate: transfer, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    session.dataTask(with: request).resume()
    // The session's own limit is not relied on alone.
    guard transfer.done.wait(timeout: .now() + limits.seconds + 5) == .success else {
      throw DownloadError("took longer than \(Int(limits.seconds)) seconds")
    }
    return try transfer.result(of: url)
  }

  private func copy(_ url: URL, to file: URL, limits: DownloadLimits) throws(DownloadError) -> Download {
    do {
      let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int ?? 0
      guard size <= limits.bytes else { throw DownloadError("is larger than \(limits.bytes) bytes, the most allowed") }
      try FileManager.default.copyItem(at: url.resolvingSymlinksInPath(), to: file)
      return .file(etag: nil, lastModified: nil)
    } catch let error as DownloadError {
      throw error
    } catch {
      throw DownloadError(error.localizedDescription)
    }
  }
}

/// One download under way: bytes go to the file as they come.
private final class Transfer: NSObject, URLSessionDataDelegate, Sendable {
  private struct State {
    var received = 0
    var status = 0
    var etag: String?
    var lastModified: String?
    var failure: String?
  }

  let done = DispatchSemaphore(value: 0)
  private let handle: FileHandle
  private let limits: DownloadLimits
  private let state = Mutex(State())

  init(_ handle: FileHandle, limits: DownloadLimits) {
    self.handle = handle
    self.limits = limits
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let http = response as? HTTPURLResponse
    let isTooLarge = response.expectedContentLength > Int64(clamping: limits.bytes)
    state.withLock { state in
      state.status = http?.statusCode ?? 0
      state.etag = http?.value(forHTTPHeaderField: "ETag")
      state.lastModified = http?.value(forHTTPHeaderField: "Last-Modified")
      if isTooLarge { state.failure = tooLarge }
    }
    completionHandler(isTooLarge ? .cancel : .allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let mayGoOn = state.withLock { state in
      guard state.failure == nil else { return false }
      state.received += data.count
      if state.received > limits.bytes {
        state.failure = tooLarge
        return false
      }
      do { try handle.write(contentsOf: data) } catch { state.failure = "cannot be written: \(error.localizedDescription)" }
      return state.failure == nil
    }
    if !mayGoOn { dataTask.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    let isAllowed = request.url.map { ListFeed.isAllowed($0) && !$0.isFileURL } ?? false
    if !isAllowed { state.withLock { $0.failure = "leads on to an address that is not allowed" } }
    completionHandler(isAllowed ? request : nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    if let error { state.withLock { if $0.failure == nil { $0.failure = error.localizedDescription } } }
    done.signal()
  }

  private var tooLarge: String { "is larger than \(limits.bytes) bytes, the most allowed" }

  func result(of url: URL) throws(DownloadError) -> Download {
    let state = state.withLock { $0 }
    if let failure = state.failure { throw DownloadError(failure) }
    switch state.status {
    case 304: return .unchanged
    case 200: return .file(etag: state.etag, lastModified: state.lastModified)
    default: throw DownloadError("the server answered \(state.status)")
    }
  }
}
