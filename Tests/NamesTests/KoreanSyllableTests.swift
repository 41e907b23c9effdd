import Testing

@testable import Names

/// Evidence in bits that two spellings are one Korean name; nil when no reading of them agrees.
func koreanBits(_ left: String, _ right: String) -> Float? { syllableBits(left, right, .korean) }

func syllableBits(_ left: String, _ right: String, _ language: SyllableLanguage) -> Float? {
  var best: Float?
  for one in language.read(left) {
    for other in language.read(right) { if let bits = language.bits(one, other) { best = max(best ?? bits, bits) } }
  }
  return best
}

@Suite("Korean names are compared by syllables")
struct KoreanSyllableTests {
  /// Pairs of one person's names, as the public lists of the United States give them (OFAC identifiers in the comments).
  @Test(
    "spellings of one name on public lists agree",
    arguments: [
      ("KIM, Yong Chol", "KIM, Young-Cheol"),  // 12211
      ("KIM, Yong Chol", "KIM, Young-Chul"),
      ("RI, Je-Son", "RI, Che-Son"),  // 12216
      ("YUN, Ho-Jin", "YUN, Ho-Chin"),  // 12218
      ("CHANG, Myong-Chin", "JANG, Myong-Jin"),  // 15668
      ("PAK, To-Chun", "PAK, To'-Ch'un"),  // 15769
      ("PAK, To-Chun", "PAK, Do Chun"),
      ("CHU, Kyu-Chang", "JU, Kyu-Chang"),  // 15770
      ("O, Kuk-Ryol", "O, Ku'k-ryo'l"),  // 15771
      ("JANG, Bom Su", "JANG, Pom Su"),  // 18556
      ("JON, Myong Guk", "CHO'N, Myo'ng-kuk"),  // 18559
      ("CHOE, Pu Il", "CHOI, Bu-il"),  // 20120
      ("CHO, Yon Chun", "JO, Yon Jun"),  // 20124
      ("CHO, Il-U", "CHO, Il Woo"),  // 19791
      ("JO, Yong-Won", "CHO, Yongwon"),  // 21303
      ("KANG, P'il-Hun", "KANG, Pil Hoon"),  // 21304
      ("PAK, Il-Kyu", "PAK, Il-Gyu"),  // 21734
      ("KIM, Su-Kwang", "KIM, Sou-gwang"),  // 22286
      ("RYOM, Hui-bong", "RYO'M, Hu'i-pong"),  // 22999
      ("RI, U'n-so'ng", "RI, Eun Song"),  // 23013
      ("RI, Thae Chol", "RI, T'ae-Ch'o'l"),  // 23086
      ("KU, Sung Sop", "KU, Seung Sub"),  // 23089
      ("JONG, Kyong Thaek", "CHO'NG, Kyo'ng-t'aek"),  // 23212
      ("PAK, Kwang Hun", "BAK, Gwang Hun"),  // 23516
      ("RI, Jong Won", "RI, Jung Won"),  // 24607
      ("PARK, Jin Hyok", "PAK, Ch'in-hyo'k"),  // 24918
    ])
  func listedSpellingsAgree(_ left: String, _ right: String) throws {
    #expect(try #require(koreanBits(left, right)) > 8)
  }

