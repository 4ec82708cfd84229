//! Recognises what is not plain text by its first bytes.

use super::{
    encoding::is_unmarked_utf16,
    error::{ErrorCode, ReadError},
};

const PASTE: &str = "打开后全选、复制并粘贴正文，或使用 Word、WPS 版文件";

/// How a zip package begins (DOCX, OFD, and archives too).
pub(super) const PACKAGE: &[u8] = b"PK\x03\x04";
/// How a compound file begins (DOC, WPS, and an encrypted DOCX too).
pub(super) const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

const SCANNED: &str = "使用文字版报告，或先用文字识别软件转成文字";
const UNPACK: &str = "先解压，再选择报告文件";
const RESAVE: &str = "用 Word 或 WPS 打开后另存为 Word 文档（.docx），或复制后粘贴正文";
const ITSELF: &str = "选择报告文件本身";

/// Where a format shows itself, by which bytes, what the file is, what to do.
type Magic = (usize, &'static [u8], &'static str, &'static str);

/// Formats whose marks no text begins with.
const MAGIC: &[Magic] = &[
    (0, b"PK\x05\x06", "空的压缩包", ITSELF),
    (0, b"%PDF", "PDF 文件", "全选、复制后粘贴正文，或使用 Word、WPS 版文件；扫描件先用文字识别软件转成文字"),
    (0, b"{\\rtf", "RTF 文档", RESAVE),
    (0, b"\xDB\xA5\x2D\0", "Word 2 的文档", RESAVE),
    (0, b"Founder CEB", "CEB 版式文件", "在阅读器中打开，全选、复制后粘贴正文"),
    (0, b"CAJ\0", "CAJ 文件", PASTE),
    (0, b"HN\0\0", "CAJ 文件", PASTE),
    (0, b"\x89PNG", "图片", SCANNED),
    (0, b"\xFF\xD8\xFF", "图片", SCANNED),
    (0, b"GIF8", "图片", SCANNED),
    (0, b"II*\0", "图片", SCANNED),
    (0, b"MM\0*", "图片", SCANNED),
    (8, b"WEBPVP8", "图片", SCANNED),
    (4, b"ftyphei", "图片", SCANNED),
    (4, b"ftypmif1", "图片", SCANNED),
    (4, b"ftypavif", "图片", SCANNED),
    (0, b"Rar!", "压缩包", UNPACK),
    (0, b"7z\xBC\xAF\x27\x1C", "压缩包", UNPACK),
    (0, b"\x1F\x8B", "压缩包", UNPACK),
    (0, b"\xFD7zXZ\0", "压缩包", UNPACK),
    (0, b"MSCF\0\0\0\0", "压缩包", UNPACK),
    (257, b"ustar", "压缩包", UNPACK),
    (0, b"\x4C\0\0\0\x01\x14\x02\0", "快捷方式", ITSELF),
    (0, b"\x7FELF", "程序文件", ITSELF),
];

/// Marks that a text may begin with; they count in what is not text.
const WEAK: &[Magic] = &[
    (0, b"BM", "图片", SCANNED),
    (0, b"MZ", "程序文件", ITSELF),
    (0, b"BZh", "压缩包", UNPACK),
    (4, b"ftyp", "音视频文件", "使用文字版报告"),
];

/// Kinds that no first byte tells: what the file is, what to do.
const MIME: (&str, &str) = ("单个文件网页（MHT）或邮件", RESAVE);
const ONE_XML: (&str, &str) =
    ("Word 的单个 XML 文件", "用 Word、WPS 打开后另存为 Word 文档（.docx），或复制后粘贴正文");

/// A package of parts or a compound file: what a program for office files writes.
pub(super) fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKAGE) || bytes.starts_with(COMPOUND)
}

/// Why these bytes are not read as plain text, if so.
pub(super) fn refuse(bytes: &[u8]) -> Option<ReadError> {
    if let Some(error) = find(MAGIC, bytes) {
        return Some(error);
    }
    if is_mime(bytes) {
        return Some(ReadError::unsupported(MIME.0, MIME.1));
    }
    if is_one_xml(bytes) {
        return Some(ReadError::unsupported(ONE_XML.0, ONE_XML.1));
    }
    if is_binary(bytes) {
        return Some(find(WEAK, bytes).unwrap_or_else(no_text));
    }
    None
}

