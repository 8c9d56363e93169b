//! Writing HTML: text is escaped, elements are plain.

/// Text as HTML, also inside an attribute in double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A document as it grows.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// HTML as it is.
    pub(super) fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// An element with text.
    pub(super) fn line(&mut self, tag: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.0.push_str(&format!("<{tag}{class}>{}</{tag}>\n", escape(text)));
    }

    /// A list with bullets; nothing where there is nothing to list.
    pub(super) fn bullets(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.raw("<ul class=\"bullets\">\n");
        for line in lines {
            self.line("li", "", line);
        }
        self.raw("</ul>\n");
    }

    /// The document.
    pub(super) fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut html = Html::default();
        html.line("p", "a", "<b> & \"c\"");
        assert_eq!(html.done(), "<p class=\"a\">&lt;b&gt; &amp; &quot;c&quot;</p>\n");
    }
}
