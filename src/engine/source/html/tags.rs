//! The elements that matter, and how each behaves.

/// Starts a line of its own, and ends a paragraph that is open.
pub(super) const BLOCK: u16 = 1;
/// Has neither content nor end tag.
pub(super) const VOID: u16 = 2;
/// Holds characters up to its own end tag, whatever they look like.
pub(super) const RAW: u16 = 4;
/// What it holds is for programs: nobody reads it.
pub(super) const SILENT: u16 = 8;
/// What it holds is words that a browser does not show.
pub(super) const UNSHOWN: u16 = 16;
/// Something to press or to choose from.
pub(super) const CONTROL: u16 = 32;
/// End tags inside do not reach beyond it.
pub(super) const SCOPE: u16 = 64;
/// Not the article, by its meaning: navigation, footer, dialog.
pub(super) const APART: u16 = 128;
/// Has no element of its own here: its content belongs to what it stands in.
pub(super) const CLEAR: u16 = 256;
/// A picture, a film, another file shown in place.
pub(super) const MEDIA: u16 = 512;

/// An element by its name: its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag(u8);

macro_rules! tags {
    ($($tag:ident $name:literal $traits:expr,)*) => {
        // Most are found in the table and named nowhere.
        #[allow(dead_code)]
        enum Place { $($tag,)* }

        #[allow(dead_code, non_upper_case_globals)]
        impl Tag {
            $(pub(super) const $tag: Self = Self(Place::$tag as u8);)*
        }

        const NAMES: &[[u8; LONGEST]] = &[$(padded($name),)*];
        const TRAITS: &[u16] = &[$($traits,)*];
    };
}

/// The longest name.
const LONGEST: usize = 12;

/// A name with zeros behind: a table of them holds no addresses.
const fn padded(name: &str) -> [u8; LONGEST] {
    let (mut padded, mut at) = ([0; LONGEST], 0);
    while at < name.len() {
        padded[at] = name.as_bytes()[at];
        at += 1;
    }
    padded
}

/// Headings by their level.
pub(super) const HEADINGS: &[Tag] = &[Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];

// In alphabetical order, for the search; the first stands for every other name.
tags! {
    Other "" 0,
    A "a" 0,
    Address "address" BLOCK,
    Area "area" VOID,
    Article "article" BLOCK,
    Aside "aside" BLOCK | APART,
    Audio "audio" UNSHOWN | MEDIA,
    Base "base" VOID,
    Blockquote "blockquote" BLOCK,
    Body "body" BLOCK | CLEAR,
    Br "br" VOID,
    Button "button" CONTROL,
    Canvas "canvas" UNSHOWN,
    Caption "caption" BLOCK | SCOPE,
    Center "center" BLOCK,
    Col "col" VOID,
    Colgroup "colgroup" CLEAR,
    Datalist "datalist" UNSHOWN,
    Dd "dd" BLOCK,
    Details "details" BLOCK,
    Dialog "dialog" BLOCK | UNSHOWN,
    Dir "dir" BLOCK,
    Div "div" BLOCK,
    Dl "dl" BLOCK,
    Dt "dt" BLOCK,
    Embed "embed" VOID | MEDIA,
    Report "fazhi-report" BLOCK | SILENT,
    Fieldset "fieldset" BLOCK,
    Figcaption "figcaption" BLOCK,
    Figure "figure" BLOCK,
    Footer "footer" BLOCK | APART,
    Form "form" BLOCK | CLEAR,
    Frame "frame" VOID | MEDIA,
    H1 "h1" BLOCK,
    H2 "h2" BLOCK,
    H3 "h3" BLOCK,
    H4 "h4" BLOCK,
    H5 "h5" BLOCK,
    H6 "h6" BLOCK,
    Head "head" CLEAR,
    Header "header" BLOCK,
    Hr "hr" BLOCK | VOID,
    Html "html" BLOCK | CLEAR,
    Iframe "iframe" RAW | SILENT | MEDIA,
    Image "image" VOID | MEDIA,
    Img "img" VOID | MEDIA,
    Input "input" VOID,
    Li "li" BLOCK,
    Link "link" VOID,
    Main "main" BLOCK,
    Menu "menu" BLOCK | APART,
    Meta "meta" VOID,
    Nav "nav" BLOCK | APART,
    Noembed "noembed" RAW | SILENT,
    Noframes "noframes" UNSHOWN,
    Noscript "noscript" UNSHOWN,
    Object "object" UNSHOWN | SCOPE | MEDIA,
    Ol "ol" BLOCK,
    Optgroup "optgroup" CONTROL,
    Option "option" CONTROL,
    P "p" BLOCK,
    Param "param" VOID,
    Pre "pre" BLOCK,
    Rp "rp" UNSHOWN,
    Rt "rt" UNSHOWN,
    Script "script" RAW | SILENT,
    Section "section" BLOCK,
    Select "select" CONTROL,
    Source "source" VOID,
    Style "style" RAW | SILENT,
    Summary "summary" BLOCK,
    Svg "svg" SILENT,
    Table "table" BLOCK | SCOPE,
    Tbody "tbody" BLOCK,
    Td "td" BLOCK | SCOPE,
    Template "template" UNSHOWN | SCOPE,
    Textarea "textarea" RAW | UNSHOWN,
    Tfoot "tfoot" BLOCK,
    Th "th" BLOCK | SCOPE,
    Thead "thead" BLOCK,
    Title "title" RAW | SILENT,
    Tr "tr" BLOCK,
    Track "track" VOID,
    Ul "ul" BLOCK,
    Video "video" UNSHOWN | MEDIA,
    Wbr "wbr" VOID,
    Xmp "xmp" RAW | BLOCK,
}

