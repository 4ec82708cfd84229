//! What stands at the edges of printed pages, and how the words of what is kept aside are put.

use crate::engine::text::is_letter;

/// Words with one space where paragraphs, tabs and breaks were.
pub(super) fn squeezed(words: &str) -> String {
    let mut squeezed = String::new();
    for word in words.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

/// `— 2 —`, `第 2 页 共 9 页`, or nothing at all.
pub(super) fn is_page_number(words: &str) -> bool {
    !words.chars().any(|c| is_letter(c) && !c.is_numeric() && !"第页頁共".contains(c))
}
