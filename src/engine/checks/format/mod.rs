//! Marks and characters.

pub(super) mod damage;
pub(super) mod pairs;
pub(super) mod signature;
pub(super) mod spaces;