/// Bytes of nothing that is known.
pub(super) fn no_text() -> ReadError {
    ReadError {
        message: "这不是文本文件，未能读取。请选择报告正文的文本文件，或直接粘贴正文。".to_owned(),
        code: ErrorCode::UnsupportedFormat,
    }
}

/// What each kind is called, and what to do.
#[cfg(all(test, feature = "office"))]
pub(super) fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    MAGIC.iter().chain(WEAK).map(|(.., what, remedy)| (*what, *remedy)).chain([MIME, ONE_XML])
}

fn find(table: &[Magic], bytes: &[u8]) -> Option<ReadError> {
    let shows = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(magic));
    let found = table.iter().find(|(at, magic, ..)| shows(*at, magic));
    found.map(|(.., what, remedy)| ReadError::unsupported(what, remedy))
}

/// The first bytes hold these words.
fn head_holds(bytes: &[u8], words: &[u8]) -> bool {
    const HEAD: usize = 2048;
    bytes[..bytes.len().min(HEAD)].windows(words.len()).any(|window| window[0] == words[0] && window == words)
}

/// A page saved as one file, or a mail: both are letters of several parts, told by the lines at their head.
fn is_mime(bytes: &[u8]) -> bool {
    let named = bytes.split(|b| *b == b':').next().unwrap_or_default();
    let is_head =
        (2..=40).contains(&named.len()) && named.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
    is_head && head_holds(bytes, b"MIME-Version:") && head_holds(bytes, b"multipart/")
}

/// A document of Word in one XML file: Word 2003 XML, or a package laid flat (Flat OPC).
fn is_one_xml(bytes: &[u8]) -> bool {
    let holds = |words: &[u8]| head_holds(bytes, words);
    holds(b"<?xml")
        && (holds(b"progid=\"Word.Document\"") || holds(b"<w:wordDocument") || holds(b"<pkg:package"))
}

/// More than one control character in a hundred bytes of the start, and no UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return false;
    }
    let head = &bytes[..bytes.len().min(8192)];
    let control = |b: u8| matches!(b, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    // A sum of small numbers, for the compiler to do many at once.
    let count: u16 = head.iter().map(|&b| u16::from(control(b))).sum();
    usize::from(count) * 100 > head.len() && !is_unmarked_utf16(bytes)
}

#[cfg(test)]
mod tests {
    use super::refuse;
    use crate::engine::source::ErrorCode;

    fn message(bytes: &[u8]) -> String {
        refuse(bytes).map(|e| (e.code, e.message)).map_or_else(String::new, |(code, message)| {
            assert_eq!(code, ErrorCode::UnsupportedFormat);
            message
        })
    }

    #[test]
    fn tells_formats_by_their_first_bytes() {
        for (bytes, what) in [
            (&b"%PDF-1.7"[..], "PDF"),
            (b"{\\rtf1\\ansi", "RTF"),
            (
                b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument>",
                "XML",
            ),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x", "MHT"),
            (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHT"),
            (b"Founder CEB\0", "CEB"),
            (b"HN\0\0\x90\x01", "CAJ"),
            (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "图片"),
            (b"RIFF\x24\0\0\0WEBPVP8 ", "图片"),
            (b"\0\0\0\x18ftypheic\0\0\0\0", "图片"),
            (b"\0\0\0\x18ftypisom\0\0\0\0", "音视频"),
            (b"MZ\x90\0\x03\0\0\0", "程序"),
            (b"\x7fELF\x01\x00\x00\x00\x00\x01\x02", "程序"),
            (b"\0\x01\x02", "不是文本"),
        ] {
            let message = message(bytes);
            assert!(message.contains(what) && message.contains('请'), "{what}: {message}");
        }
    }

    #[test]
    fn texts_are_let_pass() {
        for text in [
            "某县人民政府",
            "<p>",
            "BM镇2024年法治政府建设年度报告",
            "MZ街道：MIME-Version: 1.0 multipart/related",
            "说明：MIME-Version: 1.0 multipart/related",
            "HN省",
        ] {
            assert_eq!(message(text.as_bytes()), "", "{text}");
        }
        assert_eq!(refuse(b"\xFF\xFEa\x00"), None);
    }
}
