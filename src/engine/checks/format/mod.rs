//! Marks and characters.

pub(super) mod blanks;
pub(super) mod broken_fields;
pub(super) mod damage;
pub(super) mod date_form;
pub(super) mod doubled;
pub(super) mod ellipsis;
pub(super) mod enumeration;
pub(super) mod half_width;
pub(super) mod intrusion;
pub(super) mod lists;
pub(super) mod lost_signs;
pub(super) mod marker_marks;
pub(super) mod pairs;
pub(super) mod signature;
pub(super) mod signature_name;
pub(super) mod spaces;
pub(super) mod traditional;
