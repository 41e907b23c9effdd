import Report

/// The files that pages refer to: each served by its path with the given type, to be kept by browsers until the program changes.
public enum Assets {
  /// A file.
  public struct File: Sendable, Hashable {
    /// Where pages look for it.
    public let path: String
    /// Its media type.
    public let type: String
    /// Its text.
    public let text: String
  }

  /// The style sheet, the script and the icon.
  public static let all: [File] = [
    File(path: Place.stylesheet, type: "text/css; charset=utf-8", text: ConsoleStyle.text),
    File(path: Place.script, type: "text/javascript; charset=utf-8", text: ConsoleScript.text),
    File(
      path: Place.icon, type: "image/svg+xml",
      text: """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f4b7a"/>\
        <path d="M7 10h18M9 10v14M23 10v14M6 7h20" stroke="#fff" stroke-width="2.4" fill="none" stroke-linecap="round"/></svg>
        """),
  ]
}

/// How the console looks: the report's rules, with frame, forms and rows of its own.
enum ConsoleStyle {
  static let text: String = """
    :root { color-scheme: light dark; \(Palette.light.declarations.html) }
    @media (prefers-color-scheme: dark) { :root { \(Palette.dark.declarations.html) } }
    :root[data-theme="light"] { color-scheme: light; \(Palette.light.declarations.html) }
    :root[data-theme="dark"] { color-scheme: dark; \(Palette.dark.declarations.html) }
    \(Stylesheet.rules.html)
    \(own)
    """

