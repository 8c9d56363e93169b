//! Scripts as content: named parts of commands, with what is filled in. No logic; `kit` writes them.

use super::Shell;
use super::record::{names, record};

names! {
    /// How often the lines of a part are written.
    pub enum Each {
        /// Once.
        Once = "once",
        /// For every file: `{batch}` and `{file}` are filled in.
        Batch = "batch",
        /// For every mailbox of the files: `{mailbox}` is filled in.
        Mailbox = "mailbox",
        /// For every mailbox whose archive takes files.
        Archive = "archive",
    }
}

record! {
    /// A name that the lines of a script use, with its value.
    pub struct ScriptName {
        /// Without its `$`.
        pub name: String,
        /// Its value, with names of the plans in braces.
        pub value: String,
        /// Whether it is a list, with commas in between.
        pub list: bool = default,
    }
}

record! {
    /// A part of a script, run on its own.
    pub struct ScriptPart {
        /// One word, by which it is asked for.
        pub id: String,
        /// What it does, as a comment.
        pub text: String,
        /// How often its lines are written.
        pub each: Each,
        /// A command that lists what may be there already: where one of it has the name in `$endpoint`, nothing is done. Empty
        /// where a part is always done.
        pub unless: String = default,
        /// What is said then.
        pub there: String = default,
        /// Commands before the repeated ones, written once.
        pub first: Vec<String> = default,
        /// Commands. `{environment}`, `{start}`, `{complete}` and `{exclude}` are filled in with parameters, or nothing.
        pub lines: Vec<String>,
        /// What it does where the old servers can only be reached through the agent of the hybrid wizard; empty for the same.
        pub outbound_text: String = default,
        /// Its commands there, in place of the others; none for the same.
        pub outbound: Vec<String> = default,
    }
}

record! {
    /// The script of one or several paths.
    pub struct Script {
        /// Path ids.
        pub paths: Vec<String>,
        /// Where it runs.
        pub shell: Shell,
        /// Whether batches can be completed at a moment that is set before.
        pub completes: bool = default,
        /// Whether a first moment can be set.
        pub starts: bool = default,
        /// Names used in it.
        pub names: Vec<ScriptName>,
        /// Its parts, in the order in which they are run.
        pub parts: Vec<ScriptPart>,
        /// Source ids.
        pub sources: Vec<String>,
    }
}
