/// The syllables of Korean names in the order of their frequency, for choosing between readings of a foreign transcription.
///
/// The order is a rough one of ours, from the published lists of the most frequent family and given names.
enum KoreanInventory {
  /// A syllable and how rare it is: a step is about four times rarer.
  struct Syllable {
    var hangul: Unicode.Scalar
    var cost: Int
  }

  static let surnames: [Syllable] = tiers(
    [
      "김이리박최정", "강조윤장임림한오서신권황안송전홍", "유류고문양량손배백허노로남심하곽성차주우구라나민진지",
      "엄채원천방공현함변염렴여려추도소석선설마길연위표명기반왕금옥육륙인맹제탁국모어은편용룡태동두감계봉사부가복목형피상온인초승",
    ])

  static let given: [Syllable] = tiers(
    [
      "영정성수상호희재지현경민미은진동준철훈", "순숙자우석승태원식환종용연선주아인창명광병기혜윤규일형혁학남국길걸춘룡",
      "옥근곤구균권덕대봉금하서예도건문복홍효소나다보세시한해화흥만무범섭신애오완응의이장제중찬채천충택필향후란래림률욱웅헌빈배실열표익강월유두",
      """
      설송솔슬린령례련량렬렴록리로루류라여녀노모목묵방백변부비사산삼색생심쌍안양억언업엽왕요운울위음임점조직차청초총추축출치칠쾌타탁탄통판팔평풍항허협황회휘흠갑개고\
      공관교귀극난돈득락랑려력륜름말맹면몽묘박발번별분불빛설손술습실암약역염엄율을읍자작잔전절점정족존좌죄죽중증집착척체최침특파편폭품학함합핵행험혈호혼활
      """,
    ])

  private static func tiers(_ tiers: [String]) -> [Syllable] {
    var seen: Set<Unicode.Scalar> = []
    var syllables: [Syllable] = []
    for (cost, tier) in tiers.enumerated() {
      for scalar in tier.unicodeScalars where (0xAC00...0xD7A3).contains(scalar.value) && seen.insert(scalar).inserted {
        syllables.append(Syllable(hangul: scalar, cost: cost))
      }
    }
    return syllables
  }
}

/// A Hangul syllable taken apart by the arithmetic of its code point.
struct HangulLetters {
  /// Numbers in the order of the standard: initials from ㄱ 0, vowels from ㅏ 0, finals from none 0.
  let initial: Int
  let vowel: Int
  let final: Int

  init?(_ syllable: Unicode.Scalar) {
    guard (0xAC00...0xD7A3).contains(syllable.value) else { return nil }
    let index = Int(syllable.value) - 0xAC00
    (initial, vowel, final) = (index / 588, index / 28 % 21, index % 28)
  }
}
