//! Text → lines, page furniture, title block, headings, section tree, sign-off.
//!
//! What a paragraph says does not belong here: figures and citations are `facts`, and whether a part should be there
//! is asked in `checks`.

mod contents;
mod dates;
mod furniture;
mod headings;
mod issuer;
mod kind;
mod lines;
mod markers;
mod meta;
mod parts;
mod signoff;
mod title;
mod topics;
mod tree;
mod types;
mod unnumbered;

pub use types::{
    Date, Field, Kind, Level, Line, LineKind, Meta, Noise, NoiseKind, Part, Section, Structure, Topic,
};

use super::{
    options::Options,
    order::ordered,
    source::Source,
    text::{Reading, Span},
};

/// Reads the structure of a text. Never fails: a text without any heading is one body.
pub fn read(reading: &Reading, source: &Source, options: &Options) -> Structure {
    let copy = reading.copy();
    let mut lines = lines::split(copy);
    lines::set_apart(reading, &source.marks, &mut lines);
    let mut noise = furniture::mark(reading, &mut lines);
    lines::set_typed_rows_apart(reading, &mut lines);
    let titles = title::find(copy, &lines);
    let mut meta = Meta::default();
    if let Some((&(first, end), others)) = titles.split_last() {
        meta::title_block(&mut meta, reading, &mut lines[first..end]);
        furniture::mark_above(copy, &mut lines[..first], others, &mut noise);
        meta::before_title(&mut meta, reading, &mut lines[..first]);
    }
    let noise = in_order(&noise);
    let head_end = titles.last().map_or(0, |t| t.1);
    meta::below_title(&mut meta, reading, &mut lines, head_end);
    (meta.signature, meta.dated) = with_date(signoff::find(reading, &mut lines), meta.dated);
    let mut sections = headings::find(reading, &mut lines);
    let body = body(&lines);
    meta::from_furniture(&mut meta, reading, &lines);
    meta::from_page(&mut meta, &source.told);
    meta::from_options(&mut meta, options);
    let first_heading = sections.first().map(|h| h.marker.start as usize);
    meta::from_text(&mut meta, reading, (&lines, &source.told), body, first_heading);
    let year = meta.year.as_ref().map(|f| f.value);
    tree::build(copy, &mut sections, body.end as usize, year, &|heading| own_part(options, heading));
    let kind = match &options.title {
        Some(title) => kind::of(reading, Reading::new(title.clone()).copy(), &sections),
        None => kind::of(reading, title::bare(&title_copy(copy, &lines)), &sections),
    };
    Structure { kind, lines, noise, meta, sections, body }
}

/// The part that a heading opens in the words of the place's own notice.
#[cfg(feature = "check")]
fn own_part(options: &Options, heading: &str) -> Option<Part> {
    options.local.as_ref()?.part_of(heading)
}

/// The portal edition knows no notices.
#[cfg(not(feature = "check"))]
fn own_part(_: &Options, _: &str) -> Option<Part> {
    None
}

/// A date printed below the title counts where the sign-off has none.
fn with_date(
    signoff: (Option<Field<String>>, Option<Field<Date>>),
    below_title: Option<Field<Date>>,
) -> (Option<Field<String>>, Option<Field<Date>>) {
    (signoff.0, signoff.1.or(below_title))
}

/// Furniture and damage as they stand in the text.
fn in_order(noise: &[Noise]) -> Vec<Noise> {
    let (mut keys, mut sorted) = (Vec::new(), Vec::new());
    for Noise { span, .. } in noise {
        keys.push((span.start, span.end));
    }
    for (_, at) in ordered(&keys) {
        sorted.push(noise[at]);
    }
    sorted
}

/// The title's words in the reading copy, or the first words of a text without a title.
fn title_copy(copy: &str, lines: &[Line]) -> String {
    let title = lines.iter().filter(|l| l.kind == LineKind::Title);
    let words = |l: &Line| &copy[l.span.range()];
    let mut copied: String = title.map(words).collect();
    if copied.is_empty() {
        let first = lines.iter().find(|l| l.kind == LineKind::Text).map(words);
        copied.push_str(first.filter(|words| title::may_be_title(words)).unwrap_or_default());
    }
    copied
}

/// From the first to the last line of the report's own running text, without what is attached behind the sign-off.
fn body(lines: &[Line]) -> Span {
    let own = |l: &&Line| matches!(l.kind, LineKind::Text | LineKind::Heading | LineKind::Row);
    let signed = |l: &&Line| l.kind != LineKind::Signature;
    lines.iter().take_while(signed).filter(own).map(|l| l.span).reduce(Span::join).unwrap_or_default()
}
