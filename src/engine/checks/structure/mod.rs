//! Title, numbering, paragraphs: their form. Whether a part is there at all is in `completeness`.

pub(super) mod addressee;
pub(super) mod cut_off;
pub(super) mod empty_item;
pub(super) mod heading_form;
pub(super) mod inline_items;
pub(super) mod kind;
pub(super) mod numbering;
pub(super) mod problem_share;
pub(super) mod repeated;
pub(super) mod same_headings;
pub(super) mod title;
pub(super) mod title_form;
pub(super) mod title_marks;
