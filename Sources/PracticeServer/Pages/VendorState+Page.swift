extension VendorState {
  /// An HTML response in the frame that every page has.
  func page(_ body: HTML, title: String, status: Int = 200) -> Response {
    Response.content(status, "text/html;charset=UTF-8", frame(body, title: title).text)
      // No form-action: browsers apply it to the redirect that follows Allow, which must leave this server.
      .adding(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
      )
      .adding("Referrer-Policy", "no-referrer")
      .adding("X-Content-Type-Options", "nosniff")
      .adding("X-Frame-Options", "DENY")
  }

  /// A page that leads nowhere.
  func page(_ errorPage: ErrorPage) -> Response {
    let paragraphs = errorPage.sentences.map { "<p>\($0)</p>" as HTML }
    return page(
      "<h1>\(errorPage.title)</h1>\n\(.joined(paragraphs))", title: errorPage.title, status: errorPage.status)
  }

  private func frame(_ body: HTML, title: String) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>\(title) (practice)</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <header><strong>Practice.</strong> Nothing here is real, and nothing leaves this machine.</header>
    \(failure)
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  private var failure: HTML {
    guard let fault = configuration.fault else { return "" }
    return "<aside>The failure practised here is <code>\(fault.rawValue)</code>. \(fault.summary)</aside>"
  }

  private static let style: HTML = """

    :root { color-scheme: light dark; --line: #8885; --soft: #8881; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    header, aside, main { padding: .75rem max(1.25rem, calc(50vw - 20rem)); }
    header { border-bottom: 1px solid var(--line); background: var(--soft); }
    aside { border-bottom: 1px solid var(--line); }
    h1 { font-size: 1.5rem; line-height: 1.2; margin: 1rem 0; }
    h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; }
    dt { opacity: .75; }
    dd { margin: 0; overflow-wrap: anywhere; }
    code { font: .95em ui-monospace, monospace; overflow-wrap: anywhere; }
    label { display: block; margin: .5rem 0; }
    fieldset { border: 1px solid var(--line); margin: 1rem 0; }
    input[type=text], input[type=password], select { display: block; box-sizing: border-box; width: 100%; font: inherit;
      padding: .4rem; }
    button { font: inherit; padding: .4rem 1.25rem; margin: .5rem .5rem .5rem 0; }
    nav { display: flex; justify-content: space-between; gap: 1rem; }
    [aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
    .note { opacity: .75; }

    """
}
