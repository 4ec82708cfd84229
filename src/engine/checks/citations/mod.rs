//! Laws and documents that are cited. What kind and status each has was told in `facts`.

pub(super) mod abolished;
pub(super) mod bare_near_name;
pub(super) mod bare_repealed;
pub(super) mod document_number;
pub(super) mod early;
pub(super) mod former_organs;
pub(super) mod near_name;
pub(super) mod not_a_work;
pub(super) mod number_first;
pub(super) mod number_year;
pub(super) mod organ_code;
pub(super) mod own_number;
pub(super) mod power;
pub(super) mod repealed;
pub(super) mod short_name;
pub(super) mod stale_outline;
