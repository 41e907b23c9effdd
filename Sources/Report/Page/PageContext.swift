import Events
import Judgement
import RedFlags

/// What all sections of a page need: the words, the order of the cases, and where each thing can be found on the page.
struct PageContext {
  let input: ReportInput
  let words: Words
  let queue: CaseQueue
  /// Cases with a section of their own.
  let shown: [Assessment]
  /// Other cases at review or hold.
  let others: [Assessment]
  /// Rings with a section of their own.
  let shownRings: [RingReport]
  /// Flags that fired on anybody, by identifier, with the number of subjects.
  let fired: [(flag: FlagDocument, subjects: Int)]
  private let caseNumbers: [CaseKey: Int]
  private let ringNumbers: [String: Int]
  private let flagNumbers: [String: Int]
  private let documents: [String: FlagDocument]

  private struct CaseKey: Hashable {
    let tenant: String
    let subject: SubjectID
  }

  init(_ input: ReportInput, words: Words) {
    self.input = input
    self.words = words
    queue = CaseQueue(input.assessments)
    let all = queue.all
    shown = Array(all.prefix(max(0, input.subjectLimit)))
    others = Array(all.dropFirst(max(0, input.subjectLimit)))
    shownRings = Array(input.rings.prefix(max(0, input.subjectLimit)))
    caseNumbers = Dictionary(
      shown.enumerated().map { (CaseKey(tenant: $1.tenant, subject: $1.subject), $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    ringNumbers = Dictionary(shownRings.enumerated().map { ($1.ring, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    for assessment in input.assessments {
      for flag in Set((assessment.findings + assessment.clearing).map(\.flag)) { counts[flag, default: 0] += 1 }
    }
    fired = input.catalogue.flags.compactMap { flag in counts[flag.id].map { (flag, $0) } }
    flagNumbers = Dictionary(fired.enumerated().map { ($1.flag.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(input.catalogue.flags.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document of a flag, when the catalogue has it.
  func document(of flag: String) -> FlagDocument? { documents[flag] }

  /// A subject's name, leading to its section when it has one.
  func link(tenant: String, subject: SubjectID, limit: Int = 60) -> Markup {
    let name = Markup.foreign(subject.text, limit: limit)
    guard let anchor = anchor(tenant: tenant, subject: subject) else { return name }
    return "<a href=\"#\(anchor)\">\(name)</a>"
  }

  /// Where a member's section is, as a link.
  func target(_ member: RingReport.Member) -> String? { anchor(tenant: member.tenant, subject: member.subject).map { "#" + $0 } }

  /// What the pictures and tables of one subject need.
  func context(anchor: String) -> CaseContext {
    CaseContext(
      words: words, policy: input.policy, anchor: anchor, listDates: input.listDates, document: document(of:), flagLink: flagLink)
  }

  /// Where a subject's section is.
  func anchor(tenant: String, subject: SubjectID) -> String? {
    caseNumbers[CaseKey(tenant: tenant, subject: subject)].map { "case-\($0)" }
  }

  /// A ring's name, leading to its section when it has one.
  func ringLink(_ ring: String) -> Markup {
    guard let number = ringNumbers[ring] else { return .foreign(ring, limit: 60) }
    return "<a href=\"#ring-\(number)\">\(words[.ring]) \(number)</a>"
  }

  /// A flag's identifier, leading to its document when that is on the page.
  func flagLink(_ flag: String) -> Markup {
    guard let number = flagNumbers[flag] else { return .foreign(flag, limit: 40) }
    return "<a href=\"#flag-\(number)\">\(flag)</a>"
  }

  /// A mark that shows a verdict, by its form as well as by its colour.
  func chip(_ verdict: Verdict) -> Markup { "<span class=\"chip \(verdict.rawValue)\">\(words.verdict(verdict))</span>" }

  func interval(_ assessment: Assessment) -> String {
    Figure.percent(assessment.interval.lowerBound) + " – " + Figure.percent(assessment.interval.upperBound)
  }

  func stake(_ assessment: Assessment) -> String { assessment.stake.map(Figure.dollars) ?? words[.unknownStake] }

  /// The heading of one of the page's main parts.
  static func heading(_ text: String) -> Markup { "\n<h2>\(text)</h2>\n" }
}
