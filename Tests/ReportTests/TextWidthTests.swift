import PageSamples
import Testing

@testable import Report

@Suite("Width of text")
struct TextWidthTests {
  @Test("wide characters take two columns, combining marks none")
  func columns() {
    #expect(TextWidth.columns("abc") == 3)
    #expect(TextWidth.columns("関所") == 4)
    #expect(TextWidth.columns("검토 대상") == 9)
    #expect(TextWidth.columns("e\u{301}") == 1)
    #expect(TextWidth.columns("ｱ") == 1)
  }

  @Test("fitting never exceeds the width, even when a wide character would stand across the edge")
  func fitted() {
    for width in 1...12 { #expect(TextWidth.columns(TextWidth.fitted("関所で確認abc", to: width)) <= width) }
    #expect(TextWidth.fitted("関所", to: 4) == "関所")
    #expect(TextWidth.fitted("関所だ", to: 5) == "関所…")
  }

  @Test("wrapping keeps every word, breaks Japanese between characters and English and Korean at spaces")
  func wrapped() {
    #expect(TextWidth.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(TextWidth.wrapped("人が確認する。次", to: 8) == ["人が確認", "する。次"])
    #expect(TextWidth.wrapped("一致「関所」だ", to: 6) == ["一致", "「関", "所」だ"])
    #expect(TextWidth.wrapped("사람이 결정합니다", to: 12) == ["사람이", "결정합니다"])
    #expect(TextWidth.wrapped("", to: 8) == [])
    let japanese = Label.neverOrigin.japanese
    #expect(TextWidth.wrapped(japanese, to: 30).joined() == japanese)
    #expect(TextWidth.wrapped(japanese, to: 30).allSatisfy { TextWidth.columns($0) <= 32 })
  }
}
