//! The little XML that exports need: a start tag, an end tag, text.

/// Text as it stands between tags and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML has no room for other control signs.
            '\n' | '\t' => safe.push(' '),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// An element with attributes and content that is XML already.
pub(super) fn element(name: &str, attributes: &[(&str, &str)], inner: &str) -> String {
    let mut text = format!("<{name}");
    for (key, value) in attributes {
        text.push_str(&format!(" {key}=\"{}\"", escaped(value)));
    }
    if inner.is_empty() {
        text.push_str("/>");
    } else {
        text.push_str(&format!(">{inner}</{name}>"));
    }
    text
}

/// A paragraph of plain text.
pub(super) fn paragraph(text: &str) -> String {
    element("p", &[], &escaped(text))
}

/// An id as XML allows one: a letter first, no colon. Ids have no `_` of their own, so two of them stay two.
pub(super) fn name(id: &str) -> String {
    let plain = id.replace(':', "_");
    format!("i-{}", plain.replace(|c: char| !c.is_ascii_alphanumeric() && !"-._".contains(c), "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_text_stays_text() {
        assert_eq!(
            element("p", &[("title", "a \"b\"")], &escaped("1 < 2 & 3\u{7}")),
            "<p title=\"a &quot;b&quot;\">1 &lt; 2 &amp; 3</p>"
        );
        assert_eq!(element("br", &[], ""), "<br/>");
        assert_eq!(name("5.5:x y"), "i-5.5_x-y");
        assert_ne!(name("a:b"), name("a-b"));
    }
}
