package import Events
package import Judgement
package import RedFlags

/// What the pictures and tables of one subject need of the page that they stand on: the report, or a page of the console.
package struct CaseContext {
  /// The language.
  package let words: Words
  /// Base rates and thresholds that it was judged with.
  package let policy: Policy
  /// How the identifiers of the subject's reasons begin on the page: reason 3 stands at `anchor-r3`.
  package let anchor: String
  /// When a list was published, by the name of its file.
  package let listDates: [String: Instant]
  /// The document of a flag, when the catalogue has it.
  package let document: (String) -> FlagDocument?
  /// A flag's identifier, leading to its document where there is one.
  package let flagLink: (String) -> Markup

  /// The material of a subject's pictures and tables.
  package init(
    words: Words, policy: Policy, anchor: String, listDates: [String: Instant], document: @escaping (String) -> FlagDocument?,
    flagLink: @escaping (String) -> Markup
  ) {
    self.words = words
    self.policy = policy
    self.anchor = anchor
    self.listDates = listDates
    self.document = document
    self.flagLink = flagLink
  }

  /// The level of a kind of subject.
  func level(of assessment: Assessment) -> Policy.Level { policy.level(for: assessment.subject.kind) }
}
