//! Every rule, in the order of the catalogue. Ids are append-only: a rule that goes leaves its id unused.

use super::{
    citations, completeness, format, local, numbers, privacy, rule::Rule, structure, timeliness, wording,
    words::key,
};

/// The rule book.
pub const RULES: &[Rule] = &[
    completeness::achievements::RULE,
    completeness::problems::RULE,
    completeness::causes::RULE,
    completeness::first_person::RULE,
    completeness::first_person_acts::RULE,
    completeness::next_year::RULE,
    completeness::plan_items::RULE,
    completeness::year_end_account::RULE,
    completeness::plan_measures::RULE,
    completeness::issuer::RULE,
    timeliness::report_year::RULE,
    timeliness::publication::RULE,
    timeliness::dateline::RULE,
    timeliness::year_over::RULE,
    timeliness::cut_off::RULE,
    timeliness::plan_year::RULE,
    timeliness::old_points::RULE,
    timeliness::order_of_days::RULE,
    timeliness::days_to_publication::RULE,
    timeliness::possible_days::RULE,
    timeliness::periods::RULE,
    timeliness::dated_late::RULE,
    timeliness::last_year_left::RULE,
    timeliness::plan_for_past::RULE,
    timeliness::words_of_the_year::RULE,
    timeliness::short_years::RULE,
    structure::kind::RULE,
    structure::title::RULE,
    structure::title_form::RULE,
    structure::numbering::RULE,
    structure::inline_items::RULE,
    structure::cut_off::RULE,
    structure::empty_item::RULE,
    structure::repeated::RULE,
    structure::title_marks::RULE,
    structure::problem_share::RULE,
    structure::same_headings::RULE,
    structure::addressee::RULE,
    structure::heading_form::RULE,
    numbers::sums::RULE,
    numbers::rates::RULE,
    numbers::parts::RULE,
    numbers::shares::RULE,
    numbers::changes::RULE,
    numbers::appearances::RULE,
    numbers::money_unit::RULE,
    numbers::double_hedge::RULE,
    numbers::bare_hundred::RULE,
    numbers::aims_as_results::RULE,
    numbers::rough_numbers::RULE,
    numbers::none::RULE,
    numbers::magnitude::RULE,
    numbers::broken_counts::RULE,
    numbers::fewer_times::RULE,
    numbers::mixed_numerals::RULE,
    citations::document_number::RULE,
    citations::organ_code::RULE,
    citations::repealed::RULE,
    citations::early::RULE,
    citations::stale_outline::RULE,
    citations::abolished::RULE,
    citations::near_name::RULE,
    citations::bare_repealed::RULE,
    citations::number_first::RULE,
    citations::short_name::RULE,
    citations::not_a_work::RULE,
    citations::power::RULE,
    citations::number_year::RULE,
    citations::own_number::RULE,
    citations::former_organs::RULE,
    citations::bare_near_name::RULE,
    wording::confusions::RULE,
    wording::terms::RULE,
    wording::request::RULE,
    wording::speaker::RULE,
    wording::legal_system::RULE,
    wording::tasks_as_results::RULE,
    wording::results_without_figures::RULE,
    wording::stock_phrases::RULE,
    wording::long_sentences::RULE,
    wording::policy_phrases::RULE,
    wording::blended::RULE,
    wording::incomplete::RULE,
    wording::doubled_words::RULE,
    wording::adverbs::RULE,
    wording::halves::RULE,
    wording::foreign_place::RULE,
    wording::collocations::RULE,
    wording::typos::RULE,
    privacy::mobile::RULE,
    privacy::identity::RULE,
    privacy::bank_card::RULE,
    privacy::internal::RULE,
    privacy::home_address::RULE,
    privacy::parties::RULE,
    privacy::minors::RULE,
    privacy::secrecy::RULE,
    privacy::stability::RULE,
    privacy::contacts::RULE,
    format::signature::RULE,
    format::pairs::RULE,
    format::lists::RULE,
    format::spaces::RULE,
    format::damage::RULE,
    format::lost_signs::RULE,
    format::doubled::RULE,
    format::intrusion::RULE,
    format::date_form::RULE,
    format::signature_name::RULE,
    format::half_width::RULE,
    format::marker_marks::RULE,
    format::traditional::RULE,
    format::blanks::RULE,
    format::broken_fields::RULE,
    format::enumeration::RULE,
    format::ellipsis::RULE,
    format::revisions::RULE,
    format::comments::RULE,
    format::hidden::RULE,
    format::properties::RULE,
    format::highlights::RULE,
    local::filing::RULE,
    local::publication::RULE,
    local::addressee::RULE,
    local::title_form::RULE,
    local::parts::RULE,
    local::data::RULE,
    local::length::RULE,
];

/// Where the rule with this id stands in the book.
pub(super) fn place(id: &str) -> Option<usize> {
    const KEYS: [u32; RULES.len()] = {
        let (mut keys, mut at) = ([0; RULES.len()], 0);
        while at < keys.len() {
            keys[at] = key(RULES[at].id);
            at += 1;
        }
        keys
    };
    let wanted = key(id);
    KEYS.iter().position(|key| *key == wanted).filter(|at| RULES[*at].id == id)
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    place(id).map(|at| &RULES[at])
}

#[cfg(test)]
mod tests {
    use super::{place, rule, RULES};

    #[test]
    fn every_rule_is_found_by_its_id() {
        for (at, known) in RULES.iter().enumerate() {
            assert_eq!(place(known.id), Some(at), "{}", known.id);
        }
        assert!(["", "W-00", "W-1", "XW-16"].iter().all(|id| rule(id).is_none()));
    }
}
