//! Marks and characters, the signature, and what a file holds beside its text.

pub(super) mod blanks;
pub(super) mod broken_fields;
pub(super) mod comments;
pub(super) mod damage;
pub(super) mod date_form;
pub(super) mod doubled;
pub(super) mod ellipsis;
pub(super) mod enumeration;
pub(super) mod half_width;
pub(super) mod hidden;
pub(super) mod highlights;
pub(super) mod intrusion;
pub(super) mod lists;
pub(super) mod lost_signs;
pub(super) mod marker_marks;
pub(super) mod pairs;
pub(super) mod properties;
pub(super) mod revisions;
pub(super) mod signature;
pub(super) mod signature_name;
pub(super) mod spaces;
pub(super) mod traditional;

use super::{context, rule::Draft, Context};
use crate::engine::source::AsideKind;

/// What an office file holds beside its text, of one kind, each with its words.
fn asides(c: &Context<'_>, kind: AsideKind, message: &'static str, advice: &'static str) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for aside in c.document.source.asides.iter().filter(|aside| aside.kind == kind) {
        let place = c.aside_at(aside);
        let draft =
            if place.is_empty() { Draft::absent(message, advice) } else { Draft::at(place, message, advice) };
        drafts.push(draft.with("words", context::text(aside.words.trim())));
    }
    drafts
}
