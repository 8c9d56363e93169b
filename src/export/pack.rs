//! A module as a question pack, for a teacher to change and to read again.

use serde_json::Value;

use crate::content::{Module, Pack};
use crate::number::json;

/// The text of a pack with the page and the questions of a chapter; none if the text is no such chapter.
///
/// The pack gets an id of its own, so that answers to it are kept apart from those to the module. Written from text to text:
/// fields stay in the order in which an author wrote them.
#[must_use]
pub fn pack(module: &Module, chapter: &str) -> Option<String> {
    let (head, rest) = chapter.split_once(',')?;
    let id = head.trim_start().strip_prefix('{')?.trim_start().strip_prefix("\"module\"")?;
    let id = id.trim_start().strip_prefix(':')?.trim();
    (id.strip_prefix('"')?.strip_suffix('"')? == module.id).then_some(())?;
    let string = |text: &str| json(&Value::from(text)).unwrap_or_default();
    let fields = [("format", Pack::FORMAT), ("id", &format!("my-{}", module.id)), ("title", &module.title)];
    let fields = fields.map(|(name, value)| format!("\"{name}\":{},", string(value)));
    Some(indented(&format!("{{{}\"lead\":{},{rest}", fields.concat(), string(&module.lead))))
}

/// JSON with a line for every value, two spaces a level; empty lists stay on their line.
fn indented(text: &str) -> String {
    let mut out = String::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let line = |depth: usize| format!("\n{}", "  ".repeat(depth));
    let mut signs = text.trim().chars().peekable();
    while let Some(sign) = signs.next() {
        if quoted {
            out.push(sign);
            quoted = escaped || sign != '"';
            escaped = !escaped && sign == '\\';
            continue;
        }
        match sign {
            '"' => {
                quoted = true;
                out.push(sign);
            }
            '{' | '[' => {
                while signs.next_if(|next| next.is_whitespace()).is_some() {}
                out.push(sign);
                if let Some(end) = signs.next_if(|next| "}]".contains(*next)) {
                    out.push(end);
                } else {
                    depth += 1;
                    out.push_str(&line(depth));
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                out.push_str(&line(depth));
                out.push(sign);
            }
            ',' => out.push_str(&format!(",{}", line(depth))),
            ':' => out.push_str(": "),
            sign if sign.is_whitespace() => {}
            sign => out.push(sign),
        }
    }
    out + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Chapter, Content, Lesson, References};

    #[test]
    fn every_module_comes_back_as_a_pack_with_nothing_to_find() {
        for module in &Content::embedded().modules {
            let chapter = Chapter::named(&format!("learn-{}", module.id)).expect("a chapter");
            let lesson: Lesson = chapter.read(chapter.text()).expect("a lesson");
            // As the page gets it: without a space between.
            let short = chapter.text().parse::<Value>().expect("JSON").to_string();
            for text in [chapter.text(), &short] {
                let written = pack(module, text).unwrap_or_default();
                let read = Pack::read(Content::embedded(), References::embedded(), "my.json", &written);
                let read = read.expect("nothing to find");
                assert_eq!((read.id, read.title), (format!("my-{}", module.id), module.title.clone()));
                assert_eq!(
                    format!("{:?}{:?}", read.questions, read.page),
                    format!("{:?}{:?}", lesson.questions, lesson.page)
                );
            }
        }
    }

    #[test]
    fn what_is_no_chapter_of_the_module_is_refused() {
        let (first, second) = (&Content::embedded().modules[0], &Content::embedded().modules[1]);
        let chapter = Chapter::named(&format!("learn-{}", second.id)).expect("a chapter");
        for text in ["", "{}", "[1, 2]", "{\"page\": 1, \"module\": 2}", chapter.text()] {
            assert_eq!(pack(first, text), None);
        }
    }

    #[test]
    fn lines_are_broken_outside_of_strings_only() {
        let text = "{\"a\":\"1, {2}: \\\"[3]\\\\\",\"b\":[ ],\"c\":[1,{}]}";
        let wanted = "{\n  \"a\": \"1, {2}: \\\"[3]\\\\\",\n  \"b\": [],\n  \"c\": [\n    1,\n    {}\n  ]\n}\n";
        assert_eq!(indented(text), wanted);
    }
}
