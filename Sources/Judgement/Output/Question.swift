public import Events
public import Foundation
public import RedFlags
import Yams

/// Something that a careful firm wants to know about a subject, and the features that tell whether anybody looked.
public struct Question: Codable, Sendable, Hashable {
  /// A stable word for it.
  public var id: String
  /// The kinds of subjects it is asked about.
  public var kinds: [String]
  /// It is answered as soon as one of these features is known.
  public var features: [String]
  /// What is not known while it is open.
  public var text: LocalizedText

  /// Reads questions from YAML.
  ///
  /// - Throws: ``CatalogueError`` with what is wrong, also when a feature is not declared.
  public static func load(from file: URL, table: FeatureTable = .shared) throws(CatalogueError) -> [Question] {
    let questions: [Question]
    do {
      questions = try YAMLDecoder().decode([Question].self, from: Data(contentsOf: file))
    } catch {
      throw CatalogueError(file: file.lastPathComponent, reason: "\(error)")
    }
    for question in questions {
      for feature in question.features where table.slot(of: feature) == nil {
        throw CatalogueError(file: file.lastPathComponent, reason: "\(question.id) names the unknown feature \(feature)")
      }
    }
    return questions
  }

  /// Whether the question is open for a subject with a row of features.
  public func isOpen(for kind: SubjectKind, row: [Double], table: FeatureTable = .shared) -> Bool {
    guard kinds.contains(kind.rawValue) else { return false }
    return !features.contains { table.slot(of: $0).map { !row[$0].isNaN } ?? false }
  }
}
