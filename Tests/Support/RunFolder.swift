internal import Foundation
internal import Synchronization

/// Folders that stay until the test run ends, so that no value has to be kept alive for them.
public enum RunFolder {
  private static let root: Result<TemporaryFolder, any Error> = {
    // A process that ends does not let go of its globals by itself.
    atexit { if case .success(let folder) = RunFolder.root { try? FileManager.default.removeItem(at: folder.url) } }
    return Result { try TemporaryFolder() }
  }()
  private static let count = Mutex(0)

  /// Makes a new, empty folder.
  public static func makeFolder() throws -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let path = try root.get().path(String(number))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    return path
  }
}
