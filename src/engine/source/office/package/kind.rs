//! What a package is that is no DOCX, told by its parts.

use super::{corrupt, Package};
use crate::engine::source::{ErrorCode, ReadError};

const SAVE_AS: &str = "用原软件打开后另存为 Word 文档（.docx），或复制后粘贴正文";
const NOT_A_TEXT: &str = "选择报告正文的文件（.docx、.doc、.wps、.html、.txt）";

/// A part by which a format is known, what it is called, what to do.
const KINDS: &[(&str, &str, &str)] = &[
    ("OFD.xml", "OFD 版式文件", "用 OFD 阅读软件打开，复制后粘贴正文，或使用导出 OFD 之前的 Word、WPS 原稿"),
    ("xl/workbook.xml", "Excel 表格（XLSX）", NOT_A_TEXT),
    ("xl/workbook.bin", "Excel 表格（XLSB）", NOT_A_TEXT),
    ("ppt/presentation.xml", "演示文稿（PPTX）", NOT_A_TEXT),
    ("visio/document.xml", "Visio 绘图", NOT_A_TEXT),
    ("FixedDocSeq.fdseq", "XPS 版式文件", "使用导出 XPS 之前的 Word、WPS 原稿，或复制后粘贴正文"),
    ("uof.xml", "标文通文档（UOF）", SAVE_AS),
    ("Index/Document.iwa", "iWork 文稿", SAVE_AS),
    ("Index.zip", "iWork 文稿", SAVE_AS),
    ("AndroidManifest.xml", "安装包", NOT_A_TEXT),
    ("META-INF/MANIFEST.MF", "程序包", NOT_A_TEXT),
    ("META-INF/container.xml", "EPUB 电子书", "打开后复制正文并粘贴"),
];

/// What the part `mimetype` of ODF and EPUB says.
const TYPES: &[(&str, &str, &str)] = &[
    ("application/vnd.oasis.opendocument.text", "ODT 文档", SAVE_AS),
    ("application/vnd.oasis.opendocument.spreadsheet", "ODS 表格", NOT_A_TEXT),
    ("application/vnd.oasis.opendocument.presentation", "ODP 演示文稿", NOT_A_TEXT),
    ("application/vnd.oasis.opendocument", "OpenDocument 文件", SAVE_AS),
    ("application/epub+zip", "EPUB 电子书", "打开后复制正文并粘贴"),
];

/// Any other package.
const ARCHIVE: (&str, &str) = ("压缩包", "先解压，再选择报告文件");

/// Why a package without a Word document in it is not read.
pub(in crate::engine) fn refuse(package: &Package<'_>) -> ReadError {
    told(package).unwrap_or_else(|error| error)
}

fn told(package: &Package<'_>) -> Result<ReadError, ReadError> {
    if let Some(part) = package.part("mimetype")? {
        if let Some((_, what, remedy)) = TYPES.iter().find(|kind| part.text.trim().starts_with(kind.0)) {
            let manifest = package.part("META-INF/manifest.xml")?;
            let locked = manifest.is_some_and(|part| part.text.contains("encryption-data"));
            return Ok(if locked {
                ReadError::of(ErrorCode::Encrypted)
            } else {
                ReadError::unsupported(what, remedy)
            });
        }
    }
    for (name, what, remedy) in KINDS {
        if package.entry(name)?.is_some() {
            return Ok(ReadError::unsupported(what, remedy));
        }
    }
    // A package of Office without its main part.
    if package.entry("[Content_Types].xml")?.is_some() {
        return Ok(corrupt());
    }
    Ok(ReadError::unsupported(ARCHIVE.0, ARCHIVE.1))
}

/// What each kind is called, and what to do.
#[cfg(test)]
pub(in crate::engine) fn kinds() -> impl Iterator<Item = (&'static str, &'static str)> {
    KINDS.iter().chain(TYPES).map(|(_, what, remedy)| (*what, *remedy)).chain([ARCHIVE])
}