impl Tag {
    /// The element with this name, in any case.
    pub(super) fn of(name: &str) -> Self {
        let mut small = [0; LONGEST];
        let Some(start) = small.get_mut(..name.len()).filter(|_| !name.ends_with('\0')) else {
            return Self::Other;
        };
        start.copy_from_slice(name.as_bytes());
        small.make_ascii_lowercase();
        NAMES.binary_search(&small).map_or(Self::Other, |at| Self(at as u8))
    }

    /// True when it behaves in one of these ways.
    pub(super) fn is(self, traits: u16) -> bool {
        TRAITS[usize::from(self.0)] & traits != 0
    }

    /// The name in small letters; empty for an unknown one.
    pub(super) fn name(self) -> &'static str {
        let name = &NAMES[usize::from(self.0)];
        let length = name.iter().position(|b| *b == 0).unwrap_or(LONGEST);
        core::str::from_utf8(&name[..length]).unwrap_or_default()
    }

    /// Level of a heading.
    pub(super) fn level(self) -> Option<u8> {
        (Self::H1.0..=Self::H6.0).contains(&self.0).then(|| self.0 - Self::H1.0 + 1)
    }

    /// True for the inner parts of a table, which end one another.
    pub(super) fn is_table_part(self) -> bool {
        matches!(self, Self::Tr | Self::Td | Self::Th | Self::Tbody | Self::Thead | Self::Tfoot)
    }
}

#[cfg(test)]
mod tests {
    use super::{Tag, BLOCK, NAMES, TRAITS, VOID};

    #[test]
    fn names_are_in_order_and_found() {
        assert!(NAMES.windows(2).all(|two| two[0] < two[1]));
        assert!((0..NAMES.len() as u8).all(|at| Tag::of(Tag(at).name()) == Tag(at)));
        assert_eq!((NAMES.len(), Tag::Report.name()), (TRAITS.len(), "fazhi-report"));
        assert_eq!(
            (Tag::of("DIV"), Tag::of("o:p"), Tag::of("a-very-long-name")),
            (Tag::Div, Tag::Other, Tag::Other)
        );
        assert!(Tag::Hr.is(VOID) && Tag::Hr.is(BLOCK) && !Tag::Br.is(BLOCK));
        assert_eq!((Tag::H3.level(), Tag::P.level()), (Some(3), None));
    }
}
