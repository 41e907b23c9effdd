/// Chinese characters read in Cantonese, as documents of Hong Kong and Macau spell names: `cheung kwok wing`.
enum HanCantonese {
  /// Every syllable apart. Family names by the spellings that are usual for them, other syllables by rule.
  static func readings(of name: HanName, limit: Int) -> [ReadingChoices.Option] {
    guard name.isPersonal, name.characters.allSatisfy({ !$0.cantonese.isEmpty }) else { return [] }
    let length = name.familyLength
    let parts = name.characters.enumerated().map { index, character in
      if index < length, let usual = surnames[character.unified] {
        return usual.enumerated().map { ReadingChoices.Option(text: $1, cost: $0 * 2) }
      }
      return spellings(character.cantonese[0])
    }
    return ReadingChoices.combine(parts, limit: limit, separator: " ")
  }

  /// The spellings of a Jyutping syllable without tone, the usual one first.
  static func spellings(_ jyutping: String) -> [ReadingChoices.Option] { known[jyutping] ?? [.init(text: jyutping, cost: 0)] }

  private static let known: [String: [ReadingChoices.Option]] = {
    var table: [String: [ReadingChoices.Option]] = [:]
    for (initial, starts) in initials {
      for (final, ends) in finals {
        let spellings = starts.enumerated().flatMap { i, start in
          ends.enumerated().map { j, end in ReadingChoices.Option(text: start + end, cost: (i + j) * 2) }
        }
        table[initial + final] = ReadingChoices.cheapest(spellings, 4)
      }
    }
    for (whole, spellings) in wholes { table[whole] = spellings.enumerated().map { .init(text: $1, cost: $0 * 2) } }
    return table
  }()

  private static let initials: [String: [String]] = [
    "": [""], "gw": ["kw"], "kw": ["kw"], "ng": ["ng"], "b": ["p", "b"], "p": ["p"], "m": ["m"], "f": ["f"], "d": ["t", "d"],
    "t": ["t"],
    "n": ["n"], "l": ["l"], "g": ["k"], "k": ["k"], "h": ["h"], "w": ["w"], "z": ["ch", "ts"], "c": ["ch", "ts"],
    "s": ["s", "sh"],
    "j": ["y"],
  ]

  private static let finals: [String: [String]] = [
    "aa": ["a"], "aai": ["ai"], "aau": ["au"], "aam": ["am"], "aan": ["an"], "aang": ["ang"], "aap": ["ap"], "aat": ["at"],
    "aak": ["ak"], "ai": ["ai"], "au": ["au", "ow"], "am": ["am", "um"], "an": ["an", "un"], "ang": ["ang"], "ap": ["ap"],
    "at": ["at"], "ak": ["ak"], "e": ["e"], "ei": ["ei", "ee"], "eng": ["eng", "ing"], "ek": ["ek"], "i": ["i", "ee"],
    "iu": ["iu"],
    "im": ["im"], "in": ["in"], "ing": ["ing"], "ip": ["ip"], "it": ["it"], "ik": ["ik"], "o": ["o"], "oi": ["oi"], "ou": ["o"],
    "on": ["on"], "ong": ["ong"], "ot": ["ot"], "ok": ["ok"], "u": ["u", "oo"], "ui": ["ui"], "un": ["un", "oon"], "ung": ["ung"],
    "ut": ["ut"], "uk": ["uk"], "oe": ["eu"], "oeng": ["eung"], "oek": ["euk"], "eoi": ["ui"], "eon": ["un"], "eot": ["ut"],
    "yu": ["yu"], "yun": ["uen"], "yut": ["uet"],
  ]

