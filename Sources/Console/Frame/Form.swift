import Report

/// A form and its controls: each control with its label, each form with the token that shows where it came from.
struct Form {
  let viewer: Viewer
  let say: Say

  /// A form that changes something.
  func post(_ action: String, _ name: String? = nil, class style: String = "stack", _ body: Markup) -> Markup {
    let label: Markup = name.map { " aria-label=\"\($0)\"" } ?? ""
    return """
      <form method="post" action="\(action)" class="\(style)"\(label)>\
      <input type="hidden" name="form_token" value="\(viewer.formToken)"/>\(body)</form>

      """
  }

  /// A form that asks; its fields stand in the address.
  func ask(_ action: String, _ name: String, class style: String = "filters", _ body: Markup) -> Markup {
    "<form method=\"get\" action=\"\(action)\" class=\"\(style)\" role=\"search\" aria-label=\"\(name)\">\(body)</form>\n"
  }

  /// A line of text.
  func line(
    _ id: String, _ name: String, _ label: String, value: String = "", type: String = "text", hint: String? = nil,
    required: Bool = false, complete: String? = nil
  ) -> Markup {
    let extra: Markup = complete.map { " autocomplete=\"\($0)\"" } ?? ""
    return field(
      id, label, hint, required,
      """
      <input id="\(id)" name="\(name)" type="\(type)" value="\(value)"\(described(id, hint))\(needed(required))\(extra)/>
      """)
  }

  /// Several lines of text.
  func text(
    _ id: String, _ name: String, _ label: String, value: String = "", rows: Int = 3, hint: String? = nil, required: Bool = false,
    isCode: Bool = false
  ) -> Markup {
    let code: Markup = isCode ? " class=\"code\" spellcheck=\"false\"" : ""
    return field(
      id, label, hint, required,
      "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"\(rows)\"\(described(id, hint))\(needed(required))\(code)>\(value)</textarea>"
    )
  }

  /// One of several.
  func choice(
    _ id: String, _ name: String, _ label: String, _ options: [(value: String, text: String)], chosen: String? = nil,
    hint: String? = nil, required: Bool = false
  ) -> Markup {
    let items = options.map { option -> Markup in
      let mark: Markup = option.value == chosen ? " selected=\"selected\"" : ""
      return "<option value=\"\(option.value)\"\(mark)>\(option.text)</option>"
    }
    return field(
      id, label, hint, required,
      "<select id=\"\(id)\" name=\"\(name)\"\(described(id, hint))\(needed(required))>\(items)</select>")
  }

  /// Yes or no.
  func tick(_ id: String, _ name: String, _ label: Markup, value: String = "yes", isOn: Bool = false) -> Markup {
    let mark: Markup = isOn ? " checked=\"checked\"" : ""
    return """
      <div class="tick"><input id="\(id)" type="checkbox" name="\(name)" value="\(value)"\(mark)/><label for="\(id)">\(label)</label></div>
      """
  }

  /// What sends the form.
  func button(_ text: String, quiet: Bool = false, name: String? = nil, value: String = "") -> Markup {
    let pair: Markup = name.map { " name=\"\($0)\" value=\"\(value)\"" } ?? ""
    return "<button type=\"submit\" class=\"\(quiet ? "quiet-button" : "button")\"\(pair)>\(text)</button>"
  }

  private func field(_ id: String, _ label: String, _ hint: String?, _ required: Bool, _ control: Markup) -> Markup {
    let note: Markup = hint.map { "<span class=\"hint\" id=\"\(id)-hint\">\($0)</span>" } ?? ""
    let mark: Markup = required ? " <span class=\"hint\">\(say.words.bracketed(say[.required]))</span>" : ""
    return "<div class=\"field\"><label for=\"\(id)\">\(label)\(mark)</label>\(note)\(control)</div>\n"
  }

  private func described(_ id: String, _ hint: String?) -> Markup { hint == nil ? "" : " aria-describedby=\"\(id)-hint\"" }
  private func needed(_ required: Bool) -> Markup { required ? " required=\"required\"" : "" }
}

/// A table with a caption and heads that say what they are heads of.
struct Grid {
  /// A column.
  struct Column {
    let name: String
    var isNumber = false
    /// The name is for screen readers alone.
    var isHidden = false
  }

  let caption: String
  let columns: [Column]
  let style: String
  /// Whether the caption is shown: most repeat the heading above them and are for screen readers alone.
  let showsCaption: Bool

  init(_ caption: String, _ columns: [Column], style: String = "", showsCaption: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.style = style
    self.showsCaption = showsCaption
  }

  /// Rows of cells; the first cell is the head of its row.
  func markup(_ rows: [[Markup]]) -> Markup {
    let title: Markup = showsCaption ? "\(caption)" : "<span class=\"unseen\">\(caption)</span>"
    let head = columns.map { column -> Markup in
      let name: Markup = column.isHidden ? "<span class=\"unseen\">\(column.name)</span>" : "\(column.name)"
      let style: Markup = column.isNumber ? " class=\"n\"" : ""
      return "<th scope=\"col\"\(style)>\(name)</th>"
    }
    let body = rows.map { row -> Markup in
      let cells = zip(row, columns).enumerated().map { place, pair -> Markup in
        let style: Markup = pair.1.isNumber ? " class=\"n\"" : ""
        return place == 0 ? "<th scope=\"row\"\(style)>\(pair.0)</th>" : "<td\(style)>\(pair.0)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption)"><table class="\(style)"><caption>\(title)</caption>\
      <thead><tr>\(head)</tr></thead><tbody>
      \(body)</tbody></table></div>

      """
  }
}
