//! Marks and characters.

pub(super) mod damage;
pub(super) mod doubled;
pub(super) mod intrusion;
pub(super) mod lists;
pub(super) mod lost_signs;
pub(super) mod pairs;
pub(super) mod signature;
pub(super) mod spaces;
