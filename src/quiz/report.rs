//! The address behind "Report a problem with this question", from the host's template.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Fills a template such as `https://tracker.example/new?title={question}&body={content}` with values by placeholder.
///
/// None if the template is empty or leads anywhere but to a web page or a letter: it comes from a configuration file, and a
/// `javascript:` address must not become a link.
#[must_use]
pub fn problem_address(template: &str, values: &[(&str, &str)]) -> Option<String> {
    let template = template.trim();
    let scheme = template.split(':').next().unwrap_or_default().to_ascii_lowercase();
    if !["https", "mailto"].contains(&scheme.as_str()) || template.contains(char::is_whitespace) {
        return None;
    }
    let mut address = template.to_owned();
    for (name, value) in values {
        address = address.replace(name, &utf8_percent_encode(value, NON_ALPHANUMERIC).to_string());
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_filled_and_its_values_are_escaped() {
        let template = "https://tracker.example/new?t={question}&c={content}&v={version}";
        let values = [("{question}", "QZ 1&2"), ("{content}", "1f"), ("{version}", "0.1.0")];
        let address = problem_address(template, &values);
        assert_eq!(address.as_deref(), Some("https://tracker.example/new?t=QZ%201%262&c=1f&v=0%2E1%2E0"));
        let mail = problem_address("mailto:quiz@wiki.example?subject={question}", &[("{question}", "QZ06")]);
        assert_eq!(mail.as_deref(), Some("mailto:quiz@wiki.example?subject=QZ06"));
    }

    #[test]
    fn an_address_that_could_run_something_is_none() {
        for template in [
            "javascript:alert(1)",
            "data:text/html,x",
            "JavaScript:x",
            "java\nscript:x",
            "",
            "wiki/page",
            "http://wiki",
        ] {
            assert_eq!(problem_address(template, &[]), None, "{template}");
        }
    }
}
