//! Finding one's way in the page that Trunk writes. Reads and cuts text, touches no file.

use super::MARK;

/// The page without its content security policy.
pub(super) fn without_policy(html: &str) -> Option<String> {
    let at = html.find("Content-Security-Policy")?;
    let (before, rest) = html.split_at(html[..at].rfind('<')?);
    Some(format!("{before}{}", &rest[rest.find('>')? + 1..]))
}

/// The names of the script and the module that Trunk's own start script loads.
pub(super) fn names(script: &str) -> Option<(&str, &str)> {
    let named = |ending: &str| {
        let end = script.find(ending)? + ending.len() - 1;
        let start = script[..end].rfind('/')? + 1;
        Some(&script[start..end])
    };
    Some((named(".js'")?, named(".wasm'")?))
}

/// The page without its link to the style sheet of the second module, and the name of that sheet.
pub(super) fn without_style(html: &str) -> Option<(String, String)> {
    let name = html.find("screens-").or_else(|| html.find("screens.css"))?;
    let name_end = name + html[name..].find(".css")? + ".css".len();
    let start = html[..name].rfind("<link")?;
    let end = name_end + html[name_end..].find('>')? + 1;
    Some((format!("{}{}", &html[..start], &html[end..]), html[name..name_end].to_owned()))
}

/// A page around its start script.
#[derive(Debug, PartialEq)]
pub(super) struct Inline<'a> {
    pub(super) before: &'a str,
    pub(super) script: &'a str,
    pub(super) after: &'a str,
}

pub(super) fn find(html: &str) -> Option<Inline<'_>> {
    const END: &str = "</script>";
    let mark = html.find(MARK)?;
    let open = html[..mark].rfind("<script")?;
    let start = open + html[open..].find('>')? + 1;
    let end = mark + html[mark..].find(END)?;
    Some(Inline { before: &html[..open], script: &html[start..end], after: &html[end + END.len()..] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_start_script_among_others() {
        let html = r#"<head><script>a()</script><script type=module>b("TrunkApplicationStarted")</script><p></head>"#;
        let expected = Inline {
            before: "<head><script>a()</script>",
            script: r#"b("TrunkApplicationStarted")"#,
            after: "<p></head>",
        };
        assert_eq!(find(html), Some(expected));
    }

    #[test]
    fn the_style_sheet_of_the_screens_is_left_to_the_start_script() {
        let html = r#"<link rel="stylesheet" href="./a.css"><link rel="stylesheet" href="./screens-1f.css"><p>"#;
        let expected = (r#"<link rel="stylesheet" href="./a.css"><p>"#.to_owned(), "screens-1f.css".to_owned());
        assert_eq!(without_style(html), Some(expected));
        assert_eq!(without_style("<p>"), None);
    }

    #[test]
    fn names_of_files_are_found_in_trunks_script() {
        let script = "import init, * as bindings from './a-1.js';\nawait init({ module_or_path: './a-1_bg.wasm' });";
        assert_eq!(names(script), Some(("a-1.js", "a-1_bg.wasm")));
        assert_eq!(names("rest();"), None);
    }

    #[test]
    fn a_page_without_start_script_is_noticed() {
        assert_eq!(find("<head><script>a()</script></head>"), None);
    }
}
