//! Years and dates: those of the report, of its signing and publication, and of what it tells. Whether a law was in
//! force is in `citations`.

pub(super) mod cut_off;
pub(super) mod dated_late;
pub(super) mod dateline;
pub(super) mod days_to_publication;
pub(super) mod last_year_left;
pub(super) mod old_points;
pub(super) mod order_of_days;
pub(super) mod periods;
pub(super) mod plan_for_past;
pub(super) mod plan_year;
pub(super) mod possible_days;
pub(super) mod publication;
pub(super) mod report_year;
pub(super) mod short_years;
pub(super) mod words_of_the_year;
pub(super) mod year_over;
