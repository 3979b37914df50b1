//! What every record of the document derives, said once.

/// Declares records of the document: plain data, compared and copied by value, and walked as a
/// [tree](crate::document::tree) of their fields. In files the names are written in camelCase.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* pub $field:ident: $kind:ty,)*
    })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)* }

        impl $crate::document::tree::Record for $name {
            fn each(&self, visit: &mut dyn FnMut(&'static str, $crate::document::tree::Node<'_>)) {
                $(visit(stringify!($field), $crate::document::tree::Tree::node(&self.$field));)*
            }

            fn each_mut(&mut self, visit: &mut dyn FnMut(&'static str, $crate::document::tree::NodeMut<'_>)) {
                $(visit(stringify!($field), $crate::document::tree::Tree::node_mut(&mut self.$field));)*
            }
        }

        impl $crate::document::tree::Tree for $name {
            fn node(&self) -> $crate::document::tree::Node<'_> {
                $crate::document::tree::Node::Record(self)
            }

            fn node_mut(&mut self) -> $crate::document::tree::NodeMut<'_> {
                $crate::document::tree::NodeMut::Record(self)
            }
        }
    )+};
}

pub(crate) use record;
