/// Given names and patronymics that Russian and Ukrainian documents translate: the same person is Александр in one passport and
/// Олександр in another, and lists keep both.
enum SlavicNames {
  /// The word as a Russian document writes it.
  static func russian(_ word: String) -> String {
    toRussian[word] ?? family(word, endings: russianEndings, letters: russianLetters)
  }

  /// The word as a Ukrainian document writes it.
  static func ukrainian(_ word: String) -> String {
    if let same = toUkrainian[word] { return same }
    let family = family(word, endings: ukrainianEndings, letters: ukrainianLetters)
    return family.hasPrefix("и") ? "і" + family.dropFirst() : family
  }

  /// True for a given name or patronymic that only Russian has.
  static func isRussian(_ word: String) -> Bool { toUkrainian[word].map { $0 != word } ?? false && toRussian[word] == nil }
  /// True for a given name or patronymic that only Ukrainian has.
  static func isUkrainian(_ word: String) -> Bool { toRussian[word].map { $0 != word } ?? false && toUkrainian[word] == nil }

  private static func family(_ word: String, endings: [(String, String)], letters: [Character: String]) -> String {
    let ending = endings.first { word.hasSuffix($0.0) && word.count > $0.0.count + 1 }
    let stem = ending.map { word.dropLast($0.0.count) } ?? word[...]
    return stem.reduce(into: "") { $0 += letters[$1] ?? String($1) } + (ending?.1 ?? "")
  }

  private static let russianLetters: [Character: String] = ["і": "и", "ї": "и", "є": "е", "ґ": "г"]
  private static let ukrainianLetters: [Character: String] = ["ы": "и", "э": "е", "ё": "йо", "ъ": ""]

  /// Endings of family names.
  private static let russianEndings = [
    ("ський", "ский"), ("цький", "цкий"), ("ська", "ская"), ("цька", "цкая"), ("їв", "ев"), ("ьов", "ев"), ("ьова", "ева"),
    ("йов", "ев"),
    ("йова", "ева"), ("ий", "ый"),
  ]
  private static let ukrainianEndings = [
    ("ский", "ський"), ("цкий", "цький"), ("ская", "ська"), ("цкая", "цька"), ("ый", "ий"), ("ин", "ін"), ("ина", "іна"),
  ]

  private static let toRussian = Dictionary(all.map { ($0.ukrainian, $0.russian) }) { first, _ in first }
  private static let toUkrainian = Dictionary(all.map { ($0.russian, $0.ukrainian) }) { first, _ in first }

  /// The given names and the patronymics of both sexes made of them.
  private static let all: [(russian: String, ukrainian: String)] = pairs.flatMap { pair in
    let russian = russianPatronymics(pair.russian)
    let ukrainian = ukrainianPatronymics(pair.ukrainian)
    return [pair] + zip(russian, ukrainian).map { (russian: $0, ukrainian: $1) }
  }

  /// Son and daughter of a man of that name; of names in а and я they are too irregular for a rule, and rare.
  private static func russianPatronymics(_ father: String) -> [String] {
    let irregular = [
      "павел": "павл", "пётр": "петр", "илья": "ильич ильинична", "никита": "никитич никитична", "лука": "лукич лукинична",
      "кузьма": "кузьмич кузьминична", "георгий": "георгиевич георгиевна", "дмитрий": "дмитриевич дмитриевна",
      "яков": "яковлевич яковлевна",
      "михаил": "михайл",
    ]
    let stem = irregular[father] ?? father
    if stem.contains(" ") { return stem.split(separator: " ").map(String.init) }
    let base = String(stem.dropLast())
    switch stem.last {
    case "й" where stem.hasSuffix("ий"): return [base.dropLast() + "ьевич", base.dropLast() + "ьевна"]
    case "й", "ь": return [base + "евич", base + "евна"]
    case "а", "я": return []
    default: return [stem + "ович", stem + "овна"]
    }
  }

  private static func ukrainianPatronymics(_ father: String) -> [String] {
    let irregular = [
      "микола": "миколайович миколаївна", "ілля": "ілліч іллівна", "микита": "микитович микитівна", "лука": "лукич луківна",
      "кузьма": "кузьмич кузьмівна", "яків": "якович яківна", "федір": "федорович федорівна", "григорій": "григорович григорівна",
      "василь": "васильович василівна",
    ]
    if let whole = irregular[father] { return whole.split(separator: " ").map(String.init) }
    let base = String(father.dropLast())
    switch father.last {
    case "й": return [father + "ович", base + "ївна"]
    case "о": return [base + "ович", base + "івна"]
    case "а", "я": return []
    default: return [father + "ович", father + "івна"]
    }
  }

  private static let pairs: [(russian: String, ukrainian: String)] = list.split(whereSeparator: { $0 == " " || $0 == "\n" })
    .compactMap {
      let sides = $0.split(separator: ":").map(String.init)
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }

  private static let list = """
    александр:олександр алексей:олексій анатолий:анатолій андрей:андрій аркадий:аркадій арсений:арсеній афанасий:панас борис:борис валентин:валентин
    валерий:валерій василий:василь виктор:віктор виталий:віталій владимир:володимир владислав:владислав всеволод:всеволод вячеслав:вячеслав
    геннадий:геннадій георгий:георгій григорий:григорій даниил:данило данил:данило денис:денис дмитрий:дмитро евгений:євген егор:єгор ефим:юхим захар:захар
    иван:іван игнат:гнат игорь:ігор илья:ілля иосиф:йосип кирилл:кирило клим:клим константин:костянтин корней:корній кузьма:кузьма лаврентий:лаврентій
    леонид:леонід лука:лука макар:макар максим:максим матвей:матвій михаил:михайло назар:назар никита:микита николай:микола олег:олег остап:остап
    павел:павло пантелеймон:пантелеймон петр:петро пётр:петро платон:платон прохор:прохор родион:родіон роман:роман ростислав:ростислав руслан:руслан савелий:савелій
    святослав:святослав семен:семен семён:семен сергей:сергій станислав:станіслав степан:степан тарас:тарас тимофей:тимофій тимур:тимур трофим:трохим
    федор:федір фёдор:федір филипп:пилип эдуард:едуард эмиль:еміль юлий:юлій юрий:юрій яков:яків ярослав:ярослав
    александра:олександра алёна:олена алла:алла анастасия:анастасія анжела:анжела анна:ганна антонина:антоніна валентина:валентина валерия:валерія варвара:варвара
    вера:віра вероника:вероніка виктория:вікторія галина:галина дарья:дарія диана:діана евгения:євгенія евдокия:євдокія екатерина:катерина елена:олена
    елизавета:єлизавета жанна:жанна зинаида:зінаїда зоя:зоя инна:інна ирина:ірина кристина:христина ксения:ксенія лариса:лариса лидия:лідія любовь:любов
    людмила:людмила маргарита:маргарита марина:марина мария:марія надежда:надія наталья:наталія наталия:наталія нина:ніна оксана:оксана ольга:ольга полина:поліна
    раиса:раїса светлана:світлана софия:софія софья:софія тамара:тамара татьяна:тетяна ульяна:уляна юлия:юлія яна:яна
    """
}
