public import Events
import Foundation

extension ListStore {
  /// Asks a publisher for a list and takes it in as ``add(_:as:source:cadenceHours:limits:now:)`` does.
  ///
  /// Servers are asked for what changed alone; a file that did not is taken from the edition in use. Waits for the network.
  ///
  /// - Throws: ``StoreError``; the edition in use stays, and the failure is kept for `status`.
  @discardableResult
  public func fetch(
    _ feed: ListFeed, with downloader: any Downloading = WebDownloader(), downloads: DownloadLimits = DownloadLimits(),
    limits: RefreshLimits = RefreshLimits(), now: Instant
  ) throws(StoreError) -> RefreshOutcome {
    let name = try ListLabel(feed.name)
    let before = (try? list(name)).flatMap { current($0) }
    let source = feed.files.count == 1 ? feed.files[0].url : "\(feed.files[0].url) and \(feed.files.count - 1) more"
    return try refresh(
      name, source: source, cadenceHours: feed.cadenceHours, limits: limits, now: now, isFeed: true
    ) { (folder: URL) throws(StoreError) -> [IncomingFile]? in
      var files: [IncomingFile] = []
      var hasChanged = before?.files.count != feed.files.count
      for file in feed.files {
        let known = before?.files.first { $0.path == file.name && $0.url == file.url }
        let (incoming, isNew) = try incoming(file, feed, known, before, folder, downloader, downloads)
        files.append(incoming)
        hasChanged = hasChanged || isNew
      }
      return hasChanged ? files : nil
    }
  }

  private func incoming(
    _ file: ListFeed.File, _ feed: ListFeed, _ known: StoredVersion.File?, _ before: StoredVersion?, _ folder: URL,
    _ downloader: any Downloading, _ limits: DownloadLimits
  ) throws(StoreError) -> (file: IncomingFile, isNew: Bool) {
    guard let url = URL(string: file.url) else { throw .feeds("\(file.url) is no address") }
    let target = folder.appendingPathComponent(file.name)
    let download: Download
    do throws(DownloadError) {
      download = try downloader.download(
        url, to: target, etag: known?.etag, lastModified: known?.lastModified, limits: limits)
    } catch {
      throw .refused(list: feed.name, reason: "\(file.url): \(error)")
    }
    switch download {
    case .file(let etag, let lastModified):
      return (IncomingFile(path: file.name, url: file.url, etag: etag, lastModified: lastModified), true)
    case .unchanged:
      guard let known, let before, let name = try? ListLabel(feed.name) else {
        throw .refused(list: feed.name, reason: "\(file.url): the server says that nothing changed, but nothing is known of it")
      }
      DurableFiles.remove(target)
      do {
        try FileManager.default.copyItem(at: self.folder(of: before, name).appendingPathComponent(known.path), to: target)
      } catch {
        throw .files(target.path, error.localizedDescription)
      }
      return (
        IncomingFile(path: known.path, url: known.url, etag: known.etag, lastModified: known.lastModified), false
      )
    }
  }
}
