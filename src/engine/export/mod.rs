//! The report in the forms that other programs read.

pub mod csv;
#[cfg(feature = "check")]
pub mod forms;
pub mod json;
mod labels;
mod names;
#[cfg(not(target_arch = "wasm32"))]
pub mod text;

#[cfg(feature = "check")]
pub use labels::gravity;
pub use labels::Label;
pub use names::Name;
