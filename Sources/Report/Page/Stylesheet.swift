/// How the page looks: on screens light and dark, and on paper. No colour carries a meaning alone; text keeps a contrast of at least
/// 4.5 : 1 on its ground (WCAG 2.2, 1.4.3), marks and lines that matter at least 3 : 1 (1.4.11).
package enum Stylesheet {
  static let markup: Markup = """

    :root { color-scheme: light dark; \(Palette.light.declarations) }
    @media (prefers-color-scheme: dark) { :root { \(Palette.dark.declarations) } }
    \(rules)
    """

  /// Everything but the colours, for every page of the product.
  package static let rules: Markup = """
    * { box-sizing: border-box; }
    html { scroll-behavior: auto; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 62rem; background: var(--ground); color: var(--ink);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif; }
    :lang(ja) body, body:lang(ja) { font-family: system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", "Noto Sans JP",
      sans-serif; line-height: 1.75; }
    :lang(ko) body, body:lang(ko) { font-family: system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR",
      "Noto Sans KR", sans-serif; line-height: 1.7; word-break: keep-all; }
    bdi, td, dd, li { overflow-wrap: anywhere; }
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
    a:focus-visible, summary:focus-visible { outline: .18rem solid var(--accent); outline-offset: .15rem; border-radius: .15rem; }
    h1 { font-size: 2rem; font-weight: 600; margin: 0; letter-spacing: -.01em; line-height: 1.25; }
    h2 { font-size: 1.5rem; font-weight: 600; margin: 4.5rem 0 1.25rem; padding-top: 1.25rem; border-top: .1rem solid var(--ink);
      line-height: 1.3; }
    h3 { font-size: 1.25rem; font-weight: 600; margin: 0; line-height: 1.35; }
    h4 { font-size: 1rem; font-weight: 600; margin: 2.25rem 0 .5rem; }
    p { margin: .5rem 0; max-width: 44rem; }
    .quiet, figcaption { color: var(--quiet); font-size: .875rem; }
    .mark { font-size: 1rem; letter-spacing: .4em; color: var(--accent); margin: 0 0 .75rem; }
    .question { font-size: 1.125rem; margin: .75rem 0; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; padding: 0; margin: 1.75rem 0 0; }
    .patterns { position: absolute; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.5rem 2rem; margin: 1.5rem 0; }
    .figures div, .facts div { display: flex; flex-direction: column; justify-content: flex-start; }
    .figures dt, .facts dt { color: var(--quiet); font-size: .8125rem; line-height: 1.4; order: 1; }
    .figures dd { margin: 0; font-size: 1.375rem; line-height: 1.35; font-variant-numeric: tabular-nums; order: 2; }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 1rem 2rem; margin: 1.25rem 0; }
    .facts dd { margin: 0; font-variant-numeric: tabular-nums; order: 2; }
    .verdicts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin: 1rem 0 0; padding: 0; list-style: none; }
    .verdicts li { background: var(--panel); padding: 1rem 1.25rem; border-radius: .35rem; }
    .verdicts strong { display: block; margin-top: .5rem; font-size: 2rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
    .verdicts span.quiet { display: block; margin-top: .35rem; }
    .chip { display: inline-block; padding: .05rem .6rem; border-radius: 1rem; font-size: .8125rem; line-height: 1.5;
      border: .1rem solid var(--accent); color: var(--accent); white-space: nowrap; font-weight: 600; }
    .chip.hold { background: var(--accent); color: var(--on-accent); }
    .chip.clear { border-color: var(--strong-line); color: var(--quiet); font-weight: 400; }
    .scroll { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
    caption { text-align: start; color: var(--quiet); padding-bottom: .35rem; }
    th { text-align: start; font-weight: 600; color: var(--quiet); font-size: .8125rem; line-height: 1.35; vertical-align: bottom; }
    th, td { padding: .55rem 1.25rem .55rem 0; border-bottom: .06rem solid var(--line); }
    td { vertical-align: top; }
    thead th { border-bottom-color: var(--strong-line); }
    tbody th { color: var(--ink); font-size: .875rem; vertical-align: top; }
    th:last-child, td:last-child { padding-inline-end: 0; }
    .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .t { white-space: nowrap; font-variant-numeric: tabular-nums; }
    tfoot td, tfoot th { font-weight: 600; color: var(--ink); border-bottom: 0; border-top: .1rem solid var(--ink); }
    code, .id { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace;
      font-size: .8125em; }
    pre { white-space: pre-wrap; background: var(--panel); padding: .75rem 1rem; border-radius: .35rem; margin: .25rem 0; }
    .queue td.why { min-width: 13rem; }
    .queue tbody th { min-width: 8.5rem; } .queue td:last-child, .queue th:last-child, .queue th.t { white-space: nowrap; }
    #overview h3, #queue h3, #flags h3 { font-size: 1.0625rem; margin: 2.75rem 0 .5rem; }
    .case, .ring { margin: 3.5rem 0 0; padding-top: 1.5rem; border-top: .06rem solid var(--strong-line); }
    h2 + .case, h2 + .ring { border-top: 0; margin-top: 0; padding-top: 0; }
    .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 1rem; }
    .head .p { margin-inline-start: auto; font-size: 1.25rem; font-variant-numeric: tabular-nums; font-weight: 600; }
    .say { font-size: 1.0625rem; margin: 1rem 0; }
    .note { border-inline-start: .2rem solid var(--accent); padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
    .meta { color: var(--quiet); font-size: .8125rem; }
    .harmless { margin: .35rem 0 0; font-size: .8125rem; color: var(--quiet); }
    .events { list-style: none; margin: 0; padding: 0; font-size: .8125rem; }
    .events li { margin-bottom: .3rem; line-height: 1.4; }
    .events .id { color: var(--quiet); }
    details { margin-top: .35rem; font-size: .8125rem; }
    summary { cursor: pointer; color: var(--accent); }
    details dl, dl.plain { margin: .35rem 0; }
    dl.plain dt, details dt { font-weight: 600; margin-top: .5rem; }
    dl.plain dd, details dd { margin: 0; }
    .glossary { max-width: 46rem; }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; }
    .list { padding-inline-start: 1.25rem; margin: .5rem 0; }
    .checks { list-style: none; padding: 0; margin: .5rem 0; }
    .checks li { display: grid; grid-template-columns: 1.6rem 1fr; margin-bottom: .5rem; }
    .checks li::before { content: ""; width: .85rem; height: .85rem; border: .1rem solid var(--strong-line); border-radius: .15rem;
      margin-top: .4em; }
    figure { margin: .5rem 0 1.5rem; }
    figure svg { display: block; width: 100%; height: auto; max-width: 60rem; }
    figcaption { margin-top: .25rem; }
    .flag { border-bottom: .06rem solid var(--line); padding: .5rem 0; margin: 0; font-size: .9375rem; }
    .flag > summary { color: var(--ink); display: grid; grid-template-columns: 5rem 1fr 5rem; gap: 1rem; list-style: none; }
    .flag > summary::-webkit-details-marker { display: none; }
    .flag > summary .id { color: var(--accent); text-decoration: underline; text-underline-offset: .18em; }
    .flag > div { padding: .25rem 0 1rem 6rem; }
    svg text { font: 12px system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums; }
    :lang(ko) svg text { font-family: system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", sans-serif; }
    svg text.q { fill: var(--quiet); font-size: 11px; }
    svg text.b { font-weight: 600; }
    svg text.on { fill: var(--on-accent); font-size: 10.5px; font-weight: 600; }
    svg .e { text-anchor: end; }
    svg .m { text-anchor: middle; }
    svg .grid { stroke: var(--line); stroke-width: 1; }
    svg .axis { stroke: var(--strong-line); stroke-width: 1; }
    svg .mark-line { stroke: var(--accent); stroke-width: 1; stroke-dasharray: 3 3; }
    svg .step { stroke: var(--strong-line); stroke-width: 1; }
    svg .for { fill: var(--accent); }
    svg .against { fill: var(--ground); stroke: var(--accent); stroke-width: 1.5; }
    svg .base { fill: var(--strong-line); }
    svg .total { fill: var(--ink); }
    svg .off { fill: url(#hatch); stroke: var(--hatch); stroke-width: .75; }
    svg .hatch { stroke: var(--hatch); stroke-width: 1.75; }
    svg .dot { fill: var(--quiet); fill-opacity: .55; }
    svg .edge { fill: none; stroke: var(--strong-line); stroke-width: 1.25; }
    svg .node { fill: var(--soft); stroke: var(--accent); stroke-width: 1.5; }
    svg .node.dark { fill: var(--accent); }
    svg .value { fill: var(--panel); stroke: var(--strong-line); stroke-width: 1; }
    svg a text { text-decoration: underline; text-underline-offset: 2px; fill: var(--accent); }
    svg a text.on { fill: var(--on-accent); text-decoration: none; }
    .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; list-style: none; padding: 0; margin: .5rem 0; font-size: .875rem; }
    .legend svg { width: 1.1rem; height: 1.1rem; vertical-align: -.2rem; margin-inline-end: .35rem; display: inline; }
    footer { margin-top: 5rem; padding-top: 1rem; border-top: .06rem solid var(--line); color: var(--quiet); font-size: .875rem; }
    :target { scroll-margin-top: 1rem; }
    tr:target > td, tr:target > th { background: var(--soft); }
    @media (max-width: 44rem) { body { padding: 1.5rem 1rem 3rem; } .two, .verdicts { grid-template-columns: 1fr; }
      .flag > summary { grid-template-columns: 1fr; gap: 0; } .flag > div { padding-inline-start: 0; }
      figure { overflow-x: auto; } figure svg { min-width: 42rem; } }
    @media print { :root { color-scheme: light; \(Palette.print.declarations) }
      @page { size: A4; margin: 16mm 15mm; }
      body { padding: 0; max-width: none; font-size: 9.5pt; }
      h2 { margin-top: 0; } main > section:not(#overview) { break-before: page; }
      .case, .ring { break-before: page; border-top: 0; margin: 0; padding-top: 0; }
      h2 + .case, h2 + .ring { break-before: auto; }
      h3, h4, .say { break-after: avoid; } tr, figure, .checks li, .events li, .verdicts li, .flag dl > * { break-inside: avoid; }
      thead { display: table-header-group; } .scroll { overflow: visible; } nav, .back { display: none; }
      a { color: inherit; text-decoration: none; } svg a text { text-decoration: none; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }

    """
}

/// Hatching for what does not count, once for all pictures of a page.
package enum PicturePatterns {
  /// An invisible picture that the others refer to.
  package static let markup: Markup = """
    <svg width="0" height="0" class="patterns" aria-hidden="true"><defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line x1="0" y1="0" x2="0" y2="5" class="hatch"/></pattern></defs></svg>
    """
}
