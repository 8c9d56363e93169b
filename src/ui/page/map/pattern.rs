//! One pigment and one pattern for every path, so that territories differ in colour and in greyscale.

use crate::advisor::PathIndex;
use crate::ui::node::{Node, el};

/// What a pattern draws on its tint: width and height of the tile, strokes and how broad they are, dots, whether it is
/// turned.
struct Weave {
    broad: &'static str,
    size: [&'static str; 2],
    strokes: &'static str,
    dots: &'static [[&'static str; 2]],
    turned: bool,
}

static LINES: Weave = Weave { broad: ".9", size: ["9", "9"], strokes: "M0 4.5h9", dots: &[], turned: false };
static GRID: Weave = Weave { broad: ".9", size: ["9", "9"], strokes: "M0 4.5h9M4.5 0v9", dots: &[], turned: false };
static SLANTED: Weave = Weave { broad: ".9", size: ["7", "7"], strokes: "M0 3.5h7", dots: &[], turned: true };
static DASHES: Weave = Weave { broad: ".9", size: ["8", "10"], strokes: "M4 1.5v6", dots: &[], turned: false };
static PLUS: Weave = Weave { broad: ".9", size: ["11", "11"], strokes: "M3 5.5h5M5.5 3v5", dots: &[], turned: false };
static DOTS: Weave =
    Weave { broad: ".9", size: ["9", "9"], strokes: "", dots: &[["2.5", "2.5"], ["7", "7"]], turned: false };
static NET: Weave = Weave { broad: ".9", size: ["9", "9"], strokes: "M0 4.5h9M4.5 0v9", dots: &[], turned: true };
static BANDS: Weave = Weave { broad: "2.5", size: ["9", "9"], strokes: "M0 4.5h9", dots: &[], turned: true };
static POSTS: Weave = Weave { broad: ".9", size: ["7", "9"], strokes: "M3.5 0v9", dots: &[], turned: false };

/// Number of the pigment and the pattern, by the fixed order of paths. No two are the same in both.
static DRESS: [(u8, &Weave); 13] = [
    (1, &SLANTED),
    (2, &DASHES),
    (3, &DOTS),
    (4, &LINES),
    (5, &GRID),
    (6, &LINES),
    (3, &POSTS),
    (6, &BANDS),
    (2, &NET),
    (1, &PLUS),
    (7, &PLUS),
    (5, &DOTS),
    (7, &SLANTED),
];

fn dress(path: PathIndex) -> (u8, &'static Weave) {
    DRESS[path.position() % DRESS.len()]
}

/// The tint behind a label.
pub(super) fn tint(path: PathIndex) -> String {
    format!("var(--c{}-t)", dress(path).0)
}

/// How a territory is filled.
pub(super) fn fill(path: PathIndex) -> String {
    format!("url(#t-{})", path.position())
}

/// The patterns of these paths, once for the screen.
pub(super) fn patterns(paths: &[PathIndex]) -> Node {
    let pattern = |path: &PathIndex| {
        let (pigment, weave) = dress(*path);
        let [width, height] = weave.size;
        let ink = format!("var(--c{pigment})");
        let dots = weave.dots.iter().map(|[x, y]| {
            el("circle").attr("cx", *x).attr("cy", *y).attr("r", "1").attr("fill", ink.clone()).attr("opacity", ".6")
        });
        let dots: Vec<Node> = dots.map(Node::from).collect();
        Node::from(
            el("pattern")
                .id(format!("t-{}", path.position()))
                .attr("width", width)
                .attr("height", height)
                .attr("patternUnits", "userSpaceOnUse")
                .attr("patternTransform", weave.turned.then_some("rotate(45)"))
                .kid(el("rect").attr("width", width).attr("height", height).attr("fill", tint(*path)))
                .kid(
                    el("path")
                        .attr("d", weave.strokes)
                        .attr("stroke", ink.clone())
                        .attr("stroke-width", weave.broad)
                        .attr("opacity", ".5"),
                )
                .kid(dots),
        )
    };
    Node::from(
        el("svg")
            .class("vh")
            .attr("aria-hidden", "true")
            .kid(el("defs").kid(paths.iter().map(pattern).collect::<Vec<Node>>())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_paths_look_the_same() {
        let paths: Vec<PathIndex> = crate::advisor::Book::embedded().path_indices().collect();
        assert!(paths.len() <= DRESS.len());
        let looks = |path: PathIndex| (dress(path).0, std::ptr::from_ref(dress(path).1));
        for (i, path) in paths.iter().enumerate() {
            assert!(paths[..i].iter().all(|other| looks(*other) != looks(*path)), "{}", path.position());
        }
    }
}
