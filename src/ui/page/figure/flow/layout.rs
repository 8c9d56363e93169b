//! Places of a flow figure, in CSS pixels.
//!
//! Two columns of nodes; every line between them is level and has a slot of its own, in the order of the content. A node
//! is as high as the slots that its lines take. Lines within the right column run downwards. Senders stand below.

use crate::content::{Flow, FlowLine, Side};

/// Sizes of one of the two drawings, in CSS pixels.
pub(super) struct Sheet {
    pub(super) class: &'static str,
    pub(super) width: f64,
    /// Width of a column and of the nodes in it.
    pub(super) column: f64,
    pub(super) node: f64,
    /// Height of a slot, and the least height of a node.
    pub(super) slot: f64,
    pub(super) least: f64,
    pub(super) wide: bool,
}

pub(super) const WIDE: Sheet =
    Sheet { class: "fig wide", width: 700.0, column: 250.0, node: 218.0, slot: 54.0, least: 64.0, wide: true };
pub(super) const NARROW: Sheet =
    Sheet { class: "fig narrow", width: 288.0, column: 112.0, node: 100.0, slot: 54.0, least: 86.0, wide: false };

pub(super) const TOP: f64 = 30.0;
const GAP: f64 = 24.0;

/// A node with its place.
pub(super) struct Placed {
    pub(super) index: usize,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Everything with its place.
pub(super) struct Plan<'a> {
    pub(super) flow: &'a Flow,
    pub(super) sheet: &'a Sheet,
    pub(super) nodes: Vec<Placed>,
    /// Height of each level line; none for one within the right column.
    pub(super) levels: Vec<Option<f64>>,
    pub(super) floor: f64,
}

impl<'a> Plan<'a> {
    pub(super) fn new(flow: &'a Flow, sheet: &'a Sheet) -> Self {
        let mut plan = Self { flow, sheet, nodes: Vec::new(), levels: vec![None; flow.lines.len()], floor: TOP };
        plan.old_column();
        plan.cloud_column();
        plan.floor = plan.nodes.iter().fold(TOP, |floor, node| floor.max(node.bottom)) + 16.0;
        plan
    }

    pub(super) fn place(&self, id: &str) -> usize {
        self.flow.nodes.iter().position(|node| node.id == id).unwrap_or_default()
    }

    pub(super) fn side(&self, index: usize) -> Side {
        self.flow.nodes.get(index).map_or(Side::Old, |node| node.side)
    }

    fn crosses(&self, line: &FlowLine) -> bool {
        self.side(self.place(&line.from)) != self.side(self.place(&line.to))
    }

    /// The end of a line on one side.
    fn end(&self, line: &FlowLine, side: Side) -> usize {
        let (from, to) = (self.place(&line.from), self.place(&line.to));
        if self.side(from) == side { from } else { to }
    }

    /// Nodes on the left in their order, each as high as its lines.
    fn old_column(&mut self) {
        let mut top = TOP + 18.0;
        for index in 0..self.flow.nodes.len() {
            if self.side(index) != Side::Old {
                continue;
            }
            let lines = self.flow.lines.iter().enumerate();
            let lines = lines.filter(|(_, line)| self.crosses(line) && self.end(line, Side::Old) == index);
            let lines: Vec<usize> = lines.map(|(at, _)| at).collect();
            let height = (lines.len() as f64 * self.sheet.slot + 8.0).max(self.sheet.least);
            for (slot, line) in lines.iter().enumerate() {
                let share = (slot as f64 + 0.5) / lines.len() as f64;
                self.levels[*line] = Some(top + 4.0 + (height - 8.0) * share);
            }
            self.nodes.push(Placed { index, top, bottom: top + height });
            top += height + GAP;
        }
    }

