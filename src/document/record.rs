//! What every record of the document derives, said once.

/// Declares records of the document: plain data, compared and copied by value, written with camelCase keys, and
/// read with a default for every key that a file leaves out.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, rename_all = "camelCase")]
        pub struct $name { $($body)* }
    )+};
}

pub(crate) use record;
