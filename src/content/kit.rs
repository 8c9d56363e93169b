//! What is handed over, as content: the columns of every CSV file, the rules a file must keep, which headings of an
//! inventory mean what, forms of sign-in, scripts. No logic; that is `kit`'s. One chapter, `chapters/kit.json`.

use super::record::{names, record};
use super::{KitRule, RuleId, Script, Statement, Status};

names! {
    /// How the cells of a column are looked at.
    pub enum CellKind {
        /// A mail address.
        Address = "address",
        /// A mail address, or a GUID.
        Mailbox = "mailbox",
        /// One of the column's options, or blank.
        Choice = "choice",
        /// True or False, in the column's own spelling, or blank.
        Truth = "truth",
        /// A password of the new mailbox.
        NewPassword = "new-password",
        /// A password or app password of the source.
        OldPassword = "old-password",
        /// A name to sign in with at the source.
        Login = "login",
        /// Name of a PST file.
        PstFile = "pst-file",
        /// A folder of the upload area.
        PstFolder = "pst-folder",
        /// A folder of the mailbox.
        RootFolder = "root-folder",
        /// A number of a code page, or blank.
        CodePage = "code-page",
        /// Always the same value.
        Fixed = "fixed",
        /// Always blank.
        Blank = "blank",
        /// Any text.
        Text = "text",
    }
}

record! {
    /// A column of a file.
    pub struct KitColumn {
        /// Its heading, exactly.
        pub name: String,
        /// How its cells are looked at.
        pub kind: CellKind,
        /// Whether every row must fill it.
        pub required: bool = default,
        /// Id of the inventory's field that fills it; empty for none.
        pub field: String = default,
        /// What may stand in it, in the spelling that is written. The first of a truth is true.
        pub options: Vec<String> = default,
        /// What always stands in it.
        pub value: String = default,
        /// Never shown, never told in a message.
        pub secret: bool = default,
        /// What belongs into it.
        pub what: String,
        /// How well that is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A kind of CSV file.
    pub struct Format {
        /// Unique id.
        pub id: String,
        /// Paths that take it.
        pub paths: Vec<String>,
        /// What it is called.
        pub title: String,
        /// What it is for, and what happens to it.
        pub lead: String,
        /// What names of batches and files begin with, unless the reader says otherwise: letters and digits; small ones for
        /// import jobs.
        pub stem: String,
        /// In the order in which they are written.
        pub columns: Vec<KitColumn>,
        /// Headings that older files carry and that are left out today.
        pub former: Vec<String> = default,
        /// Whether columns must stand in this order and all be there.
        pub exact: bool = default,
        /// Whether people may have another address afterwards, which is then the one that is written.
        pub renames: bool = default,
        /// Whether people read it, not the service; it is one file then.
        pub people: bool = default,
        /// Most rows of one file, its heading not counted.
        pub rows: usize,
        /// How well that is supported.
        pub rows_status: Status,
        /// Source ids of it.
        pub rows_sources: Vec<String>,
        /// Most bytes of one file; 0 where none is known.
        pub bytes: usize = default,
        /// Largest mailbox that moves in a normal batch, in GB; 0 where none is left out for its size.
        pub most_gb: usize = default,
        /// Columns that together name a row: no two rows may agree in all of them.
        pub unique: Vec<String>,
        /// Whether a row makes part of a migration batch; otherwise of an import job.
        pub batches: bool,
        /// What else to know.
        pub notes: Vec<Statement>,
    }
}

record! {
    /// What there is for a path whose file is for people only.
    pub struct Instead {
        /// Path id.
        pub path: String,
        /// The finding, as a heading.
        pub title: String,
        /// What to use instead.
        pub notes: Vec<Statement>,
    }
}

record! {
    /// What a column of an inventory may mean.
    pub struct InventoryField {
        /// Unique id.
        pub id: String,
        /// What it is called.
        pub label: String,
        /// Headings that mean it, the likelier first; capitals, spaces and signs do not matter.
        pub headings: Vec<String>,
    }
}

record! {
    /// A form in which a mail server wants to be signed in to.
    pub struct SignIn {
        /// Unique id.
        pub id: String,
        /// Which servers.
        pub label: String,
        /// What stands in UserName; `{user}`, `{address}`, `{domain}`, `{admin}` and `{separator}` are filled in.
        pub login: String,
        /// What stands in UserRoot; empty for none.
        pub root: String = default,
        /// Whether an administrator signs in for everybody.
        pub admin: bool = default,
        /// Whose password, in words.
        pub password: String,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A cloud of its own, as the module `ExchangeOnlineManagement` calls it (`facts.md` 3.14).
    pub struct Cloud {
        /// Option of the question `destination-cloud`.
        pub option: String,
        /// Value of `-ExchangeEnvironmentName`.
        pub environment: String,
    }
}

record! {
    /// The chapter.
    pub struct Kit {
        /// What every script says first: lines of plain ASCII.
        pub script_lead: Vec<String>,
        /// What stops a script whose names are not filled in: `{names}` says which. Plain ASCII.
        pub script_missing: String,
        /// What the parameter for batches takes. Plain ASCII.
        pub batch_lead: String,
        /// What moments of batches mean. Plain ASCII.
        pub moments_lead: String,
        /// Clouds that a script must name; the worldwide one goes without.
        pub clouds: Vec<Cloud>,
        /// What columns of an inventory may mean.
        pub fields: Vec<InventoryField>,
        /// Kinds of files.
        pub formats: Vec<Format>,
        /// What to say of paths that upload none.
        pub instead: Vec<Instead>,
        /// All rules, once each.
        pub rules: Vec<KitRule>,
        /// Forms of sign-in.
        pub sign_ins: Vec<SignIn>,
        /// Scripts.
        pub scripts: Vec<Script>,
    }
}

impl Kit {
    /// The file of a path; none for an unknown path.
    #[must_use]
    pub fn format(&self, path: &str) -> Option<&Format> {
        self.formats.iter().find(|format| format.paths.iter().any(|other| other == path))
    }

    /// What to say of a path that uploads nothing.
    #[must_use]
    pub fn instead(&self, path: &str) -> Option<&Instead> {
        self.instead.iter().find(|instead| instead.path == path)
    }

    /// The script of a path; none where there is none.
    #[must_use]
    pub fn script(&self, path: &str) -> Option<&Script> {
        self.scripts.iter().find(|script| script.paths.iter().any(|other| other == path))
    }

    /// What a rule says.
    #[must_use]
    pub fn rule(&self, id: RuleId) -> Option<&KitRule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}
