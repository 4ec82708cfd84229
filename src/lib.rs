//! Reads the annual rule-of-law report (法治政府建设年度报告) of a Chinese government or department:
//! official prose goes in; its structure, every figure with its meaning, every sum worked out,
//! every requirement with a verdict, and a self-check score come out.
//!
//! * [`engine`]: parsing, checking and scoring; plain Rust, no input or output, the same on every target.
//! * `wasm`: what JavaScript sees (wasm32 only).
//! * `viewer`: the Yew front end (wasm32 with feature `viewer` only).
//!
//! ```
//! use fazhi_report::{analyze, Input, Options};
//!
//! let text = "某县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n全年办理行政复议案件12件。\n";
//! let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
//! assert_eq!(report.sections.len(), 1);
//! assert_eq!(report.figures[0].unit, "件");
//! ```
#![forbid(unsafe_code)]

pub mod engine;

#[cfg(all(feature = "viewer", any(test, target_arch = "wasm32")))]
mod viewer;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use engine::{analyze, Input, Options, ReadError, Report};
