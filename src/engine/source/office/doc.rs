//! DOC → text.

use crate::engine::source::{PairTable, ReadError, Source};

/// Not read yet.
pub(super) fn read(_bytes: &[u8], _legacy: &dyn PairTable) -> Result<Source, ReadError> {
    Err(ReadError::unsupported("DOC、WPS 等旧式文档", "打开后另存为纯文本（.txt），或全选、复制后粘贴正文"))
}
