//! Sentences of our own, with what they state.
