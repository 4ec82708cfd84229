//! The Yew front end: shows one report, and in check mode what the rules say of it.
//!
//! Data goes one way: [`handle`] (what JavaScript calls) → [`core`] (reads a report) → [`app`]
//! (the one state) → [`views`]. What they show is worked out in [`model`], which is plain Rust
//! and tested natively.

// Natively the model is compiled for its tests alone.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]
mod model;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod core;
#[cfg(target_arch = "wasm32")]
mod effects;
#[cfg(target_arch = "wasm32")]
mod handle;
#[cfg(target_arch = "wasm32")]
mod prefs;
#[cfg(target_arch = "wasm32")]
mod state;
#[cfg(target_arch = "wasm32")]
mod views;
// And the words for theirs.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod words;
