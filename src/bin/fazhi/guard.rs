//! One file's panic is that file's failure, and no other's. What ends the whole process (no memory, no stack) is
//! beyond it.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    path::Path,
};

use crate::files;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// From here on a panic inside [`file`](file()) prints nothing by itself; any other one does as before.
pub(crate) fn quiet() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !GUARDED.get() {
            usual(info);
        }
    }));
}

/// What comes of the work on a file; a panic is a sentence about it.
pub(crate) fn file<R>(path: &Path, work: impl FnOnce() -> Result<R, String>) -> Result<R, String> {
    GUARDED.set(true);
    // All that the work can leave half done is its own, and gone with it.
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(false);
    outcome.unwrap_or_else(|_| {
        Err(files::said_of(path, "程序在读这份文件时意外中断，没有核对；请另行人工核对，并向开发者反馈。"))
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::batch;

    #[test]
    fn a_panic_in_one_file_is_told_of_it_and_the_others_go_on() {
        quiet();
        let items: Vec<usize> = (0..100).collect();
        let mut told = Vec::new();
        let work = |item: &usize| {
            file(Path::new("坏.docx"), || {
                assert_ne!(*item, 61, "this one is broken in a way that nobody foresaw");
                Ok(*item)
            })
        };
        let flow = batch::each(&items, 3, work, |at, outcome| {
            told.push((at, outcome));
            ControlFlow::<()>::Continue(())
        });
        assert!(flow.is_continue() && told.len() == items.len());
        for (at, outcome) in told {
            match outcome {
                Ok(item) => assert!(item == at && at != 61),
                Err(message) => assert!(at == 61 && message.starts_with("坏.docx：程序"), "{message}"),
            }
        }
        assert!(!GUARDED.get());
    }
}
