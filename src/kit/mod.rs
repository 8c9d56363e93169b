//! What to hand over: reading an inventory, batches, writing and checking each CSV file, PowerShell.
//!
//! Columns, rules and commands are content (`content::Kit`); here is how they are used. Nothing here knows a screen, a file
//! of the reader's computer or a password store: bytes and texts come in, tables and texts go out. Long work is done in
//! pieces ([`Reading`], [`Making`]), so that a page can draw and listen in between.

mod across;
mod cell;
mod columns;
mod decode;
mod guess;
mod heading;
mod login;
mod make;
mod moment;
mod options;
mod raw;
mod reading;
mod script;
mod sheet;
mod size;
mod waves;
mod write;

pub use cell::{is_address, is_guid};
pub use decode::{Encoding, decode, is_binary, is_workbook};
pub use guess::{Mapping, asked, guess};
pub use make::{Made, Making, Out, Problem};
pub use moment::{Moment, Moments};
pub use options::{By, Options, Waves};
pub use reading::Reading;
pub use script::{Order, script};
pub use sheet::Sheet;
pub use size::bytes;
pub use waves::{Batch, Plan, batches, stem};
pub use write::{cell_for_people, file, inventory, left_out, problem_list};
