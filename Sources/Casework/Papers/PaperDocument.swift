public import Catalogue
public import Foundation
public import RedFlags

/// A paper's form as its YAML document states it. Texts are by language, since a paper for an office is written in that office's alone.
public struct PaperDocument: Codable, Sendable, Hashable {
  /// A part of it.
  public struct Section: Codable, Sendable, Hashable {
    /// Its heading.
    public var heading: [String: String]
    /// Facts with their labels.
    public var fields: [PaperFact]?
    /// Sentences; `{fact}` stands for what is known of it.
    public var paragraphs: [[String: String]]?
    /// Things to tick off.
    public var checklist: [[String: String]]?
  }

  /// Which paper.
  public var kind: PaperKind
  /// The languages in which it is written.
  public var languages: [Language]
  /// Its title.
  public var title: [String: String]
  /// For whom.
  public var addressee: [String: String]
  /// By which law, or why.
  public var law: String
  /// Its parts.
  public var sections: [Section]

  /// The facts that it speaks of, in order, each once.
  public var facts: [PaperFact] {
    var found: [PaperFact] = []
    for section in sections {
      let named = (section.paragraphs ?? []).flatMap { $0.sorted { $0.key < $1.key }.flatMap { PaperText.facts(in: $0.value) } }
      for fact in (section.fields ?? []) + named where !found.contains(fact) { found.append(fact) }
    }
    return found
  }
}

/// All forms, and the labels of facts.
public struct PaperForms: Sendable {
  /// By kind.
  public let documents: [PaperKind: PaperDocument]
  /// The labels.
  public let labels: [PaperFact: LocalizedText]

  private struct Labels: Codable {
    var facts: [String: LocalizedText]
  }

  /// Reads the folder `papers` of a folder of playbooks.
  ///
  /// - Throws: ``CatalogueError`` with file and field: also when a text lacks a language of its paper or names an unknown fact.
  public static func load(from folder: URL = Catalogue.playbooks) throws(CatalogueError) -> PaperForms {
    let reader = DocumentReader(folder: folder)
    let table = try reader.read(Labels.self, "paper-facts.yaml")
    var labels: [PaperFact: LocalizedText] = [:]
    for fact in PaperFact.allCases {
      guard let label = table.facts[fact.rawValue] else {
        throw CatalogueError(file: "paper-facts.yaml", reason: "facts.\(fact.rawValue) is missing")
      }
      try reader.require(label, "paper-facts.yaml", "facts.\(fact.rawValue)")
      labels[fact] = label
    }
    try reader.require(table.facts.count == labels.count, "paper-facts.yaml", "facts", "names a fact that does not exist")
    var documents: [PaperKind: PaperDocument] = [:]
    for name in try reader.names(in: "papers") {
      let document = try reader.read(PaperDocument.self, name)
      try reader.require(documents[document.kind] == nil, name, "kind", "is there twice")
      try check(document, name, reader)
      documents[document.kind] = document
    }
    for kind in PaperKind.allCases { try reader.require(documents[kind] != nil, "papers", kind.rawValue, "is missing") }
    return PaperForms(documents: documents, labels: labels)
  }

  private static func check(_ document: PaperDocument, _ name: String, _ reader: DocumentReader) throws(CatalogueError) {
    var texts: [(String, [String: String])] = [("title", document.title), ("addressee", document.addressee)]
    for (place, section) in document.sections.enumerated() {
      let field = "sections[\(place)]"
      texts.append(("\(field).heading", section.heading))
      for (line, text) in (section.paragraphs ?? []).enumerated() { texts.append(("\(field).paragraphs[\(line)]", text)) }
      for (line, text) in (section.checklist ?? []).enumerated() { texts.append(("\(field).checklist[\(line)]", text)) }
    }
    try reader.require(!document.languages.isEmpty, name, "languages", "is empty")
    for (field, text) in texts {
      for language in document.languages {
        try reader.require(text[language.rawValue]?.isEmpty == false, name, "\(field).\(language.rawValue)", "is missing")
        for word in PaperText.places(in: text[language.rawValue] ?? "") {
          try reader.require(
            PaperFact(rawValue: word) != nil, name, "\(field).\(language.rawValue)", "names the unknown fact {\(word)}")
        }
      }
    }
  }
}

/// Texts with places for facts.
enum PaperText {
  /// A piece of a text.
  enum Piece: Hashable {
    case text(String)
    case place(String)
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  static func places(in text: String) -> [String] {
    pieces(of: text).compactMap { if case .place(let word) = $0 { word } else { nil } }
  }

  static func facts(in text: String) -> [PaperFact] { places(in: text).compactMap(PaperFact.init) }
}
