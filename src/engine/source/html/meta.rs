//! What attributes hold: the page's meta block, names of pictures, numbers.

use super::{
    entities::{decoded, place},
    tokens::{attributes, value_of},
};
use crate::engine::{
    source::Told,
    text::{spaced, Signs},
};

/// What is told: the first three are the portals' own.
const KEYS: &str = "articletitle pubdate contentsource og:title publishdate article:published_time";

/// Takes what a `<meta>` of the portals' meta block says.
pub(super) fn told(told: &mut Told, text: &str) {
    let (mut key, mut content) = (String::new(), "");
    for (name, value) in attributes(text) {
        match place("content name property itemprop", &name.to_ascii_lowercase()) {
            Some(0) => content = value,
            Some(_) => key = value.trim().to_ascii_lowercase(),
            None => {}
        }
    }
    let Some(key) = place(KEYS, &key) else { return };
    let field = match key {
        0 | 3 => &mut told.title,
        1 | 4 | 5 => &mut told.published,
        _ => &mut told.issuer,
    };
    let content = plain(content);
    if !content.is_empty() && (key < 3 || field.is_empty()) {
        *field = content;
    }
}

/// The title of the article in what `<title>` says: the name of the site stands behind it or in front.
pub(super) fn title(title: &str) -> String {
    let mut first = "";
    for piece in title.split(&['_', '|', '-', '—', '–'][..]) {
        let piece = piece.trim();
        if piece.contains_word("报告 報告") {
            return piece.to_owned();
        }
        if first.is_empty() {
            first = piece;
        }
    }
    first.to_owned()
}

/// What a picture or another file is called: its words, else its address.
pub(super) fn file(text: &str) -> String {
    for (at, name) in ["alt", "title", "src", "data", "href"].iter().enumerate() {
        let Some(value) = value_of(text, name) else { continue };
        if at > 1 || !value.trim().is_empty() {
            return if value.starts_with("data:") { String::new() } else { plain(value) };
        }
    }
    String::new()
}

/// A whole number that an attribute gives.
pub(super) fn number(text: &str, name: &str) -> Option<u16> {
    let number: u32 = value_of(text, name)?.trim().parse().ok()?;
    number.try_into().ok()
}

/// A value with its references read, and single spaces.
pub(super) fn plain(value: &str) -> String {
    spaced(&decoded(value))
}

#[cfg(test)]
mod tests {
    use super::{title, told};
    use crate::engine::source::Told;

    #[test]
    fn the_portals_own_block_goes_before_that_of_social_networks() {
        let mut read = Told::default();
        for text in [
            " property=\"og:title\" content=\"甲\"",
            " NAME=ArticleTitle CONTENT=' 乙 &amp;\n丙 '",
            " property=og:title content=丁",
            " name=PubDate content=\"2025-03-10 09:00\"",
            " name=ContentSource content=''",
        ] {
            told(&mut read, text);
        }
        assert_eq!((read.title.as_str(), read.published.as_str()), ("乙 & 丙", "2025-03-10 09:00"));
        assert!(read.issuer.is_empty());
    }

    #[test]
    fn the_name_of_the_site_is_no_title() {
        assert_eq!(title("某县2024年法治政府建设年度报告_某县人民政府"), "某县2024年法治政府建设年度报告");
        assert_eq!(
            title("某县人民政府 - 政务公开 - 2024年度法治政府建设情况报告"),
            "2024年度法治政府建设情况报告"
        );
    }
}
