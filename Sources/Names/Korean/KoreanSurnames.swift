/// The family names of Korea with their shares and spellings.
///
/// Shares are per mille of the population by the South Korean census of 2015, rounded; names written differently in North and South
/// (리 and 이) are one name, for which the Southern form stands. Spellings that differ from the rules of the syllable are listed with
/// an estimate of their frequency; what is not listed follows `KoreanSpelling`.
enum KoreanSurnames {
  /// The two forms of one family name, by the law of initial sounds: North first.
  static let initialSoundPairs: [String: String] = [
    "리": "이", "림": "임", "류": "유", "라": "나", "로": "노", "량": "양", "려": "여", "렴": "염", "륙": "육", "룡": "용", "련": "연", "뢰": "뇌",
    "녀": "여", "렬": "열",
  ]

  static let table: SpellingTable = {
    var units: [(unit: String, share: Float)] = []
    var special: [String: [(String, Float)]] = [:]
    for line in rows.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count >= 2, let share = Float(words[1]) else { continue }
      let name = String(words[0])
      units.append((name, share))
      special[name] = stride(from: 2, to: words.count - 1, by: 2).map { (String(words[$0]), Float(words[$0 + 1]) ?? 0) }
    }
    return SpellingTable(units: units) { allSpellings(of: $0, special[$0] ?? []) }
  }()

  /// The Latin spellings, and Hangul in the form of the South and of the North.
  private static func allSpellings(of name: String, _ special: [(String, Float)]) -> [(spelling: String, weight: Float)] {
    let latin = spellings(of: name, special)
    let total = latin.reduce(0) { $0 + $1.weight }
    let northern = initialSoundPairs.filter { $0.value == name }.keys.sorted()
    return latin + [(spelling: name, weight: total)] + northern.map { ($0, total * 0.3) }
  }

  /// Known spellings come first; what is left of the weight follows the rules.
  private static func spellings(of name: String, _ special: [(String, Float)]) -> [(spelling: String, weight: Float)] {
    var regular: [(spelling: String, weight: Float)] = [("", 1)]
    for syllable in name {
      let next = KoreanSpelling.spellings(of: String(syllable))
      let total = next.reduce(0) { $0 + $1.weight }
      regular = regular.flatMap { head in next.map { (head.spelling + $0.spelling, head.weight * $0.weight / total) } }
    }
    let total = regular.reduce(0) { $0 + $1.weight }
    guard !special.isEmpty else { return regular }
    let named = special.reduce(0) { $0 + $1.1 }
    let rest = max(4, 100 - named)
    return special.map { (spelling: $0.0, weight: $0.1) } + regular.map { ($0.spelling, $0.weight / total * rest) }
  }

  private static let rows = """
    김 215 kim 94 gim 5
    이 147 lee 46 ri 22 yi 12 li 8 i 4 rhee 4 yee 0.5 ree 0.5 rhie 0.3 lie 0.3 rey 0.2 leigh 0.1
    박 84 park 56 pak 35 bak 5 bark 0.3 pahk 0.7 bahk 0.5 paark 0.2 parc 0.2
    최 47 choi 55 choe 33 ch'oe 6 choy 0.6 che 0.6 chwe 0.3 tsoi 0.3 ch'oi 0.2
    정 49 jung 30 jeong 20 chung 16 jong 16 chong 8 chOng 3 cheong 3 joung 1 jeung 0.6 tjong 0.1
    강 25 kang 90 gang 8
    조 29 cho 60 jo 35 joe 1 joh 0.3 choh 0.3
    윤 21 yoon 54 yun 43 youn 2
    장 20 jang 72 chang 27
    임 21 lim 45 im 18 rim 18 yim 9 leem 1.5 rhim 1 lym 0.3
    한 16 han 97 hahn 2
    오 15 oh 64 o 34
    서 15 seo 52 suh 18 so 18 sO 3 su 3 sur 0.5 soh 1
    신 15 shin 66 sin 30 sheen 1 shinn 0.5
    권 14 kwon 86 kwOn 3 gwon 5 kweon 2 kwun 2 kon 0.5
    황 14 hwang 95 whang 2 hwoang 0.2
    안 14 ahn 52 an 46
    송 14 song 98
    전 13 jeon 38 jun 18 chun 14 jon 13 chon 7 cheon 3 chOn 3 june 0.3
    홍 11 hong 99
    유 15 yoo 36 yu 32 ryu 15 you 7 ryoo 2 lyu 1 yew 0.7 ryou 0.5 rhyu 0.3 liu 1
    고 10 ko 62 go 14 koh 15 goh 5
    문 9.3 moon 60 mun 38
    양 10 yang 76 ryang 13 lyang 1 yanng 0.1
    손 9.2 son 66 sohn 30
    배 8 bae 66 pae 27 bai 2 pai 1 bea 0.3
    백 7.7 baek 34 paek 26 paik 14 baik 8 back 6 beck 2 peck 0.3 pack 0.4 bek 0.5 paeck 0.3
    허 6.6 huh 25 heo 22 hur 20 ho 19 hO 4 her 2 hu 1
    남 5.6 nam 98
    심 5.5 shim 62 sim 34
    노 6.4 noh 24 roh 18 no 18 ro 22 rho 5 lo 3 nho 0.3 row 0.2
    하 4.7 ha 97 hah 1
    곽 4 kwak 84 gwak 10 kwag 1 kwack 1
    성 4 sung 48 seong 30 song 14 sOng 2
    차 4 cha 92 ch'a 5 char 0.5
    주 4.6 joo 33 ju 32 chu 20 choo 8 jou 0.5
    우 3.9 woo 70 u 15 wu 8 oo 2
    구 4 koo 42 ku 26 gu 16 goo 9 kuh 0.3
    민 3.4 min 98
    진 3.7 jin 84 chin 14
    나 3.3 na 66 ra 22 rah 2 nah 2 la 3
    지 3.2 ji 74 chi 16 jee 6 gi 0.2
    엄 2.9 um 38 eom 30 om 14 uhm 8 eum 4 Om 2
    변 2.8 byun 48 byeon 18 pyon 12 byon 10 pyun 5 byoun 1 pyOn 2
    채 2.6 chae 86 ch'ae 6 chai 4
    원 2.6 won 92 weon 2
    천 2.4 cheon 38 chun 30 chon 20 ch'On 4 chOn 2
    방 2.6 bang 72 pang 26
    공 1.9 kong 66 gong 32
    현 1.8 hyun 58 hyon 18 hyeon 15 hyOn 4 heon 1
    함 1.6 ham 96 hahm 2
    염 1.4 yeom 42 yum 16 ryom 18 yom 10 youm 4 ryOm 2 lyum 1
    여 1.2 yeo 52 yo 12 ryo 16 yuh 3 lyeo 1 yu 2
    추 1.2 choo 46 chu 40 ch'u 4
    도 1.1 do 66 to 26 doh 3
    소 1 so 90 soh 3
    석 1.2 suk 38 seok 36 sok 16 sOk 2 seuk 1
    선 1.1 sun 48 seon 28 son 14 sOn 2
    설 1.1 seol 52 sul 22 sol 14 seul 3 sOl 2
    마 0.8 ma 95
    길 0.8 kil 58 gil 38
    연 0.7 yeon 50 yun 8 yon 16 youn 6 ryon 12
    위 0.6 wi 82 wee 12 we 2
    표 0.6 pyo 90 p'yo 4 phyo 3
    명 0.6 myung 50 myong 22 myeong 20
    기 0.6 ki 70 gi 18 kee 8
    반 0.6 ban 68 pan 26 bahn 2
    왕 0.5 wang 97
    금 0.5 keum 44 geum 24 kum 26
    옥 0.5 ok 78 ock 8 oak 3
    육 0.4 yook 46 yuk 24 ryuk 14 youk 3
    인 0.4 in 82 ihn 6 inn 3
    맹 0.4 maeng 80 meang 3
    제 0.4 je 70 che 16 jae 3
    모 0.4 mo 92
    탁 0.4 tak 90 t'ak 4
    국 0.4 kook 38 kuk 34 guk 20
    어 0.4 eo 40 uh 22 o 20 auh 2
    은 0.3 eun 70 un 22
    편 0.3 pyun 40 pyeon 30 pyon 20
    용 0.3 yong 84 ryong 12
    예 0.3 ye 80 yeh 4
    경 0.3 kyung 46 kyong 22 gyeong 14 kyeong 8
    봉 0.3 bong 70 pong 28
    사 0.3 sa 97
    부 0.3 boo 34 bu 34 pu 26
    가 0.3 ka 55 ga 42
    복 0.3 bok 60 pok 34
    태 0.3 tae 82 t'ae 4 thae 6
    목 0.3 mok 92
    형 0.3 hyung 50 hyong 20 hyeong 22
    계 0.3 kye 56 gye 30
    피 0.3 pi 74 pee 14
    두 0.3 doo 40 du 36 tu 20
    감 0.3 kam 60 gam 36
    음 0.3 eum 60 um 30
    동 0.3 dong 66 tong 32
    온 0.3 on 90
    호 0.3 ho 90
    범 0.3 bum 40 beom 36 bom 12 pom 10
    좌 0.3 jwa 70 chwa 20
    팽 0.3 paeng 86
    승 0.3 seung 60 sung 36
    간 0.3 kan 60 gan 36
    상 0.3 sang 97
    갈 0.3 kal 60 gal 36
    서문 0.2 seomun 40 seomoon 30 somun 20
    황보 0.3 hwangbo 80 hwangpo 10
    남궁 0.4 namgung 40 namkung 30 namgoong 20 namkoong 6
    제갈 0.2 jegal 70 chegal 20
    선우 0.2 sunwoo 50 seonwoo 20 seonu 10 sonu 14
    사공 0.2 sagong 60 sakong 36
    독고 0.1 dokgo 40 tokko 30 dokko 20
    """
}
