//! DOCX → text.

use crate::engine::source::{ReadError, Source};

/// Not read yet.
pub(super) fn read(_bytes: &[u8]) -> Result<Source, ReadError> {
    Err(ReadError::unsupported("DOCX 等文档", "打开后另存为纯文本（.txt），或全选、复制后粘贴正文"))
}
