//! Questions in Moodle's GIFT format: plain text that Moodle and others import.
//!
//! GIFT knows no steps to be put in order; they become pairs of step and place. It has no explanation for a single
//! pair either; those stand in the explanation of the whole.

use std::fmt::Write as _;

use crate::content::{Lesson, QuizKind, QuizOption, QuizQuestion};
use crate::number;

/// Shares of the score that Moodle accepts for so many right or wrong options; it refuses others.
const SHARES: [&str; 11] =
    ["100", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];

/// A module as GIFT text, in a category of its own.
#[must_use]
pub fn gift(title: &str, lesson: &Lesson) -> String {
    let mut text = format!("$CATEGORY: $course$/top/{}\n", title.replace('/', "-"));
    for question in &lesson.questions {
        write_question(&mut text, question);
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

/// An explanation with its sources.
pub(super) fn cited(text: &str, sources: &[String]) -> String {
    if sources.is_empty() { text.to_owned() } else { format!("{text} [{}]", sources.join(", ")) }
}

fn why(option: &QuizOption) -> String {
    escaped(&cited(&option.why, &option.sources))
}

fn share(count: usize) -> &'static str {
    SHARES.get(count).copied().unwrap_or("10")
}

fn write_question(text: &mut String, question: &QuizQuestion) {
    let _ = write!(
        text,
        "\n// {} {}\n::{}::{} {{\n",
        question.id,
        question.objective,
        question.id,
        escaped(&question.text)
    );
    let options = &question.options;
    let right = options.iter().filter(|option| option.correct).count();
    let mut explain = cited(&question.explain, &question.sources);
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
                let _ = write!(explain, " {} → {target}. {}", option.text, cited(&option.why, &option.sources));
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
    use crate::content::{Chapter, Content};

    /// All modules as GIFT.
    fn modules() -> Vec<String> {
        let content = Content::embedded();
        let modules = content.modules.iter().map(|module| {
            let chapter = Chapter::named(&format!("learn-{}", module.id)).expect("chapter");
            gift(&module.title, &chapter.read(chapter.text()).expect("lesson"))
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
