//! Whether a text is markup.

use super::{
    entities::place,
    tags::Tag,
    tokens::{Token, Tokens},
};
use crate::engine::text::Signs;

/// How much of a text is looked at, in bytes.
const HEAD: usize = 64 << 10;

/// Elements that only mark up words.
const INLINE: &str = "b strong span font i u em sup sub small big s del ins";

/// True for a page or a piece of one; a text that mentions a tag is none. A name of a web page needs less.
pub(in crate::engine::source) fn is_markup(text: &str, name: &str) -> bool {
    let text = text.trim_start();
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (mut first, mut known, mut closed) = (false, 0u32, 0u32);
    for token in Tokens::new(&text[..end]) {
        let (Token::Open { tag, name, .. } | Token::Close { tag, name }) = token else { continue };
        if tag != Tag::Other || place(INLINE, &name.to_ascii_lowercase()).is_some() {
            first |= known == 0 && text.starts_with('<');
            known += 1;
            closed += u32::from(matches!(token, Token::Close { .. }));
        }
    }
    let named = name.to_ascii_lowercase().ends_with_word(".html .htm .shtml .xhtml");
    let many = known > 2 && closed > 0 && known as usize * 1000 > end;
    let declared = text.get(..9).is_some_and(|head| head.eq_ignore_ascii_case("<!doctype"));
    declared || first || many || named && known > 0
}
