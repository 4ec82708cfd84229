//! Title, numbering, paragraphs.

pub(super) mod cut_off;
pub(super) mod empty_item;
pub(super) mod inline_items;
pub(super) mod kind;
pub(super) mod numbering;
pub(super) mod repeated;
pub(super) mod title;
pub(super) mod title_form;
