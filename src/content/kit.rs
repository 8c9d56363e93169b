//! What is handed over, as content: the columns of every CSV file, the rules a file must keep, which headings of an
//! inventory mean what, forms of sign-in, scripts. No logic; that is `kit`'s. One chapter, `chapters/kit.json`.

use super::record::{names, record};
use super::{Shell, Statement, Status};

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
        /// What names of batches and files begin with, unless the reader says otherwise: letters and digits.
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

names! {
    /// What comes of a row that breaks a rule.
    #[derive(PartialOrd, Ord)]
    pub enum Effect {
        /// The service refuses it: the row, or what cannot be mended of the file, is left out.
        Refused = "refused",
        /// It was put right.
        Mended = "mended",
        /// It is kept; somebody should look.
        Caution = "caution",
    }
}

names! {
    /// The rules a file is checked by.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum RuleId {
        /// The file has no row.
        NoRows = "no-rows",
        /// A quotation mark that is never closed.
        OpenQuote = "open-quote",
        /// A required column is not there.
        ColumnMissing = "column-missing",
        /// A heading that is not spelt as the service wants it.
        HeadingSpelling = "heading-spelling",
        /// A column the service does not know.
        ColumnUnknown = "column-unknown",
        /// A column that is not to be used any more.
        ColumnFormer = "column-former",
        /// A column that stands twice.
        ColumnTwice = "column-twice",
        /// Columns in another order.
        ColumnOrder = "column-order",
        /// A row with more or fewer cells than the heading.
        CellCount = "cell-count",
        /// More rows than a file may have.
        TooManyRows = "too-many-rows",
        /// More bytes than a file may have.
        TooManyBytes = "too-many-bytes",
        /// A cell that must be filled.
        CellMissing = "cell-missing",
        /// No mail address.
        Address = "address",
        /// Twice the same row.
        Twice = "twice",
        /// The same file name in two folders.
        NameTwice = "name-twice",
        /// Another primary address than the directory holds.
        Primary = "primary",
        /// None of the values that may stand there.
        Choice = "choice",
        /// Spelt otherwise than the service wants it.
        Spelling = "spelling",
        /// Single sign-on: no password, no change of it.
        SingleSignOn = "single-sign-on",
        /// A password that is too short.
        ShortPassword = "short-password",
        /// A password still to be filled in.
        PasswordToCome = "password-to-come",
        /// Not what an app password looks like.
        AppPassword = "app-password",
        /// Not the form in which the server wants the name.
        LoginForm = "login-form",
        /// Not the name of a PST file.
        PstFile = "pst-file",
        /// Not a folder of the upload area.
        PstFolder = "pst-folder",
        /// Not a folder of a mailbox.
        RootFolder = "root-folder",
        /// Not a number of a code page.
        CodePage = "code-page",
        /// Always the same value.
        Fixed = "fixed",
        /// Always blank.
        Blank = "blank",
        /// Spaces around a value.
        Spaces = "spaces",
        /// A value that Excel would take for a formula.
        Formula = "formula",
        /// A mailbox to be planned on its own.
        Large = "large",
        /// A size nobody can read.
        Size = "size",
    }
}

record! {
    /// A rule, in words.
    pub struct KitRule {
        /// Which.
        pub id: RuleId,
        /// What comes of breaking it.
        pub effect: Effect,
        /// What is wrong, as a heading; `{column}` is its column.
        pub title: String,
        /// Why, and what was done or is to be done.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
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
        /// Commands before the repeated ones, written once.
        pub first: Vec<String> = default,
        /// Commands. `{environment}`, `{start}` and `{complete}` are filled in with parameters, or nothing.
        pub lines: Vec<String>,
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

record! {
    /// The chapter.
    pub struct Kit {
        /// What every script says first: lines of plain ASCII.
        pub script_lead: Vec<String>,
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

impl RuleId {
    /// Every rule.
    pub const ALL: [Self; 33] = [
        Self::NoRows,
        Self::OpenQuote,
        Self::ColumnMissing,
        Self::HeadingSpelling,
        Self::ColumnUnknown,
        Self::ColumnFormer,
        Self::ColumnTwice,
        Self::ColumnOrder,
        Self::CellCount,
        Self::TooManyRows,
        Self::TooManyBytes,
        Self::CellMissing,
        Self::Address,
        Self::Twice,
        Self::NameTwice,
        Self::Primary,
        Self::Choice,
        Self::Spelling,
        Self::SingleSignOn,
        Self::ShortPassword,
        Self::PasswordToCome,
        Self::AppPassword,
        Self::LoginForm,
        Self::PstFile,
        Self::PstFolder,
        Self::RootFolder,
        Self::CodePage,
        Self::Fixed,
        Self::Blank,
        Self::Spaces,
        Self::Formula,
        Self::Large,
        Self::Size,
    ];
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
