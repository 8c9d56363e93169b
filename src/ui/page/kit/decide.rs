//! Decisions about the rows: single sign-on, the form of sign-in, new addresses, where PST files go.

use leptos::prelude::*;

use crate::content::{CellKind, Format, SignIn, Text};
use crate::kit::Options;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout};
use super::super::super::words::{fill, t};
use super::super::cite;
use super::super::form::one_line;
use super::desk::Desk;
use super::state::Part;
use super::{section as titled, work};

/// Changes a decision and checks anew.
fn decide(desk: Desk, part: Part, change: impl FnOnce(&mut Options)) {
    desk.change(part, |state| change(&mut state.options));
    work::check(desk);
}

/// A decision as it is; not followed, so that nothing changes a field while one types in it.
fn decided<T: Default>(desk: Desk, look: impl FnOnce(&Options) -> T) -> T {
    desk.look(|state| look(&state.options)).unwrap_or_default()
}

/// The section; nothing where there is nothing to decide.
pub(super) fn section(desk: Desk) -> Node {
    let finished = desk.look(|state| state.finished).unwrap_or_default();
    let fields = desk.with(|_, format| {
        let has = |kind: CellKind| format.columns.iter().any(|column| column.kind == kind);
        let mut fields: Vec<(&'static str, Node)> = Vec::new();
        if has(CellKind::NewPassword) {
            fields.push((t("kit.decide-sign-in"), single_sign_on(desk).into()));
        }
        if has(CellKind::Login) {
            fields.push((t("kit.decide-sign-in"), sign_in(desk)));
        }
        if format.renames && !finished {
            fields.push((t("kit.decide-domain"), new_domain(desk).into()));
        }
        if has(CellKind::PstFile) && !finished {
            fields.push((t("kit.decide-pst"), pst(desk)));
        }
        fields
    });
    let secret = desk.with(|_, format: &Format| format.columns.iter().any(|column| column.secret));
    let (names, fields): (Vec<&'static str>, Vec<Node>) = fields.into_iter().unzip();
    let heading = match names[..] {
        [] => return Node::Nothing,
        [only] => only,
        _ => t("kit.decide"),
    };
    let warning = secret.then(|| callout(Tone::Warn, t("kit.passwords"), el("p").kid(t("kit.passwords-text")).into()));
    let inside = nodes![el("div").class("deciding").kids(fields), warning];
    el("div").class("screen").kid(titled("h-decide", heading, inside)).into()
}

/// A line of text that is taken when one leaves its field.
pub(super) fn line(
    id: &'static str,
    label: &'static str,
    note: impl Into<Node>,
    shown: impl Fn() -> String + Send + 'static,
    take: impl FnMut(String) + Send + 'static,
) -> Element {
    line_for(id, "off", label, note, shown, take)
}

/// The same, with what the browser may fill it with.
fn line_for(
    id: &'static str,
    filled_with: &'static str,
    label: &'static str,
    note: impl Into<Node>,
    shown: impl Fn() -> String + Send + 'static,
    mut take: impl FnMut(String) + Send + 'static,
) -> Element {
    let note_id = format!("{id}-n");
    let input = one_line("text", filled_with)
        .id(id)
        .attr("aria-describedby", note_id.clone())
        .value(shown)
        .on("change", move |event| take(event_target_value(&event).trim().to_owned()));
    el("div")
        .class("field")
        .kid(el("label").attr("for", id).kid(label))
        .kid(el("p").class("note").id(note_id).kid(Into::<Node>::into(note)))
        .kid(input)
}

/// A box to tick.
pub(super) fn tick(
    words: &'static str,
    on: impl Fn() -> bool + Send + 'static,
    mut take: impl FnMut(bool) + Send + 'static,
) -> Element {
    let input = el("input").attr("type", "checkbox").flag("checked", on);
    let input = input.on("change", move |event| take(event_target_checked(&event)));
    el("label").class("switch").kid(input).kid(el("span").kid(words))
}

fn single_sign_on(desk: Desk) -> Element {
    let on = move || decided(desk, |options| options.single_sign_on);
    let take = move |on| decide(desk, Part::Form, |options| options.single_sign_on = on);
    el("div").kid(tick(t("kit.sso"), on, take)).kid(el("p").class("note").kid(t("kit.sso-note")))
}

fn sign_in(desk: Desk) -> Node {
    let options = desk.with(|content, _| {
        let option = |form: &SignIn| el("option").attr("value", form.id.clone()).kid(form.label.clone());
        content.kit.sign_ins.iter().map(option).collect::<Vec<Element>>()
    });
    let first = desk.with(|content, _| content.kit.sign_ins.first().map(|form| form.id.clone())).unwrap_or_default();
    let chosen = move || {
        let id = decided(desk, |options| options.sign_in.clone());
        if id.is_empty() { first.clone() } else { id }
    };
    let change = move |event: leptos::ev::Event| {
        let id = event_target_value(&event);
        decide(desk, Part::Form, |options| options.sign_in = id);
    };
    let select = el("select").class("input").id("kit-sign-in").kids(options).value(chosen).on("change", change);
    let field = el("div").class("field").kid(el("label").attr("for", "kit-sign-in").kid(t("kit.sign-in"))).kid(select);
    let why = match desk.preset() {
        "" => Node::Nothing,
        "gmail" => el("p").class("note").kid(t("kit.sign-in-gmail")).into(),
        _ => el("p").class("note").kid(t("kit.sign-in-admin")).into(),
    };
    nodes![
        field,
        why,
        live(move || {
            desk.follow(Part::Form);
            of_form(desk)
        })
    ]
}

/// What a form of sign-in asks for.
fn of_form(desk: Desk) -> Node {
    let form = desk.with(|content, _| {
        let options = desk.look(|state| state.options.clone())?;
        options.sign_in(&content.kit).cloned()
    });
    let Some(form) = form else { return Node::Nothing };
    let example = [
        ("user", "anna"),
        ("address", "anna@contoso.com"),
        ("domain", "contoso.com"),
        ("admin", "admin"),
        ("separator", "*"),
    ];
    let example = Text::filled(&form.login, &example);
    let about = el("p")
        .class("note")
        .kid(fill("kit.sign-in-note", &[("form", &example), ("password", &form.password)]))
        .kid(" ")
        .kid(cite::ids(form.sources.iter().map(String::as_str)));
    if !form.admin {
        return about.into();
    }
    // Named as what goes with a password: assistive technology and browsers ask for that.
    let admin = line_for(
        "kit-admin",
        "username",
        t("kit.admin"),
        t("kit.admin-note"),
        move || decided(desk, |options| options.admin.clone()),
        move |text| decide(desk, Part::Work, |options| options.admin = text),
    );
    let separator = form.login.contains("{separator}").then(|| {
        line(
            "kit-separator",
            t("kit.separator"),
            t("kit.separator-note"),
            move || decided(desk, |options| options.separator.clone()),
            move |text| decide(desk, Part::Work, |options| options.separator = text),
        )
    });
    let domain = form.login.contains("{domain}").then(|| {
        line(
            "kit-login-domain",
            t("kit.login-domain"),
            t("kit.login-domain-note"),
            move || decided(desk, |options| options.login_domain.clone()),
            move |text| decide(desk, Part::Work, |options| options.login_domain = text),
        )
    });
    // A form of its own, as browsers want it for a name with a password; there is nothing to submit.
    let form = el("form").class("fields").attr("autocomplete", "off").on("submit", |event| event.prevent_default());
    nodes![about, form.kid(admin).kid(password(desk)).kid(separator).kid(domain)]
}

/// The administrator's password: in this page only, as long as it is open at this screen.
fn password(desk: Desk) -> Element {
    let take = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        decide(desk, Part::Work, |options| options.admin_password = text);
    };
    let input = el("input")
        .class("input")
        .id("kit-password")
        .attr("type", "password")
        .attr("autocomplete", "new-password")
        .attr("aria-describedby", "kit-password-n")
        .on("change", take);
    el("div")
        .class("field")
        .kid(el("label").attr("for", "kit-password").kid(t("kit.password")))
        .kid(el("p").class("note").id("kit-password-n").kid(t("kit.password-note")))
        .kid(input)
}

fn new_domain(desk: Desk) -> Element {
    line(
        "kit-new-domain",
        t("kit.new-domain"),
        t("kit.new-domain-note"),
        move || decided(desk, |options| options.new_domain.clone()),
        move |text| decide(desk, Part::Work, |options| options.new_domain = text),
    )
}

fn pst(desk: Desk) -> Node {
    let archive = tick(
        t("kit.archive"),
        move || decided(desk, |options| options.archive),
        move |on| decide(desk, Part::Work, |options| options.archive = on),
    );
    let folder = line(
        "kit-root",
        t("kit.root"),
        t("kit.root-note"),
        move || decided(desk, |options| options.root_folder.clone()),
        move |text| decide(desk, Part::Work, |options| options.root_folder = text),
    );
    nodes![archive, folder]
}
