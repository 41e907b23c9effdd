import Hashing
import TestSupport
import Testing

@testable import Names

@Suite("Names in other letters")
struct OtherReadingsTests {
  @Test(
    "Arabic names get their usual vowels, unknown ones the commonest pattern",
    arguments: [
      ("محمد حسين", "muhammad hussein"), ("أحمد صالح", "ahmad salih"), ("عبد الله", "abdullah"), ("عبد الرحمن", "abdul rahman"),
      ("شمس الدين", "shamsuddin"), ("شمس الدين", "shams al din"), ("قاسم سلیمانی", "qasim sulaymani"), ("مُحَمَّد", "muhammad"),
      ("ﻣﺤﻤﺪ", "muhammad"),
      ("سلوم", "salum"), ("حكمتيار", "hakmatyar"), ("مجدي", "majdi"), ("بسمة", "basma"), ("لبنى", "lubna"),
      ("التكريتي", "al tikriti"),
    ])
  func arabic(_ name: String, _ expected: String) {
    #expect(texts(name, .arabic).contains(expected))
  }

  @Test(
    "Greek, Georgian and Armenian names follow their passports",
    arguments: [
      ("Χρήστος Ευαγγέλου", "christos evangelou"), ("Ευθύμιος Αυτιάς", "efthymios aftias"),
      ("გიორგი მარგველაშვილი", "giorgi margvelashvili"),
      ("Արմեն Սարգսյան", "armen sargsyan"),
    ])
  func alphabets(_ name: String, _ expected: String) {
    #expect(texts(name, .latin).contains(expected))
  }

  @Test(
    "names in Latin letters or Hangul are compared as they stand", arguments: ["Kim Jong Un", "김정은", "José Müller", "", " -"])
  func none(_ name: String) {
    #expect(NameReadings.readings(of: name).isEmpty)
  }

  @Test("of a name given in two scripts the native one is read by itself, a part of a name with the rest")
  func twoScripts() {
    #expect(texts("Kim Jong Un (金正恩)", .korean).first == "김정은")
    #expect(texts("陈 Jackie", .mandarin) == ["chen jackie"])
    #expect(texts("Jackie 陈", .mandarin) == ["chen jackie"])
  }

  @Test("any text gives few readings, of small letters or Hangul, without doubles, and the same ones again")
  func anyText() {
    var random = SplitMix64(seed: 0x5C81)
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x370...0x52F, 0x531...0x587, 0x620...0x6FF, 0x10A0...0x10FF, 0x3005...0x3007, 0x3041...0x30FF,
      0x4E00...0x9FFF,
      0x5100...0x5200, 0x6700...0x6800, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x20100,
    ]
    for _ in 0..<1_500 {
      let block = blocks[random.below(blocks.count)]
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.below(9) {
        let from = random.below(4) == 0 ? blocks[random.below(blocks.count)] : block
        if let scalar = Unicode.Scalar(from.lowerBound + UInt32(random.below(Int(from.count)))) { scalars.append(scalar) }
        if random.below(4) == 0 { scalars.append(" ") }
      }
      let name = String(scalars)
      let readings = NameReadings.readings(of: name)
      #expect(readings.count <= NameReadings.most)
      #expect(Set(readings).count == readings.count, "\(name)")
      #expect(readings == NameReadings.readings(of: name))
      for reading in readings {
        let isClean = reading.text.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || $0 == " " || (0xAC00...0xD7A3).contains($0.value)
        }
        #expect(
          isClean && !reading.text.isEmpty && !reading.text.hasPrefix(" ") && !reading.text.contains("  "),
          "\(name) \(reading.text)")
      }
    }
  }
}
