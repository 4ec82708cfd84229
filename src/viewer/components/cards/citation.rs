//! A cited document.

use yew::{html, Html};

use super::{findings_at, sentence, text_row};
use crate::viewer::{core::Shown, words};

/// The card of the citation with this index.
pub(super) fn card(shown: &Shown, index: usize, checking: bool) -> Html {
    let report = &shown.report;
    let Some(citation) = report.citations.get(index) else { return html! {} };
    html! {
        <>
            <p class="card-subject">{ citation.name.as_ref().or(citation.doc_number.as_ref()).cloned().unwrap_or_default() }</p>
            <dl>
                { text_row(words::NUMBER, citation.doc_number.as_deref().unwrap_or_default()) }
                { text_row(words::KIND, words::citation_kind(citation.kind)) }
                { status(citation) }
            </dl>
            { findings_at(shown, citation.span, checking) }
            <p class="card-head">{ words::SENTENCE }</p>
            <blockquote>{ sentence(report, citation.span).to_owned() }</blockquote>
        </>
    }
}

#[cfg(feature = "check")]
fn status(citation: &crate::engine::report::Citation) -> Html {
    citation.status.map_or_else(
        || html! {},
        |s| text_row(words::STATUS, &format!("{}（{}）", words::status(s), words::STATUS_NOTE)),
    )
}

#[cfg(not(feature = "check"))]
fn status(_: &crate::engine::report::Citation) -> Html {
    html! {}
}
