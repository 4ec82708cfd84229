//! Tokens → the elements of a page and its pieces in order, with the ends that may be left out.

use super::{
    hints::{self, LINK},
    meta,
    tags::{Tag, BLOCK, CLEAR, CONTROL, MEDIA, SCOPE, SILENT, VOID},
    tokens::{Token, Tokens},
};
use crate::engine::source::Told;

/// Elements deeper than this have none of their own.
const DEEPEST: usize = 200;

/// An element of the page. The first one holds the whole page.
pub(super) struct Element {
    pub(super) tag: Tag,
    /// The element around it; its own number for the first.
    pub(super) parent: u32,
    /// The number behind those of the elements inside.
    pub(super) end: u32,
    /// The table whose part it is, or 0.
    pub(super) table: u32,
    /// What its name and attributes say: see [`hints`].
    pub(super) hints: u16,
    /// Columns that a cell takes.
    pub(super) columns: u8,
    /// The marker's number of an item of a list, or 0.
    pub(super) number: u16,
    /// The number of the next item of a list.
    next: u16,
}

/// A piece of the page.
pub(super) struct Piece {
    /// The innermost element that it belongs to.
    pub(super) element: u32,
    pub(super) what: What,
}

/// What a piece is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Words as written, from byte to byte; of a link or of a control or not.
    Words { from: u32, to: u32, link: bool },
    /// Where a block begins or ends.
    Edge,
    /// The line ends here.
    Break,
    /// A picture or another file shown in place, by its number.
    Media(u32),
}

/// A page in pieces.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) elements: Vec<Element>,
    pub(super) pieces: Vec<Piece>,
    /// What pictures and other files are called.
    pub(super) media: Vec<String>,
    /// What its meta block says.
    pub(super) told: Told,
    /// What its `<title>` says.
    pub(super) title: String,
}

impl Page<'_> {
    pub(super) fn element(&self, number: u32) -> &Element {
        &self.elements[number as usize]
    }

    /// The innermost of the element and those around it that is one of some or behaves in one of these ways,
    /// `far` elements further out at most; 0 for none.
    pub(super) fn holder(&self, element: u32, far: u32, wanted: &[Tag], traits: u16) -> u32 {
        let (mut at, mut far) = (element, far);
        while at != 0 {
            let element = self.element(at);
            if wanted.contains(&element.tag) || element.tag.is(traits) {
                break;
            }
            at = if far > 0 { element.parent } else { 0 };
            far = far.saturating_sub(1);
        }
        at
    }

    /// Words of the page, from byte to byte.
    pub(super) fn words(&self, from: u32, to: u32) -> &str {
        &self.text[from as usize..to as usize]
    }
}

/// Takes a page apart.
pub(super) fn parse(text: &str) -> Page<'_> {
    let mut parser = Parser::new(text);
    for token in Tokens::new(text) {
        match token {
            Token::Words { from, to } => parser.words(from, to),
            Token::Raw { tag, from, to } => parser.raw(tag, from, to),
            Token::Open { tag, name, attributes } => parser.open(tag, name, attributes),
            Token::Close { tag, name } => parser.close(tag, name),
        }
    }
    parser.pop(0);
    let mut page = parser.page;
    hints::inherit(&mut page);
    page
}

/// An element that is still open.
struct Open<'a> {
    element: u32,
    tag: Tag,
    name: &'a str,
    /// It makes links of the words inside.
    link: bool,
}

