public import Catalogue
public import Foundation
import Judgement
public import RedFlags

/// How to find the answer to one of Judgement's open questions: the same for everybody who is in the same situation.
public struct CheckItem: Codable, Sendable, Hashable {
  /// The question, as in `questions.yaml`.
  public var question: String
  /// What to do, in plain words for somebody who hires.
  public var step: LocalizedText
  /// What to ask in an interview; nil where asking is no use.
  public var ask: LocalizedText?
  /// What counts as an answer.
  public var settles: LocalizedText
}

/// All items, by question.
public struct CheckSheet: Sendable {
  /// The items in the order of the file.
  public let items: [CheckItem]

  private struct Document: Codable {
    var items: [CheckItem]
  }

  /// Reads `candidate-check.yaml`, and fails unless it has an item for each of Judgement's questions and none besides.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public static func load(
    from folder: URL = Catalogue.playbooks, questions file: URL = Catalogue.tables.appendingPathComponent("questions.yaml")
  ) throws(CatalogueError) -> CheckSheet {
    let reader = DocumentReader(folder: folder)
    let name = "candidate-check.yaml"
    let document = try reader.read(Document.self, name)
    let asked = Set(try Question.load(from: file).map(\.id))
    var seen: Set<String> = []
    for item in document.items {
      let field = "items.\(item.question)"
      try reader.require(asked.contains(item.question), name, field, "is no question of questions.yaml")
      try reader.require(seen.insert(item.question).inserted, name, field, "is there twice")
      try reader.require(item.step, name, "\(field).step")
      try reader.require(item.settles, name, "\(field).settles")
      if let ask = item.ask { try reader.require(ask, name, "\(field).ask") }
    }
    for question in asked.sorted() { try reader.require(seen.contains(question), name, "items.\(question)", "is missing") }
    return CheckSheet(items: document.items)
  }
}

/// What a recruiter sees of a candidate: plain steps to do, each with what counts as done. No score, no finding, no verdict, no flag.
public struct CandidateCheck: Codable, Sendable, Hashable {
  /// One step.
  public struct Step: Codable, Sendable, Hashable {
    /// The question that it answers.
    public var question: String
    /// What to do.
    public var step: LocalizedText
    /// What to ask.
    public var ask: LocalizedText?
    /// What counts as done.
    public var settles: LocalizedText
  }

  /// The steps that are open.
  public var steps: [Step]
  /// Whether something waits; why is for others to say.
  public var waits: Bool
  /// A reminder that stands on every check.
  public var reminder: LocalizedText

  /// The check of a subject.
  ///
  /// The order is that of the sheet and not of the weights: an order by weight would tell what is suspected.
  ///
  /// - Parameters:
  ///   - unknown: the questions that are open about the subject.
  ///   - waits: whether one of its gates holds.
  public init(unknown: [String], waits: Bool, sheet: CheckSheet) {
    let open = Set(unknown)
    steps = sheet.items.filter { open.contains($0.question) }.map {
      Step(question: $0.question, step: $0.step, ask: $0.ask, settles: $0.settles)
    }
    self.waits = waits
    reminder = LocalizedText(
      en:
        "Ask everybody for the same job the same questions. Origin, accent, look and language of the papers answer none of them.",
      ja: "同じ職の応募者には全員に同じ質問をする。出自、訛り、見た目、書類の言語は、どの答えにもならない。",
      ko: "같은 자리의 지원자 모두에게 같은 질문을 한다. 출신, 억양, 외모, 서류의 언어는 어느 답도 되지 않는다.")
  }

  /// The questions for an interview.
  public var interview: [LocalizedText] { steps.compactMap(\.ask) }
}
