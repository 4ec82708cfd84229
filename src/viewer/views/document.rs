//! The report itself, set for reading, with everything in it that can be asked about marked.

use std::rc::Rc;

use yew::{virtual_dom::ListenerKind, Html};

use super::{
    cover::cover,
    left_out::left_out,
    still::{still, Part},
    tag::{group, paragraph, span, tag, text, Attr, Tag},
    view::{heading_of, link_to},
    View,
};
use crate::{
    engine::{export::Name as _, report::Span},
    viewer::{
        core::Shown,
        model::{runs, Block, BlockKind, Item, Piece, Run},
        words,
    },
    Report,
};

/// From so many bytes on, chapters are laid out as they come into sight; a shorter report stands as a whole, so that
/// nothing need be laid out to find the way to a place.
const LONG: usize = 200_000;

/// Whether a report is so long.
pub(super) fn is_long(report: &Report) -> bool {
    report.text.len() > LONG
}

/// The whole report, or as much of it as is set by now.
pub(in crate::viewer) fn document(view: &View<'_>) -> Tag {
    let Shown { report, page } = &**view.shown;
    let level = view.state.level();
    // Only the chapters that hold what is lit up are rendered anew.
    let mut lit = Vec::new();
    if let Some(item) = view.state.selected {
        let related = item.related(report).into_iter().map(Lit::Related);
        for lit_up in std::iter::once(Lit::Selected(item)).chain(related) {
            if let Some(chapter) = view.shown.span(lit_up.item()).and_then(|s| page.chapter_of(s)) {
                lit.push((chapter, lit_up));
            }
        }
    }
    let marked = view.state.search.as_ref().filter(|_| view.state.marks_hits);
    let (hits, hit) = marked.map_or_else(Default::default, |s| (Rc::clone(&s.hits), Some(s.at)));
    let hit_chapter = hit.and_then(|h| page.chapter_of(*hits.get(h)?));
    let folding = view.state.foldable && !view.state.wishes.bare;
    let reach = view.state.reach;
    let chapter = |index: usize| {
        // What is not set yet keeps its place, by which Yew compares.
        if reach.is_some_and(|reach| page.chapters[index].start() >= reach) {
            return Html::default();
        }
        let folded = view.state.folded.iter().copied();
        let here = |&section: &usize| page.chapter_of(report.sections[section].span) == Some(index);
        let props = ChapterProps {
            shown: Rc::clone(view.shown),
            index,
            lit: lit.iter().filter(|(at, _)| *at == index).map(|(_, l)| *l).collect(),
            hits: Rc::clone(&hits),
            hit: hit.filter(|_| hit_chapter == Some(index)),
            folded: folding.then(|| folded.filter(here).collect()),
            reach: reach.filter(|reach| page.chapters[index].end() > *reach),
            terms: view.state.wishes.terms,
            level,
        };
        still(Part::Chapter(props))
    };
    let made = report.meta.title.is_none().then(|| made_title(view, level));
    tag("article")
        .class(if is_long(report) { "document is-long" } else { "document" })
        .set(Attr::Lang, view.script().name())
        .on_click(view.point_at_pressed())
        .on(|| ListenerKind::other("beforematch".into()), view.point_at_pressed())
        .on(|| ListenerKind::onkeydown, view.walks())
        .maybe(made)
        .children((0..page.titled).map(chapter))
        .maybe((!view.state.wishes.bare).then(|| cover(view)))
        .children((page.titled..page.chapters.len()).map(chapter))
        .maybe(reach.is_none().then(|| noise(view)))
}

/// A title, with its year and the names in it that no line is to part.
pub(super) fn unbroken(mut title: Tag, mut words: &str) -> Tag {
    while let Some((start, end)) = whole(words) {
        title = title.text(&words[..start]).child(span("whole", &words[start..end]));
        words = &words[end..];
    }
    title.text(words)
}