struct Parser<'a> {
    page: Page<'a>,
    open: Vec<Open<'a>>,
    /// Open elements that make links of what they hold.
    links: u32,
    /// Open elements that are too deep.
    too_deep: u32,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        let page = Page {
            text,
            elements: Vec::new(),
            pieces: Vec::new(),
            media: Vec::new(),
            told: Told::default(),
            title: String::new(),
        };
        let mut parser = Self { page, open: Vec::new(), links: 0, too_deep: 0 };
        parser.push(Tag::Other, "", "");
        parser
    }

    fn last(&self) -> u32 {
        self.open.last().map_or(0, |open| open.element)
    }

    fn piece(&mut self, what: What) {
        let element = self.last();
        self.page.pieces.push(Piece { element, what });
    }

    fn words(&mut self, from: usize, to: usize) {
        self.piece(What::Words { from: from as u32, to: to as u32, link: self.links > 0 });
    }

    fn raw(&mut self, tag: Tag, from: usize, to: usize) {
        let titled = tag == Tag::Title && self.page.title.is_empty();
        if titled && !self.open.iter().any(|open| open.tag == Tag::Svg) {
            self.page.title = meta::plain(&self.page.text[from..to]);
        } else if !tag.is(SILENT) {
            self.words(from, to);
        }
    }

    fn open(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        match tag {
            Tag::Br => return self.piece(What::Break),
            Tag::Meta => return meta::told(&mut self.page.told, attributes),
            _ => {}
        }
        if tag.is(BLOCK) {
            self.end_what_may_be_left_out(tag);
            if tag.is(VOID | CLEAR) {
                self.piece(What::Edge);
            }
        }
        match tag {
            Tag::A => self.close(tag, name),
            Tag::Option => self.end(&[tag], &[Tag::Select]),
            _ => {}
        }
        if tag.is(MEDIA) {
            let name = meta::file(attributes);
            if !name.is_empty() {
                self.piece(What::Media(self.page.media.len() as u32));
                self.page.media.push(name);
            }
        }
        if !tag.is(VOID | CLEAR) {
            self.push(tag, name, attributes);
        }
    }

    fn push(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        if self.open.len() == DEEPEST {
            self.too_deep += 1;
            return;
        }
        let parent = self.last();
        let number = self.page.elements.len() as u32;
        let table = match self.page.elements.get(parent as usize) {
            Some(around) if around.tag == Tag::Table => parent,
            Some(around) => around.table,
            None => 0,
        };
        let hints = hints::of(tag, attributes);
        let link = tag.is(CONTROL) || hints & LINK > 0;
        self.links += u32::from(link);
        let columns = meta::number(attributes, "colspan").unwrap_or(1).clamp(1, 64) as u8;
        let next = if tag == Tag::Ol { meta::number(attributes, "start").unwrap_or(1) } else { 0 };
        let number_of_item = if tag == Tag::Li { self.count(parent, attributes) } else { 0 };
        self.page.elements.push(Element {
            tag,
            parent,
            end: number + 1,
            table,
            hints,
            columns,
            number: number_of_item,
            next,
        });
        self.open.push(Open { element: number, tag, name, link });
        if tag.is(BLOCK) {
            self.piece(What::Edge);
        }
    }

    /// The number of a new item of a list, 0 where it shows none.
    fn count(&mut self, list: u32, attributes: &str) -> u16 {
        let list = &mut self.page.elements[list as usize];
        if list.tag != Tag::Ol {
            return 0;
        }
        let number = meta::number(attributes, "value").unwrap_or(list.next);
        list.next = number.saturating_add(1);
        number
    }

    fn end_what_may_be_left_out(&mut self, tag: Tag) {
        match tag {
            Tag::Li => self.end(&[tag], &[Tag::Ul, Tag::Ol, Tag::Menu, Tag::Dir]),
            Tag::Dd | Tag::Dt => self.end(&[Tag::Dd, Tag::Dt], &[Tag::Dl]),
            Tag::Td | Tag::Th => self.end(&[Tag::Td, Tag::Th], &[Tag::Tr, Tag::Table]),
            Tag::Tr => self.end(&[tag], &[Tag::Table]),
            Tag::Tbody | Tag::Thead | Tag::Tfoot => {
                self.end(&[Tag::Tbody, Tag::Thead, Tag::Tfoot], &[Tag::Table]);
            }
            _ if tag.level().is_some() && self.open.last().is_some_and(|o| o.tag.level().is_some()) => {
                self.pop(self.open.len() - 1);
            }
            _ => {}
        }
        if !tag.is_table_part() {
            self.end(&[Tag::P], &[]);
        }
    }

    /// Ends the innermost open element of these, if nothing that keeps it open stands in between.
    fn end(&mut self, wanted: &[Tag], stops: &[Tag]) {
        for at in (1..self.open.len()).rev() {
            let tag = self.open[at].tag;
            if wanted.contains(&tag) {
                return self.pop(at);
            }
            if stops.contains(&tag) || stops.is_empty() && tag.is(SCOPE) {
                return;
            }
        }
    }

    fn close(&mut self, tag: Tag, name: &str) {
        if tag.is(VOID | CLEAR) {
            if tag.is(BLOCK) || tag == Tag::Br {
                self.piece(What::Break);
            }
            return;
        }
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let mut blocked = false;
        for at in (1..self.open.len()).rev() {
            let open = &self.open[at];
            let same = open.tag == tag && (tag != Tag::Other || open.name.eq_ignore_ascii_case(name))
                || tag.level().is_some() && open.tag.level().is_some();
            if same && !blocked {
                return self.pop(at);
            }
            if same && open.link {
                // The element goes on with the block around; what follows is no link any more.
                self.open[at].link = false;
                self.links -= 1;
                return;
            }
            let beyond = if tag.is_table_part() || tag == Tag::Table {
                open.tag == Tag::Table
            } else {
                open.tag.is(SCOPE)
            };
            if beyond {
                break;
            }
            blocked |= !tag.is(BLOCK) && open.tag.is(BLOCK);
        }
        if tag == Tag::P {
            self.piece(What::Break);
        }
    }

    /// Ends open elements from the inside out, down to this many.
    fn pop(&mut self, left: usize) {
        while self.open.len() > left {
            let Some(open) = self.open.pop() else { return };
            self.links -= u32::from(open.link);
            let end = self.page.elements.len() as u32;
            self.page.elements[open.element as usize].end = end;
            if open.tag.is(BLOCK) {
                self.page.pieces.push(Piece { element: open.element, what: What::Edge });
            }
        }
    }
}
