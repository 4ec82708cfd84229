//! Laws and documents that are cited.

pub(super) mod abolished;
pub(super) mod bare_repealed;
pub(super) mod document_number;
pub(super) mod early;
pub(super) mod near_name;
pub(super) mod organ_code;
pub(super) mod repealed;
pub(super) mod stale_outline;
