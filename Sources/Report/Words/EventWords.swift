package import Events
package import RedFlags

/// The kinds of events, as people call them.
package enum EventWords {
  /// What a kind of event is called; the type as it is written when the vocabulary does not know it.
  package static func name(of event: Event, in words: Words) -> String {
    event.payload.kind.map { words(name(of: $0)) } ?? event.type
  }

  package static func name(of kind: EventKind) -> LocalizedText {
    switch kind {
    case .subjectOpened: LocalizedText(en: "appeared", ja: "登録", ko: "등록")
    case .subjectClosed: LocalizedText(en: "left", ja: "終了・退会", ko: "종료·탈퇴")
    case .subjectLinked: LocalizedText(en: "link declared", ja: "関係の申告", ko: "관계 신고")
    case .profileChanged: LocalizedText(en: "profile changed", ja: "プロフィール変更", ko: "프로필 변경")
    case .profileExternalSeen: LocalizedText(en: "outside profile seen", ja: "外部プロフィールの確認", ko: "외부 프로필 확인")
    case .contactChecked: LocalizedText(en: "contact data checked", ja: "連絡先の照会", ko: "연락처 조회")
    case .documentRequested: LocalizedText(en: "document requested", ja: "書類の依頼", ko: "서류 요청")
    case .documentSubmitted: LocalizedText(en: "document submitted", ja: "書類の提出", ko: "서류 제출")
    case .verificationCompleted: LocalizedText(en: "verification", ja: "本人確認", ko: "본인 확인")
    case .sessionStarted: LocalizedText(en: "sign-in", ja: "ログイン", ko: "로그인")
    case .sessionSampled: LocalizedText(en: "session sample", ja: "接続の記録", ko: "접속 기록")
    case .sessionEnded: LocalizedText(en: "session ended", ja: "接続の終了", ko: "접속 종료")
    case .deviceInventoried: LocalizedText(en: "device inventory", ja: "機器の棚卸し", ko: "기기 점검")
    case .deviceAlerted: LocalizedText(en: "device alert", ja: "機器の警告", ko: "기기 경고")
    case .applicationSubmitted: LocalizedText(en: "application", ja: "応募", ko: "지원")
    case .interviewHeld: LocalizedText(en: "interview", ja: "面接", ko: "면접")
    case .assessmentCompleted: LocalizedText(en: "skills test", ja: "技能試験", ko: "실력 시험")
    case .offerMade: LocalizedText(en: "offer", ja: "内定・提示", ko: "채용 제안")
    case .engagementStarted: LocalizedText(en: "engagement began", ja: "契約開始", ko: "계약 시작")
    case .engagementEnded: LocalizedText(en: "engagement ended", ja: "契約終了", ko: "계약 종료")
    case .requestMade: LocalizedText(en: "request", ja: "要望", ko: "요청")
    case .invitationAnswered: LocalizedText(en: "answer to an invitation", ja: "招待への返答", ko: "초대에 대한 답변")
    case .shipmentUpdated: LocalizedText(en: "shipment", ja: "発送", ko: "배송")
    case .workLogged: LocalizedText(en: "work logged", ja: "作業記録", ko: "작업 기록")
    case .commitPushed: LocalizedText(en: "commits pushed", ja: "コミット送信", ko: "커밋 전송")
    case .repositoryAnalysed: LocalizedText(en: "repository analysed", ja: "リポジトリ分析", ko: "저장소 분석")
    case .accessUsed: LocalizedText(en: "access used", ja: "アクセス利用", ko: "접근 권한 사용")
    case .dataMoved: LocalizedText(en: "data moved", ja: "データ移動", ko: "데이터 이동")
    case .reviewRecorded: LocalizedText(en: "work review", ja: "業務評価", ko: "업무 평가")
    case .communicationProfiled: LocalizedText(en: "communication profile", ja: "やり取りの傾向", ko: "의사소통 경향")
    case .bidPlaced: LocalizedText(en: "bid", ja: "入札", ko: "입찰")
    case .ratingGiven: LocalizedText(en: "rating", ja: "評価", ko: "평점")
    case .messageSent: LocalizedText(en: "message", ja: "メッセージ", ko: "메시지")
    case .payoutMethodAdded: LocalizedText(en: "payout method added", ja: "受取方法の追加", ko: "수령 수단 추가")
    case .payoutMethodRemoved: LocalizedText(en: "payout method removed", ja: "受取方法の削除", ko: "수령 수단 삭제")
    case .paymentMade: LocalizedText(en: "payment", ja: "支払い", ko: "지급")
    case .walletDeclared: LocalizedText(en: "wallet declared", ja: "ウォレットの申告", ko: "지갑 신고")
    case .transferObserved: LocalizedText(en: "transfer on chain", ja: "チェーン上の送金", ko: "온체인 이체")
    case .accountFrozen: LocalizedText(en: "account frozen", ja: "口座の凍結", ko: "계좌 동결")
    case .complaintReceived: LocalizedText(en: "complaint", ja: "苦情・申立て", ko: "민원")
    case .threatReceived: LocalizedText(en: "threat", ja: "脅迫", ko: "협박")
    case .clearanceRecorded: LocalizedText(en: "clearance recorded", ja: "解除の記録", ko: "해소 기록")
    case .dispositionRecorded: LocalizedText(en: "disposition recorded", ja: "結論の記録", ko: "결론 기록")
    }
  }
}
