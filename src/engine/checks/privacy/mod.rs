//! What must not be published.

pub(super) mod bank_card;
pub(super) mod identity;
pub(super) mod internal;
pub(super) mod mobile;
