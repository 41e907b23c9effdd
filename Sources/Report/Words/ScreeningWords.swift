package import Names
package import RedFlags
package import Screening
package import Watchlists

/// What is said about a match with a list, in all languages: for the terminal and for pages.
package enum ScreeningWords {
  /// What found a pair of names.
  package static func key(_ why: Why) -> LocalizedText {
    switch why.key {
    case .sameTokens: LocalizedText(en: "the same words", ja: "同じ語", ko: "같은 단어")
    case .koreanSyllables: LocalizedText(en: "Korean syllables", ja: "朝鮮語の音節", ko: "한국어 음절")
    case .chineseSyllables: LocalizedText(en: "Chinese syllables", ja: "中国語の音節", ko: "중국어 음절")
    case .tokens:
      why.language == .latin
        ? LocalizedText(en: "words that sound or look alike", ja: "音や形が似た語", ko: "소리나 모양이 비슷한 단어")
        : LocalizedText(
          en: "a reading of the name in \(why.language.rawValue)", ja: "別言語での読み", ko: "다른 언어의 읽기")
    }
  }

  /// How two parts of names agree.
  package static func agreement(_ agreement: Why.Agreement) -> LocalizedText {
    switch agreement {
    case .same: LocalizedText(en: "the same", ja: "同じ", ko: "같음")
    case .spelling: LocalizedText(en: "two spellings of one sound", ja: "同じ音の別表記", ko: "같은 소리의 다른 표기")
    case .similar: LocalizedText(en: "similar", ja: "似ている", ko: "비슷함")
    case .shortForm: LocalizedText(en: "short and full form", ja: "略称と正式名", ko: "약칭과 정식 이름")
    case .initial: LocalizedText(en: "an initial", ja: "頭文字", ko: "머리글자")
    case .different: LocalizedText(en: "different", ja: "異なる", ko: "다름")
    case .onlyListed: LocalizedText(en: "only on the list", ja: "リストにのみある", ko: "명단에만 있음")
    case .onlyAsked: LocalizedText(en: "only in what was asked", ja: "照会にのみある", ko: "조회에만 있음")
    }
  }

  /// A fact that was compared.
  package static func fact(_ fact: FactEvidence.Fact) -> LocalizedText {
    switch fact {
    case .birthDate: LocalizedText(en: "date of birth", ja: "生年月日", ko: "생년월일")
    case .country: LocalizedText(en: "country", ja: "国", ko: "국가")
    case .gender: LocalizedText(en: "gender", ja: "性別", ko: "성별")
    case .number: LocalizedText(en: "number", ja: "番号", ko: "번호")
    case .address: LocalizedText(en: "address", ja: "住所", ko: "주소")
    }
  }

  /// What a listed party is.
  package static func kind(_ kind: ListedParty.Kind) -> LocalizedText {
    switch kind {
    case .person: LocalizedText(en: "person", ja: "個人", ko: "개인")
    case .organisation: LocalizedText(en: "organisation", ja: "団体", ko: "단체")
    case .vessel: LocalizedText(en: "vessel", ja: "船舶", ko: "선박")
    case .aircraft: LocalizedText(en: "aircraft", ja: "航空機", ko: "항공기")
    case .wallet: LocalizedText(en: "wallet", ja: "ウォレット", ko: "지갑")
    case .unknown: LocalizedText(en: "kind not stated", ja: "種別の記載なし", ko: "종류 미기재")
    }
  }

  /// How far a list trusts a name.
  package static func kind(_ kind: NameKind) -> LocalizedText {
    switch kind {
    case .primary: LocalizedText(en: "main name", ja: "主たる名称", ko: "대표 이름")
    case .alias: LocalizedText(en: "alias", ja: "別名", ko: "별칭")
    case .weak: LocalizedText(en: "weak alias", ja: "確度の低い別名", ko: "약한 별칭")
    }
  }

  /// What a match rests on and what is to be done about it.
  package static func sentence(_ match: ScreenMatch) -> LocalizedText {
    let against = match.why?.facts.contains { !$0.agrees } ?? false
    let (ja, ko): (String, String) =
      switch match.basis {
      case .wallet: ("ウォレットがリストに載っている", "지갑이 명단에 올라 있음")
      case .number:
        match.identifiers.contains { $0.kind == .number && $0.isStrong }
          ? ("番号がリストに載っている", "번호가 명단에 올라 있음")
          : match.score >= 1
            ? ("短い番号がリストにあり、名称も一致する", "짧은 번호가 명단에 있고 이름도 일치함")
            : ("短い番号がリストにあるが、他人も持ちうる。名称と日付を比べること", "짧은 번호가 명단에 있으나 남도 가질 수 있음. 이름과 날짜를 비교할 것")
      case .contact: ("電話番号またはメールがリストにあるが、他人も使いうる。名称と日付を比べること", "전화번호나 이메일이 명단에 있으나 남도 쓸 수 있음. 이름과 날짜를 비교할 것")
      case .name:
        against
          ? ("名称だけでは決して確定せず、反する事実もある", "이름만으로는 결코 확정되지 않으며 반하는 사실도 있음")
          : ("名称だけでは決して確定しない。生年月日・国・番号を比べること", "이름만으로는 결코 확정되지 않음. 생년월일·국가·번호를 비교할 것")
      case .nameAndFacts:
        against ? ("名称は一致するが、事実は一致するものとしないものがある", "이름은 일치하나 사실은 맞는 것과 맞지 않는 것이 있음") : ("名称が一致し、事実も合う", "이름이 일치하고 사실도 맞음")
      }
    return LocalizedText(en: MatchSentence.text(match), ja: ja, ko: ko)
  }
}
