import Foundation

/// The folder of real samples and lists, which is no part of the repository: `SEKISHO_DATA` names it.
public enum RealData {
  /// What a test says that is skipped because there is none.
  public static let absence = "SEKISHO_DATA names no folder of samples"

  /// The folder, nil when there is none.
  public static let folder: String? = {
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(3).joined(separator: "/").dropFirst()
    let folder = ProcessInfo.processInfo.environment["SEKISHO_DATA"] ?? "\(root)/../shared/data"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// A file or folder in it, nil when it is not there.
  public static func path(_ name: String) -> String? {
    folder.map { $0 + "/" + name }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  /// The files below a folder with a name that ends so, sorted.
  public static func files(below folder: String, ending: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }
}
