//! One tab at a time: the browser's lock around reading, comparing and writing a draft. Knows no draft.
//!
//! It makes the case rare that two tabs write at the same moment; that case loses nothing without it either
//! (`exchange::tabs`). A page that is about to go cannot wait for it and writes at once.

use wasm_bindgen::prelude::*;

/// How long another tab may take, in milliseconds. One that hangs must not keep this one from storing.
const PATIENCE: u32 = 1000;

#[wasm_bindgen]
extern "C" {
    type Granting;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request(name: &str, options: &JsValue, work: &js_sys::Function) -> Result<Granting, JsValue>;

    #[wasm_bindgen(method, js_name = catch)]
    fn or_else(this: &Granting, work: &js_sys::Function) -> JsValue;

    #[wasm_bindgen(catch, js_namespace = AbortSignal, js_name = timeout)]
    fn timeout(milliseconds: u32) -> Result<JsValue, JsValue>;
}

/// Calls `work` while no other tab works under that name; where the browser has no locks, or none is to be had,
/// without one. `work` must bear being called twice.
pub(super) fn under(name: &str, work: &js_sys::Function) {
    let granting = timeout(PATIENCE).and_then(|signal| {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"signal".into(), &signal)?;
        request(name, &options, work)
    });
    match granting {
        Ok(granting) => {
            granting.or_else(work);
        }
        Err(_) => {
            let _ = work.call0(&JsValue::UNDEFINED);
        }
    }
}
