import Events
import RedFlags
import Report

/// What stands around every page: head, navigation by role, search, notices, language and colours.
struct Frame {
  let viewer: Viewer
  let say: Say
  var form: Form { Form(viewer: viewer, say: say) }

  init(_ viewer: Viewer) {
    self.viewer = viewer
    say = Say(viewer.language)
  }

  /// A page of somebody who has signed in. Whoever may not see it gets the page that says so, and nothing of the body is made.
  func page(_ title: String, at place: String, need: Right?, live: String? = nil, _ body: () -> Markup) -> HTML {
    if let need, !viewer.may(need) {
      return plain(ProblemView(frame: self, kind: .forbidden).title, status: 403, isSignedIn: true) {
        ProblemView(frame: self, kind: .forbidden).markup
      }
    }
    return HTML(status: 200, text: document(title, place, live: live, hasNavigation: true, body()).html)
  }

  /// A page that stands alone: signing in, errors, the page of a person concerned.
  func plain(_ title: String, status: Int = 200, isSignedIn: Bool = false, _ body: () -> Markup) -> HTML {
    HTML(status: status, text: document(title, "", live: nil, hasNavigation: isSignedIn && viewer.name != nil, body()).html)
  }

  private func document(_ title: String, _ place: String, live: String?, hasNavigation: Bool, _ body: Markup) -> Markup {
    let theme: Markup = viewer.theme == .system ? "" : " data-theme=\"\(viewer.theme.rawValue)\""
    let scheme = viewer.theme == .system ? "light dark" : viewer.theme.rawValue
    let stream: Markup = live.map { " data-live=\"\($0)\" data-events=\"\(Place.events)\"" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(viewer.language.rawValue)" xmlns="http://www.w3.org/1999/xhtml"\(theme)>
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="\(scheme)"/>
      <meta name="referrer" content="same-origin"/>
      <meta name="robots" content="noindex"/>
      <title>\(title) · Sekisho</title>
      <link rel="icon" href="\(Place.icon)" type="image/svg+xml"/>
      <link rel="stylesheet" href="\(Place.stylesheet)"/>
      <script src="\(Place.script)" defer="defer"></script>
      </head>
      <body class="console"\(stream) data-help="\(Place.help)" data-news="\(say[.newsArrived])">
      <a class="skip" href="#main">\(say[.skip])</a>
      \(Self.patterns)
      \(hasNavigation ? header(place) : bareHeader)
      <main id="main" tabindex="-1">
      <div id="live" role="status" aria-live="polite" class="live"></div>
      \(notice)\(body)
      </main>
      \(footer(isInside: hasNavigation))
      </body>
      </html>

      """
  }

  private static let patterns = PicturePatterns.markup

  private var bareHeader: Markup {
    "<header class=\"top bare\"><p class=\"brand\"><span lang=\"ja\" aria-hidden=\"true\">関所</span> Sekisho</p></header>"
  }

  private func header(_ place: String) -> Markup {
    let items = navigation.map { entry -> Markup in
      let mark: Markup = entry.path == place ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(entry.path)\"\(mark)>\(say[entry.name])</a></li>"
    }
    let search: Markup =
      viewer.may(.readCases)
      ? """
      <form method="get" action="\(Place.search)" role="search" class="find" aria-label="\(say[.search])">\
      <label for="find" class="unseen">\(say[.searchHint])</label>\
      <input id="find" name="q" type="search" placeholder="\(say[.searchHint])"/>\
      <button type="submit" class="quiet-button">\(say[.search])</button></form>
      """ : ""
    return """
      <header class="top"><p class="brand"><a href="\(home)"><span lang="ja" aria-hidden="true">関所</span> Sekisho</a></p>
      \(search)\(account)
      <nav aria-label="\(say[.navigation])"><ul>\(items)</ul></nav></header>
      """
  }

  /// Where somebody begins, by what the roles are for.
  private var home: String { navigation.first?.path ?? Place.help }

  private var account: Markup {
    let roles = viewer.roles.map { say.word($0) }.joined(separator: say.words.comma)
    let out = form.post(Place.signOut, say[.signOut], class: "inline", form.button(say[.signOut], quiet: true))
    return """
      <div class="account"><p><span class="unseen">\(say[.signedInAs]) </span>\(Markup.foreign(viewer.name ?? "", limit: 60))\
      <span class="meta">\(roles)</span></p>\(out)</div>
      """
  }

  private var navigation: [(path: String, name: Phrase)] {
    let all: [(String, Phrase, Right)] = [
      (Place.overview, .overview, .readCases), (Place.queue, .queue, .readCases),
      (Place.candidates, .candidates, .readCandidateCheck),
      (Place.screening, .screening, .screen), (Place.wallet, .wallet, .screen), (Place.rules, .rules, .editRules),
      (Place.rules, .rules, .promoteRules), (Place.feeds, .feeds, .readCases), (Place.indicators, .indicators, .readIndicators),
      (Place.audit, .audit, .readAudit), (Place.settings, .settings, .manageUsers),
    ]
    var result: [(path: String, name: Phrase)] = []
    for entry in all where viewer.may(entry.2) && !result.contains(where: { $0.path == entry.0 }) {
      result.append((entry.0, entry.1))
    }
    return result
  }

  private var notice: Markup {
    guard let notice = viewer.notice else { return "" }
    return notice.isFailure
      ? "<p class=\"notice failure\" role=\"alert\">\(Markup.foreign(notice.text, limit: 400))</p>"
      : "<p class=\"notice\" role=\"status\">\(Markup.foreign(notice.text, limit: 400))</p>"
  }

  /// Below every page; people from outside get the language and the colours alone.
  private func footer(isInside: Bool) -> Markup {
    let languages = [("en", "English"), ("ja", "日本語"), ("ko", "한국어")]
    let themes = Theme.allCases.map { ($0.rawValue, say.word("theme_" + $0.rawValue)) }
    let body: Markup = """
      <input type="hidden" name="back" value="\(viewer.path)"/>\
      \(form.choice("set-language", "language", say[.language], languages, chosen: viewer.language.rawValue))\
      \(form.choice("set-theme", "theme", say[.colours], themes, chosen: viewer.theme.rawValue))\
      \(form.button(say[.apply], quiet: true))
      """
    let sentence: Markup =
      isInside ? "<p>\(say.words[.peopleDecide]) <a href=\"\(Place.help)\">\(say[.keyboardHelp])</a></p>" : ""
    return "<footer>\(sentence)\(form.post(Place.preferences, say[.preferences], class: "inline", body))</footer>"
  }
}
