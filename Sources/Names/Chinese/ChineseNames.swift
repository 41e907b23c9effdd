/// The shares of Chinese family names and of the syllables of given names.
///
/// Family names are per mille, rounded from the published rankings of the Ministry of Public Security (2019-2021); the syllables of
/// given names are estimates by us of how many per mille have them in either place. What is not listed has a small share.
enum ChineseNames {
  static let surnames = SpellingTable(units: units(frequentSurnames, rest: 0.15)) {
    ChineseSyllables.spellings(of: $0, surname: true)
  }

  static let given = SpellingTable(units: units(frequentSyllables, rest: 0.7)) {
    ChineseSyllables.spellings(of: $0, surname: false)
  }

  private static func units(_ rows: String, rest: Float) -> [(unit: String, share: Float)] {
    var shares: [String: Float] = [:]
    let words = rows.split { $0 == " " || $0.isNewline }
    for index in stride(from: 0, to: words.count - 1, by: 2) { shares[String(words[index])] = Float(words[index + 1]) ?? 0 }
    let extra = shares.keys.filter { !ChineseSyllables.all.contains($0) }.sorted()
    return (ChineseSyllables.all + extra).map { ($0, shares[$0] ?? rest) }
  }

  private static let frequentSurnames = """
    wang 76 li 76 zhang 72 liu 54 chen 46 yang 34 huang 25 zhao 23 wu 24 zhou 21 xu 26 sun 15 ma 14 zhu 13 hu 12 guo 12 he 14 lin 12
    gao 10 luo 10 zheng 9 liang 8 xie 8 song 7 tang 8 han 7 feng 7 yu 12 dong 6 xiao 6 cheng 6 cao 6 yuan 5 deng 6 jiang 10 peng 5 zeng 6
    pan 5 du 5 cai 5 ye 5 lu 11 tian 4.5 ren 4.5 wei 8 lü 5 su 4.5 ding 4.5 shen 5 yao 4 jia 4 zhong 3.5 xia 4 fu 5 fan 7 cui 3 tan 4
    liao 3.5 wan 2.5 jin 4 shi 9 qiu 4 hou 2.5 bai 3 meng 2.5 qin 3 xiong 3 xue 3 yan 6 lei 2 hao 2.5 kong 2.5 duan 2 gong 3 mao 2 qian 2.5
    dai 2.5 mo 1.8 long 2 wen 2.2 ge 1.5 hong 2.2 tao 2 kang 2 niu 2 mi 0.3 qi 2.5 shao 2 wan 2.5 ou 0.8 ouyang 0.9 situ 0.2 sima 0.1
    zhuge 0.1 shangguan 0.2 ling 0.8 guan 1.5 pu 0.6 piao 0.5 quan 0.4 fang 3.5 zou 2 jian 0.8 yin 2.5 chang 1.5 yi 1.5 ruan 1 lai 2
    """

  private static let frequentSyllables = """
    wei 32 hua 26 jun 26 ming 26 jian 28 li 36 yu 34 xiao 34 hong 28 ying 20 ping 20 guo 20 wen 22 yan 28 jie 20 feng 20 yong 20 jing 28
    xin 22 zhi 28 bin 15 hai 15 hui 20 lin 20 mei 18 qing 18 fang 14 xia 10 chun 14 rong 10 gang 10 qiang 14 lei 10 bo 10 chao 10 peng 10
    fei 10 kai 8 long 8 cheng 16 dong 14 shu 12 xue 12 yi 22 ting 12 juan 12 xiang 14 zhen 14 hao 14 yun 14 sheng 14 guang 12 da 6 de 8
    fu 10 gui 8 shi 10 zi 14 jia 16 ya 10 si 8 qi 14 min 14 na 8 dan 8 liang 10 tao 9 xi 10 yang 10 jin 12 xing 10 xiu 12 lan 8 zhong 8
    an 6 bing 6 chang 6 cui 4 fan 4 gen 3 hang 3 han 5 he 5 heng 3 huan 5 ji 6 jiang 4 jiao 3 ke 5 kun 4 lian 4 liu 2 lu 6 man 4 mao 3 meng 6
    mu 3 nan 5 ning 6 pei 5 qian 5 qin 5 qiu 4 quan 6 ran 3 ru 5 rui 6 shan 7 shuang 4 song 4 tian 8 tong 4 wu 4 xian 6 xu 6 xuan 6 yao 5
    yin 6 you 5 yue 6 ze 5 zhe 4 zheng 6 zhu 4 zong 3 wan 5 bao 5 cai 4 hu 2 nian 2 shao 4 shou 3 wang 3 ren 4 lai 2 luo 2 en 2
    """
}
