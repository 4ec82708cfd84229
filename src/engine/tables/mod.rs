//! Data: lexicons, indicators, laws, places, sources of law. Each table names its source and date.

/// Dates of the tables, shown with every report.
pub const EDITION: &str = "2026-11";
