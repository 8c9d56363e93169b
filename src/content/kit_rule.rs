//! The rules that a file for upload must keep, as content: ids, what comes of breaking one, words. No logic.

use super::Status;
use super::record::{names, record};

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
        /// An administrator signs in, and nobody has said who.
        AdminMissing = "admin-missing",
        /// A line before the heading.
        FirstLine = "first-line",
        /// Cells are not separated by commas.
        Separator = "separator",
        /// Letters beyond ASCII in a file that is not Unicode.
        NotUnicode = "not-unicode",
        /// A mailbox that does not move in a normal batch.
        TooLarge = "too-large",
        /// A mailbox of the server itself.
        SystemMailbox = "system-mailbox",
        /// An address with the name of its kind before it.
        AddressPrefix = "address-prefix",
        /// An address with letters beyond ASCII before its `@`.
        AddressLetters = "address-letters",
        /// A path where the name of a PST file belongs.
        PstPath = "pst-path",
        /// A row that is meant for SharePoint.
        SharePoint = "share-point",
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
