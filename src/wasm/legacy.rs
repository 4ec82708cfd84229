//! The browser's own table of two-byte characters, asked for once and only when a file needs it.

use std::sync::OnceLock;

use web_sys::TextDecoder;

use crate::engine::source::{ask, PairTable};

struct Browser;

impl PairTable for Browser {
    fn pairs(&self) -> &[u16] {
        static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
        TABLE.get_or_init(|| ask(decode))
    }
}

/// The table that `TextDecoder` gives; empty where it does not know GB18030.
pub(crate) fn browser_table() -> &'static dyn PairTable {
    &Browser
}

/// Label `gbk` differs between engines, `gb18030` does not.
fn decode(bytes: &[u8]) -> String {
    TextDecoder::new_with_label("gb18030")
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .unwrap_or_default()
}
