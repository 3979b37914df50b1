//! Starts the app with all its pages in the browser, nothing else.

fn main() {
    coaching_system_builder::app::start();
}
