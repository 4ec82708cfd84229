//! Every rule, in the order of the catalogue. Ids are append-only: a rule that goes leaves its id unused.

use super::{citations, completeness, format, numbers, privacy, rule::Rule, structure, timeliness, wording};

/// The rule book.
pub const RULES: &[Rule] = &[
    completeness::achievements::RULE,
    completeness::problems::RULE,
    completeness::causes::RULE,
    completeness::first_person::RULE,
    completeness::first_person_acts::RULE,
    completeness::next_year::RULE,
    completeness::plan_items::RULE,
    timeliness::report_year::RULE,
    timeliness::publication::RULE,
    timeliness::dateline::RULE,
    timeliness::plan_year::RULE,
    structure::kind::RULE,
    structure::title::RULE,
    structure::title_form::RULE,
    structure::numbering::RULE,
    structure::inline_items::RULE,
    structure::cut_off::RULE,
    structure::empty_item::RULE,
    structure::repeated::RULE,
    numbers::sums::RULE,
    numbers::rates::RULE,
    numbers::parts::RULE,
    numbers::shares::RULE,
    numbers::changes::RULE,
    numbers::money_unit::RULE,
    numbers::double_hedge::RULE,
    citations::document_number::RULE,
    citations::repealed::RULE,
    citations::early::RULE,
    citations::stale_outline::RULE,
    wording::confusions::RULE,
    wording::request::RULE,
    privacy::mobile::RULE,
    privacy::identity::RULE,
    privacy::bank_card::RULE,
    privacy::internal::RULE,
    format::signature::RULE,
    format::pairs::RULE,
    format::spaces::RULE,
    format::damage::RULE,
];

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.id == id)
}
