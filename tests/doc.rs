//! DOC files as real programs write them, and what must be read out of each; files that no program here
//! writes are put together by `common::compound`.
//!
//! `tests/fixtures/doc/make.py` makes the former and says how NAME.txt is written.

#![cfg(feature = "office")]

mod common;

use common::office::{self, Fixture};

fn fixtures() -> Vec<Fixture> {
    office::fixtures("doc", 8)
}

#[test]
fn text_marks_and_asides_are_as_said() {
    office::check_texts(fixtures());
}

#[test]
fn the_report_is_that_of_the_plain_text() {
    office::check_reports(fixtures());
}
