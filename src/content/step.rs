//! The steps of a runbook as content: when, who, how, how to check, the way back, commands, notes. No logic.

use super::Condition;
use super::record::{names, record};

names! {
    /// When a step is done.
    #[derive(PartialOrd, Ord)]
    pub enum Phase {
        /// Before anything is copied.
        Prepare = "prepare",
        /// While mailboxes are copied.
        Migrate = "migrate",
        /// From the switch of mail delivery on.
        Finish = "finish",
    }
}

names! {
    /// When within its phase a step is done, for the dates of task lists.
    pub enum Moment {
        /// Its share of the days of its phase, one step after the other.
        InTurn = "in-turn",
        /// Two weeks before the first people move, or on the first day.
        Ahead = "ahead",
        /// When copying begins.
        CopyStart = "copy-start",
        /// All the time of copying.
        Copying = "copying",
        /// The last days of copying; with files, those of the import.
        CopyEnd = "copy-end",
        /// The days before a wave moves, once for each wave.
        WaveAhead = "wave-ahead",
        /// The day on which the copying of a wave begins, once for each wave.
        WaveStart = "wave-start",
        /// While a wave is copied, once for each wave.
        WaveCopy = "wave-copy",
        /// From the copying of a wave to the day on which it moves, that day included, once for each wave.
        WaveThrough = "wave-through",
        /// The day on which a wave moves, once for each wave.
        Wave = "wave",
        /// The days after a wave has moved, once for each wave.
        WaveAfter = "wave-after",
        /// From the day on which the first wave has moved to that of the last one.
        Rest = "rest",
        /// The day on which mail is switched.
        Switch = "switch",
        /// The days after the switch until copying may stop.
        Wait = "wait",
    }
}

names! {
    /// Who does a step.
    pub enum Role {
        /// Exchange on both sides.
        MailAdmin = "mail-admin",
        /// Directory, accounts, licences, applications.
        IdentityAdmin = "identity-admin",
        /// Network, firewall, certificates, DNS.
        Network = "network",
        /// First contact of the users.
        HelpDesk = "help-desk",
        /// Everyone whose mailbox moves.
        Users = "users",
        /// Legal, data protection, works council.
        Legal = "legal",
        /// A company from outside.
        Partner = "partner",
    }
}

names! {
    /// Where a command is typed.
    pub enum Shell {
        /// Exchange Online PowerShell of the tenant; the target's, where there are two.
        Online = "exchange-online",
        /// Exchange Online PowerShell of the source tenant.
        SourceTenant = "exchange-online-source",
        /// Exchange Management Shell on the old side.
        OnPremises = "exchange-server",
        /// Microsoft Graph PowerShell.
        Graph = "graph",
        /// Command prompt of a PC.
        Prompt = "command-prompt",
    }
}

names! {
    /// Where a step goes when its path joins another as a companion.
    pub enum Beside {
        /// After the main path's steps of the same phase.
        Last = "last",
        /// Before them.
        First = "first",
        /// Nowhere: the main path has a step for it.
        Never = "never",
    }
}

names! {
    /// How a path is used: what depends on more than single answers. `plan::Situations` decides it, once for all texts.
    pub enum Situation {
        /// People leave a mail system by this path; so it is with all of them but imports of files, which may bring
        /// files only.
        Leaving = "leaving",
        /// Only files are brought in; the mail system stays as it is, or moves by another path.
        FilesOnly = "files-only",
        /// Beside IMAP, an administrator imports everybody's contacts and calendars.
        Central = "central",
        /// Beside IMAP, everybody imports contacts and calendar for themselves.
        ByOwners = "by-owners",
        /// The path joins IMAP, which copies the mail.
        BesideImap = "beside-imap",
    }
}

names! {
    /// How sure the answers must be before a step is shown.
    pub enum Shown {
        /// Shown only where the answers are known to call for it.
        Sure = "sure",
        /// Shown only as long as the answers leave the condition open.
        Open = "open",
    }
}

record! {
    /// Commands for one shell, with names in braces to be filled in.
    pub struct Commands {
        /// Where they are typed.
        pub shell: Shell,
        /// Only for some answers; left out, always. Hidden only where the answers are known to be others.
        pub when: Option<Condition>,
        /// One command a line.
        pub lines: Vec<String>,
    }
}

record! {
    /// What is said only for some answers.
    pub struct StepNote {
        /// When; left out where no question asks for it, so that the reader judges.
        pub when: Option<Condition>,
        /// Only in this situation.
        pub only: Option<Situation>,
        /// The same as the end of a sentence that begins with "if".
        pub only_if: String,
        /// What to do then.
        pub text: String,
        /// Whether ignoring it does harm: shown as a warning.
        pub warn: bool = default,
        /// Commands for it.
        pub commands: Vec<Commands> = default,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// One step of a runbook.
    pub struct Step {
        /// Unique within its file, stable for ever: ticks are kept by it.
        pub id: String,
        /// When.
        pub phase: Phase,
        /// What, as an order.
        pub title: String,
        /// Who does it.
        pub who: Role,
        /// How.
        pub text: String,
        /// Only for some answers; left out, always.
        pub when: Option<Condition>,
        /// Only in this situation; left out, in any.
        pub only: Option<Situation>,
        /// With `when` or `only`: the same as the end of a sentence that begins with "if".
        pub only_if: String = default,
        /// With `when`: how sure the answers must be; left out, the step is hidden only where they are known to be others.
        pub shown: Option<Shown>,
        /// Steps of the same file that come before and must be done.
        pub needs: Vec<String> = default,
        /// What else must be true before.
        pub before: String = default,
        /// How to see that it worked.
        pub check: String,
        /// The way back.
        pub back: String,
        /// Commands, to be typed in this order.
        pub commands: Vec<Commands> = default,
        /// What is said only for some answers.
        pub notes: Vec<StepNote> = default,
        /// When within its phase; left out, in its turn.
        pub moment: Option<Moment>,
        /// In its turn: how many turns of the days of its phase it takes; left out, one.
        pub turns: Option<f64>,
        /// Whether the kit of the path makes what the step needs.
        pub kit: bool = default,
        /// Only where people move in several waves.
        pub several: bool = default,
        /// Where it goes beside another path.
        pub beside: Option<Beside>,
        /// Source ids.
        pub sources: Vec<String>,
    }
}
