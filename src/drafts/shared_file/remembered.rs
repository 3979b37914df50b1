//! Which file each draft was saved to, remembered by this browser's IndexedDB: nothing else can hold the handle of a
//! file. Where it cannot, the file is chosen anew.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

use super::{Handle, object};
use crate::document::Id;

/// The name of the database, and of the one store in it.
const HANDLES: &str = "coaching-system-files";

#[wasm_bindgen]
extern "C" {
    /// A handle that is asked whether it may still be used.
    type Asked;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    async fn request_permission(this: &Asked, options: &JsValue) -> Result<JsValue, JsValue>;
}

/// Remembers the file of a draft.
pub(super) async fn remember(draft: Id, handle: &Handle) -> Option<()> {
    let request =
        store(IdbTransactionMode::Readwrite).await?.put_with_key(handle, &draft.to_string().into()).ok()?;
    answer(&request).await.map(|_| ())
}

/// Forgets the file of a draft.
pub(super) async fn forget(draft: Id) -> Option<()> {
    let request = store(IdbTransactionMode::Readwrite).await?.delete(&draft.to_string().into()).ok()?;
    answer(&request).await.map(|_| ())
}

/// The file of a draft. It may be used once [`ask`] says so.
pub(super) async fn remembered(draft: Id) -> Option<Handle> {
    let request = store(IdbTransactionMode::Readonly).await?.get(&draft.to_string().into()).ok()?;
    answer(&request).await?.dyn_into().ok()
}

/// Has the browser ask whether a file may be read and written. Only where a person has just pressed something.
pub(super) async fn ask(handle: &Handle) -> bool {
    let mode = object(&[("mode", "readwrite".into())]);
    let asked = handle.unchecked_ref::<Asked>().request_permission(&mode).await;
    asked.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
}

async fn store(mode: IdbTransactionMode) -> Option<IdbObjectStore> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    let open = factory.open_with_u32(HANDLES, 1).ok()?;
    let made: IdbOpenDbRequest = open.clone();
    let make = Closure::once_into_js(move || {
        let database: Option<IdbDatabase> = made.result().ok().and_then(|result| result.dyn_into().ok());
        let _ = database.map(|database| database.create_object_store(HANDLES));
    });
    open.set_onupgradeneeded(Some(make.unchecked_ref()));
    let database: IdbDatabase = answer(&open).await?.dyn_into().ok()?;
    database.transaction_with_str_and_mode(HANDLES, mode).ok()?.object_store(HANDLES).ok()
}

/// What a request comes to.
async fn answer(request: &IdbRequest) -> Option<JsValue> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await.ok()?;
    request.result().ok()
}
