public import RedFlags

extension ListMatch {
  /// Which list and which entry, and what agrees, in one sentence.
  public var sentence: LocalizedText {
    let quoted = (en: name.map { " “\($0)”" } ?? "", ja: name.map { "「\($0)」" } ?? "", ko: name.map { " ‘\($0)’" } ?? "")
    let under = programmes.isEmpty ? "" : " [\(programmes.joined(separator: ", "))]"
    return LocalizedText(
      en: "\(list) (\(file), \(shortVersion)), entry \(entry)\(quoted.en)\(under): \(agreed.en).",
      ja: "\(list)（\(file)、\(shortVersion)）の記載 \(entry)\(quoted.ja)\(under)：\(agreed.ja)が一致。",
      ko: "\(list)(\(file), \(shortVersion)) 항목 \(entry)\(quoted.ko)\(under): \(agreed.ko) 일치.")
  }

  /// What agrees, such as `exact name and document number …4521`.
  public var agreed: LocalizedText {
    let words = agreements.map { agreement in
      // The name under which the entry is kept stands beside it already; an alias does not.
      agreement.kind == .name && agreement.shown == name
        ? LocalizedText(en: "exact name", ja: "名称", ko: "이름") : agreement.words
    }
    return LocalizedText(
      en: words.map(\.en).joined(separator: " and "), ja: words.map(\.ja).joined(separator: "と"),
      ko: words.map(\.ko).joined(separator: ", "))
  }

  /// The version, a hash cut to what people compare.
  var shortVersion: String {
    let parts = version.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[1].count > 8 else { return version }
    return "\(parts[0]):\(parts[1].prefix(8))…"
  }
}

extension ListMatch.Agreement {
  /// What agrees, in words.
  public var words: LocalizedText {
    switch kind {
    case .wallet: LocalizedText(en: "wallet \(shown)", ja: "ウォレット \(shown)", ko: "지갑 \(shown)")
    case .document: LocalizedText(en: "document number \(shown)", ja: "書類番号 \(shown)", ko: "서류 번호 \(shown)")
    case .name: LocalizedText(en: "exact name “\(shown)”", ja: "名称「\(shown)」", ko: "이름 ‘\(shown)’")
    case .spelling:
      LocalizedText(en: "name “\(shown)” in another spelling", ja: "別表記の名称「\(shown)」", ko: "다른 표기의 이름 ‘\(shown)’")
    case .dateOfBirth: LocalizedText(en: "date of birth \(shown)", ja: "生年月日 \(shown)", ko: "생년월일 \(shown)")
    case .address: LocalizedText(en: "street address \(shown)", ja: "住所 \(shown)", ko: "주소 \(shown)")
    case .country: LocalizedText(en: "country \(shown)", ja: "国 \(shown)", ko: "국가 \(shown)")
    }
  }
}

extension LocalizedText {
  /// At most so many entries are named in a sentence; all stand in the list of entries.
  private static let named = 2

  /// The text with the entries of lists on which it rests behind it.
  public func naming(_ matches: [ListMatch]) -> LocalizedText {
    var text = self
    for match in matches.prefix(Self.named) {
      let sentence = match.sentence
      text = LocalizedText(en: text.en + " " + sentence.en, ja: text.ja + sentence.ja, ko: text.ko + " " + sentence.ko)
    }
    let more = matches.count - Self.named
    guard more > 0 else { return text }
    return LocalizedText(
      en: text.en + (more == 1 ? " One more entry agrees." : " \(more) more entries agree."),
      ja: text.ja + "ほかに\(more)件の記載が一致。", ko: text.ko + " 그 밖에 항목 \(more)건 일치.")
  }
}
