/// Family names of China and Korea in traditional characters: where a name divides, and readings that only the family name has.
enum HanSurnames {
  /// Family names of two characters.
  static let double: Set<Pair> = Set(
    """
    歐陽 司馬 上官 諸葛 皇甫 東方 尉遲 公孫 慕容 令狐 司徒 夏侯 長孫 宇文 端木 南宮 獨孤 拓跋 軒轅 百里 呼延 東郭 西門 澹臺 公冶 宗政 濮陽 淳于 單于 太叔 申屠 \
    仲孫 鍾離 鮮于 閭丘 司空 亓官 司寇 子車 顓孫 巫馬 公西 漆雕 樂正 壤駟 公良 赫連 万俟 第五 梁丘 左丘 東門 南門 聞人
    """.split(separator: " ").compactMap { Pair($0) })

  /// Hanja that are family names in Korea.
  static let korean: Set<Unicode.Scalar> = Set(
    """
    金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪全高文孫梁裵裴曺曹白許南沈劉盧河丁成車具郭禹朱羅任田閔辛池陳嚴元蔡千方康玄孔咸卞楊廉邊呂秋都魯石愼薛宣周馬延表魏\
    明奇王房潘玉琴陸孟印諸卓鞠牟蘇余魚睦殷片龍慶丘奉夏葛芮史夫程皮昔晉邢胡陰賈杜彭甘太溫景章桂葉慈兪俞車邕承賓左天錢弓彬國黎雷于荀袁伊唐陶萬平毛班施鮑冰
    """.unicodeScalars.map { HanCharacter($0).unified })

  /// Characters that are family names among Chinese, the frequent ones.
  static let chinese: Set<Unicode.Scalar> = Set(
    """
    王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝宋唐許鄧韓馮曹彭曾肖蕭田董潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金韋賈夏付傅方鄒熊白孟秦邱侯江尹\
    薛閆閻段雷龍黎史陶賀毛郝顧龔邵萬覃武錢戴嚴莫孔向常湯康易喬賴文施洪辛柯莊牛溫季俞章魯葛駱饒倪樊牟殷申祝尤鄺柴翟耿焦聶柳邢岳齊梅游辜凌宗裴卓卞鮑童包左管甘翁佟\
    路成童曲吉鞏應牟談丘單解仇區查朴華蓋仲初瞿冉麥巫符褚寧歐關冷祁甄封井舒屈項紀苗麻滕盛車詹藍景伍諸丘婁簡阮伏鄔艾霍司屠苟敖連全池卜沙米晏郁刁桂竇苑臧鄧虞習
    """.unicodeScalars.map { HanCharacter($0).unified })

  /// Readings of single characters that hold for the family name alone, toneless.
  static let pinyin: [Unicode.Scalar: [String]] = readings(
    """
    單:shan 解:xie 曾:zeng 仇:qiu 區:ou 查:zha 朴:piao,pu 任:ren 華:hua 蓋:gai,ge 樂:yue,le 紀:ji 洗:xian 冼:xian 繆:miao 召:shao 翟:zhai,di 員:yun 逄:pang \
    繁:po 種:chong 覃:qin,tan 黑:he 折:she 秘:bi 谌:chen,shen 諶:chen,shen 晁:chao 句:gou 闞:kan 那:na 寧:ning 燕:yan 哈:ha 隗:wei,kui 祭:zhai 曲:qu 郇:xun 都:du \
    眭:sui 牟:mou,mu 柏:bai,bo 薄:bo 卜:bu 沈:shen 石:shi 盛:sheng 葛:ge 逯:lu 炅:gui 宓:mi,fu 乜:nie 郗:xi,chi 於:yu 車:che 尉:wei 長:chang 重:chong 行:xing 應:ying \
    過:guo 令:ling 相:xiang 冠:guan 與:yu 哪:na 佴:nai 能:nai 不:fou 難:nong 俞:yu 瞿:qu 尹:yin 呂:lv 萬:wan 歙:she 教:jiao 降:xiang 洞:tong 筰:zuo 臧:zang \
    靳:jin 缪:miao 殷:yin 賁:ben 適:kuo 撒:sa 車:che 阿:a 彊:jiang 强:qiang 強:qiang
    """)

  /// Readings of family names of two characters that the single characters would not give, a syllable each.
  static let doublePinyin: [Pair: [String]] = {
    var table: [Pair: [String]] = [:]
    for record in "尉遲:yu,chi 長孫:zhang,sun 万俟:mo,qi 澹臺:tan,tai 單于:chan,yu 令狐:ling,hu 樂正:yue,zheng 子車:zi,ju".split(separator: " ") {
      let sides = record.split(separator: ":")
      if sides.count == 2, let pair = Pair(sides[0]) { table[pair] = sides[1].split(separator: ",").map(String.init) }
    }
    return table
  }()

  /// Korean readings of family names where the usual reading of the character is another one.
  static let hangul: [Unicode.Scalar: [String]] = readings(
    """
    金:김,금 車:차 沈:심 葉:섭,엽 單:선 龜:구 省:성 南:남 樂:악 尹:윤 葛:갈 白:백 丹:단 石:석 朴:박 柳:류 魚:어 宅:택 薛:설 夫:부 區:구 任:임 林:림 陸:륙 \
    丁:정 程:정 奇:기 于:우 乃:내 賈:가 邢:형 楊:양 梁:량 承:승 馮:풍 北:북 平:평 洗:선 易:역 昔:석 泰:태 萬:만 頓:돈 甄:견 强:강 彊:강 段:단
    """)

  /// Two characters in the forms that stand for all variants.
  struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    init(_ first: HanCharacter, _ second: HanCharacter) { (self.first, self.second) = (first.unified, second.unified) }

    fileprivate init?(_ text: some StringProtocol) {
      let scalars = text.unicodeScalars.map { HanCharacter($0) }
      guard scalars.count == 2 else { return nil }
      self.init(scalars[0], scalars[1])
    }
  }

  /// Reads a list of `character:reading,reading`, keyed by the form that stands for all variants.
  static func readings(_ text: String) -> [Unicode.Scalar: [String]] {
    var table: [Unicode.Scalar: [String]] = [:]
    for record in text.split(separator: " ") {
      let sides = record.split(separator: ":")
      guard sides.count == 2, let scalar = sides[0].unicodeScalars.first else { continue }
      table[HanCharacter(scalar).unified] = sides[1].split(separator: ",").map(String.init)
    }
    return table
  }
}
