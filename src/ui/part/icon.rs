//! Line icons on a 20 grid, drawn for this product. Always beside a word, or hidden from assistive technology.

use crate::ui::node::{Node, el};

/// Which icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Arrow,
    Print,
    Link,
    Warning,
    Information,
    Fork,
    Theme,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Arrow => "M4 10h12M11 5l5 5-5 5",
            Self::Print => "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
            Self::Link => {
                "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1"
            }
            Self::Warning => "M10 3 18 17H2zM10 8v4.2M10 14.4v.3",
            Self::Information => "M2.500 10a7.500 7.500 0 1 0 15 0a7.500 7.500 0 1 0-15 0M10 9v4.5M10 6.3v.4",
            Self::Fork => "M10 17v-6M10 11 4.5 5.5M10 11l5.5-5.5M4 9V5h4M16 9V5h-4",
            Self::Theme => {
                "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 3v14M11.500 3.200v13.600M13 3.700v12.600M14.500 4.700v10.600M16 6.500v7"
            }
        }
    }

    /// The icon as SVG.
    pub(crate) fn draw(self) -> Node {
        Node::from(
            el("svg")
                .class("icon")
                .attr("viewBox", "0 0 20 20")
                .attr("aria-hidden", "true")
                .kid(el("path").attr("d", self.path())),
        )
    }
}
