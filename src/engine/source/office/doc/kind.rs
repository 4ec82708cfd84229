//! What a compound file holds, by the names of its streams.

use crate::engine::source::{office::compound::Compound, ErrorCode, ReadError};

const PASTE: &str = "用 WPS 或 Word 打开后另存为 Word 文档（.docx），或全选、复制后粘贴正文";
const TEXT: &str = "选择文字版报告，或将报告正文复制后粘贴";

/// A stream that only one program writes, what the file is, what to do.
const KINDS: &[(&str, &str, &str)] = &[
    ("Workbook", "电子表格（XLS、ET）", TEXT),
    ("Book", "电子表格（XLS、ET）", TEXT),
    ("PowerPoint Document", "演示文稿（PPT、DPS）", TEXT),
    ("PP40", "演示文稿（PPT）", TEXT),
    ("__properties_version1.0", "电子邮件（MSG）", "将邮件中的附件另存到本机，再选择附件"),
    ("VisioDocument", "绘图文件（VSD）", TEXT),
    ("Quill", "出版物（PUB）", TEXT),
    ("MatOST", "Microsoft Works 文档", PASTE),
    ("MM", "Microsoft Works 文档", PASTE),
];

/// A file with none of these streams, and one whose text is told in another way.
const NO_WORD: (&str, &str) = ("不含 Word 文字内容的文件（可能由旧版办公软件保存）", PASTE);
const TOO_OLD: (&str, &str) = ("Word 95 或更早版本的文档", PASTE);

/// Lets pass what holds a text document.
///
/// # Errors
/// `encrypted`, `unsupported_format`.
pub(super) fn check(file: &Compound<'_>) -> Result<(), ReadError> {
    if ["EncryptedPackage", "\tDRMContent"].iter().any(|name| file.has(name)) {
        return Err(ReadError::of(ErrorCode::Encrypted));
    }
    if file.has("WordDocument") {
        return Ok(());
    }
    let known = KINDS.iter().find(|(stream, ..)| file.has(stream));
    Err(known.map_or_else(
        || ReadError::unsupported(NO_WORD.0, NO_WORD.1),
        |(_, what, remedy)| ReadError::unsupported(what, remedy),
    ))
}

/// A document of Word 95 or older.
pub(super) fn too_old() -> ReadError {
    ReadError::unsupported(TOO_OLD.0, TOO_OLD.1)
}

/// What each kind is called, and what to do.
#[cfg(test)]
pub(in crate::engine::source::office) fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    KINDS.iter().map(|(_, what, remedy)| (*what, *remedy)).chain([NO_WORD, TOO_OLD])
}
