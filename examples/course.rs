//! Writes every module of the knowledge check as Moodle GIFT and as IMS QTI 2.1 into a folder.
//!
//! `cargo run --no-default-features --example course -- <folder>`

use std::path::PathBuf;
use std::{env, fs, io};

use mail_migration_advisor::content::{Chapter, Content, Lesson, References};
use mail_migration_advisor::export::{Cited, gift, qti};

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).map(PathBuf::from).ok_or_else(|| io::Error::other("name a folder"))?;
    fs::create_dir_all(&folder)?;
    let cited = Cited { references: References::embedded(), own: &[] };
    for module in &Content::embedded().modules {
        let chapter = Chapter::named(&format!("learn-{}", module.id));
        let chapter = chapter.ok_or_else(|| io::Error::other(format!("{} has no chapter", module.id)))?;
        let lesson: Lesson = chapter.read(chapter.text()).map_err(io::Error::other)?;
        fs::write(folder.join(format!("{}.gift", module.id)), gift(&module.title, &lesson, &cited))?;
        fs::write(folder.join(format!("{}.zip", module.id)), qti(&module.title, &lesson, &cited))?;
    }
    Ok(())
}
