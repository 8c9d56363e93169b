//! Making files smaller without changing what they mean.

/// JSON without the space between its parts. Anything that is not JSON may come out changed.
pub(crate) fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut escaped = false;
    for c in text.chars() {
        if in_string || !c.is_ascii_whitespace() {
            out.push(c);
        }
        match c {
            '"' if !escaped => in_string = !in_string,
            '\\' if in_string && !escaped => {
                escaped = true;
                continue;
            }
            _ => {}
        }
        escaped = false;
    }
    out
}

/// A script without comments on lines of their own, indentation and empty lines; as it is where a text runs over several
/// lines.
pub(crate) fn script(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("/**") {
            in_comment = true;
        }
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        if line.ends_with("*/") {
            in_comment = false;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_loses_space_between_parts_only() {
        let text = "{\n  \"a b\": [1, 2],\n  \"c\\\"d \\\\\": \" e\\n\" }\n";
        assert_eq!(json(text), r#"{"a b":[1,2],"c\"d \\":" e\n"}"#);
    }

    #[test]
    fn script_loses_comments_and_indentation() {
        let text = "/**\n * What.\n */\nfunction f() {\n    // Why.\n    return 1 / 2;\n\n}\n/** short */\nf();\n";
        assert_eq!(script(text), "function f() {\nreturn 1 / 2;\n}\nf();\n");
    }

    #[test]
    fn script_with_a_text_over_lines_stays() {
        let text = "const a = `\n    /** no comment */\n`;\n";
        assert_eq!(script(text), text);
    }
}
