//! Words.

pub(super) mod confusions;
pub(super) mod request;
