//! The flow figure of a path as content: what stands where, and what moves along which line. No logic, no places.

use super::record::{names, record};

names! {
    /// The shape of a node in a flow figure.
    pub enum NodeKind {
        /// A server: rack of three.
        Server = "server",
        /// A directory: banded triangle.
        Directory = "directory",
        /// A service: cloud.
        Cloud = "cloud",
        /// People: head and shoulders.
        People = "people",
        /// Files or mailboxes: envelope.
        Files = "files",
    }
}

names! {
    /// On which side a node stands.
    pub enum Side {
        /// Where the mail is today.
        Old = "old",
        /// Microsoft 365.
        Cloud = "cloud",
    }
}

names! {
    /// What a line of a flow figure stands for.
    pub enum FlowKind {
        /// Mailboxes or files move.
        Move = "move",
        /// Directory synchronisation or creation of accounts.
        Sync = "sync",
        /// New mail on its way.
        Mail = "mail",
        /// A connection.
        Link = "link",
    }
}

record! {
    /// A node of a flow figure.
    pub struct FlowNode {
        /// Unique within the figure.
        pub id: String,
        /// Shape.
        pub kind: NodeKind,
        /// Side.
        pub side: Side,
        /// Bold line.
        pub name: String,
        /// Second line.
        pub note: String,
    }
}

record! {
    /// A line of a flow figure, from the left column to the right one or within the right one.
    pub struct FlowLine {
        /// Node id.
        pub from: String,
        /// Node id.
        pub to: String,
        /// What it stands for.
        pub kind: FlowKind,
        /// What moves along it.
        pub text: String,
        /// Id of the step that makes it.
        pub step: String,
    }
}

record! {
    /// Where new mail is delivered before and after the switch.
    pub struct MailSwitch {
        /// Node that receives mail before.
        pub before: String,
        /// Node that receives it afterwards.
        pub after: String,
        /// Id of the step that switches.
        pub step: String,
    }
}

record! {
    /// The flow figure of a path.
    pub struct Flow {
        /// What one sees in it, as a heading.
        pub title: String,
        /// Heading of the left column.
        pub old: String,
        /// Heading of the right column.
        pub cloud: String,
        /// Nodes, each column from top to bottom.
        pub nodes: Vec<FlowNode>,
        /// Lines, from top to bottom.
        pub lines: Vec<FlowLine>,
        /// Delivery of new mail; left out where it is not touched.
        pub mail: Option<MailSwitch>,
        /// What stays behind, in a few words each.
        pub stays: Vec<String>,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

impl Flow {
    /// Ids of the steps that it draws; one may come twice.
    pub fn steps(&self) -> impl Iterator<Item = &String> {
        self.lines.iter().map(|line| &line.step).chain(self.mail.as_ref().map(|mail| &mail.step))
    }
}
