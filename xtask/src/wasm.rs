//! A module of WebAssembly as its sections: as much of the binary format as is needed to name and to order what is in it.
//! Reads and writes bytes; knows no file.

/// The first bytes of every module, with the version of the format.
const START: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const CODE: u8 = 10;

/// A module's sections, each with its kind, in their order.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Module<'a>(Vec<(u8, &'a [u8])>);

/// Something that a module takes from outside, and what kind of thing it is, as the module has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import<'a> {
    pub(crate) from: &'a str,
    pub(crate) name: &'a str,
    kind: &'a [u8],
}

/// Something that a module gives to outside.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Export<'a> {
    pub(crate) name: &'a str,
    kind: &'a [u8],
}

impl Import<'_> {
    /// Whether it is a function: these are counted before the module's own.
    pub(crate) fn is_function(&self) -> bool {
        self.kind.first() == Some(&0)
    }
}

impl<'a> Module<'a> {
    /// `None` for what is no module.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut sections = Vec::new();
        let mut rest = Reader(bytes.strip_prefix(START)?);
        while !rest.0.is_empty() {
            let kind = rest.byte()?;
            let length = rest.number()?;
            sections.push((kind, rest.take(length)?));
        }
        Some(Self(sections))
    }

    /// What it takes from outside. `None` where the bytes are no imports.
    pub(crate) fn imports(&self) -> Option<Vec<Import<'a>>> {
        self.items(IMPORTS, |section| {
            let (from, name) = (section.name()?, section.name()?);
            Some(Import { from, name, kind: section.kind()? })
        })
    }

    /// What it gives to outside. `None` where the bytes are no exports.
    pub(crate) fn exports(&self) -> Option<Vec<Export<'a>>> {
        self.items(EXPORTS, |section| {
            let name = section.name()?;
            let start = section.0;
            section.byte()?;
            section.number()?;
            Some(Export { name, kind: &start[..start.len() - section.0.len()] })
        })
    }

    /// The bodies of its own functions. `None` where the bytes are none.
    pub(crate) fn bodies(&self) -> Option<Vec<&'a [u8]>> {
        self.items(CODE, |section| {
            let length = section.number()?;
            section.take(length)
        })
    }

    /// The module's bytes with other names for what it takes and gives: `from` and `name` of an import, the name of an
    /// export. `None` where it has bytes that are none of these.
    pub(crate) fn renamed(
        &self,
        import: impl Fn(&Import) -> (String, String),
        export: impl Fn(&str) -> String,
    ) -> Option<Vec<u8>> {
        let (imports, exports) = (self.imports()?, self.exports()?);
        let mut bytes = START.to_vec();
        for (kind, section) in &self.0 {
            let mut new = Vec::new();
            match *kind {
                IMPORTS => {
                    put_number(&mut new, imports.len());
                    for item in &imports {
                        let (from, name) = import(item);
                        put_name(&mut new, &from);
                        put_name(&mut new, &name);
                        new.extend_from_slice(item.kind);
                    }
                }
                EXPORTS => {
                    put_number(&mut new, exports.len());
                    for item in &exports {
                        put_name(&mut new, &export(item.name));
                        new.extend_from_slice(item.kind);
                    }
                }
                _ => new.extend_from_slice(section),
            }
            put_section(&mut bytes, *kind, &new);
        }
        Some(bytes)
    }

    fn items<T>(&self, kind: u8, read: impl Fn(&mut Reader<'a>) -> Option<T>) -> Option<Vec<T>> {
        let Some((_, section)) = self.0.iter().find(|(other, _)| *other == kind) else {
            return Some(Vec::new());
        };
        let mut rest = Reader(section);
        (0..rest.number()?).map(|_| read(&mut rest)).collect()
    }
}

/// Adds a section that engines pass over.
pub(crate) fn put_custom(module: &mut Vec<u8>, name: &str, content: &[u8]) {
    let mut section = Vec::new();
    put_name(&mut section, name);
    section.extend_from_slice(content);
    put_section(module, CUSTOM, &section);
}

