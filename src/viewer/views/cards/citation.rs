//! A cited document.

use yew::{html, Html};

use super::{findings_at, sentence, text_row};
use crate::{
    engine::report::Citation,
    viewer::{views::View, words},
};

/// The card of the citation with this index.
pub(super) fn card(view: &View<'_>, index: usize) -> Html {
    let report = view.report();
    let Some(citation) = report.citations.get(index) else { return html! {} };
    let number = citation.doc_number.clone().unwrap_or_default();
    html! {
        <>
            <p class="card-subject">{ citation.name.clone().unwrap_or_else(|| number.clone()) }</p>
            <dl>
                { text_row(words::NUMBER, number) }
                { text_row(words::KIND, words::citation_kind(citation.kind)) }
                { status(citation) }
            </dl>
            { findings_at(view, citation.span) }
            { sentence(report, citation.span) }
        </>
    }
}

#[cfg(feature = "check")]
fn status(citation: &Citation) -> Html {
    let status = citation.status.map(|s| format!("{}（{}）", words::status(s), words::STATUS_NOTE));
    text_row(words::STATUS, status.unwrap_or_default())
}

#[cfg(not(feature = "check"))]
fn status(_: &Citation) -> Html {
    html! {}
}
