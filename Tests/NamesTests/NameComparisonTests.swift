import Testing

@testable import Names

@Suite("Comparison of names")
struct NameComparisonTests {
  private func compare(_ left: String, _ right: String) -> NameAgreement {
    NameComparison.compare(PersonName(full: left), PersonName(full: right))
  }

  @Test(
    "the same tokens in the same order are the same name",
    arguments: [("Kim Min-jun", "KIM MIN JUN"), ("José Núñez", "jose nunez"), ("김 민준", "김 민준"), ("Dr. Anna Berg", "Anna Berg")])
  func same(_ left: String, _ right: String) {
    #expect(compare(left, right) == .same)
  }

  @Test(
    "what one person's name can look like elsewhere is compatible",
    arguments: [
      ("Kim Min-jun", "Minjun Kim"), ("KIM MIN JUN", "Minjun Kim"), ("Kim Min-jun", "Min Jun Kim"), ("Kim MJ", "Kim Min-jun"),
      ("MJ Kim", "Minjun Kim"), ("Kim M.J.", "Kim Minjun"), ("Choe Song-nam", "CHOI Seongnam"), ("Ri Chol", "Lee Cheol"),
      ("Yi Sun Sin", "Rhee Soon Shin"), ("Im Jae-hyun", "Lim Jaehyun"), ("Park Yeong-su", "Pak Yong Su"),
      ("No Mu-hyon", "Roh Moo-hyun"),
      ("Zhang Wei", "Chang Wei"), ("Xu Ming", "Hsu Ming"), ("Itoh Yuuki", "Ito Yuki"), ("김민준", "민준 김"), ("김민준", "김 민준"),
      ("王小明", "小明 王"), ("山田 たろう", "山田 太郎"), ("John Smith", "J. Smith"), ("John Paul Smith", "John Smith"),
      ("Robert Jones", "Bob Jones"), ("William Gates", "Bill Gates"), ("Мария Иванова", "Иванова Мария Петровна"),
      ("Katherine Lang", "Katharine Lang"), ("Mueller Hans", "Müller Hans"), ("Anna Smith", "Anna Smith-Jones"),
      ("Maria de la Cruz", "Maria Cruz"), ("Anne-Marie Blanc", "Annemarie Blanc"), ("Sean O'Neil", "Sean O Neil"),
    ])
  func compatible(_ left: String, _ right: String) {
    #expect(compare(left, right) == .compatible)
    #expect(compare(right, left) == .compatible)
  }

  @Test(
    "names in which a part of each has no counterpart are different",
    arguments: [
      ("Kim Jong Un", "Kim Jong Man"), ("Kim Yong Chol", "Kim Yong Chun"), ("John Smith", "Robert Brown"),
      ("Kim Min-jun", "Park Min-jun"),
      ("Anna Smith", "Anna Jones"), ("Jane Miller", "June Becker"), ("김민준", "박지수"), ("王小明", "李小龙"), ("J. Smith", "Robert Smith"),
      ("John Adam Smith", "John Paul Smith"), ("Иван Петров", "Олег Сидоров"), ("Carlos Ruiz", "Diego Ruiz"),
      ("J Kim", "James Park"), ("Kim", "Park"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(compare(left, right) == .different)
    #expect(compare(right, left) == .different)
  }

  @Test("without a common script, or without letters, nothing is said")
  func incomparable() {
    #expect(compare("Kim Minjun", "김민준") == .incomparable)
    #expect(compare("金敏俊", "김민준") == .incomparable)
    #expect(compare("", "Kim") == .incomparable)
    #expect(compare("---", "...") == .incomparable)
  }

  @Test("the fields of a name are read together")
  func fields() {
    let full = PersonName(full: "Minjun Kim")
    #expect(NameComparison.compare(full, PersonName(given: "Minjun", family: "Kim")) == .same)
    #expect(NameComparison.compare(PersonName(full: "Kim Minjun"), PersonName(given: "Minjun", family: "Kim")) == .same)
    let both = PersonName(full: "Kim Minjun", native: "김민준")
    #expect(NameComparison.compare(both, PersonName(full: "김민준")) == .same)
    #expect(NameComparison.compare(both, PersonName(full: "Kim Minjun (김민준)")) == .same)
    // A given name alone must not stand in for a full name that disagrees.
    #expect(
      NameComparison.compare(PersonName(full: "Kim Minjun", given: "Minjun"), PersonName(full: "Park Minjun")) == .different)
    // Equal native names and unlike Latin ones: in doubt, not different.
    #expect(NameComparison.compare(both, PersonName(full: "Jin Minjun", native: "김민준")) == .compatible)
  }

  @Test("keys for look-ups cover the spacings of a name")
  func lookupKeys() {
    #expect(PersonName(full: "Kim Min-jun").lookupKeys.contains("kim minjun"))
    #expect(PersonName(given: "Min jun", family: "Kim").lookupKeys.contains("kim minjun"))
    #expect(PersonName(full: "Minjun Kim").lookupKeys.contains("kim minjun"))
    #expect(PersonName(full: "").lookupKeys.isEmpty)
  }

  @Test("long and strange texts take bounded time and never trap")
  func longTexts() {
    let long = (0..<5_000).map { "name\($0)" }.joined(separator: " ")
    #expect(compare(long, long) == .same)
    #expect(compare(long, "name7 name9") == .compatible)
    #expect(compare(long, "John Smith") == .different)
    let wide = Array(repeating: "a", count: 24).joined(separator: " ")
    #expect(compare(wide, String(repeating: "b ", count: 24)) == .different)
    #expect(compare(String(repeating: "x", count: 100_000), "x") == .compatible)
  }

  @Test("one edit counts in long tokens only")
  func edits() {
    #expect(TokenRelation.between("jordan", "gordan") == .spelling)
    #expect(TokenRelation.between("марина", "марнна") == .spelling)
    #expect(TokenRelation.between("марина", "мраина") == .spelling)
    #expect(TokenRelation.between("анна", "инна") == .distinct)
    #expect(TokenRelation.between("kim", "kam") == .distinct)
    #expect(TokenRelation.between("min", "mun") == .distinct)
    #expect(TokenRelation.between("chol", "cheol") == .spelling)
    #expect(TokenRelation.between("chol", "chun") == .distinct)
    #expect(TokenRelation.between("jo", "jose") == .distinct)
  }
}
