//! What the name and the attributes of an element say of its content.

use super::{
    entities::place,
    page::{Page, What},
    tags::{self, Tag, BLOCK, UNSHOWN},
    tokens::attributes,
};
use crate::engine::text::Signs;

/// A browser does not show it. Holds for what is inside too.
pub(super) const HIDDEN: u16 = 1;
/// For programs alone. Holds for what is inside too.
pub(super) const SILENT: u16 = 2;
/// Line ends of the markup are shown. Holds for what is inside too.
pub(super) const LINES: u16 = 4;
/// Not the article, by its tag or role.
pub(super) const APART: u16 = 8;
/// Not the article, by the names its author gave it, which may mislead.
pub(super) const NAMED_APART: u16 = 16;
/// A title, by the names its author gave it.
pub(super) const NAMED_TITLE: u16 = 32;
/// It makes links of its words.
pub(super) const LINK: u16 = 64;
/// A list without markers.
pub(super) const BARE_LIST: u16 = 128;
/// Line ends of the markup are spaces again.
const FLOWS: u16 = 256;

/// What names of classes and identifiers have in them where navigation, tools or other pages' titles stand.
const NAMES_APART: &str = "nav menu crumb foot copyright share comment pinglun relate recommend tuijian sidebar sider \
    qrcode ewm erweima pager paging login search popup modal dialog friendlink toolbar jiucuo breadnav dangqian";
/// The same of titles.
const NAMES_TITLE: &str = "title biaoti";
/// Roles of what is not the article.
const ROLES_APART: &str = "navigation contentinfo search complementary dialog menu toolbar";
/// How declarations begin that hide; the last three put an element far outside of the window.
const HIDES: &str = "display:none visibility:hidden left:-999 top:-999 text-indent:-999";

/// Everything that one start tag says.
pub(super) fn of(tag: Tag, text: &str) -> u16 {
    let mut hints = when(tag.is(UNSHOWN), HIDDEN)
        | when(tag.is(tags::SILENT), SILENT)
        | when(tag.is(tags::APART), APART)
        | when(matches!(tag, Tag::Pre | Tag::Xmp), LINES);
    let inline = !tag.is(BLOCK);
    for (name, value) in attributes(text) {
        hints |=
            match place("hidden aria-hidden href onclick class id role style", &name.to_ascii_lowercase()) {
                Some(0) => HIDDEN,
                // Words that a reader sees are hidden from a screen reader only where they are an icon.
                Some(1) => when(inline && value.eq_ignore_ascii_case("true"), HIDDEN),
                Some(2) => when(tag == Tag::A, LINK),
                Some(3) => when(inline, LINK),
                Some(4 | 5) => names(&value.to_ascii_lowercase()),
                Some(6) => when(value.contains_word(ROLES_APART), APART),
                Some(_) => style(value),
                None => 0,
            };
    }
    hints
}

fn names(value: &str) -> u16 {
    // A footnote is the article's.
    let apart = value.contains_word(NAMES_APART) && !value.contains("footnote");
    let title =
        value.contains_word(NAMES_TITLE) || place(value, "tit").is_some() || place(value, "bt").is_some();
    when(apart, NAMED_APART) | when(title, NAMED_TITLE)
}

fn when(holds: bool, hint: u16) -> u16 {
    if holds {
        hint
    } else {
        0
    }
}

fn style(text: &str) -> u16 {
    let mut hints = 0;
    for declaration in text.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let mut said = name.trim().to_ascii_lowercase();
        said.push(':');
        said.push_str(&value.trim().to_ascii_lowercase());
        hints |= if said.starts_with_word(HIDES) || said == "mso-hide:all" {
            HIDDEN
        } else if said.starts_with("white-space:") {
            if said.starts_with("white-space:pre") {
                LINES
            } else {
                FLOWS
            }
        } else {
            when(said.starts_with_word("list-style: list-style-type:") && said.contains("none"), BARE_LIST)
        };
    }
    hints
}

/// Hands down what holds for the inside too.
pub(super) fn inherit(page: &mut Page<'_>) {
    reveal(page);
    for at in 1..page.elements.len() {
        let around = page.elements[page.elements[at].parent as usize].hints;
        let own = &mut page.elements[at].hints;
        *own |= around & (HIDDEN | SILENT);
        if *own & FLOWS == 0 {
            *own |= around & LINES;
        }
    }
}

/// Whatever hides most of a page's words is shown by a script later, as a page is that waits for its scripts.
fn reveal(page: &mut Page<'_>) {
    let mut sizes = vec![0; page.elements.len()];
    for piece in &page.pieces {
        if let What::Words { from, to, link: false } = piece.what {
            let words = &page.text.as_bytes()[from as usize..to as usize];
            sizes[piece.element as usize] += words.iter().filter(|b| !b.is_ascii_whitespace()).count();
        }
    }
    for at in (1..sizes.len()).rev() {
        if page.elements[at].hints & SILENT == 0 {
            sizes[page.elements[at].parent as usize] += sizes[at];
        }
    }
    for (element, size) in page.elements.iter_mut().zip(&sizes) {
        if size * 2 > sizes[0] {
            element.hints &= !HIDDEN;
        }
    }
}
