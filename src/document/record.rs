//! What every record of the document derives, said once.

/// Declares records of the document: plain data, compared and copied by value, and walked as a
/// [tree](crate::document::tree) of their fields. In files the names are written in camelCase.
macro_rules! record {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* pub $field:ident: $kind:ty,)*
    })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Default, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename_all = "camelCase"))]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)* }

        impl Clone for $name {
            fn clone(&self) -> Self {
                $crate::document::alike::copy_of(self)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::document::alike::are_alike(self, other)
            }
        }

        impl $crate::document::tree::Record for $name {
            fn names(&self) -> &'static [&'static str] {
                &[$(stringify!($field)),*]
            }

            fn at(&self, place: usize) -> Option<$crate::document::tree::Node<'_>> {
                let mut places = 0_usize..;
                $(if places.next() == Some(place) {
                    return Some($crate::document::tree::Tree::node(&self.$field));
                })*
                None
            }

            fn at_mut(&mut self, place: usize) -> Option<$crate::document::tree::NodeMut<'_>> {
                let mut places = 0_usize..;
                $(if places.next() == Some(place) {
                    return Some($crate::document::tree::Tree::node_mut(&mut self.$field));
                })*
                None
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
