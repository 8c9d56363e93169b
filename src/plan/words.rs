//! Names in braces, filled in with what the reader typed, or with the example of the content.

use crate::content::{Placeholder, PlanCommon, Shape, Table};

/// Why a value was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Longer than 200 characters.
    Long,
    /// A character that has no place in it, or that a shell would read as a command.
    Character(char),
    /// Not of the shape: an address without `@`, a host without a letter, and so on.
    Shape,
}

/// Ends the first domain of every tenant.
const TENANTS: &str = ".onmicrosoft.com";

/// Longest value that is accepted.
const LONGEST: usize = 200;

impl Shape {
    fn allows(self, c: char) -> bool {
        let extra = match self {
            Self::Host | Self::Word => "-.",
            Self::Tenant => "-",
            Self::Address => "-._+@",
            Self::Account => "-._+@\\",
            Self::Name => "-._ ",
            Self::Folder => "-._ :\\/()",
            Self::Words => return c >= ' ' && c != '\u{7f}' && !"{}<>".contains(c),
            Self::Secret | Self::Given => "",
        };
        // Not all letters there are: PowerShell takes some signs beyond ASCII for quotes and hyphens.
        let latin = matches!(self, Self::Name | Self::Folder) && ('\u{c0}'..='\u{24f}').contains(&c);
        c.is_ascii_alphanumeric() || latin || extra.contains(c)
    }

    /// Whether a value may stand for a name of this shape, spaces around it left out. Quotes and all signs that a shell
    /// could read as more than a name are refused.
    ///
    /// # Errors
    /// Why it may not.
    pub fn accept(self, value: &str) -> Result<(), Refused> {
        let value = self.tidy(value);
        if value.chars().count() > LONGEST {
            return Err(Refused::Long);
        }
        if let Some(c) = value.chars().find(|c| !self.allows(*c)) {
            return Err(Refused::Character(c));
        }
        let sound = match self {
            Self::Address => !value.starts_with('-') && value.split('@').filter(|part| !part.is_empty()).count() == 2,
            Self::Host | Self::Word | Self::Tenant => !value.starts_with(['-', '.']) && !value.ends_with(['-', '.']),
            Self::Account | Self::Name | Self::Folder => !value.starts_with('-') && !value.ends_with('\\'),
            Self::Words => true,
            Self::Secret | Self::Given => false,
        };
        if sound && !value.is_empty() { Ok(()) } else { Err(Refused::Shape) }
    }

    /// A typed value as it is used: without spaces around it, a domain without its `@`, a tenant without
    /// `.onmicrosoft.com`.
    #[must_use]
    pub fn tidy(self, value: &str) -> &str {
        let value = value.trim();
        match self {
            Self::Host => value.trim_start_matches('@'),
            Self::Tenant => {
                let end = value.len().saturating_sub(TENANTS.len());
                match value.split_at_checked(end) {
                    Some((name, rest)) if rest.eq_ignore_ascii_case(TENANTS) => name,
                    _ => value,
                }
            }
            _ => value,
        }
    }

    /// Whether the reader is asked for it.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::Secret | Self::Given)
    }
}

/// The names of a content and what stands for them.
#[derive(Debug, Clone)]
pub struct Words<'a> {
    placeholders: &'a [Placeholder],
    typed: &'a Table<String>,
    given: Vec<(&'static str, String)>,
}

/// Examples may use other names; so deep at most.
const DEPTH: usize = 4;

impl<'a> Words<'a> {
    /// Names with what was typed for them. A value that is not accepted counts as not typed.
    #[must_use]
    pub const fn new(common: &'a PlanCommon, typed: &'a Table<String>) -> Self {
        Self { placeholders: common.placeholders.as_slice(), typed, given: Vec::new() }
    }

    /// Adds what was worked out, such as dates; takes the place of what was given before.
    pub fn give(&mut self, name: &'static str, value: String) {
        self.given.retain(|(given, _)| *given != name);
        self.given.push((name, value));
    }

