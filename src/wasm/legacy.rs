//! The browser's own tables of two-byte characters, each asked for once and only when a file needs it.

use std::sync::OnceLock;

use web_sys::TextDecoder;

use crate::engine::source::{ask, ask_big5, PairTable};

struct Browser;

impl PairTable for Browser {
    /// Label `gbk` differs between engines, `gb18030` does not.
    fn pairs(&self) -> &[u16] {
        static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
        TABLE.get_or_init(|| ask(|bytes| decode("gb18030", bytes)))
    }

    fn big5(&self) -> &[char] {
        static TABLE: OnceLock<Vec<char>> = OnceLock::new();
        TABLE.get_or_init(|| ask_big5(|bytes| decode("big5", bytes)))
    }
}

/// The tables that `TextDecoder` gives; empty where it does not know the encoding.
pub(crate) fn browser_table() -> &'static dyn PairTable {
    &Browser
}

fn decode(label: &str, bytes: &[u8]) -> String {
    TextDecoder::new_with_label(label)
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .unwrap_or_default()
}
