//! What the report must hold.

pub(super) mod achievements;
pub(super) mod causes;
pub(super) mod first_person;
pub(super) mod first_person_acts;
pub(super) mod next_year;
pub(super) mod plan_items;
pub(super) mod problems;
