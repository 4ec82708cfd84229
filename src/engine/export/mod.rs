//! The report in the forms that other programs read.
//!
//! What a person sees on a page does not belong here (the viewer), nor what is worked out of a report anew: a form
//! shows what the report holds.

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
