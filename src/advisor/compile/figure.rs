//! Figures: which formula, with its parameters.

use crate::content::Figure;

use super::super::compiled::{CompiledFigure, Copying};
use super::at::{At, Place, RULES};
use super::compiler::Compiler;

impl Compiler {
    pub(super) fn figure(&mut self, figure: &Figure) -> Option<CompiledFigure> {
        let at = At::new(RULES, &figure.id, "parameters", Place::Plain);
        let parameter = |this: &mut Self, name: &str| {
            let value = figure.parameters.get(name).copied();
            if value.is_none() {
                this.fail(&at, || format!("the parameter \"{name}\" is missing"));
            }
            value
        };
        let total = self.question_index("total-gb", &at)?;
        let uplink = self.question_index("uplink-mbps", &at)?;
        let line = parameter(self, "gb-per-hour-per-mbps")? * parameter(self, "usable-share")?;
        let default_mbps = parameter(self, "uplink-mbps")?;
        match figure.id.as_str() {
            "upload-days" => {
                Some(CompiledFigure::UploadDays { total, uplink, gb_per_hour_per_mbps: line, default_mbps })
            }
            "copy-days" => {
                let caps = self.content.paths.iter().map(|path| figure.caps.get(&path.id).copied()).collect();
                Some(CompiledFigure::CopyDays(Box::new(Copying {
                    total,
                    uplink,
                    mailboxes: self.question_index("mailboxes", &at)?,
                    gb_per_hour_per_mbps: line,
                    default_mbps,
                    concurrent: parameter(self, "concurrent")?,
                    gb_per_hour_each: parameter(self, "gb-per-hour-each")?,
                    gb_per_mailbox: parameter(self, "gb-per-mailbox")?,
                    caps,
                })))
            }
            other => {
                self.fail(&at, || format!("no formula is known for the figure \"{other}\""));
                None
            }
        }
    }
}
