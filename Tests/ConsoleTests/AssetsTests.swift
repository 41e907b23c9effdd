import Foundation
import Report
import Testing

@testable import Console

@Suite("Colours, style and script")
struct AssetsTests {
  /// Relative luminance and contrast as WCAG 2.2 defines them.
  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    func channel(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(value >> 16 & 255) + 0.7152 * channel(value >> 8 & 255) + 0.0722 * channel(value & 255)
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (one, other) = (luminance(a), luminance(b))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test("text keeps 4.5 : 1 and marks that matter 3 : 1, by day, by night and on paper")
  func contrasts() throws {
    #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.01)
    for palette in [Palette.light, .dark, .print] {
      func colour(_ name: String) throws -> String { try #require(palette[name]) }
      for ground in ["ground", "panel", "soft"] {
        for text in ["ink", "quiet", "accent"] {
          #expect(contrast(try colour(text), try colour(ground)) >= 4.5, "\(text) on \(ground)")
        }
      }
      #expect(contrast(try colour("on-accent"), try colour("accent")) >= 4.5)
      for ground in ["ground", "panel"] {
        #expect(contrast(try colour("strong-line"), try colour(ground)) >= 3, "line on \(ground)")
      }
    }
  }

  @Test("nothing is fetched from elsewhere, and motion is given up where people ask for it")
  func style() {
    let style = Assets.all.first { $0.path == Place.stylesheet }?.text ?? ""
    #expect(
      style.contains("prefers-color-scheme: dark") && style.contains("prefers-reduced-motion") && style.contains(":focus-visible")
    )
    #expect(!style.contains("@import") && !style.contains("http"))
    #expect(style.filter { $0 == "{" }.count == style.filter { $0 == "}" }.count)
    let script = Assets.all.first { $0.path == Place.script }?.text ?? ""
    #expect(!script.contains("innerHTML") && !script.contains("eval(") && !script.contains("http"))
  }
}
