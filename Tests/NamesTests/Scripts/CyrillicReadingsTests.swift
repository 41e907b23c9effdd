import Testing

@testable import Names

@Suite("Names in Cyrillic letters")
struct CyrillicReadingsTests {
  @Test(
    "that are Russian are spelled as lists and passports spell them",
    arguments: [
      ("Щербаков Евгений Юрьевич", "shcherbakov yevgeniy yuryevich"),
      ("Щербаков Евгений Юрьевич", "shcherbakov evgenii iurevich"),
      ("Щербаков Евгений", "schtscherbakow jewgeni"), ("Дмитрий Медведев", "dmitriy medvedev"),
      ("Дмитрий Медведев", "dmitry medvedev"),
      ("Дмитрий Медведев", "dmitrii medvedev"), ("Хрущёв", "khrushchev"), ("Алексей Ёлкин", "aleksey yolkin"),
      ("Жуков", "joukov"),
      ("Подъячев", "podieiachev"), ("Подъячев", "podyachev"), ("Шойгу", "choigou"), ("Цветаева", "tsvetayeva"),
      ("Цветаева", "tsvetaeva"),
    ])
  func russian(_ name: String, _ expected: String) {
    #expect(texts(name, .russian).contains(expected))
  }

  @Test(
    "that are Ukrainian follow the standard of 2010 and the older spelling",
    arguments: [
      ("Згурський", "zghurskyi"), ("Їжакевич Ганна", "yizhakevych hanna"), ("Володимир Зеленський", "volodymyr zelenskyi"),
      ("Володимир Зеленський", "volodymyr zelenskyy"), ("Кириленко Анастасія", "kyrylenko anastasiia"),
      ("Юрій Ґалаґан", "yurii galagan"),
      ("Знам'янка Єва", "znamianka yeva"),
    ])
  func ukrainian(_ name: String, _ expected: String) {
    #expect(texts(name, .ukrainian).contains(expected))
  }

  @Test("are read in one language where a letter tells, else in both")
  func languages() {
    #expect(texts("Рыков", .ukrainian).isEmpty)
    #expect(texts("Сікорський", .russian).isEmpty)
    #expect(!texts("Иванов", .ukrainian).isEmpty)
    for reading in NameReadings.readings(of: "Иванов") { #expect(reading.isCertain == (reading.language == .russian)) }
  }

  @Test(
    "that are Korean are read back to Hangul",
    arguments: [
      ("Ким Чен Ын", "김정은"), ("Ким Чен Ир", "김정일"), ("Ким Ир Сен", "김일성"), ("Чхве Рён Хэ", "최룡해"), ("Цой Рен Хе", "최룡해"),
      ("Пак Пон Чжу", "박봉주"),
      ("Хван Бён Со", "황병서"), ("Чан Сон Тхэк", "장성택"), ("Ли Соль Чжу", "리설주"), ("Пак Хён Чхоль", "박현철"), ("Ким Ёчжон", "김여정"),
    ])
  func korean(_ name: String, _ expected: String) {
    #expect(texts(name, .korean).prefix(6).contains(expected))
  }

  @Test("that no Korean has get no Korean reading", arguments: ["Путин Владимир", "Ким", "Анна Каренина", "Цой Виктор"])
  func notKorean(_ name: String) {
    #expect(texts(name, .korean).isEmpty)
  }

  @Test("whose letters all look Latin may be Latin")
  func look() {
    #expect(texts("РАК Jin Hyok", .latin) == ["pak jin hyok"])
    #expect(texts("Путин", .latin).isEmpty)
    #expect(NameReadings.readings(of: "Kіm Jong Un").isEmpty)
  }
}
