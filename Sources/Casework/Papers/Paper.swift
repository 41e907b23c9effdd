public import Events
public import RedFlags

/// A drafted paper: structured, for machines and for the printable page. A draft and nothing more; people complete, check and file it.
public struct Paper: Codable, Sendable, Hashable {
  /// A fact with its label.
  public struct Field: Codable, Sendable, Hashable {
    /// Which fact.
    public var fact: PaperFact
    /// Its label.
    public var label: String
    /// What is known; empty when it is missing.
    public var lines: [String]
    /// Whether somebody has to find it out. A list that is empty because nothing of the kind was recorded is not missing.
    public var isMissing: Bool

    private enum CodingKeys: String, CodingKey {
      case fact, label, lines
      case isMissing = "is_missing"
    }
  }

  /// A piece of a sentence.
  public struct Piece: Codable, Sendable, Hashable {
    /// The text, or the label of what is missing.
    public var text: String
    /// Whether it stands for something missing.
    public var isMissing: Bool

    private enum CodingKeys: String, CodingKey {
      case text
      case isMissing = "is_missing"
    }
  }

  /// A part.
  public struct Section: Codable, Sendable, Hashable {
    /// Its heading.
    public var heading: String
    /// Facts.
    public var fields: [Field]
    /// Sentences.
    public var paragraphs: [[Piece]]
    /// Things to tick off.
    public var checklist: [String]
  }

  /// Which paper.
  public var kind: PaperKind
  /// Its language.
  public var language: Language
  /// Its title.
  public var title: String
  /// For whom.
  public var addressee: String
  /// By which law, or why.
  public var law: String
  /// From which case.
  public var caseID: CaseID
  /// When it was drafted.
  public var draftedAt: Instant
  /// Always `draft`: nothing is filed from here.
  public var status: String
  /// Who may know of it.
  public var visibility: Visibility
  /// Its parts.
  public var sections: [Section]
  /// What is missing, in order: to be found out, never invented.
  public var missing: [PaperFact]

  private enum CodingKeys: String, CodingKey {
    case kind, language, title, addressee, law, status, visibility, sections, missing
    case caseID = "case"
    case draftedAt = "drafted_at"
  }
}

/// Drafts papers from what a case holds.
public struct PaperDesk: Sendable {
  /// The forms.
  public let forms: PaperForms

  /// A desk.
  public init(forms: PaperForms) { self.forms = forms }

  /// The language of a paper when nobody asks for another that it has.
  public func language(of kind: PaperKind, wished: Language) -> Language {
    let languages = forms.documents[kind]?.languages ?? []
    return languages.contains(wished) ? wished : languages.first ?? .english
  }

  /// Drafts a paper.
  ///
  /// - Parameters:
  ///   - kind: which.
  ///   - one: the case.
  ///   - given: facts from the subject's events and the firm's settings.
  ///   - asks: neutral questions, for a question to the person concerned.
  ///   - wished: the reader's language; papers for an office are in that office's.
  ///   - at: now.
  /// - Throws: ``Refusal`` for whoever may not draft it. Of a secret paper the refusal is the same as of an unknown one.
  public func draft(
    _ kind: PaperKind, for one: Case, given: [PaperFact: [String]], asks: [LocalizedText] = [], by person: Reviewer,
    in wished: Language, at: Instant
  ) throws(Refusal) -> Paper {
    guard person.may(.draftPapers) else { throw Refusal(.notPermitted) }
    guard kind.visibility.isVisible(to: person), let document = forms.documents[kind] else {
      throw Refusal(.notFound, field: "kind")
    }
    let language = language(of: kind, wished: wished)
    let facts = PaperFacts(one, given: given, asks: asks, for: person)
    let sections = document.sections.map { section in
      Paper.Section(
        heading: section.heading[language.rawValue] ?? "",
        fields: (section.fields ?? []).map { field($0, facts, language) },
        paragraphs: (section.paragraphs ?? []).map { pieces($0[language.rawValue] ?? "", facts, language) },
        checklist: (section.checklist ?? []).map { $0[language.rawValue] ?? "" })
    }
    return Paper(
      kind: kind, language: language, title: document.title[language.rawValue] ?? "",
      addressee: document.addressee[language.rawValue] ?? "", law: document.law, caseID: one.id, draftedAt: at, status: "draft",
      visibility: kind.visibility, sections: sections, missing: document.facts.filter { facts.isMissing($0, in: language) })
  }

  private func label(_ fact: PaperFact, _ language: Language) -> String { forms.labels[fact]?[language] ?? fact.rawValue }

  private func field(_ fact: PaperFact, _ facts: PaperFacts, _ language: Language) -> Paper.Field {
    let lines = facts.lines(fact, in: language)
    return Paper.Field(fact: fact, label: label(fact, language), lines: lines, isMissing: facts.isMissing(fact, in: language))
  }

  private func pieces(_ text: String, _ facts: PaperFacts, _ language: Language) -> [Paper.Piece] {
    PaperText.pieces(of: text).map { piece in
      switch piece {
      case .text(let text): return Paper.Piece(text: text, isMissing: false)
      case .place(let word):
        let fact = PaperFact(rawValue: word)
        let lines = fact.map { facts.lines($0, in: language) } ?? []
        guard !lines.isEmpty else { return Paper.Piece(text: fact.map { label($0, language) } ?? word, isMissing: true) }
        return Paper.Piece(text: lines.joined(separator: language == .english ? "; " : "、"), isMissing: false)
      }
    }
  }
}
