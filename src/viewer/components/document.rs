//! The report itself, set for reading, with everything in it that can be asked about marked.

use std::rc::Rc;

use yew::prelude::{function_component, html, AttrValue, Callback, Html, Properties};

use super::link::{address, point_at_pressed};
#[cfg(feature = "check")]
use crate::engine::export::Name as _;
use crate::{
    engine::report::Span,
    viewer::{
        core::Shown,
        model::{runs, Block, BlockKind, Item, Piece, Run},
        state::Action,
        words,
    },
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct DocumentProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) selected: Option<Item>,
    pub(in crate::viewer) hits: Rc<Vec<Span>>,
    pub(in crate::viewer) hit: Option<usize>,
    /// Level of the title among the headings of the page.
    pub(in crate::viewer) level: u8,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Document(props: &DocumentProps) -> Html {
    let Shown { report, page } = &*props.shown;
    // Only the chapters that hold what is lit up are rendered anew.
    let lit: Vec<(Option<usize>, Lit)> = props
        .selected
        .into_iter()
        .map(|item| (item, Lit::Selected(item)))
        .chain(
            props.selected.into_iter().flat_map(|s| s.related(report)).map(|item| (item, Lit::Related(item))),
        )
        .filter_map(|(item, lit)| Some((page.chapter_of(item.span(report)?), lit)))
        .collect();
    let hit_chapter = props.hit.and_then(|h| page.chapter_of(*props.hits.get(h)?));
    let chapter = |index: usize| {
        let mut here: Vec<Lit> = lit.iter().filter(|(at, _)| *at == Some(index)).map(|(_, l)| *l).collect();
        here.sort_unstable_by_key(|l| matches!(l, Lit::Related(_)));
        let hit = props.hit.filter(|_| hit_chapter == Some(index));
        html! { <Chapter shown={Rc::clone(&props.shown)} {index} lit={here} hits={Rc::clone(&props.hits)} {hit} level={props.level} /> }
    };
    html! {
        <article class="document" onclick={point_at_pressed(&props.shown, &props.send)}>
            if report.meta.title.is_none() {
                <div class="title is-made" role="heading" aria-level={props.level.to_string()} tabindex="-1">{ &report.display_title }</div>
                <p class="title-note">{ words::MADE_TITLE }</p>
            }
            { for (0..page.chapters.len()).map(chapter) }
            { noise(&props.shown) }
        </article>
    }
}

/// Something that stands out.
#[derive(Clone, Copy, PartialEq)]
enum Lit {
    Selected(Item),
    Related(Item),
}

#[derive(PartialEq, Properties)]
struct ChapterProps {
    shown: Rc<Shown>,
    index: usize,
    lit: Vec<Lit>,
    hits: Rc<Vec<Span>>,
    hit: Option<usize>,
    level: u8,
}

#[function_component]
fn Chapter(props: &ChapterProps) -> Html {
    let chapter = &props.shown.page.chapters[props.index];
    html! { <section class="chapter">{ for chapter.blocks.iter().map(|b| block(props, b)) }</section> }
}

fn block(props: &ChapterProps, block: &Block) -> Html {
    let words = html! { { for block.pieces.iter().map(|p| piece(props, block, p)) } };
    match block.kind {
        BlockKind::Title => {
            html! { <div class="title" role="heading" aria-level={props.level.to_string()} tabindex="-1">{ words }</div> }
        }
        BlockKind::Head => html! { <p class="head">{ words }</p> },
        BlockKind::SignOff => html! { <p class="sign-off">{ words }</p> },
        BlockKind::Paragraph => html! { <p>{ words }</p> },
        BlockKind::Heading(section) => {
            let depth = props.shown.report.sections[section].depth;
            let level = (props.level + depth).to_string();
            html! { <div class={format!("heading depth-{depth}")} role="heading" aria-level={level}>{ words }</div> }
        }
    }
}

fn piece(props: &ChapterProps, block: &Block, piece: &Piece) -> Html {
    let runs = runs(&props.shown.page, piece.span, &block.marks, &props.hits);
    let words = html! { { for runs.iter().map(|r| run(props, r)) } };
    let Some(section) = piece.heading else { return words };
    let item = Item::Section(section);
    let class = if props.lit.contains(&Lit::Selected(item)) { "lead is-selected" } else { "lead" };
    html! { <span {class} data-id={item.id(&props.shown.report).to_owned()}>{ words }</span> }
}

fn run(props: &ChapterProps, run: &Run) -> Html {
    let Shown { report, page } = &*props.shown;
    let words = report.text.get(run.span.start as usize..run.span.end as usize).unwrap_or_default();
    let words = match run.hit {
        None => html! { { AttrValue::from(words.to_owned()) } },
        Some(hit) => {
            let class = if props.hit == Some(hit) { "is-current" } else { "" };
            html! { <mark {class} data-hit={hit.to_string()}>{ AttrValue::from(words.to_owned()) }</mark> }
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
    let others = (!others.is_empty()).then(|| others.trim_end().to_owned());
    html! { <a {class} href={address(id)} data-id={id.to_owned()} data-marks={others}>{ words }</a> }
}

/// What of the page was not taken for the report, for whoever wants to see it.
fn noise(shown: &Shown) -> Html {
    let report = &shown.report;
    if report.noise.is_empty() {
        return html! {};
    }
    let one = |n: &crate::engine::report::Noise| {
        let words = report.text.get(n.span.start as usize..n.span.end as usize).unwrap_or_default();
        html! { <li><b>{ words::noise(n.kind) }</b>{ " " }{ words.split_whitespace().collect::<Vec<_>>().join(" ") }</li> }
    };
    html! {
        <details class="noise">
            <summary>{ format!("{} · {} {}", words::NOISE, report.noise.len(), words::PLACES) }</summary>
            <ul>{ for report.noise.iter().map(one) }</ul>
        </details>
    }
}
