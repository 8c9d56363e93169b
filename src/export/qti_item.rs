//! One question as an item of IMS QTI 2.1.

use crate::content::{QuizKind, QuizOption, QuizQuestion};
use crate::number;

use super::cited::Cited;
use super::xml::{element, escaped, name, paragraph};

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsqti_v2p1";
const SCHEMA: &str =
    "http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";

/// The item as an XML file.
pub(super) fn item(question: &QuizQuestion, cited: &Cited<'_>) -> String {
    let attributes = [
        ("xmlns", NAMESPACE),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ("xsi:schemaLocation", SCHEMA),
        ("identifier", &name(&question.id)),
        ("title", &question.id),
        ("adaptive", "false"),
        ("timeDependent", "false"),
    ];
    let body = element("itemBody", &[], &interaction(question));
    let inner = [declarations(question), body, processing(question), modal(question, cited)].concat();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", element("assessmentItem", &attributes, &inner))
}

fn declarations(question: &QuizQuestion) -> String {
    let (cardinality, base) = match question.kind {
        QuizKind::One => ("single", "identifier"),
        QuizKind::Several => ("multiple", "identifier"),
        QuizKind::Order => ("ordered", "identifier"),
        QuizKind::Match => ("multiple", "directedPair"),
        QuizKind::Number => ("single", "float"),
    };
    let value = |option: &QuizOption| match question.kind {
        QuizKind::Match => format!("{} {}", name(&option.id), target(&option.target)),
        QuizKind::Number => number::text(option.number.unwrap_or_default(), number::DECIMALS),
        _ => name(&option.id),
    };
    let all = matches!(question.kind, QuizKind::Order | QuizKind::Match);
    let right = question.options.iter().filter(|option| all || option.correct);
    let values: String = right.map(|option| element("value", &[], &value(option))).collect();
    let correct = element("correctResponse", &[], &values);
    let declare =
        |identifier, cardinality, base| [("identifier", identifier), ("cardinality", cardinality), ("baseType", base)];
    let mut text = element("responseDeclaration", &declare("RESPONSE", cardinality, base), &correct);
    let zero = element("defaultValue", &[], &element("value", &[], "0"));
    let [identifier, cardinality, base] = declare("SCORE", "single", "float");
    text += &element("outcomeDeclaration", &[identifier, cardinality, base, ("normalMaximum", "1")], &zero);
    text += &element("outcomeDeclaration", &declare("EXPLAIN", "single", "identifier"), "");
    text
}

fn target(id: &str) -> String {
    format!("t-{}", name(id))
}

fn interaction(question: &QuizQuestion) -> String {
    let prompt = element("prompt", &[], &escaped(&question.text));
    let response = ("responseIdentifier", "RESPONSE");
    match question.kind {
        QuizKind::One | QuizKind::Several => {
            let most = if question.kind == QuizKind::One { "1" } else { "0" };
            let choices: String =
                question.options.iter().map(|option| simple(&name(&option.id), &option.text)).collect();
            let attributes = [response, ("shuffle", "true"), ("maxChoices", most)];
            element("choiceInteraction", &attributes, &(prompt + &choices))
        }
        QuizKind::Order => {
            let choices: String =
                question.options.iter().map(|option| simple(&name(&option.id), &option.text)).collect();
            element("orderInteraction", &[response, ("shuffle", "true")], &(prompt + &choices))
        }
        QuizKind::Match => {
            let all = question.options.len().to_string();
            let one = |id: String, text: &str, most: &str| {
                element("simpleAssociableChoice", &[("identifier", &id), ("matchMax", most)], &escaped(text))
            };
            let left: String = question.options.iter().map(|option| one(name(&option.id), &option.text, "1")).collect();
            let right: String =
                question.targets.iter().map(|other| one(target(&other.id), &other.text, &all)).collect();
            let sets = element("simpleMatchSet", &[], &left) + &element("simpleMatchSet", &[], &right);
            let attributes = [response, ("shuffle", "true"), ("maxAssociations", &all)];
            element("matchInteraction", &attributes, &(prompt + &sets))
        }
        QuizKind::Number => {
            let entry = element("textEntryInteraction", &[response, ("expectedLength", "12")], "");
            paragraph(&question.text) + &element("p", &[], &format!("{entry} {}", escaped(&question.unit)))
        }
    }
}

fn simple(id: &str, text: &str) -> String {
    element("simpleChoice", &[("identifier", id)], &escaped(text))
}

/// One point for a right answer, nothing for any other; and the feedback is shown.
fn processing(question: &QuizQuestion) -> String {
    let variable = element("variable", &[("identifier", "RESPONSE")], "");
    let both = variable + &element("correct", &[("identifier", "RESPONSE")], "");
    let test = if question.kind == QuizKind::Number {
        element("equal", &[("toleranceMode", "exact")], &both)
    } else {
        element("match", &[], &both)
    };
    let set = |outcome, inner: &str| element("setOutcomeValue", &[("identifier", outcome)], inner);
    let value = |base, text| element("baseValue", &[("baseType", base)], text);
    let right = element("responseIf", &[], &(test + &set("SCORE", &value("float", "1"))));
    let wrong = element("responseElse", &[], &set("SCORE", &value("float", "0")));
    let mut text = element("responseCondition", &[], &(right + &wrong));
    text += &set("EXPLAIN", &value("identifier", "shown"));
    element("responseProcessing", &[], &text)
}

/// The thought to take away, and what is said of every option, chosen or not: that is what one learns from.
fn modal(question: &QuizQuestion, cited: &Cited<'_>) -> String {
    let mut text = paragraph(&cited.explained(question));
    for (place, option) in question.options.iter().enumerate() {
        let target = question.targets.iter().find(|target| target.id == option.target);
        let sign = if option.correct { "✓" } else { "✗" };
        let head = match (question.kind, target) {
            (QuizKind::Order, _) => format!("{}. {}", place + 1, option.text),
            (QuizKind::Number, _) => {
                let number = number::text(option.number.unwrap_or_default(), number::DECIMALS);
                format!("{sign} {number}: {}", option.text)
            }
            (QuizKind::Match, Some(target)) => format!("{} → {}", option.text, target.text),
            _ => format!("{sign} {}", option.text),
        };
        let head = if head.ends_with(['.', '?', '!']) { head } else { head + "." };
        text += &paragraph(&format!("{head} {}", option.why));
    }
    let attributes = [("outcomeIdentifier", "EXPLAIN"), ("identifier", "shown"), ("showHide", "show")];
    element("modalFeedback", &attributes, &text)
}
