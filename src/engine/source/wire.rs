//! A read source as bytes, to hand it from the module that reads office files to the one that asks.
//!
//! Both are of one build, so the form has no version. Numbers are little-endian in groups of seven
//! bits, words are their length and their bytes, lists are their length and their items.

use super::{Aside, AsideKind, ErrorCode, Format, Mark, MarkKind, Place, ReadError, Source, SourceMap, Told};

/// Encodings by name, since a source holds them as constants.
const ENCODINGS: &[&str] = &["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"];
const FORMATS: &[Format] = &[Format::Text, Format::Html, Format::Docx, Format::Doc];
const ASIDES: &[AsideKind] = &[
    AsideKind::Furniture,
    AsideKind::PageEdge,
    AsideKind::Comment,
    AsideKind::Deleted,
    AsideKind::Hidden,
    AsideKind::Author,
    AsideKind::Company,
    AsideKind::Unread,
];
const ERRORS: &[ErrorCode] = &[
    ErrorCode::Empty,
    ErrorCode::TooLarge,
    ErrorCode::UnsupportedFormat,
    ErrorCode::Encrypted,
    ErrorCode::Corrupt,
    ErrorCode::Classified,
];
/// Marks without a level; a heading's number is its level behind these.
const MARKS: &[MarkKind] = &[
    MarkKind::Table,
    MarkKind::Numbering,
    MarkKind::Inserted,
    MarkKind::Highlighted,
    MarkKind::Note,
    MarkKind::TextBox,
];

/// A source, or why there is none, as bytes.
pub fn write(read: &Result<Source, ReadError>) -> Vec<u8> {
    let mut out = Writer(Vec::new());
    match read {
        Ok(source) => {
            out.number(0);
            out.source(source);
        }
        Err(error) => {
            out.number(1);
            out.one_of(ERRORS, &error.code);
            out.words(&error.message);
        }
    }
    out.0
}

/// What [`write`](write()) wrote; bytes of another origin give some source or error, never a panic.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut input = Reader(bytes);
    if input.number() == 0 {
        return Ok(input.source());
    }
    let code = input.one_of(ERRORS, ErrorCode::Corrupt);
    Err(ReadError { code, message: input.words() })
}

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn words(&mut self, words: &str) {
        self.number(words.len() as u32);
        self.0.extend_from_slice(words.as_bytes());
    }

    fn one_of<T: PartialEq>(&mut self, all: &[T], one: &T) {
        self.number(all.iter().position(|other| other == one).unwrap_or_default() as u32);
    }

    fn source(&mut self, source: &Source) {
        self.one_of(FORMATS, &source.format);
        self.one_of(ENCODINGS, &source.encoding);
        self.words(&source.text);
        for told in [&source.told.title, &source.told.published, &source.told.issuer] {
            self.words(told);
        }
        self.number(source.map.parts().len() as u32);
        for part in source.map.parts() {
            self.words(part);
        }
        self.number(source.map.runs().len() as u32);
        for (text, place) in source.map.runs() {
            self.number(*text);
            // One more than the part, nought for no place.
            self.number(place.map_or(0, |p| u32::from(p.part) + 1));
            self.number(place.map_or(0, |p| p.byte));
        }
        self.number(source.marks.len() as u32);
        for mark in &source.marks {
            match mark.kind {
                MarkKind::Heading(level) => self.number((MARKS.len() + usize::from(level)) as u32),
                kind => self.one_of(MARKS, &kind),
            }
            self.number(mark.range.start);
            self.number(mark.range.end);
        }
        self.number(source.asides.len() as u32);
        for aside in &source.asides {
            self.one_of(ASIDES, &aside.kind);
            self.words(&aside.words);
            self.words(&aside.author);
            self.number(aside.at);
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    /// The next number; nought behind the end.
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let Some((&byte, rest)) = self.0.split_first() else { return number };
            self.0 = rest;
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn words(&mut self) -> String {
        let length = self.number() as usize;
        let (words, rest) = self.0.split_at_checked(length).unwrap_or((self.0, &[]));
        self.0 = rest;
        // The other module writes what is valid; reading past what is not brings more code along than it is worth.
        String::from_utf8(words.to_vec()).unwrap_or_default()
    }

    fn one_of<T: Copy>(&mut self, all: &[T], other: T) -> T {
        all.get(self.number() as usize).copied().unwrap_or(other)
    }

    /// Reads as many items as the next number says, and no more than there are bytes.
    fn each(&mut self, mut item: impl FnMut(&mut Self)) {
        for _ in 0..self.number() {
            if self.0.is_empty() {
                return;
            }
            item(self);
        }
    }

    fn source(&mut self) -> Source {
        let format = self.one_of(FORMATS, Format::Text);
        let encoding = self.one_of(ENCODINGS, "utf-8");
        let text = self.words();
        let told = Told { title: self.words(), published: self.words(), issuer: self.words() };
        let mut map = SourceMap::default();
        self.each(|r| {
            map.named(&r.words());
        });
        self.each(|r| {
            let (text, part, byte) = (r.number(), r.number(), r.number());
            map.note(text, part.checked_sub(1).map(|part| Place { part: part as u8, byte }));
        });
        let (mut marks, mut asides) = (Vec::new(), Vec::new());
        self.each(|r| {
            let kind = r.number() as usize;
            let heading = MarkKind::Heading(kind.saturating_sub(MARKS.len()) as u8);
            let kind = MARKS.get(kind).copied().unwrap_or(heading);
            marks.push(Mark { kind, range: r.number()..r.number() });
        });
        self.each(|r| {
            asides.push(Aside {
                kind: r.one_of(ASIDES, AsideKind::Unread),
                words: r.words(),
                author: r.words(),
                at: r.number(),
            });
        });
        Source { format, encoding, text, map, told, marks, asides, ..Source::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::builder::Builder, *};

    fn sample() -> Source {
        let mut builder = Builder::default();
        let part = builder.part("word/document.xml");
        builder.push("一、", None);
        builder.mark(MarkKind::Numbering, 0);
        builder.push("主要举措和成效", Some(Place { part, byte: 70_000 }));
        builder.mark(MarkKind::Heading(2), 0);
        builder.end_line();
        builder.aside(AsideKind::Comment, "请补充数据", "某人");
        let source = builder.finish(Format::Docx, "utf-8");
        Source { told: Told { title: "报告".to_owned(), ..Told::default() }, ..source }
    }

    #[test]
    fn what_was_written_is_read() {
        let source = sample();
        let again = read(&write(&Ok(source.clone()))).unwrap();
        assert_eq!(format!("{again:?}"), format!("{source:?}"));
        let error = ReadError::of(ErrorCode::Encrypted);
        assert_eq!(read(&write(&Err(error.clone()))).unwrap_err(), error);
    }

    #[test]
    fn every_cut_and_change_gives_something() {
        let bytes = write(&Ok(sample()));
        for at in 0..bytes.len() {
            let _ = read(&bytes[..at]);
            let mut changed = bytes.clone();
            changed[at] ^= 0xFF;
            let _ = read(&changed);
        }
    }
}
