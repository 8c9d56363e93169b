//! Prepares the content that is embedded: checks that every file is JSON and leaves out the space between tokens.
//!
//! Chapters are only checked: the page loads them as they stand, under names made from their bytes.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fmt, fs, io};

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

const CONTENT: &str = "src/content";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={CONTENT}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?);
    for folder in ["", "text", "text/more"] {
        let to = out.join(folder);
        fs::create_dir_all(&to)?;
        for file in json_files(folder)? {
            fs::write(to.join(file.file_name().unwrap_or_default()), minified(&checked(&file)?))?;
        }
    }
    for file in json_files("chapters")? {
        checked(&file)?;
    }
    Ok(())
}

fn json_files(folder: &str) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(Path::new(CONTENT).join(folder))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension() == Some(OsStr::new("json")));
    files.sort();
    Ok(files)
}

/// The text of a file. If it is not sound JSON, the build fails and says where.
fn checked(file: &Path) -> io::Result<String> {
    let text = fs::read_to_string(file)?;
    if let Err(error) = serde_json::from_str::<Sound>(&text) {
        println!("cargo::error={}: {error}", file.display());
    }
    Ok(text)
}

/// JSON without the space between its tokens; their order and spelling stay.
fn minified(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let keep = |character: &char| {
        let keep = quoted || !character.is_ascii_whitespace();
        quoted ^= *character == '"' && !escaped;
        escaped = quoted && *character == '\\' && !escaped;
        keep
    };
    json.chars().filter(keep).collect()
}

/// Any JSON in which no object names a field twice: of two, a reader would silently lose one.
struct Sound;

impl<'de> Deserialize<'de> for Sound {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Sound {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self, A::Error> {
        let mut names = BTreeSet::new();
        while let Some(name) = fields.next_key::<String>()? {
            if names.contains(&name) {
                return Err(A::Error::custom(format!("the field \"{name}\" is here twice")));
            }
            names.insert(name);
            fields.next_value::<Self>()?;
        }
        Ok(self)
    }
}
