import Testing

@testable import Names

@Suite("Letters that look like others")
struct LookalikesTests {
  @Test(
    "a word of mixed alphabets is brought back to one",
    arguments: [
      ("Kіm Jong Un", "kim jong un"), ("Кim", "kim"), ("PАRK Jin", "park jin"), ("Сhое", "choe"), ("Μuller", "muller"),
      ("Κim Αn", "kim an"),
      ("Mихаил", "михаил"), ("Пeтров", "петров"), ("Aннa", "анна"), ("Bера", "вера"), ("Ｋіｍ", "kim"),
      ("K\u{0456}\u{0301}m", "kim"), ("Jоhn-Раul", "john paul"),
      ("ɡeorɡe", "george"), ("ᴋɪᴍ", "kim"), ("Ɓala", "bala"), ("Ⓚⓘⓜ", "kim"), ("𝐊𝐢𝐦", "kim"),
    ])
  func mixed(_ text: String, _ expected: String) {
    #expect(FoldedName(text).text == expected)
  }

  @Test(
    "a word of one alphabet stays what it is, even among Latin words",
    arguments: [
      ("Анна Kim", "анна kim"), ("Вера", "вера"), ("ΝΊΚΟΣ", "νικοσ"), ("Wж", "wж"), ("Rosa РОСА", "rosa роса"),
    ])
  func single(_ text: String, _ expected: String) {
    #expect(FoldedName(text).text == expected)
  }

  @Test("nothing invisible and no kind of apostrophe separates or remains")
  func invisible() {
    let hidden: [UInt32] = [
      0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060,
      0x2064, 0x2066,
      0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0001, 0xE0041, 0xE0100,
    ]
    let apostrophes: [UInt32] = [
      0x27, 0x60, 0xB4, 0x02B9, 0x02BB, 0x02BC, 0x02BF, 0x02C8, 0x02EE, 0x055A, 0x05F3, 0x1FBD, 0x1FBF, 0x1FEF, 0x1FFD, 0x2018,
      0x2019,
      0x201B, 0x2032, 0xA78C, 0xFF07,
    ]
    for value in hidden + apostrophes {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "Ki\(Character(scalar))m"
      #expect(FoldedName(text).text == "kim", "U+\(String(value, radix: 16))")
    }
  }
}