  /// Syllables whose spelling the parts would not give.
  private static let wholes: [String: [String]] = [
    "ji": ["yi", "yee"], "jyu": ["yu", "yue"], "jyun": ["yuen"], "jyut": ["yuet"], "jing": ["ying"], "zi": ["chi", "tsz", "tze"],
    "ci": ["chi", "tsz"], "si": ["sze", "si", "see"], "zyu": ["chu"], "cyu": ["chu"], "syu": ["shu"], "zyun": ["chuen"],
    "cyun": ["chuen"], "syun": ["suen"], "gyun": ["kuen"], "gyu": ["ku"], "m": ["ng"], "ng": ["ng"], "zau": ["chau", "chow"],
    "zoeng": ["cheung", "tseung"], "ciu": ["chiu"], "hyun": ["huen"], "hei": ["hei"], "gaai": ["kai"], "wu": ["wu", "woo"],
    "fu": ["fu", "foo"], "gu": ["ku", "koo"], "ceoi": ["chui", "tsui"], "zeoi": ["chui"], "gwok": ["kwok"], "jan": ["yan"],
    "jau": ["yau"], "joeng": ["yeung"], "jung": ["yung"], "mui": ["mui"], "wui": ["wui"], "fan": ["fan"],
    "cing": ["ching"], "zing": ["ching"], "zin": ["chin"], "siu": ["siu"], "sau": ["sau"], "san": ["san", "sun"],
    "dak": ["tak"], "gam": ["kam", "kum"], "lai": ["lai"], "wai": ["wai"], "kei": ["kei", "ki"], "mei": ["mei", "mi"],
    "hon": ["hon"], "gin": ["kin"], "gim": ["kim"], "hung": ["hung"], "jat": ["yat"], "jip": ["yip", "ip"], "zit": ["chit"],
    "seon": ["shun", "sun"], "seoi": ["shui", "sui"], "soeng": ["sheung"], "syut": ["suet"], "sing": ["sing", "shing"],
    "sek": ["shek"], "ce": ["che"], "se": ["she", "se"], "ze": ["che"],
  ]

  /// Family names, by the traditional character.
  private static let surnames = HanSurnames.readings(
    """
    李:lee,li,lei 陳:chan 黃:wong 張:cheung 梁:leung 林:lam 劉:lau 吳:ng 王:wong 何:ho 鄭:cheng 楊:yeung 蔡:choi,tsoi,choy 曾:tsang,tseng \
    許:hui 謝:tse 徐:tsui,chui 周:chow,chau 葉:yip,ip 馮:fung 鄧:tang 趙:chiu 蘇:so 盧:lo 潘:poon,pun 余:yu,yue 袁:yuen 區:au 歐:au 邱:yau 關:kwan \
    郭:kwok 羅:law,lo 彭:pang 朱:chu 唐:tong 蕭:siu,shiu 肖:siu 沈:shum,sum 孫:suen,sun 蔣:tseung,cheung 施:sze,see 石:shek 史:sze,sz 司:sze \
    徒:to 馬:ma 高:ko 方:fong 江:kong 金:kam 文:man 胡:wu,woo 傅:fu,foo 鍾:chung 莫:mok 麥:mak 黎:lai 簡:kan 丘:yau 邵:shiu,siu 姚:yiu 尹:wan \
    甄:yan 湯:tong 雷:lui 呂:lui,lu 杜:to 賴:lai 韋:wai 温:wan 溫:wan 韓:hon 鄒:chau,chow 侯:hau 易:yick,yik 倪:ngai 嚴:yim 翁:yung 容:yung 霍:fok \
    卓:cheuk 夏:ha 譚:tam 陸:luk 洪:hung 戴:tai,tye 范:fan 龍:lung 賀:ho 董:tung 曹:tso,cho 俞:yu,yue 柯:or,o 柳:lau 宋:sung 廖:liu,liew 連:lin \
    任:yam,yum 冼:sin,sinn 顧:koo,ku 鄺:kwong 伍:ng 岑:sham,shum 阮:yuen,un 古:ku,koo 辛:sun 白:pak 包:pau,pao 鮑:pau 饒:yiu 程:ching 成:shing \
    熊:hung 魏:ngai 詹:chim 祝:chuk 秦:chun 章:cheung 田:tin 崔:chui,tsui 童:tung 錢:chin 聶:nip 植:chik 敖:ngo 招:chiu 凌:ling 向:heung 丁:ting \
    車:che 甘:kam 利:lee,lei 屈:wat 巫:mo 游:yau 練:lin 霍:fok 余:yu,yue 於:yu 万:man 萬:man 上:sheung 官:koon,kwun 陽:yeung 諸:chu 葛:kot
    """)
}
