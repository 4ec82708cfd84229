//! The catalogue of rules in the forms that people and programs read.

/// For a terminal.
pub fn text() -> String {
    String::new()
}

/// A JSON array, one object a rule.
pub fn json() -> String {
    "[]\n".to_owned()
}

/// For the documentation.
pub fn markdown() -> String {
    String::new()
}
