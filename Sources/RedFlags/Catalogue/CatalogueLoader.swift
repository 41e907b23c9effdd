import Dispatch
public import Foundation
import Synchronization
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

  /// Reads every `.yaml` file below a folder, on all cores.
  ///
  /// - Parameters:
  ///   - folder: the catalogue's folder.
  ///   - examples: whether examples are read with their events, which only those need who run them.
  /// - Returns: the catalogue, and the errors of documents that were set aside.
  public static func load(from folder: URL, examples: Bool = true) -> (catalogue: FlagCatalogue, errors: [CatalogueError]) {
    let files = documents(below: folder)
    let documents = Mutex([Result<FlagDocument, CatalogueError>?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let document = document(at: files[index], below: folder, examples: examples)
      documents.withLock { $0[index] = document }
    }
    var flags: [FlagDocument] = []
    var errors: [CatalogueError] = []
    for document in documents.withLock({ $0 }) {
      switch document {
      case .success(let flag)?: flags.append(flag)
      case .failure(let error)?: errors.append(error)
      case nil: break
      }
    }
    return (FlagCatalogue(flags: flags), errors)
  }

  private static func document(at file: URL, below folder: URL, examples: Bool) -> Result<FlagDocument, CatalogueError> {
    let name = file.path.replacingOccurrences(of: folder.path + "/", with: "")
    do {
      let wish = FlagExample.namesOnly.map { [$0: !examples] } ?? [:]
      return .success(try YAMLDecoder().decode(FlagDocument.self, from: Data(contentsOf: file), userInfo: wish))
    } catch let error as DecodingError {
      return .failure(CatalogueError(file: name, reason: sentence(for: error)))
    } catch {
      return .failure(CatalogueError(file: name, reason: "\(error)"))
    }
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
