/// The style sheet of the sign-in pages, in light and dark.
enum PageStyle {
  static let css = """
    :root{color-scheme:light dark;--ink:#1c1e21;--paper:#fff;--line:#8a9099;--act:#0b5cad;--bad:#a3200d}
    @media (prefers-color-scheme:dark){:root{--ink:#eceef0;--paper:#16181b;--line:#7d848e;--act:#7ab8ff;--bad:#ff9d8a}}
    body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
    main{max-width:26rem;margin:10vh auto;padding:0 1rem}
    label{display:block;margin-top:1rem}
    input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid var(--line);border-radius:4px;
    background:var(--paper);color:var(--ink)}
    button,.button{font:inherit;display:inline-block;margin-top:1.25rem;padding:.5rem 1rem;border:0;border-radius:4px;
    background:var(--act);color:var(--paper);text-decoration:none;cursor:pointer}
    :focus-visible{outline:3px solid var(--act);outline-offset:2px}
    .fault{color:var(--bad)}
    li{margin:.4rem 0;overflow-wrap:anywhere}
    """
}