  @Test(
    "different people stay apart, however few letters differ",
    arguments: [
      ("Kim Jong Un", "Kim Jong Man"), ("Kim Jong Un", "Kim Jong Sik"), ("Kim Jong Un", "Kim Yo Jong"),
      ("Kim Yong Chol", "Kim Yong Chun"),
      ("Kim Yong-chul", "Kim Yong Chun"), ("Kim Yong Ho", "Kim Yong Chol"), ("Kim Su Jin", "Kim Su Il"),
      ("Pak Chang Ho", "Paek Chang Ho"),
      ("Jon Yong Nam", "Jong Yong Nam"), ("Cho Chun Ryong", "Choe Chun Ryong"), ("Kim Myong Sik", "Kim Myong Guk"),
      ("Ri Kwang Ho", "Ri Kwan Ho"), ("Kim Chol", "Kim Chol Su"),
    ])
  func differentPeopleStayApart(_ left: String, _ right: String) { #expect(koreanBits(left, right) == nil) }

  @Test(
    "Hangul agrees with the spellings of North and South",
    arguments: [
      ("김정은", "KIM, Jong Un"), ("김 정은", "Kim Jong-eun"), ("리병철", "RI, Pyong Chol"), ("이병철", "RI, Pyong Chol"),
      ("이병철", "Lee Byung-chul"), ("박진혁", "PARK, Jin Hyok"), ("박진혁", "Pak Chin-hyo'k"), ("최룡해", "CHOE, Ryong Hae"),
      ("최용해", "CHOE, Ryong Hae"), ("림영", "Im Young"), ("류진", "Yoo Jin"), ("노영", "RO, Yong"), ("남궁민", "Namkung Min"),
      ("안철수", "AHN Cheolsoo"),
      ("오수용", "Oh Soo-yong"), ("김여정", "KIM, Yo'-cho'ng"), ("정경택", "JONG, Kyong Thaek"), ("선우진", "Sunwoo Jin"),
    ])
  func hangulAgrees(_ hangul: String, _ latin: String) throws { #expect(try #require(koreanBits(hangul, latin)) > 5) }

  @Test("sounds that meet are written as heard: final l before a vowel, r behind ng")
  func assimilation() throws {
    #expect(try #require(koreanBits("김철원", "Kim Ch'ŏr-wŏn")) > 10)
    #expect(try #require(koreanBits("김창룡", "Kim Ch'ang-nyong")) > 10)
    #expect(try #require(koreanBits("KIM, Chang Ryong", "Kim Ch'ang-nyong")) > 10)
  }

  @Test("order, hyphens, joins and apostrophe kinds do not matter")
  func writing() throws {
    let forms = [
      "Kim Yong Chol", "KIM, Yong-chol", "Yong-chol Kim", "Kim Yongchol", "Yongchol Kim", "KIM Yo’ng-ch’o’l", "Kim Yŏng-ch'ŏl",
    ]
    for left in forms { for right in forms { #expect(try #require(koreanBits(left, right)) > 8, "\(left) \(right)") } }
  }

  @Test("the comparison is symmetrical")
  func symmetry() {
    let names = ["KIM, Yong Chol", "Kim Young-chul", "김영철", "Lee Byung-chul", "RI, Pyong Chol", "Jinhyuk Park", "Cho Chol"]
    for left in names { for right in names { #expect(koreanBits(left, right) == koreanBits(right, left)) } }
  }

  @Test("a rare syllable says more than a frequent one")
  func rarity() throws {
    let frequent = try #require(koreanBits("Kim Yong Chol", "Kim Yong Chol"))
    let rare = try #require(koreanBits("Ryom Hui Bong", "Ryom Hui Bong"))
    #expect(rare > frequent + 5)
  }

  @Test("every syllable is found by each of its own spellings")
  func tablesAreComplete() {
    for table in [KoreanSurnames.table, KoreanGivenNames.table] {
      #expect(table.spellings.count > table.units.count)
      for (index, unit) in table.units.enumerated() {
        let number = UInt16(index)
        #expect(table[unit.utf8].map { table.readings(of: $0).contains { $0.unit == number } } == true, "\(unit)")
      }
      let total = table.shares.reduce(0, +)
      #expect(abs(total - 1) < 0.001)
    }
  }

  @Test("what is no Korean name has no reading")
  func othersAreNotRead() {
    for text in ["Vladimir Kolchanov", "", "Kim", "김", "X", "Smith John", "123 Kim", "Ким Чен Ын"] {
      #expect(SyllableLanguage.korean.read(text).isEmpty, "\(text)")
    }
  }
}
