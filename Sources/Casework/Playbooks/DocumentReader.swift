import Foundation
import RedFlags
import Yams

/// Reads the YAML documents of a folder; every error names the file and the field.
struct DocumentReader {
  /// Where they lie.
  let folder: URL

  /// Reads one document.
  func read<Document: Decodable>(_ type: Document.Type, _ name: String) throws(CatalogueError) -> Document {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file) else { throw CatalogueError(file: name, reason: "cannot be read") }
    do {
      return try YAMLDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw CatalogueError(file: name, reason: Self.sentence(for: error))
    } catch {
      throw CatalogueError(file: name, reason: "\(error)")
    }
  }

  /// The names of the YAML files of a folder below, in order.
  func names(in place: String) throws(CatalogueError) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(place).path)
    guard let found else { throw CatalogueError(file: place, reason: "cannot be read") }
    return found.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(place)/\($0)" }
  }

  /// Fails with file and field unless something holds.
  func require(_ holds: Bool, _ name: String, _ field: String, _ reason: String) throws(CatalogueError) {
    guard holds else { throw CatalogueError(file: name, reason: "\(field) \(reason)") }
  }

  /// Fails unless a text says something in all three languages.
  func require(_ text: LocalizedText, _ name: String, _ field: String) throws(CatalogueError) {
    for language in Language.allCases {
      let said = text[language].trimmingCharacters(in: .whitespacesAndNewlines)
      try require(!said.isEmpty, name, "\(field).\(language.rawValue)", "is empty")
    }
  }

  private static func sentence(for error: DecodingError) -> String {
    func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
      (context.codingPath + [last].compactMap { $0 }).map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(
        separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context): "\(path(context, key)) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(path(context)) \(context.debugDescription)"
    @unknown default: "\(error)"
    }
  }
}