fn put_section(module: &mut Vec<u8>, kind: u8, content: &[u8]) {
    module.push(kind);
    put_number(module, content.len());
    module.extend_from_slice(content);
}

/// A name as WebAssembly writes it: its length, its letters.
pub(crate) fn put_name(bytes: &mut Vec<u8>, name: &str) {
    put_number(bytes, name.len());
    bytes.extend_from_slice(name.as_bytes());
}

/// A number as WebAssembly writes it: seven bits a byte, the lowest first.
pub(crate) fn put_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push((rest & 0x7F) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn name(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// What kind of thing an import is, with all that the format says of such a thing.
    fn kind(&mut self) -> Option<&'a [u8]> {
        const FUNCTION: u8 = 0;
        const TABLE: u8 = 1;
        const GLOBAL: u8 = 3;
        let start = self.0;
        match self.byte()? {
            FUNCTION => {
                self.number()?;
            }
            GLOBAL => {
                self.take(2)?;
            }
            kind => {
                if kind == TABLE {
                    self.byte()?;
                }
                let has_most = self.byte()? & 1 == 1;
                self.number()?;
                if has_most {
                    self.number()?;
                }
            }
        }
        Some(&start[..start.len() - self.0.len()])
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A module that takes a function and a memory, has functions of these bodies, and gives the first.
    pub(crate) fn module(bodies: &[&[u8]]) -> Vec<u8> {
        let mut module = START.to_vec();
        put_section(&mut module, IMPORTS, b"\x02\x01m\x02fn\x00\x00\x01m\x03mem\x02\x00\x01");
        put_section(&mut module, EXPORTS, b"\x01\x05start\x00\x01");
        let mut code = Vec::new();
        put_number(&mut code, bodies.len());
        for body in bodies {
            put_number(&mut code, body.len());
            code.extend_from_slice(body);
        }
        put_section(&mut module, CODE, &code);
        module
    }

    #[test]
    fn what_a_module_takes_gives_and_has_is_read() {
        let bytes = module(&[b"abc", b"de"]);
        let module = Module::read(&bytes);
        let imports = module.as_ref().and_then(Module::imports).unwrap_or_default();
        let names: Vec<_> = imports.iter().map(|it| (it.from, it.name, it.is_function())).collect();
        assert_eq!(names, [("m", "fn", true), ("m", "mem", false)]);
        let exports = module.as_ref().and_then(Module::exports).unwrap_or_default();
        assert_eq!(exports.iter().map(|it| it.name).collect::<Vec<_>>(), ["start"]);
        assert_eq!(module.and_then(|it| it.bodies()), Some(vec![&b"abc"[..], b"de"]));
    }

    #[test]
    fn other_names_change_nothing_else() {
        let bytes = module(&[b"abc", b"de"]);
        let other = Module::read(&bytes).and_then(|module| {
            module.renamed(|it| ("x".to_owned(), it.name.to_uppercase()), |name| format!("{name}-it"))
        });
        let back = other.as_deref().and_then(Module::read).and_then(|module| {
            let imports = module.imports()?;
            assert_eq!(
                imports.iter().map(|it| (it.from, it.name)).collect::<Vec<_>>(),
                [("x", "FN"), ("x", "MEM")]
            );
            module.renamed(
                |it| ("m".to_owned(), it.name.to_lowercase()),
                |name| name.trim_end_matches("-it").to_owned(),
            )
        });
        assert_eq!(back, Some(bytes));
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 1, 127, 128, 300, 16_384, 1_000_000] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Reader(&bytes).number(), Some(number));
        }
    }

    #[test]
    fn what_is_no_module_is_none() {
        for bytes in [&b""[..], b"\0asm", b"\0asm\x01\0\0\0\x0A\xFF"] {
            assert_eq!(Module::read(bytes), None, "{bytes:?}");
        }
    }
}
