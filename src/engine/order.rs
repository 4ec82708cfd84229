//! One sort for lists of any kind: the standard library's is copied for each type that is sorted.

/// The keys in ascending order, each with its place in the list; equal ones in the order of the list.
pub(crate) fn ordered(keys: &[(u32, u32)]) -> Vec<((u32, u32), usize)> {
    let mut order = Vec::with_capacity(keys.len());
    for (at, key) in keys.iter().enumerate() {
        order.push((*key, at));
    }
    order.sort_unstable();
    order
}
