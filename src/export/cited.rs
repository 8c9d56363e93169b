//! What the explanations of questions rest on, in words that mean something outside the page: titles and addresses instead
//! of ids.

use crate::content::{PackSource, QuizQuestion, References};

/// Where sources are looked up.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// The page's own.
    pub references: &'a References,
    /// Those that a pack brings along; empty for modules of the page.
    pub own: &'a [PackSource],
}

impl Cited<'_> {
    /// One source as a reader finds it: title, and its address if there is one.
    fn named(&self, id: &str) -> String {
        let ours = self.references.source(id).map(|source| (source.title.as_str(), source.url.as_str()));
        let own = || self.own.iter().find(|source| source.id == id).map(|own| (own.title.as_str(), own.url.as_str()));
        match ours.or_else(own) {
            Some((title, "")) => title.to_owned(),
            Some((title, url)) => format!("{title} ({url})"),
            None => id.to_owned(),
        }
    }

    /// The thought to take away, with everything that the question and its options rest on.
    pub(super) fn explained(&self, question: &QuizQuestion) -> String {
        let all = question.sources.iter().chain(question.options.iter().flat_map(|option| &option.sources));
        let mut ids: Vec<&str> = Vec::new();
        for id in all {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            return question.explain.clone();
        }
        let sources: Vec<String> = ids.into_iter().map(|id| self.named(id)).collect();
        format!("{} [{}]", question.explain, sources.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Chapter, Lesson};

    #[test]
    fn sources_have_titles_and_each_stands_there_once() {
        let chapter = Chapter::named("learn-hybrid").expect("chapter");
        let lesson: Lesson = chapter.read(chapter.text()).expect("lesson");
        let own = [PackSource { id: "wiki".to_owned(), title: "Our wiki".to_owned(), url: String::new() }];
        let cited = Cited { references: References::embedded(), own: &own };
        assert_eq!(cited.named("wiki"), "Our wiki");
        for question in &lesson.questions {
            let text = cited.explained(question);
            let source = cited.references.source(&question.sources[0]).expect("source");
            assert_eq!(text.matches(&format!("{} (", source.title)).count().max(1), 1, "{text}");
            assert!(text.contains(&source.title), "{text}");
        }
    }
}
