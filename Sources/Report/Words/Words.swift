package import Judgement
package import RedFlags

/// Speaks one language.
package struct Words: Sendable {
  package let language: Language

  /// Words of a language.
  package init(language: Language) { self.language = language }

  /// A label.
  package subscript(label: Label) -> String {
    switch language {
    case .english: label.english
    case .japanese: label.japanese
    case .korean: label.korean
    }
  }

  /// A label with its places filled.
  package func callAsFunction(_ label: Label, _ values: String...) -> String { Self.filled(self[label], values) }

  /// A text with the places `{0}`, `{1}` … filled, in one pass, so that a value that looks like a place stays as it is.
  package static func filled(_ text: String, _ values: [String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let place = Int(rest[rest.index(after: open)..<close]) ?? -1
      if values.indices.contains(place) { result += values[place] }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A text of the catalogue or of an assessment.
  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// What stands between the parts of a list.
  package var comma: String { language == .japanese ? "、" : ", " }

  /// What stands between a name and what it names.
  package var colon: String { language == .japanese ? "：" : ": " }

  /// What stands between two sentences.
  package var gap: String { language == .japanese ? "" : " " }

  /// A remark in brackets, with what stands before it.
  package func bracketed(_ text: String) -> String { language == .japanese ? "（\(text)）" : " (\(text))" }

  package func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .clear: self[.clear]
    case .review: self[.review]
    case .hold: self[.hold]
    }
  }

  package func meaning(of verdict: Verdict) -> String {
    switch verdict {
    case .clear: self[.clearMeaning]
    case .review: self[.reviewMeaning]
    case .hold: self[.holdMeaning]
    }
  }

  package func strength(_ strength: Strength) -> String {
    switch strength {
    case .weak: self[.weak]
    case .medium: self[.medium]
    case .strong: self[.strong]
    }
  }

  package func status(_ status: FlagStatus) -> String {
    switch status {
    case .live: self[.live]
    case .off: self[.off]
    case .planned: self[.planned]
    }
  }

  package func lane(_ lane: Lane) -> String { lane == .legal ? self[.legalLane] : self[.evidenceLane] }

  package func limit(_ limit: Judgement.Limit) -> String {
    switch limit {
    case .family: self[.sameStory]
    case .group: self[.groupCap]
    case .weak: self[.weakCap]
    }
  }

  package func role(_ role: RingReport.Role) -> String {
    switch role {
    case .member: self[.member]
    case .facilitator: self[.facilitator]
    case .victim: self[.victim]
    }
  }

  package func meaning(of role: RingReport.Role) -> String {
    switch role {
    case .member: self[.memberMeaning]
    case .facilitator: self[.facilitatorMeaning]
    case .victim: self[.victimMeaning]
    }
  }

  package func relation(_ relation: ListedContact.Relation) -> String {
    switch relation {
    case .own: self[.listedOwn]
    case .paid: self[.listedPaid]
    case .received: self[.listedReceived]
    case .counterparty: self[.listedCounterparty]
    }
  }

  package func basis(_ basis: BenignRate.Basis) -> String {
    switch basis {
    case .measured: self[.measured]
    case .published: self[.published]
    case .assumed: self[.assumed]
    }
  }

  /// How well a source is known, by its grade.
  package func grade(_ grade: String) -> String {
    switch grade {
    case "V": self[.seenAtSource]
    case "K": self[.toBeVerified]
    case "S": self[.ownSuggestion]
    case "P": self[.publishedNumber]
    default: grade
    }
  }
}
