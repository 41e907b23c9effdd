import Testing

@testable import Names

/// The readings of a name in one language.
func texts(_ name: String, _ language: ReadingLanguage) -> [String] {
  NameReadings.readings(of: name).filter { $0.language == language }.map(\.text)
}

@Suite("Names in Chinese characters")
struct HanReadingsTests {
  @Test(
    "are read in Korean, the family name by its own reading",
    arguments: [
      ("金正恩", "김정은"), ("金大中", "김대중"), ("朴正熙", "박정희"), ("崔龍海", "최룡해"), ("文在寅", "문재인"), ("潘基文", "반기문"), ("車智澈", "차지철"),
      ("沈相奵", "심상정"), ("南宮檍", "남궁억"), ("諸葛亮", "제갈량"), ("黃長燁", "황장엽"), ("金", "김"), ("許政", "허정"),
    ])
  func korean(_ name: String, _ expected: String) {
    #expect(texts(name, .korean).contains(expected))
    #expect(NameReadings.readings(of: name).prefix(3).contains { $0.text == expected })
  }

  @Test(
    "are read with the initial sound of the North and of the South",
    arguments: [
      ("李承晩", "리승만", "이승만"), ("李炳哲", "리병철", "이병철"), ("盧武鉉", "로무현", "노무현"), ("林東源", "림동원", "임동원"), ("柳寬順", "류관순", "유관순"),
      ("梁孝眞", "량효진", "양효진"), ("廉想涉", "렴상섭", "염상섭"), ("呂運亨", "려운형", "여운형"), ("羅雲奎", "라운규", "나운규"), ("崔龍海", "최룡해", "최용해"),
    ])
  func initialSound(_ name: String, _ northern: String, _ southern: String) {
    let readings = texts(name, .korean)
    #expect(readings.contains(northern))
    #expect(readings.contains(southern))
  }

  @Test("simplified and Japanese forms have the Korean reading of the traditional ones")
  func simplifiedKorean() {
    #expect(texts("赵龙元", .korean).contains("조룡원"))
    #expect(texts("李胜基", .korean).contains("리승기"))
    #expect(texts("张成泽", .korean).contains("장성택"))
  }

  @Test(
    "are read in Mandarin, family name and given name apart",
    arguments: [
      ("习近平", "xi jinping"), ("習近平", "xi jinping"), ("江泽民", "jiang zemin"), ("单田芳", "shan tianfang"), ("解晓东", "xie xiaodong"),
      ("曾国藩", "zeng guofan"), ("仇英", "qiu ying"), ("区梦觉", "ou mengjue"), ("查良镛", "zha liangyong"), ("任正非", "ren zhengfei"),
      ("朴树", "pu shu"), ("朴槿惠", "piao jinhui"), ("欧阳修", "ouyang xiu"), ("歐陽脩", "ouyang xiu"), ("司馬光", "sima guang"),
      ("尉迟恭", "yuchi gong"),
      ("万俟卨", "moqi xie"), ("吕不韦", "lu buwei"), ("吕不韦", "lyu buwei"), ("王 小明", "wang xiaoming"), ("谢长廷", "xie changting"),
    ])
  func mandarin(_ name: String, _ expected: String) {
    #expect(texts(name, .mandarin).contains(expected))
  }

  @Test(
    "are read in Wade-Giles",
    arguments: [
      ("蔣經國", "chiang ching kuo"), ("周恩來", "chou en lai"), ("鄧小平", "teng hsiao ping"), ("朱德", "chu te"),
      ("謝雪紅", "hsieh hsueh hung"),
      ("司馬光", "szu ma kuang"), ("李登輝", "li teng hui"), ("趙紫陽", "chao tzu yang"), ("郭沫若", "kuo mo jo"), ("宋慶齡", "sung ching ling"),
      ("葉劍英", "yeh chien ying"), ("任弼時", "jen pi shih"), ("于右任", "yu yu jen"),
    ])
  func wadeGiles(_ name: String, _ expected: String) {
    #expect(texts(name, .mandarin).contains(expected))
  }

