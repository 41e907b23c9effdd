import Foundation
package import RedFlags

/// Flags of an invented catalogue, for reports that are put together by hand.
package enum SampleFlags {
  package static let catalogue: FlagCatalogue = {
    do {
      return FlagCatalogue(
        flags: try JSONDecoder().decode([FlagDocument].self, from: Data("[\(documents.joined(separator: ","))]".utf8)))
    } catch {
      fatalError("the sample catalogue is broken: \(error)")
    }
  }()

  package static func flag(_ id: String) -> FlagDocument {
    guard let flag = catalogue.flags.first(where: { $0.id == id }) else { fatalError("there is no sample flag \(id)") }
    return flag
  }

  private static func document(
    _ id: String, family: String, strength: String, bits: Double, lane: String = "evidence", status: String = "live",
    statement: (String, String, String),
    innocent: (String, String, String) = ("An agreed shared account", "合意のある共用口座", "합의된 공용 계좌"),
    clears: (String, String, String)
  ) -> String {
    """
    {"id":"\(id)","status":"\(status)","group":"\(id.prefix(3))","family":"\(family)","strength":"\(strength)","lane":"\(lane)",
    "sees":["EM","FP"],"statement":{"en":"\(statement.0)","ja":"\(statement.1)","ko":"\(statement.2)"},
    "reason":{"en":"\(statement.0)","ja":"\(statement.1)","ko":"\(statement.2)"},"condition":"sample_feature >= 2 AND NOT cleared",
    "bits":\(bits),"benign_rate":{"value":0.004,"basis":"assumed","note":"0.4 %"},"threshold":{"grade":"S"},
    "sources":[{"code":"US22","date":"2022-05-16","grade":"V"},{"code":"JP24","date":"2024-03-26","grade":"K"}],
    "innocent":{"en":["\(innocent.0)"],"ja":["\(innocent.1)"],"ko":["\(innocent.2)"]},
    "clears":{"en":"\(clears.0)","ja":"\(clears.1)","ko":"\(clears.2)"},"response":["R2","R3"],"lends":true,
    "examples":{"fires":[],"silent":[]}}
    """
  }

  private static let documents = [
    document(
      "PAY-02", family: "payout_shared", strength: "strong", bits: 7,
      statement: (
        "The payout account also receives the pay of 5 other people.", "受取口座に、ほか 5 人の報酬も入っている。", "수령 계좌로 다른 5명의 보수도 들어온다."
      ), clears: ("A statement of the bank that names the holder.", "名義人を示す銀行の証明。", "예금주를 밝히는 은행 확인서.")),
    document(
      "DEV-04", family: "kvm", strength: "strong", bits: 6.5,
      statement: (
        "A KVM switch over IP is attached to the company’s laptop.", "会社のノート PC に IP 経由の KVM 装置がつながっている。",
        "회사 노트북에 IP 방식 KVM 장치가 연결되어 있다."
      ), innocent: ("A home lab", "自宅の検証環境", "가정용 실험 장비"),
      clears: ("A look at the desk in a video call.", "ビデオ通話での机の確認。", "영상 통화로 책상을 확인.")),
    document(
      "SHP-03", family: "farm", strength: "medium", bits: 4,
      statement: (
        "The delivery address took the devices of 4 other workers.", "配送先に、ほか 4 人の機器も届いている。", "배송지로 다른 4명의 기기도 배달되었다."
      ), innocent: ("A shared home or office", "同居または共同オフィス", "공동 주거나 공유 사무실"),
      clears: ("Pick-up at an office with papers.", "身分証を持っての事業所での受け取り。", "신분증을 지참한 사무소 수령.")),
    document(
      "LOG-05", family: "two_places", strength: "medium", bits: 3.25,
      statement: (
        "Sign-ins within two hours from places 9,400 km apart.", "2 時間以内に 9,400 km 離れた場所からログインがある。",
        "두 시간 안에 9,400 km 떨어진 곳에서 로그인했다."
      ), innocent: ("A company VPN", "会社の VPN", "회사 VPN"),
      clears: ("A travel record or the VPN’s log.", "渡航記録または VPN のログ。", "이동 기록 또는 VPN 로그.")),
    document(
      "LOG-09", family: "two_places", strength: "medium", bits: 2.5,
      statement: (
        "The time zone of the device does not fit the stated home.", "機器の時間帯が申告した居住地と合わない。", "기기의 시간대가 밝힌 거주지와 맞지 않는다."
      ), innocent: ("Travel", "旅行", "여행"), clears: ("A declared journey.", "申告された渡航。", "신고된 여행.")),
    document(
      "INT-07", family: "interview", strength: "weak", bits: 1.25,
      statement: ("The camera stayed off in the interview.", "面接中、カメラが切られたままだった。", "면접 내내 카메라가 꺼져 있었다."),
      innocent: ("A weak connection", "回線の不調", "불안정한 연결"),
      clears: ("One conversation with the camera on.", "カメラを入れた一度の会話。", "카메라를 켠 대화 한 번.")),
    document(
      "WRK-11", family: "rhythm", strength: "weak", bits: 1,
      statement: ("Work on 26 days without a day off.", "休みなく 26 日続けて作業している。", "하루도 쉬지 않고 26일간 일했다."),
      innocent: ("A release", "リリース前", "출시 직전"), clears: ("A talk with the team lead.", "チーム責任者との面談。", "팀장과의 면담.")),
    document(
      "CRY-01", family: "listed_wallet", strength: "strong", bits: 9, lane: "legal",
      statement: ("The payout wallet is on a sanctions list.", "受取ウォレットが制裁リストに載っている。", "수령 지갑이 제재 명단에 올라 있다."),
      innocent: ("A typing error in the list’s address", "リストの番地の誤記", "명단 주소의 오기"),
      clears: ("The list owner’s written word.", "リスト発行者の書面による回答。", "명단 발행 기관의 서면 회신.")),
    document(
      "MKT-04", family: "market", strength: "medium", bits: 2, status: "planned",
      statement: ("One text is used in bids of several accounts.", "同じ文面が複数のアカウントの入札に使われている。", "같은 글이 여러 계정의 입찰에 쓰였다."),
      clears: ("A written explanation.", "書面での説明。", "서면 설명.")),
    document(
      "CLR-01", family: "binding", strength: "strong", bits: -5,
      statement: ("The person was verified in person.", "対面で本人確認が行われた。", "대면으로 본인 확인을 마쳤다."),
      clears: ("It clears.", "これ自体が疑いを解く。", "그 자체로 의심을 푼다.")),
  ]
}