  private static let own = """
    body.console { max-width: 76rem; padding-top: 1.25rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: 1rem; top: -4rem; background: var(--accent); color: var(--on-accent); padding: .6rem 1rem;
      border-radius: .35rem; z-index: 2; } .skip:focus { top: .75rem; }
    :focus-visible { outline: .18rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
    main:focus { outline: none; }
    .top { display: grid; grid-template-columns: auto minmax(12rem, 1fr) auto; align-items: center; gap: .75rem 2rem; }
    .top.bare { display: block; }
    .brand { margin: 0; font-size: 1.0625rem; font-weight: 600; white-space: nowrap; }
    .brand a { color: inherit; text-decoration: none; } .brand span { color: var(--accent); letter-spacing: .12em; margin-inline-end: .4em; }
    .find { display: flex; gap: .5rem; max-width: 26rem; width: 100%; } .find input { flex: 1; min-width: 0; }
    .account { grid-column: 3; display: flex; align-items: center; gap: 1rem; }
    .account p { margin: 0; line-height: 1.35; font-size: .9375rem; } .account .meta { display: block; }
    .top nav { grid-column: 1 / -1; border-bottom: .06rem solid var(--strong-line); }
    .top nav ul { margin: 0; gap: 0 1.75rem; }
    .top nav a { display: inline-block; padding: .6rem 0; color: var(--ink); text-decoration: none; border-bottom: .18rem solid transparent; }
    .top nav a:hover { border-bottom-color: var(--line); }
    .top nav a[aria-current] { font-weight: 600; border-bottom-color: var(--accent); color: var(--accent); }
    main { padding-top: 2.25rem; }
    main h1 { margin-bottom: .75rem; font-size: 1.75rem; overflow-wrap: anywhere; }
    main h2 { font-size: 1.1875rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: .06rem solid var(--strong-line); }
    main h2.small { font-size: 1rem; border: 0; margin: 0; padding: 0; }
    main h3 { font-size: 1.0625rem; }
    .note h2.small + p { margin-top: .35rem; }
    nav.inner ul { margin: 1rem 0 0; font-size: .9375rem; gap: 0 1.25rem; } nav.inner a, nav.pages a { display: inline-block; padding: .3rem 0; }
    nav.pages ul { justify-content: flex-end; margin-top: .5rem; }
    .tiles { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem; }
    .tiles div { background: var(--panel); border-radius: .35rem; padding: 1rem 1.25rem; }
    .tiles dt { order: 0; font-size: .875rem; } .tiles dd { font-size: 1.75rem; font-weight: 600; }
    .tiles dd .meta { display: block; font-weight: 400; line-height: 1.45; }
    .rows { list-style: none; padding: 0; margin: .5rem 0; }
    .rows > li { padding: .7rem 0; border-bottom: .06rem solid var(--line); } .rows > li > .meta { display: block; }
    .rows a, .list a, td a, th a { display: inline-block; min-height: 1.5rem; }
    .left { font-variant-numeric: tabular-nums; font-size: .8125rem; white-space: nowrap; color: var(--quiet); }
    .left.soon, .left.over { color: var(--ink); font-weight: 600; border-inline-start: .2rem solid var(--accent); padding-inline-start: .4rem; }
    .left.over { background: var(--soft); padding-inline-end: .4rem; }
    .chip.allow { border-color: var(--strong-line); color: var(--quiet); font-weight: 400; }
    .live { font-size: .9375rem; } .live:not(:empty) { background: var(--soft); padding: .6rem 1rem; border-radius: .35rem; margin-bottom: 1rem; }
    .notice { border-inline-start: .25rem solid var(--accent); background: var(--soft); padding: .75rem 1rem; max-width: none; margin: 0 0 1.25rem; }
    .notice.failure { border-inline-start-style: double; border-inline-start-width: .5rem; font-weight: 600; }
    .notice.failure .list { font-weight: 400; }
    input, select, textarea, button, .button { font: inherit; color: inherit; }
    input:not([type="checkbox"]):not([type="hidden"]), select, textarea { background: var(--ground); border: .08rem solid var(--strong-line);
      border-radius: .3rem; padding: .45rem .65rem; min-height: 2.5rem; width: 100%; }
    textarea.code, kbd { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .875rem; }
    kbd { border: .06rem solid var(--strong-line); border-radius: .25rem; padding: .1rem .45rem; background: var(--panel); }
    input::placeholder { color: var(--quiet); opacity: 1; }
    .button, button.button { display: inline-block; background: var(--accent); color: var(--on-accent); border: .08rem solid var(--accent);
      border-radius: .3rem; padding: .5rem 1.1rem; min-height: 2.5rem; font-weight: 600; cursor: pointer; text-decoration: none; line-height: 1.4; }
    .quiet-button { background: transparent; color: var(--accent); border: .08rem solid var(--strong-line); border-radius: .3rem;
      padding: .4rem .9rem; min-height: 2.25rem; cursor: pointer; white-space: nowrap; }
    .button:hover, .quiet-button:hover { text-decoration: underline; }
    .buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: .5rem; }
    .field { margin: 0 0 1rem; } .field label, legend { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .2rem; }
    .hint { display: block; color: var(--quiet); font-size: .8125rem; font-weight: 400; line-height: 1.45; margin-bottom: .3rem; }
    label .hint { display: inline; } .field label::first-letter { text-transform: uppercase; }
    fieldset { border: .06rem solid var(--line); border-radius: .35rem; margin: 0 0 1rem; padding: .75rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
    .tick { display: flex; align-items: flex-start; gap: .6rem; margin: .25rem 0; } .tick input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none;
      accent-color: var(--accent); } .tick label { padding-top: .05rem; overflow-wrap: anywhere; }
    .stack { max-width: 36rem; } .stack h3 { margin: 0 0 .75rem; } section > .stack { margin-top: 2rem; }
    .wide { max-width: none; }
    .forms { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; align-items: start; }
    .forms > .stack { background: var(--panel); border-radius: .35rem; padding: 1.25rem 1.5rem; max-width: none; margin: 0; }
    .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0 1.25rem; align-items: end; margin: 1.5rem 0;
      background: var(--panel); padding: 1.25rem 1.5rem .5rem; border-radius: .35rem; } .filters button { margin-bottom: 1rem; justify-self: start; }
    .inline { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: 0; } .inline .field { display: flex; align-items: center; gap: .5rem; margin: 0; }
    .inline .field label { margin: 0; font-weight: 400; } .inline select { width: auto; min-height: 2.25rem; padding-block: .3rem; }
    footer { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 1rem 2rem; } footer p { margin: 0; }
    .door { max-width: 34rem; margin: 3rem auto; } .letter { max-width: 42rem; margin: 0 auto; }
    .letter h2 { border: 0; padding: 0; margin-top: 2.25rem; }
    .matches { padding: 0; list-style: none; } .matches > li { padding: 1.25rem 0; border-bottom: .06rem solid var(--strong-line); }
    .steps { padding-inline-start: 1.5rem; } .steps > li { padding: .6rem 0; } .steps form { margin-top: .4rem; }
    .pairs { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 2rem; font-size: .9375rem; } .pairs dt { margin: 0; color: var(--quiet); font-weight: 400; }
    progress { width: 100%; max-width: 36rem; height: 1rem; accent-color: var(--accent); }
    summary { display: inline-block; min-height: 1.5rem; padding: .1rem 0; } .legend { margin-top: 1rem; }
    .scroll { position: relative; } tr[data-marked] > * { background: var(--soft); }
    .queue th, .queue td { padding-inline-end: 1rem; }
    @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none; transition: none; } }
    @media (max-width: 44rem) { body.console { padding: .75rem 1rem 2rem; } .top { grid-template-columns: 1fr auto; } .find { grid-column: 1 / -1; grid-row: 2; max-width: none; }
      .account { grid-column: 2; } .account .meta { display: none; } .top nav { overflow-x: auto; } .top nav ul { flex-wrap: nowrap; gap: 0 1.25rem; } .top nav a { white-space: nowrap; }
      main { padding-top: 1.5rem; } .filters { padding: 1rem 1rem .25rem; grid-template-columns: 1fr 1fr; } .pairs { grid-template-columns: 1fr; gap: 0; } .pairs dd { margin-bottom: .75rem; }
      .door { margin: 1rem 0; } .forms > .stack { padding: 1rem; } .scroll table { min-width: 34rem; } }
    @media print { .top, footer, .skip, .inner, .filters, form, .print-hint, .live { display: none; } main { padding: 0; } main h2 { break-after: avoid; } }
    """
}
