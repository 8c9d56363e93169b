//! Zip files, written and stored without compression: enough for texts (question packs, the files of a kit), in a hundred
//! lines instead of a library. Names are UTF-8. Every file carries the same fixed date, so that the same content gives the same bytes.

/// A file in the archive.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Path within the archive, with `/`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Entry {
    /// A text file.
    #[must_use]
    pub fn text(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }
}

/// 1 January 2026 in the format of MS-DOS; midnight is 0.
const DATE: u16 = ((2026 - 1980) << 9) | (1 << 5) | 1;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// Version of the format that a reader needs: 2.0, for folders.
const VERSION: u16 = 20;

/// The archive. For contents of less than 4 GB in less than 65,536 files; the largest made here, a kit, stays
/// below 64 MB and 2,000 files.
#[must_use]
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let offset = archive.len() as u32;
        let about = about(entry);
        put32(&mut archive, 0x0403_4b50);
        archive.extend(&about);
        archive.extend(entry.name.as_bytes());
        archive.extend(&entry.bytes);
        put32(&mut directory, 0x0201_4b50);
        put16(&mut directory, VERSION);
        directory.extend(&about);
        // Comment, disk, and attributes: none.
        directory.extend([0; 10]);
        put32(&mut directory, offset);
        directory.extend(entry.name.as_bytes());
    }
    let start = archive.len() as u32;
    let count = entries.len() as u16;
    let size = directory.len() as u32;
    archive.extend(directory);
    put32(&mut archive, 0x0605_4b50);
    // This disk, and the disk of the directory.
    put32(&mut archive, 0);
    put16(&mut archive, count);
    put16(&mut archive, count);
    put32(&mut archive, size);
    put32(&mut archive, start);
    put16(&mut archive, 0);
    archive
}

/// What both headers of a file say of it, up to its name.
fn about(entry: &Entry) -> Vec<u8> {
    let mut about = Vec::new();
    let size = entry.bytes.len() as u32;
    // Version, flags, stored, time, date.
    [VERSION, FLAGS, 0, 0, DATE].into_iter().for_each(|field| put16(&mut about, field));
    [crc32(&entry.bytes), size, size].into_iter().for_each(|field| put32(&mut about, field));
    // Length of the name, and nothing extra.
    [entry.name.len() as u16, 0].into_iter().for_each(|field| put16(&mut about, field));
    about
}

fn put16(into: &mut Vec<u8>, number: u16) {
    into.extend(number.to_le_bytes());
}

fn put32(into: &mut Vec<u8>, number: u32) {
    into.extend(number.to_le_bytes());
}

/// The checksum that zip wants. Bit by bit: a table would be larger than the time it saves is worth.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn the_end_of_the_archive_points_to_its_directory() {
        let archive = zip(&[Entry::text("a.txt", "one"), Entry::text("items/ü.txt", "two")]);
        let end = archive.len() - 22;
        let at = |place: usize| u32::from_le_bytes(archive[place..place + 4].try_into().expect("four bytes"));
        assert_eq!(at(end), 0x0605_4b50);
        let (size, start) = (at(end + 12) as usize, at(end + 16) as usize);
        assert_eq!((start + size, at(start)), (end, 0x0201_4b50));
        let entries = u16::from_le_bytes([archive[end + 10], archive[end + 11]]);
        assert_eq!(entries, 2);
    }

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        let once = zip(&[Entry::text("a.txt", "one")]);
        assert_eq!(zip(&[Entry::text("a.txt", "one")]), once);
    }
}
