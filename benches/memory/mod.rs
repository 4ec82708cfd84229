//! Memory that costs the same on every run: handed out one piece behind the other, and never taken back. What the system's
//! allocator does depends on all that it did before, down to the length of the program's path, and moved a stage's count
//! by 8 %.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    ptr::null_mut,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

/// What is asked of the system at a time; a larger request is passed on to it.
const BLOCK: usize = 64 << 20;
/// Every piece begins at such an address, so that copying it takes the same steps wherever it stands.
const ALIGN: usize = 64;

/// Addresses of what is free in the block: its beginning and its end.
struct Bump {
    free: AtomicUsize,
    end: AtomicUsize,
}

#[global_allocator]
static MEMORY: Bump = Bump { free: AtomicUsize::new(0), end: AtomicUsize::new(0) };

// SAFETY: pieces are of one block and never overlap, since the program has one thread; nothing is given twice.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let size = layout.size().next_multiple_of(ALIGN);
        if layout.align() > ALIGN || size > BLOCK {
            return unsafe { System.alloc(layout) };
        }
        if self.end.load(Relaxed) - self.free.load(Relaxed) < size {
            let block = unsafe { System.alloc(Layout::from_size_align_unchecked(BLOCK, ALIGN)) };
            if block.is_null() {
                return null_mut();
            }
            self.free.store(block as usize, Relaxed);
            self.end.store(block as usize + BLOCK, Relaxed);
        }
        self.free.fetch_add(size, Relaxed) as *mut u8
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
