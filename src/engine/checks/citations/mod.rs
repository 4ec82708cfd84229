//! Laws and documents that are cited.

pub(super) mod document_number;
pub(super) mod early;
pub(super) mod repealed;
pub(super) mod stale_outline;