/// Where the first of them stands.
fn whole(words: &str) -> Option<(usize, usize)> {
    let place = |name: &str| words.find(name).map(|at| (at, at + name.len()));
    let year = place(words::YEAR_MARK)
        .map(|(at, end)| (words[..at].trim_end_matches(|c| words::DIGITS.contains(c)).len(), end));
    words::WHOLE_NAMES.iter().filter_map(|name| place(name)).chain(year).min()
}

/// A title for a report that has none.
fn made_title(view: &View<'_>, level: u8) -> Tag {
    let title = tag("div").class("title is-made").title(level);
    let title = unbroken(title, &view.report().display_title);
    group().child(title).child(said(view, paragraph("title-note", view.say(words::MADE_TITLE))))
}

/// Something that stands out.
#[derive(Clone, Copy, PartialEq)]
enum Lit {
    Selected(Item),
    Related(Item),
}

impl Lit {
    fn item(self) -> Item {
        match self {
            Self::Selected(item) | Self::Related(item) => item,
        }
    }
}

/// What a chapter shows.
#[derive(PartialEq)]
pub(super) struct ChapterProps {
    shown: Rc<Shown>,
    index: usize,
    lit: Vec<Lit>,
    hits: Rc<Vec<Span>>,
    hit: Option<usize>,
    /// Sections in it that are folded; `None` where nothing can be.
    folded: Option<Vec<usize>>,
    /// So far it is set; `None` to its end.
    reach: Option<u32>,
    /// Terms are marked that the glossary explains.
    terms: bool,
    /// Level of the title among the headings of the page.
    level: u8,
}

/// A top-level section, with everything below it.
pub(super) fn chapter(props: &ChapterProps) -> Tag {
    filled(props, tag("section").class("chapter"), &props.shown.page.chapters[props.index].blocks)
}

/// Blocks one after the other: rows as one table, what can be folded as one box below its heading.
fn filled(props: &ChapterProps, mut around: Tag, mut blocks: &[Block]) -> Tag {
    while let Some(first) = blocks.first() {
        let rows = blocks.iter().position(|b| b.kind != BlockKind::Row).unwrap_or(blocks.len());
        let (here, below, rest);
        let later = props.reach.is_some_and(|reach| first.span().start >= reach);
        if rows > 0 {
            (here, rest) = blocks.split_at(rows);
            around = around.maybe((!later).then(|| table(props, here)));
        } else if let (BlockKind::Heading(section), 1.., Some(folded)) =
            (first.kind, first.below, &props.folded)
        {
            (below, rest) = blocks[1..].split_at(first.below);
            let folded = folded.contains(&section);
            around = around
                .maybe((!later).then(|| fold_head(props, first, section, folded)))
                .maybe((!later).then(|| fold(props, below, section, folded)));
        } else {
            rest = &blocks[1..];
            around = around.maybe((!later).then(|| block(props, first)));
        }
        blocks = rest;
    }
    around
}

/// A heading with the button that folds what stands below.
fn fold_head(props: &ChapterProps, heading: &Block, section: usize, folded: bool) -> Tag {
    let report = &props.shown.report;
    let of = &report.sections[section];
    let button = tag("button")
        .class("fold-button")
        .set(Attr::Type, "button")
        .set(Attr::AriaExpanded, if folded { "false" } else { "true" })
        .set(Attr::AriaLabel, &heading_of(of))
        .set(Attr::DataFold, &of.id);
    tag("div").class("fold-head").child(block(props, heading)).child(button)
}

/// What is folded stays in the page, where the browser's search finds it, says so, and is given it.
fn fold(props: &ChapterProps, below: &[Block], section: usize, folded: bool) -> Tag {
    let id = &props.shown.report.sections[section].id;
    let around = tag("div")
        .class("fold-body")
        .maybe_set(Attr::Hidden, folded.then_some("until-found"))
        .maybe_set(Attr::DataFold, folded.then_some(id));
    filled(props, around, below)
}

