import Events
import Judgement
public import RedFlags

/// What a case says to whoever reads it, in plain sentences: why it is open, what is unknown, what would clear it, what waits.
public struct CaseExplanation: Codable, Sendable, Hashable {
  /// Why it is open, the shortest account first.
  public var why: [LocalizedText]
  /// What nobody has looked at.
  public var unknown: [LocalizedText]
  /// What would clear it.
  public var clears: [LocalizedText]
  /// What waits, and until when.
  public var waits: [LocalizedText]

  /// Explains a case. Probabilities are not told: a sentence with a number is read as a verdict.
  public init(_ one: Case) {
    let findings = one.evidence.findings.filter { $0.lane == (one.lane == .legal ? .legal : .evidence) }
    why = [Self.summary(one, count: findings.count)] + findings.map(\.reason)
    unknown = one.evidence.unknown.map(\.text)
    clears = []
    for text in findings.compactMap(\.clears) where !clears.contains(text) { clears.append(text) }
    waits = one.holdsInForce.map(Self.waiting)
  }

  private static func summary(_ one: Case, count: Int) -> LocalizedText {
    if one.lane == .legal {
      return LocalizedText(
        en:
          "An entry of a sanctions list agrees with this subject on a strong identifier. The law asks for a decision; it is no finding about intent.",
        ja: "制裁リストの記載が、強い識別子でこの対象と一致している。法令上の判断が必要であり、意図を示すものではない。",
        ko: "제재 명단의 항목이 강한 식별자에서 이 대상과 일치한다. 법에 따른 판단이 필요하며, 의도를 뜻하지 않는다.")
    }
    return LocalizedText(
      en: count == 1
        ? "One finding holds. It asks whether the verified person is the one who works and is paid; it does not answer."
        : "\(count) findings hold. They ask whether the verified person is the one who works and is paid; they do not answer.",
      ja: "\(count)件の所見がある。確認済みの本人が働き、報酬を受け取っているかを問うもので、答えではない。",
      ko: "소견이 \(count)건 있다. 확인된 본인이 일하고 보수를 받는지 묻는 것이며, 답은 아니다.")
  }

  private static func waiting(_ hold: Hold) -> LocalizedText {
    let gate = hold.gate.words
    let end = hold.expiresAt.text
    return LocalizedText(
      en: "\(gate.en) waits until \(end). \(hold.owner) answers for it.", ja: "\(gate.ja)は \(end) まで保留。責任者は \(hold.owner)。",
      ko: "\(gate.ko) 단계는 \(end)까지 보류된다. 책임자는 \(hold.owner)이다.")
  }
}

extension GateKind {
  /// What the step is called.
  public var words: LocalizedText {
    switch self {
    case .hire: LocalizedText(en: "The offer", ja: "採用の提示", ko: "채용 제안")
    case .contract: LocalizedText(en: "The contract", ja: "契約", ko: "계약")
    case .shipment: LocalizedText(en: "The shipment", ja: "機材の発送", ko: "장비 발송")
    case .access: LocalizedText(en: "Access", ja: "アクセス権の付与", ko: "접근 권한 부여")
    case .payout: LocalizedText(en: "The payout", ja: "報酬の支払い", ko: "보수 지급")
    case .transfer: LocalizedText(en: "The transfer", ja: "資産の移転", ko: "자산 이전")
    }
  }
}