    fn placeholder(&self, name: &str) -> Option<&'a Placeholder> {
        self.placeholders.iter().find(|placeholder| placeholder.id == name)
    }

    /// What the reader typed for a name, if it is accepted.
    #[must_use]
    pub fn typed(&self, name: &str) -> Option<&str> {
        let shape = self.placeholder(name)?.shape;
        let value = shape.tidy(self.typed.get(name)?);
        shape.accept(value).is_ok().then_some(value)
    }

    fn value(&self, name: &str, depth: usize) -> Option<String> {
        if let Some((_, value)) = self.given.iter().find(|(given, _)| *given == name) {
            return Some(value.clone());
        }
        if let Some(value) = self.typed(name) {
            return Some(value.to_owned());
        }
        let example = &self.placeholder(name)?.example;
        Some(if depth == 0 { example.clone() } else { self.fill_to(example, depth - 1) })
    }

    /// A text with its names filled in. What is in braces and no name stays as it is.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        self.fill_to(text, DEPTH)
    }

    fn fill_to(&self, text: &str, depth: usize) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let value = after.split_once('}').and_then(|(name, after)| Some((self.value(name, depth)?, after)));
            match value {
                Some((value, after)) => {
                    filled.push_str(&value);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled + rest
    }

    /// Names used in texts, each once, in the order of the content; only those that the reader is asked for.
    pub fn asked<'t>(&self, texts: impl Iterator<Item = &'t str>) -> Vec<&'a Placeholder> {
        let mut used: Vec<&str> = Vec::new();
        for text in texts {
            used.extend(text.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(name, _)| name));
        }
        let mut found = 0;
        // Examples use names too.
        while found < used.len() {
            if let Some(placeholder) = self.placeholder(used[found]) {
                let inner = placeholder.example.split('{').skip(1).filter_map(|piece| piece.split_once('}'));
                for (name, _) in inner {
                    if !used.contains(&name) {
                        used.push(name);
                    }
                }
            }
            found += 1;
        }
        let asked = self.placeholders.iter().filter(|placeholder| placeholder.shape.is_asked());
        asked.filter(|placeholder| used.contains(&placeholder.id.as_str())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_could_misread_is_refused() {
        for shape in [Shape::Host, Shape::Word, Shape::Address, Shape::Account, Shape::Name, Shape::Folder] {
            for value in
                ["a\"b", "a'b", "a;b", "a$b", "a`b", "a|b", "a&b", "a\nb", "a>b", "{a}", "a“b", "a’b", "", "   ", "-a"]
            {
                assert!(shape.accept(value).is_err(), "{shape:?} {value:?}");
            }
        }
        assert_eq!(Shape::Host.accept("mail.contoso.com"), Ok(()));
        assert_eq!(Shape::Address.accept(" anna@contoso.com "), Ok(()));
        assert_eq!(Shape::Address.accept("anna"), Err(Refused::Shape));
        assert_eq!(Shape::Account.accept("CONTOSO\\move"), Ok(()));
        assert_eq!(Shape::Folder.accept("C:\\Lists (1)"), Ok(()));
        assert_eq!(Shape::Words.accept("Müller & Söhne, 2nd floor"), Ok(()));
        assert_eq!(Shape::Words.accept("a {domain}"), Err(Refused::Character('{')));
        assert_eq!(Shape::Host.accept(&"a".repeat(201)), Err(Refused::Long));
        assert_eq!(
            (Shape::Tenant.tidy(" Fab.onMicrosoft.com "), Shape::Host.tidy("@fab.example")),
            ("Fab", "fab.example")
        );
        assert_eq!(Shape::Tenant.accept("fab.onmicrosoft.com"), Ok(()));
        assert_eq!(Shape::Tenant.accept("fab.example"), Err(Refused::Character('.')));
        assert_eq!(Shape::Tenant.accept(".onmicrosoft.com"), Err(Refused::Shape));
        assert_eq!(Shape::Secret.accept("anything"), Err(Refused::Shape));
    }
}
