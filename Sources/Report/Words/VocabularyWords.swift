package import Events
package import RedFlags

/// Words of the vocabulary and of the catalogue, in all languages. A word that is not known here is shown as it is written.
package enum VocabularyWords {
  /// Every group of red flags, in the catalogue's order.
  package static let groups = ["IDD", "PER", "CON", "NET", "LOG", "DEV", "SHP", "INT", "WRK", "MKT", "PAY", "CRY", "LDR", "EXT"]

  package static func group(_ group: String) -> LocalizedText? {
    switch group {
    case "IDD": LocalizedText(en: "Identity documents and proof", ja: "身分証と本人確認", ko: "신분증과 본인 확인")
    case "PER": LocalizedText(en: "Persona, résumé, portfolio", ja: "人物像・履歴書・実績", ko: "인물 정보·이력서·포트폴리오")
    case "CON": LocalizedText(en: "Contact data", ja: "連絡先", ko: "연락처")
    case "NET": LocalizedText(en: "Network and location", ja: "ネットワークと所在", ko: "네트워크와 위치")
    case "LOG": LocalizedText(en: "Sign-in and account", ja: "ログインとアカウント", ko: "로그인과 계정")
    case "DEV": LocalizedText(en: "Devices", ja: "機器", ko: "기기")
    case "SHP": LocalizedText(en: "Shipping and laptop farms", ja: "発送とラップトップファーム", ko: "배송과 노트북 농장")
    case "INT": LocalizedText(en: "Interviews and hiring", ja: "面接と採用", ko: "면접과 채용")
    case "WRK": LocalizedText(en: "Work behaviour", ja: "業務の様子", ko: "업무 행태")
    case "MKT": LocalizedText(en: "Contracts and marketplace", ja: "契約とマーケットプレイス", ko: "계약과 마켓플레이스")
    case "PAY": LocalizedText(en: "Payments and payouts", ja: "支払いと受取", ko: "지급과 수령")
    case "CRY": LocalizedText(en: "Crypto wallets and exchanges", ja: "暗号資産と取引所", ko: "가상자산과 거래소")
    case "LDR": LocalizedText(en: "Laundering and cashing out", ja: "資金洗浄と現金化", ko: "자금 세탁과 현금화")
    case "EXT": LocalizedText(en: "Data theft, extortion, leaving", ja: "情報窃取・恐喝・退職時", ko: "정보 절취·갈취·퇴사")
    case "CLR": LocalizedText(en: "Clearing facts", ja: "疑いを解く事実", ko: "의심을 푸는 사실")
    case "RING": LocalizedText(en: "Ring", ja: "グループ", ko: "조직망")
    default: nil
    }
  }

  /// Kinds of shared identifiers, by their words in `rings.jsonl`.
  package static func identifier(_ kind: String) -> LocalizedText? {
    switch kind {
    case "device": LocalizedText(en: "device", ja: "機器", ko: "기기")
    case "fingerprint": LocalizedText(en: "device fingerprint", ja: "機器の指紋", ko: "기기 지문")
    case "serial": LocalizedText(en: "serial number", ja: "製造番号", ko: "일련번호")
    case "second_factor": LocalizedText(en: "second factor", ja: "二要素の機器", ko: "2단계 인증 기기")
    case "typing": LocalizedText(en: "typing rhythm", ja: "打鍵のリズム", ko: "타자 리듬")
    case "payout_account": LocalizedText(en: "payout account", ja: "受取口座", ko: "수령 계좌")
    case "wallet": LocalizedText(en: "wallet", ja: "ウォレット", ko: "지갑")
    case "document_number": LocalizedText(en: "document number", ja: "書類番号", ko: "문서 번호")
    case "image": LocalizedText(en: "picture", ja: "画像", ko: "사진")
    case "background": LocalizedText(en: "picture background", ja: "画像の背景", ko: "사진 배경")
    case "face": LocalizedText(en: "face", ja: "顔", ko: "얼굴")
    case "text": LocalizedText(en: "text about oneself", ja: "自己紹介文", ko: "자기소개 글")
    case "passage": LocalizedText(en: "sentence, word for word", ja: "同一の文", ko: "똑같은 문장")
    case "site": LocalizedText(en: "site shown as own work", ja: "実績として示したサイト", ko: "실적으로 내세운 사이트")
    case "bid_text": LocalizedText(en: "bid text", ja: "入札文", ko: "입찰 글")
    case "email": LocalizedText(en: "mail address", ja: "メールアドレス", ko: "이메일")
    case "phone": LocalizedText(en: "phone number", ja: "電話番号", ko: "전화번호")
    case "address": LocalizedText(en: "postal address", ja: "住所", ko: "주소")
    case "wifi": LocalizedText(en: "wireless network", ja: "無線ネットワーク", ko: "무선 네트워크")
    case "gateway": LocalizedText(en: "home gateway", ja: "家庭内ゲートウェイ", ko: "가정용 게이트웨이")
    case "home_network": LocalizedText(en: "home connection", ja: "自宅の回線", ko: "집 회선")
    case "session_network": LocalizedText(en: "connection on one day", ja: "同日の回線", ko: "같은 날 회선")
    case "handle": LocalizedText(en: "handle elsewhere", ja: "外部アカウント", ko: "외부 계정")
    case "referee_contact": LocalizedText(en: "referee’s contact", ja: "推薦者の連絡先", ko: "추천인 연락처")
    case "git_identity": LocalizedText(en: "commit identity", ja: "コミットの名義", ko: "커밋 명의")
    case "signing_key": LocalizedText(en: "signing key", ja: "署名鍵", ko: "서명 키")
    case "payee": LocalizedText(en: "payee", ja: "送金先", ko: "송금처")
    case "cash_out": LocalizedText(en: "cash-out address", ja: "換金先アドレス", ko: "현금화 주소")
    default: nil
    }
  }

  package static func subject(_ kind: SubjectKind) -> LocalizedText {
    switch kind {
    case .account: LocalizedText(en: "freelancer account", ja: "フリーランスのアカウント", ko: "프리랜서 계정")
    case .client: LocalizedText(en: "client account", ja: "発注者のアカウント", ko: "의뢰인 계정")
    case .applicant: LocalizedText(en: "applicant", ja: "応募者", ko: "지원자")
    case .worker: LocalizedText(en: "worker", ja: "就業者", ko: "근로자")
    case .customer: LocalizedText(en: "customer", ja: "顧客", ko: "고객")
    case .company: LocalizedText(en: "company", ja: "企業", ko: "기업")
    }
  }

  /// Steps of the response ladder.
  package static func response(_ step: String) -> LocalizedText? {
    switch step {
    case "R0": LocalizedText(en: "Log only; no effect on the person.", ja: "記録のみ。本人への影響はなし。", ko: "기록만 하며 본인에게 영향 없음.")
    case "R1":
      LocalizedText(
        en: "Ask neutrally, or offer a step-up check to everybody in the same situation.",
        ja: "中立に尋ねるか、同じ状況の全員に追加確認を案内する。",
        ko: "중립적으로 묻거나 같은 상황의 모두에게 추가 확인을 제안한다.")
    case "R2":
      LocalizedText(
        en: "Hold the irreversible step until the check is done.",
        ja: "確認が済むまで、取り消せない手続きを保留する。",
        ko: "확인이 끝날 때까지 되돌릴 수 없는 절차를 보류한다.")
    case "R3":
      LocalizedText(
        en: "Bring it before people from HR, security and legal; write the decision down.",
        ja: "人事・セキュリティ・法務で協議し、決定を書面に残す。",
        ko: "인사·보안·법무가 함께 검토하고 결정을 문서로 남긴다.")
    case "R4":
      LocalizedText(
        en: "Contain: revoke access, keep evidence, change secrets, then talk to the person.",
        ja: "封じ込め：権限停止、証拠保全、秘密情報の更新の後、本人と話す。",
        ko: "차단: 접근 회수, 증거 보존, 비밀 정보 교체 후 본인과 대화한다.")
    case "R5":
      LocalizedText(
        en: "Sanctions or money-laundering duty: freeze or reject, report as the law asks.",
        ja: "制裁・資金洗浄対策の義務：法令に従い凍結または拒否し、届け出る。",
        ko: "제재·자금세탁방지 의무: 법에 따라 동결 또는 거절하고 신고한다.")
    default: nil
    }
  }

  /// Who can see a red flag.
  package static func viewer(_ code: String) -> LocalizedText? {
    switch code {
    case "FP": LocalizedText(en: "freelance platforms", ja: "フリーランスのプラットフォーム", ko: "프리랜서 플랫폼")
    case "EM": LocalizedText(en: "employers and staffing firms", ja: "雇用主・人材会社", ko: "고용주·인력 회사")
    case "EX": LocalizedText(en: "crypto exchanges", ja: "暗号資産交換業者", ko: "가상자산 거래소")
    case "PP": LocalizedText(en: "payment providers and banks", ja: "決済事業者・銀行", ko: "결제 사업자·은행")
    case "AI": LocalizedText(en: "AI and Web3 firms, code hosts", ja: "AI・Web3 企業、コード共有サービス", ko: "AI·Web3 기업, 코드 호스팅")
    default: nil
    }
  }
}

extension Words {
  package func group(_ group: String) -> String { VocabularyWords.group(group).map { self($0) } ?? group }
  package func identifier(_ kind: String) -> String { VocabularyWords.identifier(kind).map { self($0) } ?? kind }
  package func subject(_ kind: SubjectKind) -> String { self(VocabularyWords.subject(kind)) }
  package func response(_ step: String) -> String { VocabularyWords.response(step).map { self($0) } ?? step }
  package func viewer(_ code: String) -> String { VocabularyWords.viewer(code).map { self($0) } ?? code }
}
