import Judgement
import RedFlags

/// The reasons of a case's findings and what would clear them, strongest first, each text once.
struct GateReasons {
  private(set) var reasons: [GateAnswer.Reason] = []
  private(set) var clears: [LocalizedText] = []

  init(of one: Case, at gate: GateKind, most: Int) {
    let lane: Lane = one.lane == .legal ? .legal : .evidence
    let findings = one.evidence.findings.filter { $0.lane == lane && (lane == .legal || $0.bits > .zero) }
    reasons = findings.prefix(most).map { GateAnswer.Reason(flag: $0.flag, text: $0.reason) }
    for text in findings.prefix(most).compactMap(\.clears) where !clears.contains(text) { clears.append(text) }
    // What nobody has looked at is the shortest way out for an honest person.
    if lane == .evidence {
      for question in one.evidence.unknown.prefix(2) where !clears.contains(question.text) { clears.append(question.text) }
    }
  }
}

/// What gates say of their own accord.
enum GateWords {
  static let blocked = LocalizedText(
    en: "Two people have decided that this subject may not go on.", ja: "二名の担当者が、この対象の手続きを進めないと決定した。",
    ko: "담당자 두 명이 이 대상의 진행을 막기로 결정했다.")
  static let appeal = LocalizedText(
    en: "The person concerned can appeal; somebody who took no part decides.", ja: "本人は異議を申し立てることができ、関与していない担当者が判断する。",
    ko: "당사자는 이의를 신청할 수 있으며, 관여하지 않은 담당자가 판단한다.")
  static let released = LocalizedText(
    en: "People have looked and let this step go on.", ja: "担当者が確認し、この手続きを進めることを認めた。",
    ko: "담당자가 확인하고 이 단계를 진행하도록 했다.")
  static let decided = LocalizedText(
    en: "People have looked and found nothing that stands in the way.", ja: "担当者が確認し、支障はないと判断した。",
    ko: "담당자가 확인했으며 문제가 없다고 판단했다.")
  static let expired = LocalizedText(
    en: "A hold ended without a decision, so this step goes on. People should look.", ja: "決定がないまま保留の期限が切れたため、手続きは進む。担当者の確認が必要。",
    ko: "결정 없이 보류 기한이 끝나 이 단계는 진행된다. 담당자의 확인이 필요하다.")
  static let unavailable = LocalizedText(
    en: "No judgement could be made just now. This says nothing about the person.", ja: "現在、判定を行えない。本人について何かを示すものではない。",
    ko: "지금은 판정할 수 없다. 당사자에 대해 아무것도 뜻하지 않는다.")
}
