//! Data: lexicons, indicators, laws, places, sources of law. Each table names its source and date.

pub mod places;
pub mod script;

/// Edition of the rule set, shown with every report.
pub const RULE_SET: &str = "2026.11";

/// Date of the newest table, shown with every report.
pub const EDITION: &str = "2026-11-21";
