//! Years and dates.

pub(super) mod cut_off;
pub(super) mod dateline;
pub(super) mod old_points;
pub(super) mod plan_year;
pub(super) mod publication;
pub(super) mod report_year;
pub(super) mod year_over;
