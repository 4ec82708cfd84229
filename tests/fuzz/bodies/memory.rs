//! Counts what a thread has allocated: how much lives at once, how often it was asked for.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

thread_local! {
    /// Bytes alive, the most that were, and requests since the count began. What another thread made and this one
    /// drops counts below nothing.
    static COUNTS: Cell<(isize, isize, u64)> = const { Cell::new((0, 0, 0)) };
}

/// The system's allocator with a count.
pub(crate) struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

fn changed(by: isize) {
    let _ = COUNTS.try_with(|counts| {
        let (live, most, asked) = counts.get();
        counts.set((live + by, most.max(live + by), asked + u64::from(by > 0)));
    });
}

// SAFETY: every call goes unchanged to the system's allocator; the count touches nothing of what it gives.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        changed(layout.size().cast_signed());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        changed(layout.size().cast_signed());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both may live while the bytes are copied.
        changed(size.cast_signed());
        let moved = unsafe { System.realloc(at, layout, size) };
        changed(-(layout.size().cast_signed()));
        moved
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        changed(-(layout.size().cast_signed()));
        unsafe { System.dealloc(at, layout) }
    }
}

/// What a piece of work took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// The most bytes that lived at once beyond those that lived before.
    pub(crate) peak: usize,
    /// Requests, growing included.
    pub(crate) requests: u64,
}

/// Does some work and tells what it took.
pub(crate) fn taken<T>(work: impl FnOnce() -> T) -> (T, Taken) {
    let (before, _, asked) = COUNTS.get();
    COUNTS.set((before, before, asked));
    let done = work();
    let (_, most, now) = COUNTS.get();
    (done, Taken { peak: (most - before).max(0).cast_unsigned(), requests: now - asked })
}
