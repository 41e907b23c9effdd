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

  @Test("are read first in the language that a letter tells, else as Russian")
  func languages() {
    #expect(texts("Рыков", .ukrainian).isEmpty)
    #expect(texts("Сікорський", .russian) == ["sikorskiy", "sikorskii"])
    #expect(NameReadings.readings(of: "Сікорський").first?.language == .ukrainian)
    #expect(texts("Иванов", .ukrainian) == ["yvanov"])
    for reading in NameReadings.readings(of: "Иванов") { #expect(reading.isCertain == (reading.language == .russian)) }
  }

  @Test(
    "are read in the other language with its forms of given names and patronymics",
    arguments: [
      ("Щербаков Євген Юрійович", "shcherbakov yevgeniy yuryevich"),
      ("Олександр Володимирович Петров", "aleksandr vladimirovich petrov"),
      ("Ганна Сергіївна Корольова", "anna sergeyevna koroleva"), ("Микола Азаров", "nikolay azarov"),
      ("Ілля Яценко", "ilya yatsenko"),
      ("Михайло Добкін", "mikhail dobkin"), ("Сергій Миколайович Ковальський", "sergey nikolayevich kovalskiy"),
    ])
  func russianForms(_ name: String, _ expected: String) {
    #expect(texts(name, .russian).contains(expected))
  }

  @Test(
    "that are Russian have their Ukrainian forms, too",
    arguments: [
      ("Владимир Зеленский", "volodymyr zelenskyi"), ("Николай Иванов", "mykola ivanov"),
      ("Елена Игоревна Путина", "olena ihorivna putina"),
      ("Дмитрий Дмитриевич", "dmytro dmytrovych"), ("Илья Ильич", "illia illich"),
    ])
  func ukrainianForms(_ name: String, _ expected: String) {
    #expect(texts(name, .ukrainian).contains(expected))
  }

  @Test(
    "of other languages with these letters are read as well",
    arguments: [
      ("Георги Първанов", "georgi parvanov"), ("Аляксей Уладзіміравіч Ёва", "aliaksei uladzimiravich yova"),
      ("Қасым-Жомарт Тоқаев", "qasym zhomart toqaev"),
      ("Новак Ђоковић", "novak djokovic"),
    ])
  func others(_ name: String, _ expected: String) {
    #expect(texts(name, .russian).contains(expected))
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
