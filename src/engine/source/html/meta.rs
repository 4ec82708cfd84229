//! What attributes hold: the page's meta block, names of pictures, numbers.

use super::{
    entities::decoded,
    tokens::{attributes, value_of},
};
use crate::engine::source::Told;

/// Takes what a `<meta>` of the portals' meta block says.
pub(super) fn told(told: &mut Told, text: &str) {
    let (mut key, mut content) = (String::new(), "");
    for (name, value) in attributes(text) {
        match name.to_ascii_lowercase().as_str() {
            "name" | "property" | "itemprop" => key = value.trim().to_ascii_lowercase(),
            "content" => content = value,
            _ => {}
        }
    }
    let (field, first) = match key.as_str() {
        "articletitle" => (&mut told.title, true),
        "og:title" => (&mut told.title, false),
        "pubdate" => (&mut told.published, true),
        "publishdate" | "article:published_time" => (&mut told.published, false),
        "contentsource" => (&mut told.issuer, true),
        _ => return,
    };
    let content = plain(content);
    if !content.is_empty() && (first || field.is_empty()) {
        *field = content;
    }
}

/// The title of the article in what `<title>` says: the name of the site stands behind it or in front.
pub(super) fn title(title: &str) -> String {
    let mut pieces = title.split(['_', '|', '-', '—', '–']).map(str::trim).filter(|piece| !piece.is_empty());
    let first = pieces.next().unwrap_or_default();
    if first.contains("报告") || first.contains("報告") {
        return first.to_owned();
    }
    pieces.find(|piece| piece.contains("报告") || piece.contains("報告")).unwrap_or(first).to_owned()
}

/// What a picture or another file is called: its words, else its address.
pub(super) fn file(text: &str) -> String {
    let said = ["alt", "title"].iter().find_map(|name| value_of(text, name).filter(|v| !v.trim().is_empty()));
    let address = || ["src", "data", "href"].iter().find_map(|name| value_of(text, name));
    plain(said.or_else(address).filter(|name| !name.starts_with("data:")).unwrap_or_default())
}

/// A whole number that an attribute gives.
pub(super) fn number(text: &str, name: &str) -> Option<u16> {
    value_of(text, name)?.trim().parse().ok()
}

/// A value with its references read, and single spaces.
pub(super) fn plain(value: &str) -> String {
    let value = decoded(value);
    let mut out = String::with_capacity(value.len());
    for word in value.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
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
