/// The syllables of Korean given names with their shares.
///
/// The syllables are the readings of the characters that Korean law allows in names, and some native words. Shares are per mille of
/// people whose given name has the syllable in either place: rounded estimates by us, worked out from the published lists of the
/// most frequent given names of each decade since the 1940s. A syllable not listed has `restShare`.
enum KoreanGivenNames {
  static let table = SpellingTable(units: units) { spellings(of: $0) }

  /// The consonants around the vowel of the syllable that a spelling most likely stands for, as one number.
  ///
  /// Plain, aspirated and tensed consonants are one, since spellings exchange them.
  static let frames: [UInt16] = (0..<table.spellings.count).map { spelling in
    let likeliest = table.readings(of: UInt16(clamping: spelling)).max { $0.probability < $1.probability }
    guard let unit = likeliest?.unit, let parts = HangulSyllable(table.units[Int(unit)]) else { return 0 }
    return UInt16(clamping: parts.initialClass * 32 + parts.finalClass + 1)
  }

  /// Per mille; keeps the weight of a rare syllable bounded.
  private static let restShare: Float = 0.2

  private static let units: [(unit: String, share: Float)] = {
    var shares: [String: Float] = [:]
    let words = frequent.split { $0 == " " || $0.isNewline }
    for index in stride(from: 0, to: words.count - 1, by: 2) { shares[String(words[index])] = Float(words[index + 1]) ?? 0 }
    var order: [String] = []
    for syllable in syllables where !syllable.isWhitespace && !order.contains(String(syllable)) { order.append(String(syllable)) }
    return order.map { ($0, shares[$0] ?? restShare) }
  }()

  /// Latin spellings and the Hangul itself. 룡 is written 용 by many in the South, and 용 as 룡 by few: then the sound is one name's.
  private static func spellings(of syllable: String) -> [(spelling: String, weight: Float)] {
    let latin = KoreanSpelling.spellings(of: syllable)
    let total = latin.reduce(0) { $0 + $1.weight }
    var all = latin + [(spelling: syllable, weight: total)]
    if let southern = KoreanSurnames.initialSoundPairs[syllable] { all.append((southern, total * 0.15)) }
    for (northern, southern) in KoreanSurnames.initialSoundPairs where southern == syllable {
      all.append((northern, total * 0.03))
    }
    return all
  }

  private static let frequent = """
    영 46 정 31 성 30 수 30 상 20 호 19 희 20 재 19 숙 16 지 19 현 25 경 22 민 22 미 19 은 20 진 23 동 17 순 18 준 14 자 10 우 15 석 11
    승 13 태 12 원 12 식 8 철 11 훈 11 환 8 종 10 용 14 연 12 선 17 주 14 아 9 인 11 창 9 명 9 광 8 병 7 기 15 유 8 혜 11 윤 9 옥 9
    규 6 근 5 길 5 남 6 국 3 곤 2 구 3 균 3 권 2 걸 1 덕 4 대 5 봉 3.5 춘 4 금 4 하 6 서 9 예 5 도 5 건 3.5 문 6 복 4 홍 3 효 4
    소 4.5 나 3.5 다 2.5 보 3 세 4 시 2.5 학 4.5 한 4 해 2.5 형 5.5 화 5 흥 2 귀 2 두 1.2 만 4 말 1 무 1 범 3.5 섭 3 신 3 애 4
    양 1.5 여 1.2 오 2 완 2.5 응 1.2 의 1.5 이 3 일 5.5 임 1.5 장 1.5 제 2 조 0.7 중 3 찬 5 채 2.5 천 2.5 충 1.2 택 3.5 필 2.5 향 2
    혁 4 후 1.5 라 2 란 2 래 1 림 3.5 율 1.8 욱 4 웅 2.5 헌 1.5 빈 3.2 배 2.2 목 0.6 심 1.2 실 1.6 열 2 엽 1 탁 0.7 표 1 생 0.6
    업 0.8 익 1.6 득 0.8 달 0.7 갑 0.7 판 0.5 평 0.5 강 1.5 월 0.8 점 0.8 분 1.5 례 0.8 련 0.6 룡 0.8 량 0.3 렬 0.3 령 0.8 리 1.5 린 1.2
    름 0.5 슬 1 솔 0.8 별 0.3 빛 0.2 담 0.4 솜 0.1 봄 0.2 운 1.2 언 0.6 엘 0.1 안 0.7 산 0.4 송 1.2 설 1 산 0.4 항 0.4 협 0.3 흠 0.4 휘 0.7
    관 0.7 교 0.8 난 0.7 노 0.4 돈 0.5 락 0.3 록 0.5 민 22 모 0.3 묵 0.2 방 0.3 백 0.4 변 0.1 부 0.4 비 0.7 삼 0.6 색 0.2 손 0.1 술 0.2
    암 0.2 액 0.1 억 0.2 왕 0.1 외 0.1 요 0.3 육 0.2 존 0.1 좌 0.1 죽 0.1 직 0.5 집 0.1 차 0.5 청 0.4 초 0.4 총 0.1 추 0.4 축 0.1 출 0.1 치 0.7
    칠 0.3 쾌 0.1 타 0.1 터 0.1 통 0.2 파 0.1 팔 0.2 편 0.1 풍 0.2 회 0.5 획 0.1 히 0.1
    """

  private static let syllables = """
    가각간갈감갑강개객갱거건걸검게격견결겸경계고곡곤골공과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근글금급긍기긴길나낙난날남납낭내냐녀년념녕노논농뇌누눈
    눌뉴느늘니님다단달담답당대댁더덕도독돈돌동두둔득든들등디딕라락란람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭르륵름릉리린림립마막만말맑망매
    맥맹면멸명메모목몰몽묘무묵문물미민밀바박반발밝방배백버번벌범법벽변별병보복본볼봄봉부북분불붕비빈빙빛사삭산살삼삽상새색샘생샤서석선설섬섭성세셈소속손솔솜
    송쇄수숙순술숨숭슬슭습승시식신실심십쌍씨아악안알암압앙애액앵야약양어억언얼엄업엇에엘여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융
    으은을음읍응의이익인일임입잉잎자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즈즉즐즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총
    촬최추축춘출충췌취측층치칙친칠침칩칭카쾌클타탁탄탈탐탑탕태택탱터토통퇴투트특틈티파판팔패팽퍼편평폐포폭표푸품풍피필핍하학한할함합항해핵햇행향허헌헐험혁현혈혐
    협형혜호혹혼홀홍화확환활황회획횡효후훈훤훼휘휴휼흉흑흔흘흠흡흥희히힐힘
    """
}
