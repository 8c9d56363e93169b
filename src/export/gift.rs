//! Questions in Moodle's GIFT format: plain text that Moodle and others import.
//!
//! GIFT knows no steps to be put in order; they become pairs of step and place. It has no explanation for a single
//! pair either; those stand in the explanation of the whole.

use std::fmt::Write as _;

use crate::content::{Lesson, QuizKind, QuizOption, QuizQuestion};
use crate::number;

use super::cited::Cited;

/// Shares of the score that Moodle accepts for so many right or wrong options; it refuses others.
const SHARES: [&str; 11] =
    ["100", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];

/// A module as GIFT text, in a category of its own.
#[must_use]
pub fn gift(title: &str, lesson: &Lesson, cited: &Cited<'_>) -> String {
    let mut text = format!("$CATEGORY: $course$/top/{}\n", title.replace('/', "-"));
    for question in &lesson.questions {
        write_question(&mut text, question, cited);
    }
    text
}

/// Text in which nothing is a sign of the format.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for c in text.chars() {
        if "~=#{}:\\".contains(c) {
            safe.push('\\');
        }
        safe.push(if c == '\n' { ' ' } else { c });
    }
    safe
}

/// Characters of a question in its name.
const NAME: usize = 60;

/// The name under which Moodle lists a question: its id and how it begins.
fn name_of(question: &QuizQuestion) -> String {
    let mut name = question.id.clone();
    for word in question.text.split_whitespace() {
        if name.chars().count() + word.chars().count() > NAME {
            return name + " …";
        }
        name = format!("{name} {word}");
    }
    name
}

/// A word without the signs that end an id or tag in Moodle's comment.
fn tag(text: &str) -> String {
    text.chars().filter(|c| !"[]:\\".contains(*c) && !c.is_control()).collect()
}

fn why(option: &QuizOption) -> String {
    escaped(&option.why)
}

fn share(count: usize) -> &'static str {
    SHARES.get(count).copied().unwrap_or("10")
}

fn write_question(text: &mut String, question: &QuizQuestion, cited: &Cited<'_>) {
    // Moodle takes id number and tags from the comment before a question.
    let [id, objective] = [&question.id, &question.objective].map(|text| tag(text));
    let _ = write!(text, "\n// [id:{id}] [tag:{objective}] [tag:difficulty {}]\n", question.difficulty);
    let _ = writeln!(text, "::{}::{} {{", escaped(&name_of(question)), escaped(&question.text));
    let options = &question.options;
    let right = options.iter().filter(|option| option.correct).count();
    let mut explain = cited.explained(question);
    match question.kind {
        QuizKind::One => {
            for option in options {
                let sign = if option.correct { '=' } else { '~' };
                let _ = writeln!(text, "\t{sign}{}#{}", escaped(&option.text), why(option));
            }
        }
        QuizKind::Several => {
            for option in options {
                // What is wrong costs as much as all that is right brings: ticking everything scores nothing.
                let percent =
                    if option.correct { share(right).to_owned() } else { format!("-{}", share(options.len() - right)) };
                let _ = writeln!(text, "\t~%{percent}%{}#{}", escaped(&option.text), why(option));
            }
        }
        QuizKind::Match | QuizKind::Order => {
            for (place, option) in options.iter().enumerate() {
                let target = question.targets.iter().find(|target| target.id == option.target);
                let target = target.map_or_else(|| (place + 1).to_string(), |target| target.text.clone());
                let _ = writeln!(text, "\t={} -> {}", escaped(&option.text), escaped(&target));
                let _ = write!(explain, " {} → {target}. {}", option.text, option.why);
            }
        }
        QuizKind::Number => {
            text.insert(text.trim_end().len(), '#');
            for option in options {
                let number = number::text(option.number.unwrap_or_default(), number::DECIMALS);
                let sign = if option.correct { "=" } else { "=%0%" };
                let _ = writeln!(text, "\t{sign}{number}:0#{}", why(option));
            }
        }
    }
    let _ = write!(text, "\t####{}\n}}\n", escaped(&explain));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Chapter, Content, References};

    /// All modules as GIFT.
    fn modules() -> Vec<String> {
        let content = Content::embedded();
        let modules = content.modules.iter().map(|module| {
            let chapter = Chapter::named(&format!("learn-{}", module.id)).expect("chapter");
            let cited = Cited { references: References::embedded(), own: &[] };
            gift(&module.title, &chapter.read(chapter.text()).expect("lesson"), &cited)
        });
        modules.collect()
    }

    #[test]
    fn signs_of_the_format_are_escaped() {
        assert_eq!(escaped("a=b ~ {c}: #1\\\nd"), "a\\=b \\~ \\{c\\}\\: \\#1\\\\ d");
    }

    #[test]
    fn every_question_stands_between_one_pair_of_braces() {
        for module in modules() {
            let plain = module.replace("\\\\", "").replace("\\{", "").replace("\\}", "");
            let mut depth = 0_i32;
            for c in plain.chars() {
                depth += i32::from(c == '{') - i32::from(c == '}');
                assert!((0..=1).contains(&depth));
            }
            assert_eq!(plain.matches('{').count(), module.matches("\n::").count());
        }
    }

    #[test]
    fn the_shares_of_several_right_options_make_up_the_whole() {
        for count in 1..SHARES.len() {
            let sum = share(count).parse::<f64>().expect("a number") * count as f64;
            assert!((sum - 100.0).abs() < 0.001, "{count}");
        }
    }
}
