//! Bytes of a file as text: UTF-8, Excel's "Unicode text" (UTF-16), or what old programs of Windows write.

/// How a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark in front.
    Utf8,
    /// UTF-16, either way round.
    Utf16,
    /// None of these, so taken for Windows-1252, which gives every byte a letter.
    Windows1252,
}

/// What Windows-1252 has where ISO 8859-1 has controls: 0x80 to 0x9f. Five places are empty.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How many bytes are looked at where no mark tells.
const LOOK: usize = 200;

/// Whether bytes are a workbook of Excel, new or old, which is no table of text.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// Whether bytes are no text at all, such as a picture: zeros where no two bytes make a letter.
#[must_use]
pub fn is_binary(bytes: &[u8]) -> bool {
    let picture = bytes.starts_with(b"\x89PNG");
    let two =
        bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros(bytes, 0) || zeros(bytes, 1);
    picture || (!two && bytes.contains(&0))
}

/// The text, without a mark in front, and how it was written.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, Encoding) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight(rest),
        _ if zeros(bytes, 1) => (utf16(bytes, u16::from_le_bytes), Encoding::Utf16),
        _ if zeros(bytes, 0) => (utf16(bytes, u16::from_be_bytes), Encoding::Utf16),
        _ => eight(bytes),
    }
}

/// Whether every other byte is zero, as where Latin letters are written in two bytes.
fn zeros(bytes: &[u8], from: usize) -> bool {
    let looked = &bytes[..bytes.len().min(LOOK)];
    looked.len() >= 4 && looked.iter().skip(from).step_by(2).all(|byte| *byte == 0)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn eight(bytes: &[u8]) -> (String, Encoding) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), Encoding::Windows1252),
    }
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_gives_the_same_text() {
        let text = "Name;Größe\r\nŻółw;1";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| decode(&[mark, bytes].concat());
        assert_eq!(decode(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(marked(&[0xef, 0xbb, 0xbf], text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(marked(&[0xff, 0xfe], &le), (text.to_owned(), Encoding::Utf16));
        assert_eq!(marked(&[0xfe, 0xff], &be), (text.to_owned(), Encoding::Utf16));
        let plain: Vec<u8> = "Name\tMail".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&plain), ("Name\tMail".to_owned(), Encoding::Utf16));
    }

    #[test]
    fn what_old_programs_write_is_read_too() {
        assert_eq!(decode(b"M\xfcller \x80 5"), ("Müller € 5".to_owned(), Encoding::Windows1252));
        assert_eq!(decode(b""), (String::new(), Encoding::Utf8));
        assert_eq!(decode(&[0xff, 0xfe, 0x00]).0, "");
        assert!(is_binary(b"\x89PNG\r\n\x1a\n") && is_binary(b"GIF89a\0\0") && !is_binary(b"M\xfcller"));
        assert!(!is_binary(b"\xff\xfea\0b\0") && !is_binary(b"N\0a\0m\0e\0") && !is_binary(b""));
        assert!(is_workbook(b"PK\x03\x04 and more") && !is_workbook(b"PK,Name"));
    }
}
