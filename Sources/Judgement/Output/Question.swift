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
  /// It is asked once one of these features is known; always when absent.
  public var when: [String]?
  /// It is answered as soon as one of these features is known.
  public var features: [String]
  /// The flags and clearing facts that its answer brings within reach.
  public var decides: [String]
  /// What is not known while it is open.
  public var text: LocalizedText

  /// Reads questions from YAML.
  ///
  /// - Throws: ``CatalogueError`` with what is wrong: also for a feature that is not declared, an unknown kind of subject, a text that
  ///   is empty, and two questions of one name.
  public static func load(from file: URL, table: FeatureTable = .shared) throws(CatalogueError) -> [Question] {
    let questions: [Question]
    do {
      questions = try YAMLDecoder().decode([Question].self, from: Data(contentsOf: file))
    } catch {
      throw CatalogueError(file: file.lastPathComponent, reason: "\(error)")
    }
    var seen: Set<String> = []
    for question in questions {
      if let reason = seen.insert(question.id).inserted ? question.flaw(table) : "is there twice" {
        throw CatalogueError(file: file.lastPathComponent, reason: "\(question.id) \(reason)")
      }
    }
    return questions
  }

  private func flaw(_ table: FeatureTable) -> String? {
    for feature in features + (when ?? []) where table.slot(of: feature) == nil { return "names the unknown feature \(feature)" }
    for kind in kinds where SubjectKind(rawValue: kind) == nil { return "is about the unknown kind of subject \(kind)" }
    if kinds.isEmpty || features.isEmpty || decides.isEmpty { return "needs kinds, features and decides" }
    return Language.allCases.contains { text[$0].isEmpty } ? "lacks a text" : nil
  }
}

/// The questions that are open about a subject, by their places in a ``QuestionSheet``.
public struct OpenQuestions: Sendable, Hashable {
  fileprivate var bits: UInt64 = 0

  /// None.
  public init() {}
}

/// Questions ready to be asked of rows of features: those first whose answer may move most.
public struct QuestionSheet: Sendable {
  private struct Item: Sendable {
    let unknown: Assessment.Unknown
    let kinds: Set<SubjectKind>
    let when: [Int]?
    let features: [Int]
  }

  private let items: [Item]

  /// A hit on a list has no bits, and decides more than any that has.
  private static let legal = Bits(16)

  /// Puts questions in order. One of which the sheet has no flag that hangs on the answer is not asked: nothing would follow from it.
  ///
  /// - Parameters:
  ///   - questions: at most 64, which the shipped table is far from; later ones are left out.
  ///   - sheet: the flags in force.
  public init(_ questions: [Question], sheet: RuleSheet) {
    let weights = Dictionary(
      sheet.rules.map { ($0.flag.id, $0.flag.lane == .legal ? Self.legal : Bits(abs($0.flag.bits ?? 0))) },
      uniquingKeysWith: { first, _ in first })
    let valued = questions.prefix(UInt64.bitWidth).compactMap { question -> (question: Question, value: Bits)? in
      question.decides.compactMap { weights[$0] }.max().map { (question, $0) }
    }
    // Swift's sort does not promise to keep the order of equals.
    let ordered = valued.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
    items = ordered.map { question, value in
      Item(
        unknown: Assessment.Unknown(question: question.id, text: question.text, value: value),
        kinds: Set(question.kinds.compactMap(SubjectKind.init)),
        when: question.when.map { $0.compactMap(sheet.table.slot) }, features: question.features.compactMap(sheet.table.slot))
    }
  }

  /// The questions that are open for a subject with a row of features.
  public func open(for kind: SubjectKind, row: [Double]) -> OpenQuestions {
    var open = OpenQuestions()
    func isKnown(_ slot: Int) -> Bool { row.indices.contains(slot) && !row[slot].isNaN }
    for (place, item) in items.enumerated() where item.kinds.contains(kind) && !item.features.contains(where: isKnown) {
      if item.when?.contains(where: isKnown) ?? true { open.bits |= 1 << UInt64(place) }
    }
    return open
  }

  /// What is not known while questions are open, the answers that may move most first.
  public func unknown(_ open: OpenQuestions) -> [Assessment.Unknown] {
    items.indices.filter { open.bits & 1 << UInt64($0) != 0 }.map { items[$0].unknown }
  }
}
