//! A flow figure in words: the numbers of its steps, what is said of it on the telephone, its lines as a list.

use crate::content::Flow;
use crate::ui::node::{Node, el};

use super::super::super::super::words::{fill, t};

/// Steps by id, with the numbers they have where the figure stands.
pub(in super::super::super) type Numbered = [(String, usize)];

/// Number of a step.
pub(super) fn number(steps: &Numbered, id: &str) -> usize {
    steps.iter().find(|step| step.0 == id).map_or(0, |step| step.1)
}

/// What one would say on the telephone.
pub(super) fn told(flow: &Flow, steps: &Numbered) -> String {
    let name = |id: &str| flow.nodes.iter().find(|node| node.id == id).map_or("", |node| node.name.as_str());
    let mut said = flow.title.clone();
    said.push('.');
    for line in &flow.lines {
        let n = number(steps, &line.step).to_string();
        let values = [("n", n.as_str()), ("from", name(&line.from)), ("to", name(&line.to)), ("what", &line.text)];
        said.push(' ');
        said.push_str(&fill("flow.told-line", &values));
    }
    if let Some(mail) = &flow.mail {
        let n = number(steps, &mail.step).to_string();
        let values = [("n", n.as_str()), ("before", name(&mail.before)), ("after", name(&mail.after))];
        said.push(' ');
        said.push_str(&fill("flow.told-mail", &values));
    }
    said
}

/// The lines in words, for the narrow drawing, which has only their numbers.
pub(super) fn listed(flow: &Flow, steps: &Numbered) -> Node {
    let mut lines: Vec<(usize, String)> =
        flow.lines.iter().map(|line| (number(steps, &line.step), line.text.clone())).collect();
    if let Some(mail) = &flow.mail {
        lines.push((number(steps, &mail.step), t("flow.from-then-long").to_owned()));
    }
    crate::order::sort_by_key(&mut lines, |line| line.0);
    let lines = lines.into_iter().map(|(n, words)| Node::from(el("li").attr("value", n.to_string()).kid(words)));
    Node::from(el("ol").class("narrow note arrows").kids(lines.collect::<Vec<Node>>()))
}
