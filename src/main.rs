//! Starts the page.

fn main() {
    mail_migration_advisor::ui::start();
}
