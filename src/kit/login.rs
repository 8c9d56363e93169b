//! Names and passwords with which the service signs in to an IMAP server (`facts.md` 8.5).

use crate::content::{SignIn, Text};

use super::cell::is_address;
use super::options::Options;

/// Personal Gmail, which gives app passwords of 16 letters.
const GMAIL: &str = "gmail";

/// What stands around the user in a form, for this administrator: everything before `{user}` and after it.
fn around(form: &SignIn, options: &Options, domain: &str) -> Option<(String, String)> {
    let (before, after) = form.login.split_once("{user}")?;
    let values = [("admin", options.admin.as_str()), ("separator", &options.separator), ("domain", domain)];
    Some((Text::filled(before, &values), Text::filled(after, &values)))
}

/// Whether a name is in the form that the server wants. The person's own name may be anything.
pub(super) fn fits(form: Option<&SignIn>, options: &Options, value: &str) -> bool {
    let Some(form) = form else { return true };
    if form.login == "{address}" {
        return is_address(value);
    }
    if !form.admin {
        return !value.contains(char::is_control);
    }
    if form.login == "{admin}" {
        return value == options.admin;
    }
    // The domain is that of the name itself, wherever the form has one.
    let domain = options.login_domain.as_str();
    let domains = if domain.is_empty() { domains_in(form, value) } else { vec![domain] };
    domains.into_iter().any(|domain| {
        let Some((before, after)) = around(form, options, domain) else { return false };
        let user = value.strip_prefix(before.as_str()).and_then(|rest| rest.strip_suffix(after.as_str()));
        user.is_some_and(|user| !user.is_empty())
    })
}

/// What may be the domain in a name.
fn domains_in<'v>(form: &SignIn, value: &'v str) -> Vec<&'v str> {
    if !form.login.contains("{domain}") {
        return vec![""];
    }
    value.split(['/', '@', '#']).filter(|piece| !piece.is_empty()).collect()
}

/// Whether a password may be one.
pub(super) fn fits_password(form: Option<&SignIn>, value: &str) -> bool {
    let letters = || value.chars().filter(|c| *c != ' ').count();
    form.is_none_or(|form| form.id != GMAIL || letters() == 16)
}

/// Who signs in for a mailbox: the name, and the place of the mailbox.
pub(super) fn made(form: &SignIn, options: &Options, login: &str, address: &str) -> (String, String) {
    let login = if login.is_empty() { address } else { login };
    // A person's own name is taken as it is: the list knows best.
    if form.login == "{user}" {
        return (login.to_owned(), String::new());
    }
    let (mail_user, mail_domain) = address.split_once('@').unwrap_or((address, ""));
    let (domain, user) = match login.split_once('\\') {
        Some((domain, user)) => (domain, user),
        None => login.split_once('@').map_or((mail_domain, login), |(user, domain)| (domain, user)),
    };
    let domain = if options.login_domain.is_empty() { domain } else { &options.login_domain };
    let user = if user.is_empty() { mail_user } else { user };
    let values = [
        ("user", user),
        // At the source the address may be another one.
        ("address", if is_address(login) { login } else { address }),
        ("domain", domain),
        ("admin", options.admin.as_str()),
        ("separator", &options.separator),
    ];
    (Text::filled(&form.login, &values), Text::filled(&form.root, &values))
}