  @Test(
    "are read in Cantonese as Hong Kong spells it",
    arguments: [
      ("張國榮", "cheung kwok wing"), ("梁朝偉", "leung chiu wai"), ("周潤發", "chow yun fat"), ("吳君如", "ng kwan yu"), ("徐克", "tsui hak"),
      ("黃之鋒", "wong chi fung"), ("曾蔭權", "tsang yam kuen"), ("李嘉誠", "li ka shing"), ("何鴻燊", "ho hung sun"), ("董建華", "tung kin wa"),
      ("林定國", "lam ting kwok"), ("區志光", "au chi kwong"), ("歐陽震華", "au yeung chun wa"), ("陳方安生", "chan fong on sang"),
      ("谢安琪", "tse on ki"),
    ])
  func cantonese(_ name: String, _ expected: String) {
    #expect(texts(name, .cantonese).contains(expected))
  }

  @Test(
    "are read in Japanese by the dictionary of names",
    arguments: [
      ("山田太郎", "yamada taro"), ("山田太郎", "yamada tarou"), ("佐藤裕子", "sato yuko"), ("佐藤裕子", "satou hiroko"),
      ("大橋健一", "ohashi kenichi"),
      ("大橋健一", "oohashi kenichi"), ("佐々木小次郎", "sasaki kojiro"), ("長谷川 町子", "hasegawa machiko"), ("井上靖", "inoue yasushi"),
      ("高橋みなみ", "takahashi minami"), ("東海林さだお", "shoji sadao"), ("勅使河原宏", "teshigawara hiroshi"), ("林芙美子", "hayashi fumiko"),
      ("伊藤 博文", "itoh hirobumi"), ("黒澤明", "kurosawa akira"), ("黒沢明", "kurosawa akira"),
    ])
  func japanese(_ name: String, _ expected: String) {
    #expect(texts(name, .japanese).contains(expected))
  }

  @Test("a name of several languages gives the readings of all, one that only Japan writes so gives no others")
  func languages() {
    let languages = Set(NameReadings.readings(of: "林美玲").map(\.language))
    #expect(languages.isSuperset(of: [.korean, .mandarin, .cantonese, .japanese]))
    #expect(texts("桜井翔", .korean).isEmpty)
    #expect(NameReadings.readings(of: "桜井翔").first?.language == .japanese)
    #expect(NameReadings.readings(of: "习近平").first?.language == .mandarin)
    #expect(NameReadings.readings(of: "金正恩").first == NameReading(text: "김정은", language: .korean, isCertain: true))
  }

  @Test("the usual reading in a language of the name is certain, other readings and guesses are not")
  func certainty() {
    let readings = NameReadings.readings(of: "單大中")
    func isCertain(_ text: String) -> Bool? { readings.first { $0.text == text }?.isCertain }
    #expect(isCertain("shan dazhong") == true)
    #expect(isCertain("shan daizhong") == false)
    #expect(readings.filter { $0.language == .cantonese || $0.language == .japanese }.allSatisfy { !$0.isCertain })
    #expect(NameReadings.readings(of: "李炳哲").filter { $0.language == .korean }.prefix(2).allSatisfy { $0.isCertain })
  }

  @Test("all forms of a character have one representative")
  func unified() {
    #expect(NameReadings.unifiedHan("习近平") == NameReadings.unifiedHan("習近平"))
    #expect(NameReadings.unifiedHan("広沢") == NameReadings.unifiedHan("廣澤"))
    #expect(NameReadings.unifiedHan("渡辺") == NameReadings.unifiedHan("渡邊"))
    #expect(NameReadings.unifiedHan("渡辺") == NameReadings.unifiedHan("渡邉"))
    #expect(NameReadings.unifiedHan("金正恩") != NameReadings.unifiedHan("金正男"))
    #expect(NameReadings.unifiedHan("kim 김") == "kim 김")
  }
}
