//! What a county's own notice asks for; none of these rules has anything to say without a profile.

pub(super) mod addressee;
pub(super) mod data;
pub(super) mod filing;
pub(super) mod length;
pub(super) mod parts;
pub(super) mod publication;
pub(super) mod terms;
pub(super) mod title_form;
