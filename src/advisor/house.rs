//! What a house policy does: its paths become rules like any other, so that verdicts, reasons, the next question and what
//! would change the result all follow from it; its answers are checked like any from outside.

use serde_json::{Value, json};

use crate::content::{Content, Files, FixedAnswer, House, Question, RawAnswer, Text, Theme, Use};

use super::input::read_value;

/// Sentences that the policy brings into the rules; `{house}`, `{reason}` and `{contact}` are filled in.
#[derive(Debug, Clone, Copy)]
pub struct Sayings<'a> {
    /// What the rules are called: a few words.
    pub title: &'a str,
    /// Why a path is hidden.
    pub hidden: &'a str,
    /// Why a path is discouraged.
    pub discouraged: &'a str,
    /// What would change it.
    pub remedy: &'a str,
    /// Whom to ask, for the footer.
    pub contact: &'a str,
    /// Who has fixed an answer: a few words.
    pub fixed: &'a str,
    /// What stands for `{house}` there if it has no name.
    pub nameless: &'a str,
}

/// An answer that always stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// Id of the question.
    pub question: String,
    /// The answer, as a piece of an address.
    pub answer: String,
    /// Both in words, with the reason if there is one.
    pub said: String,
}

/// A policy laid over the content.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// The content, packed as it came; changed only if there is no problem.
    pub content: String,
    /// What is wrong with the policy, each with its field.
    pub problems: Vec<String>,
    /// Answers to begin with, as pieces of an address.
    pub preset: Vec<(String, String)>,
    /// Who fixed answers, in a few words.
    pub by: String,
    /// Answers that always stand.
    pub fixed: Vec<Fixed>,
    /// The theme asked for.
    pub theme: Option<&'static str>,
    /// The picture beside the name; may be empty.
    pub logo: String,
    /// Colours of the style sheet to change, with their values.
    pub colours: Vec<(&'static str, String)>,
}

/// The path that is always left; without it there would be cases without any advice.
const LAST_RESORT: &str = "partner";

/// What is wrong with a policy, each with its field; nothing where it is sound.
#[must_use]
pub fn check(policy: &str) -> Vec<String> {
    match House::read(policy) {
        Err(problems) => problems,
        Ok(house) => judged(&house, Content::embedded()),
    }
}

/// Lays a policy over packed content (`Files::pack`). With any problem the content stays as it is.
#[must_use]
pub fn lay(policy: &str, packed: &str, sayings: Sayings<'_>) -> Laid {
    let unchanged = |problems| Laid {
        content: packed.to_owned(),
        problems,
        preset: Vec::new(),
        by: String::new(),
        fixed: Vec::new(),
        theme: None,
        logo: String::new(),
        colours: Vec::new(),
    };
    let house = match House::read(policy) {
        Ok(house) => house,
        Err(problems) => return unchanged(problems),
    };
    let files = Files::unpack(packed);
    let Ok(content) = Content::load(files) else {
        return unchanged(vec!["the page's own content is damaged".to_owned()]);
    };
    let problems = judged(&house, &content);
    if !problems.is_empty() {
        return unchanged(problems);
    }
    let rules = with_rules(files.rules, &house, sayings);
    let text = with_words(files.text, &house, sayings);
    Laid {
        content: Files { rules: &rules, text: &text, ..files }.pack(),
        preset: house.preset.iter().map(|(question, answer)| (question.to_owned(), piece(answer))).collect(),
        by: fixed_by(&house, sayings),
        fixed: house.fixed.iter().map(|(question, fixed)| stands(&content, question, fixed)).collect(),
        theme: house.theme.map(|theme| match theme {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }),
        colours: colours(&house),
        logo: house.logo,
        problems,
    }
}

fn judged(house: &House, content: &Content) -> Vec<String> {
    let mut problems = Vec::new();
    for (path, policy) in house.paths.iter() {
        if content.path(path).is_none() {
            let known: Vec<&str> = content.paths.iter().map(|path| path.id.as_str()).collect();
            problems.push(format!("paths.{path}: unknown path, expected one of {}", known.join(", ")));
        } else if path == LAST_RESORT && policy.usage == Use::Hidden {
            problems
                .push(format!("paths.{path}.use: this path is what is left where no other fits; it cannot be hidden"));
        }
    }
    for (id, _) in house.preset.iter().filter(|(id, _)| house.fixed.get(id).is_some()) {
        problems.push(format!("preset.{id}: is fixed too, so it cannot be something to begin with"));
    }
    let preset = house.preset.iter().map(|(id, answer)| ("preset", id, answer));
    let fixed = house.fixed.iter().map(|(id, fixed)| ("fixed", id, &fixed.answer));
    for (name, id, answer) in preset.chain(fixed) {
        match content.questions.iter().find(|question| question.id == id) {
            None => problems.push(format!("{name}.{id}: unknown question")),
            Some(question) => problems.extend(refused(name, question, &answer.0)),
        }
    }
    problems
}

