import Judgement
import RedFlags

/// The page's head, its title and its contents, and its end.
struct PageFrame {
  let page: PageContext
  private var words: Words { page.words }

  var opening: Markup {
    """
    <!DOCTYPE html>
    <html lang="\(words.language.rawValue)" xmlns="http://www.w3.org/1999/xhtml">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta name="referrer" content="no-referrer"/>
    <title>\(words[.title]) · \(Figure.date(page.input.summary.asOf))</title>
    <style>\(Stylesheet.markup)</style>
    </head>
    <body>
    \(PicturePatterns.markup)
    <header class="masthead">
    <p class="mark" aria-hidden="true">関所</p>
    <h1>\(words[.title])</h1>
    <p class="question">\(words[.question])</p>
    <p class="quiet">\(words(.asOf, Figure.time(page.input.summary.asOf)))</p>
    \(contents)
    </header>
    <main>

    """
  }

  private var contents: Markup {
    var places: [(String, Label)] = [("overview", .overview), ("queue", .queue), ("cases", .cases), ("rings", .rings)]
    if !page.others.isEmpty { places.append(("others", .otherCases)) }
    places += [("glossary", .glossary), ("flags", .flagsFired)]
    let items = places.map { "<li><a href=\"#\($0.0)\">\(words[$0.1])</a></li>" as Markup }
    return "<nav aria-label=\"\(words[.contents])\"><ul>\(items)</ul></nav>"
  }

  var closing: Markup { "</main>\n<footer><p>\(words[.peopleDecide])</p></footer>\n</body>\n</html>\n" }
}
