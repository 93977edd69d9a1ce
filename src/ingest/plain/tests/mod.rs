//! Plain text in, articles out.
