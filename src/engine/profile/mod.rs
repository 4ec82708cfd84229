//! Profiles: what is asked of whom. One follows from the issuer unless it is given; a county's own one
//! stands on it and adds what its notice asks for.
//!
//! What a rule does with it does not belong here: rules of group L ask it, the others ask what applies.

mod issuer;
mod kind;
#[cfg(feature = "check")]
mod local;
#[cfg(feature = "check")]
mod read;

pub use kind::Kind;
#[cfg(feature = "check")]
pub use local::{Datum, Day, LocalPart, LocalProfile};
#[cfg(feature = "check")]
pub use read::read;

use super::{options::Options, structure::Meta, text::Reading};

/// The profile in force: the one given, else the one that follows from the issuer, else that of its level.
pub fn of(meta: &Meta, options: &Options) -> Kind {
    let level = meta.level.as_ref().map(|f| f.value);
    options.profile.unwrap_or_else(|| {
        let issuer = meta.issuer.as_ref().map(|f| Reading::new(f.value.clone()));
        issuer::kind(issuer.as_ref().map_or("", |r| r.copy()), level, meta.region.is_some())
    })
}
