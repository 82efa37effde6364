/// A site that a redirect URI may name: it shows what came, and does nothing with it.
enum CallbackPage {
  static func html(_ parameters: Form) -> HTML {
    let rows = parameters.fields.map { field -> HTML in
      "<dt>\(field.name)</dt><dd><code id=\"\(field.name)\">\(field.value)</code></dd>"
    }
    return """
      <h1>Back from the vendor</h1>
      <p>Your browser was sent here with:</p>
      <dl>
      \(.joined(rows.isEmpty ? ["<dt>nothing</dt><dd>there is no parameter in this address</dd>"] : rows))
      </dl>
      <p>For the wizard, copy this page's whole address. Nothing here has used the code.</p>
      """
  }
}
