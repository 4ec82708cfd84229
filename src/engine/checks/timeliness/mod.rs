//! Years and dates.

pub(super) mod dateline;
pub(super) mod plan_year;
pub(super) mod publication;
pub(super) mod report_year;
