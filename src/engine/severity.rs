//! How grave findings are: said by rules, shown by exports, which may stand in a module without rules.

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A note for the drafter.
    Info,
    /// A likely slip.
    Warning,
    /// A required content or duty not met.
    Error,
    /// Not fit to be published as it stands.
    Gate,
}
