//! Many files on all cores: each is worked on by one thread, and what comes of them is told in the order of the
//! files. No more files are in memory than a few for each thread, however many there are.

use std::{
    collections::BTreeMap,
    num::NonZero,
    ops::ControlFlow,
    sync::{
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc, Condvar, Mutex, PoisonError,
    },
    thread,
};

/// How many files a thread may be ahead of the one that is told next.
const AHEAD: usize = 4;
/// As much as the first thread of a process has: all files are read with the same depth.
const STACK: usize = 8 << 20;

/// How many threads there are for this many files: as many as asked for, else one a core.
pub(crate) fn threads(asked: Option<usize>, files: usize) -> usize {
    let cores = || thread::available_parallelism().map_or(1, NonZero::get);
    asked.unwrap_or_else(cores).clamp(1, files.max(1))
}

/// How far the telling has come, for the threads that wait for it.
#[derive(Default)]
struct Told(Mutex<usize>, Condvar);

impl Told {
    fn set(&self, count: usize) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = count;
        self.1.notify_all();
    }

    fn wait_for(&self, count: usize) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while *told < count {
            told = self.1.wait(told).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Works on all items and tells of each in order, until telling breaks off.
pub(crate) fn each<T: Sync, R: Send, B>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> R + Sync,
    mut tell: impl FnMut(usize, R) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let (next, stopped, told) = (AtomicUsize::new(0), AtomicBool::new(false), Told::default());
    let (done, come) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let done = done.clone();
            let (next, stopped, told, work) = (&next, &stopped, &told, &work);
            let run = move || loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(item) = items.get(at) else { return };
                told.wait_for((at + 1).saturating_sub(threads * AHEAD));
                if stopped.load(Ordering::Relaxed) || done.send((at, work(item))).is_err() {
                    return;
                }
            };
            if thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run).is_err() {
                // Then those that run do it all; without any nothing comes, and nothing is told.
                break;
            }
        }
        drop(done);
        let (mut waiting, mut count) = (BTreeMap::new(), 0);
        for (at, result) in come {
            waiting.insert(at, result);
            while let Some(result) = waiting.remove(&count) {
                let flow = tell(count, result);
                if flow.is_break() {
                    stopped.store(true, Ordering::Relaxed);
                    told.set(usize::MAX);
                    return flow;
                }
                count += 1;
                told.set(count);
            }
        }
        ControlFlow::Continue(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_told_in_order_and_few_wait() {
        let items: Vec<usize> = (0..500).collect();
        let (begun, ended) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let most = AtomicUsize::new(0);
        let mut all = Vec::new();
        let flow = each(
            &items,
            4,
            |item| {
                let ahead = begun.fetch_add(1, Ordering::SeqCst) + 1
                    - ended.load(Ordering::SeqCst).min(begun.load(Ordering::SeqCst));
                most.fetch_max(ahead, Ordering::SeqCst);
                // The first takes long; the others wait for it once they are far enough ahead.
                thread::sleep(std::time::Duration::from_millis(if *item == 0 { 60 } else { 0 }));
                item * 2
            },
            |at, result| {
                ended.fetch_add(1, Ordering::SeqCst);
                all.push((at, result));
                ControlFlow::<()>::Continue(())
            },
        );
        assert!(flow.is_continue());
        assert_eq!(all, items.iter().map(|n| (*n, n * 2)).collect::<Vec<_>>());
        assert!(most.into_inner() <= 4 * AHEAD + 4);
    }

    #[test]
    fn it_stops_where_telling_breaks_off() {
        let (items, worked) = (vec![(); 10_000], AtomicUsize::new(0));
        let work = |(): &()| {
            worked.fetch_add(1, Ordering::SeqCst);
        };
        let flow =
            each(
                &items,
                3,
                work,
                |at, ()| if at == 5 { ControlFlow::Break(at) } else { ControlFlow::Continue(()) },
            );
        assert_eq!(flow, ControlFlow::Break(5));
        assert!(worked.into_inner() < 100);
    }
}
