//! What to hand over: reading an inventory, batches, writing and checking each CSV file, PowerShell.
//!
//! Columns, rules and commands are content (`content::Kit`); here is how they are used. Days are those of `date`, which lies
//! beneath all rooms: a schedule comes in as days, and this room knows nothing of plans. Nothing here knows a screen, a file
//! of the reader's computer or a password store: bytes and texts come in, tables and texts go out. Long work is done in
//! pieces ([`Reading`], [`Making`]), so that a page can draw and listen in between.

mod across;
mod cell;
mod columns;
mod decode;
mod filling;
mod guess;
mod heading;
mod login;
mod made;
mod make;
mod moment;
mod naming;
mod options;
mod raw;
mod reading;
mod script;
mod sheet;
mod shell;
mod size;
mod turns;
mod waves;
mod write;

pub use cell::{is_address, is_guid};
pub use decode::{Encoding, decode, is_binary, is_workbook};
pub use guess::{Mapping, asked, guess};
pub use made::{Made, Out, Problem};
pub use make::{Making, is_needed};
pub use moment::{Moment, Moments};
pub use naming::stem;
pub use options::{By, Options, SHEETS, Waves, sign_in_for};
pub use reading::Reading;
pub use script::{Due, Order, script, used};
pub use sheet::{Before, Sheet};
pub use size::bytes;
pub use turns::Turns;
pub use waves::{Batch, Plan, batches};
pub use write::{file, inventory, left_out, problem_list, row_for_people};
