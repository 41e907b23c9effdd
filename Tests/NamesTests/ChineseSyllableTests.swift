import Testing

@testable import Names

@Suite("Chinese names in Latin letters are compared by syllables")
struct ChineseSyllableTests {
  @Test(
    "pinyin, Wade-Giles and southern spellings agree",
    arguments: [
      ("ZHANG, Weihua", "Chang Wei-hua"), ("ZHANG, Weihua", "Cheung Wai Wah"), ("LIN, Dingguo", "Lam Ting Kwok"),
      ("OU, Zhiguang", "Au Chi Kwong"), ("XU, Jinping", "Hsu Chin-p'ing"), ("CHEN, Guoqiang", "Chan Kwok Keung"),
      ("Zhāng Wěi", "Zhang Wei"),
      ("LÜ, Guang", "Lu Guang"), ("HUANG, Wang-gen", "Huang Wang Ken"), ("Ouyang Feng", "OUYANG, Feng"),
    ])
  func systemsAgree(_ left: String, _ right: String) throws {
    #expect(try #require(syllableBits(left, right, .chinese)) > 2)
  }

  @Test(
    "different syllables stay apart",
    arguments: [
      ("Zhang Wei", "Zhang Wen"), ("Wang Lin", "Wang Ling"), ("Li Ming", "Li Min"), ("Liu Yang", "Li Yang"),
      ("Chen Jun", "Chen Jing"),
    ])
  func differentSyllables(_ left: String, _ right: String) { #expect(syllableBits(left, right, .chinese) == nil) }

  @Test("the usual spelling agrees more than a southern one")
  func usualSpelling() throws {
    let usual = try #require(syllableBits("Chen Guoqiang", "Chen Guo-qiang", .chinese))
    let southern = try #require(syllableBits("Chen Guoqiang", "Chan Kwok-keung", .chinese))
    #expect(usual > southern)
  }
}
