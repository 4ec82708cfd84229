//! Programs that the build needs and how they are come by.

pub(crate) mod apt;
pub(crate) mod browser;
pub(crate) mod nginx;
pub(crate) mod npm;
pub(crate) mod rust;
