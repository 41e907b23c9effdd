/// Spellings of Chinese syllables after Cantonese (the habit of Hong Kong documents) and other southern speech.
///
/// Common correspondences, of the kind given by any table of Hong Kong spellings; each row is a pinyin syllable and what it is
/// spelled as. One spelling may belong to many rows: it is then evidence for each of them in part.
enum SouthernChinese {
  static let surnames = table(
    """
    chen chan tan chin tran ting
    lin lam lim
    huang wong ng wee oei
    wang wong ong heng
    zhang cheung chong teo cheong
    li lee lei lie
    liu lau low liew
    wu ng goh woo
    yang yeung yeo yong
    zhao chiu chew chao
    zhou chow chau chew
    zheng cheng tay tee
    xu hui tsui koh chui khoo
    guo kwok quek kwek
    he ho hoe
    gao ko
    ma ma beh
    luo law lo loh
    liang leung neo leong
    song sung soong
    tang tong tng
    xie tse cheah
    han hon
    feng fung
    yu yu yue yee
    dong tung
    xiao siu siew
    cheng ching
    cao tso cho
    yuan yuen
    deng tang
    cai choi tsoi chua
    peng pang phang
    pan poon phua
    jiang keung kong chiang
    du to toh
    ye yip yap ip
    su so soh
    wei ngai
    lu lo loo
    ding ting teng
    shen shum sum sim
    ren yam
    yao yiu
    fu fu foo
    zhong chung
    tan tam
    fan fan
    fang fong
    shi shek sze see si
    mai mak
    mo mok
    guan kwan
    ou au
    lai lai
    kuang kwong
    jian kan
    mei mui
    xian sin
    hong hung ang
    """)

  static let syllables = table(
    """
    wei wai
    ming ming meng
    guo kwok
    zhi chi
    guang kwong
    ding ting
    hong hung
    jia ka kar
    wen man
    hao ho hou
    le lok
    yan yin yan ngan
    hui wai fai wui
    qiang keung
    jian kin kan
    zhong chung
    de tak
    xiu sau
    xiao siu hiu
    yu yuk yu
    feng fung
    jie kit chieh
    li lai lap lik
    mei mei mi
    ping ping
    bing ping bing
    cheng shing sing
    xin sum yan san
    da tat tai
    dong tung
    hua wah wa
    yong wing yung
    en yan
    yi yee yat ngai yik
    yao yiu
    yuan yuen
    jun chun kwan
    bo bor po
    chao chiu
    chang cheung sheung
    zhen chun
    fu fuk foo
    gen kan
    jin kam chun
    jing king ching
    qing hing ching
    long lung
    lin lam lun
    liang leung
    mei mei
    man man
    peng pang
    qi kei kai
    sheng shing sang
    shan shan
    shu shuk
    tian tin
    tai tai
    xiang heung cheung
    xiong hung
    xue suet hok
    yun wan
    ying ying
    zi chi tsz
    zhao chiu
    zheng ching
    an on
    biao biu
    chun chun
    han hon
    he ho
    ji kei
    jiang kong
    kang hong
    lei lui
    mao mau
    nan nam
    ning ning
    qiu chau
    rong wing yung
    ru yu
    shao siu
    shou sau
    wan man
    wang wong
    xi hei sai
    xian hin sin
    xing hing sing
    yang yeung
    you yau
    yue yuet
    ze chak
    zhu chu
    zong chung
    zuo cho
    fang fong
    gui kwai
    """)

  private static func table(_ rows: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in rows.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard let syllable = words.first else { continue }
      table[syllable, default: []] += words.dropFirst().filter { $0 != syllable }
    }
    return table
  }
}
