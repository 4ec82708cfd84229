//! The report in the forms that other programs read.

pub mod json;