/// Rows as the file has them; a wide table scrolls by itself.
fn table(props: &ChapterProps, rows: &[Block]) -> Tag {
    let cell = |row: &Block, cell: &Piece| tag("td").child(piece(props, row, cell));
    let row = |row: &Block| tag("tr").children(row.pieces.iter().map(|p| cell(row, p)));
    tag("div").class("table").set(Attr::TabIndex, "0").child(tag("table").children(rows.iter().map(row)))
}

fn block(props: &ChapterProps, block: &Block) -> Tag {
    let level = props.level;
    let empty = match block.kind {
        BlockKind::Title => tag("div").class("title").title(level),
        BlockKind::Heading(section) => {
            let depth = props.shown.report.sections[section].depth;
            tag("div").set(Attr::Class, &format!("heading depth-{depth}")).heading(level + depth)
        }
        BlockKind::Head => tag("p").class("head"),
        BlockKind::SignOff => tag("p").class("sign-off"),
        BlockKind::Note => tag("p").class("note"),
        BlockKind::Paragraph | BlockKind::Row => tag("p"),
    };
    empty.children(block.pieces.iter().map(|p| piece(props, block, p)))
}

fn piece(props: &ChapterProps, block: &Block, piece: &Piece) -> Tag {
    let page = &props.shown.page;
    let mut near = block.marks.clone();
    near.retain(|&mark| props.terms || !matches!(page.marks[mark].1, Item::Term(_)));
    let runs = runs(page, piece.span, &near, &props.hits);
    let empty = piece.heading.map_or_else(group, |section| lead(props, Item::Section(section)));
    let titled = block.kind == BlockKind::Title;
    let words = empty.children(runs.iter().map(|r| run(props, r, titled)));
    // A title keeps its lines.
    if titled {
        tag("span").class("line").child(words)
    } else {
        words
    }
}

/// What marker and heading of a section stand in.
fn lead(props: &ChapterProps, section: Item) -> Tag {
    let selected = props.lit.contains(&Lit::Selected(section));
    tag("span")
        .class(if selected { "lead is-selected" } else { "lead" })
        .set(Attr::DataId, section.id(&props.shown.report))
        .set(Attr::TabIndex, "-1")
}

fn run(props: &ChapterProps, run: &Run, titled: bool) -> Html {
    let Shown { report, page } = &*props.shown;
    let words = report.text.get(run.span.start as usize..run.span.end as usize).unwrap_or_default();
    let words = match run.hit {
        None if titled => unbroken(group(), words).into(),
        None => text(words),
        Some(hit) => {
            let class = if props.hit == Some(hit) { "is-current" } else { "" };
            tag("mark").class(class).set(Attr::DataHit, &hit.to_string()).text(words).into()
        }
    };
    let Some(item) = run.item else { return words };
    let mut class = String::from(item.kind());
    let mut others = String::new();
    for &mark in &run.marks {
        let (_, over) = page.marks[mark];
        #[cfg(feature = "check")]
        if let Item::Finding(i) = over {
            class.push_str(" for-");
            class.push_str(report.findings[i].severity.name());
        }
        if props.lit.contains(&Lit::Selected(over)) {
            class.push_str(" is-selected");
        } else if props.lit.contains(&Lit::Related(over)) {
            class.push_str(" is-related");
        }
        if over != item {
            others.push_str(over.id(report));
            others.push(' ');
        }
    }
    let others = (!others.is_empty()).then_some(&*others);
    let link = match item {
        Item::Term(mention) => tag("a").set(Attr::Href, "#").set(Attr::DataTerm, &mention.to_string()),
        _ => link_to(item.id(report)),
    };
    link.set(Attr::Class, &class).maybe_set(Attr::DataMarks, others).child(words).into()
}

/// How the text was read, and what of the page was not taken for the report, for whoever wants to see it.
fn noise(view: &View<'_>) -> Tag {
    let summary = tag("summary").text(&view.source());
    said(view, tag("details").class("noise").child(summary).child(left_out(view)))
}

/// Words of the viewer's own among those of the report.
fn said(view: &View<'_>, words: Tag) -> Tag {
    words.set(Attr::Lang, view.state.lang().name())
}
