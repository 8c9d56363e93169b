//! Territories and the borders between them.

use crate::advisor::PathIndex;
use crate::ui::node::{Node, each, el, nodes};

use super::super::pattern;
use super::{Frame, Sheet, spot};

/// Neighbouring cells with the same winner: a rectangle of the grid.
struct Block {
    path: PathIndex,
    across: [usize; 2],
    up: [usize; 2],
}

impl Sheet<'_> {
    /// All that stays while the own place moves.
    pub(in super::super) fn land(&self) -> Node {
        let blocks = self.blocks();
        let paths = self.map.paths(self.app.book).into_iter();
        let territories = paths.map(|path| {
            let own = blocks.iter().filter(|block| block.path == path);
            el("path")
                .attr("fill", pattern::fill(path))
                .attr("d", own.map(|block| self.outline(block)).collect::<String>())
        });
        nodes![each(territories), el("path").class("st").attr("d", self.borders())]
    }

    /// The cells in as few rectangles as rows and what lies straight above them make.
    fn blocks(&self) -> Vec<Block> {
        let mut done: Vec<Block> = Vec::new();
        // Blocks that end in the row below.
        let mut below: Vec<Block> = Vec::new();
        for up in 0..self.map.up.stops.len() {
            let mut row: Vec<Block> = Vec::new();
            for across in 0..self.map.across.stops.len() {
                let Some(path) = self.path(across, up) else { continue };
                match row.last_mut() {
                    Some(last) if last.path == path => last.across[1] = across,
                    _ => row.push(Block { path, across: [across; 2], up: [up; 2] }),
                }
            }
            for block in &mut row {
                let same = |other: &Block| other.path == block.path && other.across == block.across;
                // Rows below labels of their own do not touch.
                if let Some(place) = below.iter().position(same).filter(|_| self.strip() < 1.0) {
                    block.up[0] = below.swap_remove(place).up[0];
                }
            }
            done.append(&mut below);
            below = row;
        }
        done.append(&mut below);
        done
    }

    fn outline(&self, block: &Block) -> String {
        let [left, right] = [self.left(block.across[0]), self.right(block.across[1])].map(spot);
        let [bottom, top] = [self.lower(block.up[0]), self.ceiling(block.up[1])].map(spot);
        format!("M{left} {top}H{right}V{bottom}H{left}z")
    }

    /// Where the territory of a row ends: below its label, where it carries one.
    fn ceiling(&self, up: usize) -> f64 {
        self.upper(up) + self.strip()
    }

    /// Lines between cells with different winners, and the two axes; around every row, where rows do not touch.
    fn borders(&self) -> String {
        let Frame { left, top, right, bottom, .. } = self.frame;
        let [left, top, right, bottom] = [left, top, right, bottom].map(spot);
        let rows = self.strip() > 0.0;
        let mut lines = if rows { String::new() } else { format!("M{left} {top}V{bottom}H{right}") };
        for up in 0..self.map.up.stops.len() {
            let [lower, ceiling] = [self.lower(up), self.ceiling(up)].map(spot);
            if rows {
                lines.push_str(&format!("M{left} {lower}V{ceiling}H{right}V{lower}z"));
            }
            for across in 0..self.map.across.stops.len() {
                let own = self.path(across, up);
                if across > 0 && self.path(across - 1, up) != own {
                    lines.push_str(&format!("M{} {lower}V{ceiling}", spot(self.left(across))));
                }
                if up > 0 && !rows && self.path(across, up - 1) != own {
                    lines.push_str(&format!("M{} {lower}H{}", spot(self.left(across)), spot(self.right(across))));
                }
            }
        }
        lines
    }
}