    /// Nodes on the right, around the lines that reach them; others below.
    fn cloud_column(&mut self) {
        let mut below = TOP + 18.0;
        for index in 0..self.flow.nodes.len() {
            if self.side(index) != Side::Cloud {
                continue;
            }
            let lines = self.flow.lines.iter().zip(&self.levels);
            let levels = lines.filter(|(line, _)| self.crosses(line) && self.end(line, Side::Cloud) == index);
            let levels: Vec<f64> = levels.filter_map(|(_, level)| *level).collect();
            let high = levels.iter().fold(f64::MAX, |least, level| least.min(*level)) - self.sheet.least / 2.0;
            let low = levels.iter().fold(f64::MIN, |most, level| most.max(*level)) + self.sheet.least / 2.0;
            let (top, bottom) = if levels.is_empty() {
                (below + 36.0, below + 36.0 + self.sheet.least)
            } else {
                (high.max(below), low)
            };
            self.nodes.push(Placed { index, top, bottom });
            below = bottom + GAP;
        }
    }

    pub(super) fn of(&self, id: &str) -> Option<&Placed> {
        let index = self.place(id);
        self.nodes.iter().find(|node| node.index == index)
    }

    pub(super) fn left(&self, side: Side) -> f64 {
        let margin = (self.sheet.column - self.sheet.node) / 2.0;
        if side == Side::Old { margin } else { self.sheet.width - self.sheet.column + margin }
    }

    pub(super) fn height(&self) -> f64 {
        if self.flow.mail.is_some() { self.floor + 84.0 } else { self.floor + 4.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;
    use crate::content::check::Plans;

    /// Nodes of a column whose upper edge lies between two heights.
    fn between(plan: &Plan<'_>, side: Side, from: f64, to: f64) -> usize {
        let column = plan.nodes.iter().filter(|node| plan.side(node.index) == side);
        column.filter(|node| node.top >= from && node.top < to).count()
    }

    /// Every flow figure, with its path: the plans' own, and those of situations.
    fn flows(plans: &Plans) -> Vec<(&str, &Flow)> {
        let mut all = Vec::new();
        for plan in &plans.paths {
            all.push((plan.path.as_str(), &plan.flow));
            all.extend(plan.cases.iter().filter_map(|case| case.flow.as_ref()).map(|flow| (plan.path.as_str(), flow)));
        }
        assert!(all.len() > plans.paths.len());
        all
    }

    #[test]
    fn no_line_crosses_a_node_at_which_it_does_not_end() {
        let plans = Plans::load(Content::embedded()).expect("plans");
        for (path, flow) in flows(&plans) {
            for sheet in [&WIDE, &NARROW] {
                let plan = Plan::new(flow, sheet);
                // The ways of new mail come up through the columns, from below the floor.
                for (end, side) in
                    flow.mail.iter().flat_map(|mail| [(&mail.before, Side::Old), (&mail.after, Side::Cloud)])
                {
                    let node = plan.of(end).expect("a node");
                    assert_eq!(plan.side(node.index), side, "{path}: {end}");
                    assert_eq!(between(&plan, side, node.bottom, plan.floor), 0, "{path}: below {end}");
                }
                // Lines within the right column pass no node on their way.
                for (line, _) in flow.lines.iter().zip(&plan.levels).filter(|(_, level)| level.is_none()) {
                    let (from, to) = (plan.of(&line.from).expect("from"), plan.of(&line.to).expect("to"));
                    assert!(from.bottom < to.top, "{}: {} runs down", path, line.text);
                    assert_eq!(between(&plan, Side::Cloud, from.bottom, to.top), 0, "{}: {}", path, line.text);
                }
            }
        }
    }

    #[test]
    fn nodes_of_a_column_never_overlap_and_lines_meet_their_nodes() {
        let plans = Plans::load(Content::embedded()).expect("plans");
        for (path, flow) in flows(&plans) {
            for sheet in [&WIDE, &NARROW] {
                let plan = Plan::new(flow, sheet);
                for side in [Side::Old, Side::Cloud] {
                    let column: Vec<&Placed> = plan.nodes.iter().filter(|node| plan.side(node.index) == side).collect();
                    assert!(column.windows(2).all(|pair| pair[0].bottom < pair[1].top), "{path}");
                    assert!(column.iter().all(|node| node.top >= TOP && node.bottom <= plan.floor), "{path}");
                }
                for (line, level) in flow.lines.iter().zip(&plan.levels) {
                    let Some(level) = level else { continue };
                    for end in [&line.from, &line.to] {
                        let node = plan.of(end).expect("a node");
                        assert!((node.top..=node.bottom).contains(level), "{}: {} at {level}", path, line.text);
                    }
                }
            }
        }
    }
}
