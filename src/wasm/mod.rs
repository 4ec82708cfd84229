//! What JavaScript sees: values in, JSON text and errors with a code out.
//!
//! The module without DOM holds exactly this; the viewer uses the same options and errors.
//! No panic hook prints anything in a released module: a trap reaches the loader as a
//! `RuntimeError`, and the loader tells the reader.

// wasm-bindgen exports only what is `pub`, though nothing in the crate reaches it.
#![allow(unreachable_pub)]

#[cfg(feature = "check")]
mod api;
#[cfg(feature = "check")]
mod data;
#[cfg(any(feature = "check", feature = "viewer"))]
mod errors;
mod legacy;
mod more;
#[cfg(any(feature = "check", feature = "viewer"))]
mod options;
#[cfg(any(feature = "check", feature = "viewer"))]
mod pack;

#[cfg(any(feature = "check", feature = "viewer"))]
pub(crate) use errors::{read_error, type_error};
pub(crate) use legacy::browser_table;
#[cfg(any(feature = "check", feature = "viewer"))]
pub(crate) use more::office;
#[cfg(any(feature = "check", feature = "viewer"))]
pub(crate) use options::JsOptions;
#[cfg(feature = "viewer")]
pub(crate) use pack::{glossary, pack};

use rlsf::SmallGlobalTlsf;
#[cfg(feature = "check")]
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Version of the package, `major.minor.patch`; the scripts of a viewer know it themselves.
#[cfg(feature = "check")]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
