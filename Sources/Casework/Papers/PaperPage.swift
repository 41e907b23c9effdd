import Crypto
import Events
import Foundation
import RedFlags

extension Paper {
  /// The paper as a printable page: one file, no scripts, nothing loaded, foreign text escaped and shown with its invisible characters.
  /// The content security policy names the one style sheet by its hash.
  public var html: String {
    let hash = Data(SHA256.hash(data: Data(Self.style.utf8))).base64EncodedString()
    var page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <title>\(Self.escaped(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <header>
      <p class="draft">\(PaperWords.draft[language])</p>
      <h1>\(Self.escaped(title))</h1>
      <p>\(Self.escaped(addressee)) · \(Self.escaped(law)) · \(caseID.text) · \(draftedAt.text)</p>
      </header>
      <main>

      """
    for section in sections { page += Self.html(section, language) }
    if !missing.isEmpty { page += "<p class=\"missing\">\(PaperWords.complete[language]) (\(missing.count))</p>\n" }
    return page + "</main>\n</body>\n</html>\n"
  }

  private static func html(_ section: Section, _ language: Language) -> String {
    var text = "<section>\n<h2>\(escaped(section.heading))</h2>\n"
    if !section.fields.isEmpty {
      text += "<dl>\n"
      for field in section.fields {
        text += "<dt>\(escaped(field.label))</dt>"
        if field.isMissing { text += "<dd class=\"missing\">\(PaperWords.missing[language])</dd>" }
        if field.lines.isEmpty, !field.isMissing { text += "<dd>\(PaperWords.none[language])</dd>" }
        for line in field.lines { text += "<dd>\(escaped(line))</dd>" }
        text += "\n"
      }
      text += "</dl>\n"
    }
    for paragraph in section.paragraphs {
      text += "<p>"
      for piece in paragraph {
        text += piece.isMissing ? "<mark>[\(PaperWords.missing[language]): \(escaped(piece.text))]</mark>" : escaped(piece.text)
      }
      text += "</p>\n"
    }
    if !section.checklist.isEmpty {
      text += "<ul>\n" + section.checklist.map { "<li>☐ \(escaped($0))</li>\n" }.joined() + "</ul>\n"
    }
    return text + "</section>\n"
  }

  /// Text as it may stand in a page: the five characters of markup escaped, characters that change direction or cannot be seen shown by
  /// their number.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result += " "
      default:
        let isHidden = [.control, .format, .surrogate, .privateUse].contains(scalar.properties.generalCategory)
        if isHidden {
          result += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  private static let style =
    "body{font:11pt/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}h1{font-size:1.4em}"
    + "h2{font-size:1.1em;border-bottom:1px solid #888}dt{font-weight:bold;margin-top:.5em}dd{margin:0 0 0 1.5em}"
    + ".draft{border:2px solid #900;color:#900;padding:.2em .6em;display:inline-block}mark,.missing{background:#fff2a8;color:#5a3d00}"
    + "ul{list-style:none;padding-left:0}@media print{body{margin:0}}"
}

/// What stands on every paper.
enum PaperWords {
  static let draft = LocalizedText(
    en: "DRAFT – not filed. People complete, check and send it.", ja: "下書き（未提出）。担当者が補い、確認して提出する。",
    ko: "초안(미제출). 담당자가 보완하고 확인해 제출한다.")
  static let missing = LocalizedText(en: "missing", ja: "未確認", ko: "미확인")
  static let none = LocalizedText(en: "none on record", ja: "記録なし", ko: "기록 없음")
  static let complete = LocalizedText(
    en: "Marked places are missing: find them out or say that they are unknown.", ja: "印の箇所は未確認。確認するか、不明と明記する。",
    ko: "표시된 곳은 미확인이다. 확인하거나 알 수 없다고 적는다.")
}
