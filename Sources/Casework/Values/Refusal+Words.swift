import RedFlags

extension Refusal {
  /// What each code says to the person who asked.
  static func titles(_ code: Code) -> LocalizedText {
    switch code {
    case .notPermitted:
      LocalizedText(en: "Your roles do not allow this.", ja: "この操作を行う権限がありません。", ko: "이 작업을 할 권한이 없습니다.")
    case .wrongState:
      LocalizedText(
        en: "The case is in a state in which this cannot be done.", ja: "案件の現在の状態では、この操作はできません。",
        ko: "현재 상태의 사건에서는 이 작업을 할 수 없습니다.")
    case .samePerson:
      LocalizedText(
        en: "The second person must be somebody else than the first.", ja: "二人目の承認は、最初の人とは別の人が行う必要があります。",
        ko: "두 번째 승인은 첫 번째 사람과 다른 사람이 해야 합니다.")
    case .tookPart:
      LocalizedText(
        en: "An appeal is decided by somebody who took no part before.", ja: "異議申立ては、それまで関与していない人が判断します。",
        ko: "이의 신청은 그동안 관여하지 않은 사람이 판단합니다.")
    case .wrongReason:
      LocalizedText(
        en: "This reason does not belong to this decision.", ja: "この理由コードは、この決定には使えません。",
        ko: "이 사유 코드는 이 결정에 쓸 수 없습니다.")
    case .nothingToUndo:
      LocalizedText(
        en: "There is nothing to undo, or the case has moved on since.", ja: "取り消せる決定がないか、その後に案件が進んでいます。",
        ko: "되돌릴 결정이 없거나, 그 뒤 사건이 더 진행되었습니다.")
    case .undoTooLate:
      LocalizedText(en: "The time for undoing has passed.", ja: "取り消しできる時間を過ぎています。", ko: "되돌릴 수 있는 시간이 지났습니다.")
    case .notFound: LocalizedText(en: "No such thing here.", ja: "該当するものがありません。", ko: "해당하는 것이 없습니다.")
    case .outOfBounds:
      LocalizedText(
        en: "The time lies in the past or beyond what the policy allows.", ja: "日時が過去か、方針で認められた範囲を超えています。",
        ko: "시각이 과거이거나 정책이 허용하는 범위를 넘습니다.")
    case .ownerMissing:
      LocalizedText(en: "A hold needs an owner by name.", ja: "保留には責任者の氏名が必要です。", ko: "보류에는 책임자의 이름이 필요합니다.")
    case .merged:
      LocalizedText(
        en: "This case is worked together with another one.", ja: "この案件は別の案件とまとめて扱われています。",
        ko: "이 사건은 다른 사건과 함께 다루어지고 있습니다.")
    case .notMergeable:
      LocalizedText(en: "These cases cannot be worked together.", ja: "これらの案件はまとめられません。", ko: "이 사건들은 함께 묶을 수 없습니다.")
    case .memberUnanswered:
      LocalizedText(
        en: "Say for each member of the ring whether it is included.", ja: "リングの各メンバーについて、対象に含めるかどうかを指定してください。",
        ko: "무리의 구성원마다 포함할지 여부를 정해 주십시오.")
    case .planChanged:
      LocalizedText(
        en: "The ring has changed since the plan was shown. Look again.", ja: "計画の表示後にリングが変わりました。もう一度確認してください。",
        ko: "계획을 본 뒤 무리가 바뀌었습니다. 다시 확인해 주십시오.")
    case .badText: LocalizedText(en: "A text is empty or too long.", ja: "文が空か、長すぎます。", ko: "글이 비었거나 너무 깁니다.")
    case .victim:
      LocalizedText(
        en: "This person's identity was used by others. There is no suspicion to decide.",
        ja: "この人は身元を悪用された被害者です。疑いとして判断することはありません。", ko: "이 사람은 신원을 도용당한 피해자입니다. 의심으로 판단하지 않습니다.")
    case .staleRevision:
      LocalizedText(
        en: "Somebody has changed the case since you read it.", ja: "読み込み後に、ほかの人が案件を変更しました。",
        ko: "읽은 뒤에 다른 사람이 사건을 변경했습니다.")
    case .alreadyDone: LocalizedText(en: "This was done already.", ja: "すでに実行済みです。", ko: "이미 처리되었습니다.")
    case .timeRunsBackwards:
      LocalizedText(
        en: "The time given lies before the case's last change.", ja: "指定の時刻が、案件の最後の変更より前です。",
        ko: "주어진 시각이 사건의 마지막 변경보다 앞섭니다.")
    }
  }
}
