//! 发布稿: the text of a final report as HTML to paste into the page of a portal. The portal sets its looks: there
//! is no style and no script in it, and no page around it.

use super::{
    model::Model,
    text::{self, Marks},
};

/// Writes the text.
pub(super) fn write(model: &Model<'_>) -> String {
    let mut out = String::with_capacity(model.text.len() * 5 / 4);
    text::write(&mut out, model, Marks::None);
    out
}
