//! The frames of the three drawings, in CSS pixels.

use crate::ui::node::{Element, el};

use super::spot;

/// The frame of a drawing, in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Frame {
    pub(in super::super) size: Size,
    pub(in super::super) width: f64,
    pub(in super::super) height: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

/// Which of the drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Size {
    /// For wide windows; the style sheet shows this or the narrow one.
    Wide,
    /// For phones.
    Narrow,
    /// One of several side by side.
    Small,
}

/// The two large drawings, without room for the words of their axes.
pub(in super::super) const FRAMES: [Frame; 2] = [
    Frame { size: Size::Wide, width: 704.0, height: 362.0, left: 1.0, top: 34.0, right: 696.0, bottom: 362.0 },
    Frame { size: Size::Narrow, width: 288.0, height: 348.0, left: 1.0, top: 30.0, right: 287.0, bottom: 348.0 },
];

/// A small drawing.
pub(in super::super) const SMALL: Frame =
    Frame { size: Size::Small, width: 280.0, height: 144.0, left: 1.0, top: 8.0, right: 279.0, bottom: 144.0 };

/// Height of a band that carries its own label, and of the strip with the label at its upper edge, in CSS pixels.
const BAND: f64 = 48.0;
pub(super) const STRIP: f64 = 22.0;

impl Frame {
    /// The frame, high enough for bands of options that carry their labels, where there is no room beside them.
    pub(super) fn fitted(mut self, bands: usize) -> Self {
        if self.size != Size::Wide {
            self.bottom += (bands as f64 * BAND - (self.bottom - self.top)).max(0.0);
        }
        self
    }

    /// The class by which the style sheet shows the frame.
    pub(in super::super) const fn class(&self) -> &'static str {
        match self.size {
            Size::Wide => "wide",
            Size::Narrow => "narrow",
            Size::Small => "small",
        }
    }

    /// An empty drawing, an image for those who do not see it; its frame may follow what is drawn.
    pub(in super::super) fn svg(class: &'static str, frame: impl Fn() -> Self + Clone + Send + 'static) -> Element {
        let [wide, high] = [frame.clone(), frame.clone()];
        el("svg")
            .class(format!("fig {class}"))
            .live_attr("width", move || spot(wide().width))
            .live_attr("height", move || spot(high().height))
            .live_attr("viewBox", move || format!("0 0 {} {}", spot(frame().width), spot(frame().height)))
            .attr("role", "img")
    }
}