fn refused(name: &str, question: &Question, answer: &Value) -> Option<String> {
    let wrong = read_value(question, answer).err()?;
    Some(format!("{name}.{}: {}", question.id, wrong.message))
}

/// The rules with those of the house behind them.
fn with_rules(rules: &str, house: &House, sayings: Sayings<'_>) -> String {
    let mut rules: Value = serde_json::from_str(rules).unwrap_or_default();
    let own = house.paths.iter().filter_map(|(path, policy)| {
        let (effect, saying) = match policy.usage {
            Use::Hidden => ("rules-out", sayings.hidden),
            Use::Discouraged => ("warns", sayings.discouraged),
            Use::Allowed => return None,
        };
        Some(json!({
            "id": format!("house:{path}"),
            "title": sayings.title,
            "parts": [{
                "paths": [path],
                "effect": effect,
                "when": {"always": true},
                "short": sayings.title,
                "text": filled(saying, house, policy.reason.trim()),
                "remedy": filled(sayings.remedy, house, ""),
            }],
            "status": "published",
            "sources": [],
            "disagreements": [],
        }))
    });
    if let Some(Value::Array(eligibility)) = rules.get_mut("eligibility") {
        eligibility.extend(own);
    }
    rules.to_string()
}

/// The interface's strings with the house's name and contact.
fn with_words(text: &str, house: &House, sayings: Sayings<'_>) -> String {
    let mut text: Value = serde_json::from_str(text).unwrap_or_default();
    if !house.name.is_empty() {
        text["product"] = house.name.as_str().into();
    }
    if house.contact.is_some() {
        let privacy = text["foot.privacy"].as_str().unwrap_or_default();
        text["foot.privacy"] = format!("{privacy} {}", filled(sayings.contact, house, "")).into();
    }
    text.to_string()
}

fn filled(saying: &str, house: &House, reason: &str) -> String {
    let contact = house.contact.as_ref().map_or("", |contact| contact.text.as_str());
    Text::filled(saying, &[("house", &house.name), ("reason", reason), ("contact", contact)])
}

fn fixed_by(house: &House, sayings: Sayings<'_>) -> String {
    let name = if house.name.is_empty() { sayings.nameless } else { &house.name };
    Text::filled(sayings.fixed, &[("house", name)])
}

/// An answer as it stands in an address.
fn piece(answer: &RawAnswer) -> String {
    let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match &answer.0 {
        Value::Array(several) => several.iter().map(word).collect::<Vec<_>>().join(","),
        one => word(one),
    }
}

/// A fixed answer, in an address and in words.
fn stands(content: &Content, question: &str, fixed: &FixedAnswer) -> Fixed {
    let answer = piece(&fixed.answer);
    let known = content.questions.iter().find(|other| other.id == question);
    let label = known.map_or(question, |known| known.label.as_str());
    let word = |id: &str| {
        let option = known.and_then(|known| known.options.iter().find(|option| option.id == id));
        option.map_or_else(|| id.to_owned(), |option| option.label.clone())
    };
    // A number has no option and stands as it is.
    let words = answer.split(',').map(word).collect::<Vec<_>>().join(", ");
    let said = format!("{label}: {words}. {}", fixed.reason.trim());
    Fixed { question: question.to_owned(), answer, said: said.trim_end().to_owned() }
}

/// The accent and what follows from it.
fn colours(house: &House) -> Vec<(&'static str, String)> {
    let Some(accent) = &house.accent else { return Vec::new() };
    let pair = |light: &str, dark: &str| {
        let mixed = |colour: &str, with: &str| {
            if with.is_empty() { colour.to_owned() } else { format!("color-mix(in srgb, {colour} {with})") }
        };
        format!("light-dark({}, {})", mixed(&accent.light, light), mixed(&accent.dark, dark))
    };
    vec![
        ("--accent", pair("", "")),
        ("--accent-2", pair("75%, black", "70%, white")),
        ("--accent-wash", pair("10%, white", "22%, black")),
    ]
}
