//! The report itself, set for reading, with everything in it that can be asked about marked.

use std::rc::Rc;

use yew::prelude::{function_component, html, AttrValue, Html, Properties};

use super::{view::address, View};
#[cfg(feature = "check")]
use crate::engine::export::Name as _;
use crate::{
    engine::report::Span,
    viewer::{
        core::Shown,
        model::{runs, Block, BlockKind, Item, Piece, Run},
        words,
    },
};

/// The whole report.
pub(in crate::viewer) fn document(view: &View<'_>) -> Html {
    let Shown { report, page } = &**view.shown;
    let level = view.state.level();
    // Only the chapters that hold what is lit up are rendered anew.
    let mut lit = Vec::new();
    if let Some(item) = view.state.selected {
        let related = item.related(report).into_iter().map(Lit::Related);
        for lit_up in std::iter::once(Lit::Selected(item)).chain(related) {
            if let Some(chapter) = lit_up.item().span(report).and_then(|s| page.chapter_of(s)) {
                lit.push((chapter, lit_up));
            }
        }
    }
    let (hits, hit) =
        view.state.search.as_ref().map_or_else(Default::default, |s| (Rc::clone(&s.hits), Some(s.at)));
    let hit_chapter = hit.and_then(|h| page.chapter_of(*hits.get(h)?));
    html! {
        <article class="document" onclick={view.point_at_pressed()}>
            if report.meta.title.is_none() {
                <div class="title is-made" role="heading" aria-level={level.to_string()} tabindex="-1">{ &report.display_title }</div>
                <p class="title-note">{ words::MADE_TITLE }</p>
            }
            for index in 0..page.chapters.len() {
                <Chapter shown={Rc::clone(view.shown)} {index} {level}
                    lit={lit.iter().filter(|(at, _)| *at == index).map(|(_, l)| *l).collect::<Vec<_>>()}
                    hits={Rc::clone(&hits)} hit={hit.filter(|_| hit_chapter == Some(index))} />
            }
            { noise(view) }
        </article>
    }
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

#[derive(PartialEq, Properties)]
struct ChapterProps {
    shown: Rc<Shown>,
    index: usize,
    lit: Vec<Lit>,
    hits: Rc<Vec<Span>>,
    hit: Option<usize>,
    /// Level of the title among the headings of the page.
    level: u8,
}

#[function_component]
fn Chapter(props: &ChapterProps) -> Html {
    html! {
        <section class="chapter">
            for b in &props.shown.page.chapters[props.index].blocks {
                { block(props, b) }
            }
        </section>
    }
}

fn block(props: &ChapterProps, block: &Block) -> Html {
    // A title keeps its lines.
    let line = (block.kind == BlockKind::Title).then_some("line");
    let words = html! {
        for p in &block.pieces {
            if let Some(class) = line { <span {class}>{ piece(props, block, p) }</span> } else { { piece(props, block, p) } }
        }
    };
    let heading = |class: String, level: u8| {
        let focusable = (level == props.level).then_some("-1");
        html! { <div {class} role="heading" aria-level={level.to_string()} tabindex={focusable}>{ words.clone() }</div> }
    };
    let paragraph = |class: &'static str| html! { <p {class}>{ words.clone() }</p> };
    match block.kind {
        BlockKind::Title => heading("title".to_owned(), props.level),
        BlockKind::Heading(section) => {
            let depth = props.shown.report.sections[section].depth;
            heading(format!("heading depth-{depth}"), props.level + depth)
        }
        BlockKind::Head => paragraph("head"),
        BlockKind::SignOff => paragraph("sign-off"),
        BlockKind::Paragraph => paragraph(""),
    }
}

fn piece(props: &ChapterProps, block: &Block, piece: &Piece) -> Html {
    let words = html! {
        for r in runs(&props.shown.page, piece.span, &block.marks, &props.hits) {
            { run(props, &r) }
        }
    };
    let Some(section) = piece.heading else { return words };
    let item = Item::Section(section);
    let class = if props.lit.contains(&Lit::Selected(item)) { "lead is-selected" } else { "lead" };
    html! { <span {class} data-id={item.id(&props.shown.report).to_owned()} tabindex="-1">{ words }</span> }
}

fn run(props: &ChapterProps, run: &Run) -> Html {
    let Shown { report, page } = &*props.shown;
    let words = report.text.get(run.span.start as usize..run.span.end as usize).unwrap_or_default();
    let words = html! { { AttrValue::from(words.to_owned()) } };
    let words = match run.hit {
        None => words,
        Some(hit) => {
            let class = if props.hit == Some(hit) { "is-current" } else { "" };
            html! { <mark {class} data-hit={hit.to_string()}>{ words }</mark> }
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
    let id = item.id(report);
    let others = (!others.is_empty()).then_some(others);
    html! { <a {class} href={address(id)} data-id={id.to_owned()} data-marks={others}>{ words }</a> }
}

/// What of the page was not taken for the report, for whoever wants to see it.
fn noise(view: &View<'_>) -> Html {
    let noise = &view.report().noise;
    if noise.is_empty() {
        return html! {};
    }
    html! {
        <details class="noise">
            <summary>{ format!("{} · {} {}", words::NOISE, noise.len(), words::PLACES) }</summary>
            <ul>
                for n in noise {
                    <li><b>{ words::noise(n.kind) }</b>{ " " }{ view.words(n.span).split_whitespace().collect::<Vec<_>>().join(" ") }</li>
                }
            </ul>
        </details>
    }
}
