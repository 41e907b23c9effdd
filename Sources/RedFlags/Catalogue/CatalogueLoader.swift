public import Foundation
import Yams

/// Why a document of the catalogue cannot be used.
public struct CatalogueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, relative to the catalogue's folder.
  public let file: String
  /// What is wrong, for the author.
  public let reason: String

  /// File and reason in one line.
  public var description: String { "\(file): \(reason)" }

  /// An error about a file.
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// The red flags and clearing facts of a folder of YAML documents.
public struct FlagCatalogue: Sendable {
  /// All documents, by identifier.
  public let flags: [FlagDocument]

  /// A catalogue of the given documents.
  public init(flags: [FlagDocument]) { self.flags = flags.sorted { $0.id < $1.id } }

  /// Reads every `.yaml` file below a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - withExamples: whether the examples are read, too; a judgement needs none.
  /// - Returns: the catalogue, and the errors of documents that were set aside.
  public static func load(
    from folder: URL, withExamples: Bool = true
  ) -> (catalogue: FlagCatalogue, errors: [CatalogueError]) {
    var userInfo: [CodingUserInfoKey: any Sendable] = [:]
    if !withExamples, let leftOut = FlagExamples.leftOut { userInfo[leftOut] = true }
    var flags: [FlagDocument] = []
    var errors: [CatalogueError] = []
    for file in documents(below: folder) {
      let name = file.path.replacingOccurrences(of: folder.path + "/", with: "")
      do {
        flags.append(try YAMLDecoder().decode(FlagDocument.self, from: Data(contentsOf: file), userInfo: userInfo))
      } catch let error as DecodingError {
        errors.append(CatalogueError(file: name, reason: Self.sentence(for: error)))
      } catch {
        errors.append(CatalogueError(file: name, reason: "\(error)"))
      }
    }
    return (FlagCatalogue(flags: flags), errors)
  }

  private static func documents(below folder: URL) -> [URL] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    var files: [URL] = []
    while let file = walk?.nextObject() as? URL {
      if file.pathExtension == "yaml" { files.append(file) }
    }
    return files.sorted { $0.path < $1.path }
  }

  private static func sentence(for error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String { context.codingPath.map(\.stringValue).joined(separator: ".") }
    return switch error {
    case .keyNotFound(let key, let context):
      "\((context.codingPath.map(\.stringValue) + [key.stringValue]).joined(separator: ".")) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(path(context)): \(context.debugDescription)"
    @unknown default: "\(error)"
    }
  }
}
