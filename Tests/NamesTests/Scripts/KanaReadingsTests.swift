import Testing

@testable import Names

@Suite("Names in kana")
struct KanaReadingsTests {
  @Test(
    "are spelled in Hepburn and its variants",
    arguments: [
      ("さとう ようこ", "sato yoko"), ("さとう ようこ", "satou youko"), ("さとう ようこ", "satoh yohko"), ("サトウ ヨウコ", "sato yoko"),
      ("ｻﾄｳ ﾖｳｺ", "sato yoko"),
      ("ふじ しんじ", "fuji shinji"), ("ふじ しんじ", "huzi sinzi"), ("ほんま じゅんぺい", "homma jumpei"), ("ほんま じゅんぺい", "honma junpei"),
      ("はっとり はっちょう", "hattori hatcho"), ("おおの いっせい", "ohno issei"), ("おおの いっせい", "oono issei"), ("ちば つとむ", "tiba tutomu"),
      ("いのうえ しょう", "inoue sho"), ("きゅうま", "kyuma"), ("ローラ", "rora"), ("みずの なを", "mizuno nao"),
    ])
  func hepburn(_ name: String, _ expected: String) {
    #expect(texts(name, .japanese).contains(expected))
  }

  @Test("without a space are divided after a family name", arguments: [("やまだたろう", "yamada taro"), ("むらいやすひこ", "murai yasuhiko")])
  func divided(_ name: String, _ expected: String) {
    #expect(texts(name, .japanese).prefix(3).contains(expected))
    #expect(texts(name, .japanese).contains(expected.filter { $0 != " " }))
  }

  @Test(
    "that are Korean are read back to Hangul",
    arguments: [
      ("キム・ジョンウン", "김정은"), ("キム・ジョンイル", "김정일"), ("パク・チョルス", "박철수"), ("チェ・リョンヘ", "최룡해"), ("リ・ヨンホ", "리영호"), ("ソン・ガンホ", "송강호"),
      ("イ・ビョンホン", "이병헌"), ("チョ・ヨンウォン", "조용원"), ("ファン・ビョンソ", "황병서"), ("ペ・ヨンジュン", "배용준"), ("キムイルソン", "김일성"), ("ﾁｬﾝ ｿﾝﾃｸ", "장성택"),
    ])
  func korean(_ name: String, _ expected: String) {
    #expect(texts(name, .korean).prefix(6).contains(expected))
  }

  @Test(
    "that are foreign lose the vowels that Japanese adds, and get l beside r",
    arguments: [
      ("ジョン・スミス", "jon smis"), ("ビル・クリントン", "bil klinton"), ("ドナルド・クリスプ", "donald krisp"), ("アレクサンドル・ペトロフ", "areksandr petrof"),
      ("サルマ・ハエック", "salma haek"), ("ピーター・パーカー", "piter paker"),
    ])
  func foreign(_ name: String, _ expected: String) {
    #expect(texts(name, .latin).contains(expected))
  }

  @Test(
    "in hiragana, or that no Korean has, get no Korean reading", arguments: ["きむ じょんうん", "タナカ ヒロシ", "ジョン・スミス", "アントニオ・バンデラス"])
  func notKorean(_ name: String) {
    #expect(texts(name, .korean).isEmpty)
  }
}
