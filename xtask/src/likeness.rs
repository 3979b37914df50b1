//! Puts the functions of a module of WebAssembly into an order in which each stands beside one that is like it. The
//! compiler makes thousands of nearly the same ones, and brotli spends fewer bits on what it saw a moment ago: the first
//! load is lighter by some 3 % for it. Nothing of what the module does changes.
//!
//! Only reads the module; wasm-opt does the moving, by names that are made up for it and taken away again.

use std::fs;
use std::path::Path;

use crate::problem::{Outcome, Problem};
use crate::run::{command, find, run};

/// Bytes that are compared as one. Fewer say nothing; more differ for each address.
const GRAM: usize = 3;
/// Slots that the grams are counted in.
const SLOTS: usize = 1024;
/// What the module may use, which wasm-opt must know (`index.html` tells Trunk the same).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Orders the functions of the module in that file. Where nobody has installed the npm tools, as for a plain
/// `trunk build`, they stay as they are.
pub(crate) fn order(file: &Path) -> Outcome {
    let Some(wasm_opt) = find(&["wasm-opt"]) else { return Ok(()) };
    let module = fs::read(file).map_err(Problem::file("read", file))?;
    let Some(named) = Functions::read(&module).map(|functions| functions.name_in_order(&module)) else {
        return Err(Problem::Wrong(format!("{} is no module of WebAssembly", file.display())));
    };
    fs::write(file, named).map_err(Problem::file("write", file))?;
    let mut moving = command(wasm_opt);
    moving.arg(file).args(FEATURES).args(["--low-memory-unused", "--reorder-functions-by-name"]);
    run(moving.args(["--strip-debug", "--strip-producers", "--output"]).arg(file))
}

/// The functions of a module: how many it takes from elsewhere, and the bodies of its own.
#[derive(Debug, PartialEq, Eq)]
struct Functions<'a> {
    imported: usize,
    bodies: Vec<&'a [u8]>,
}

impl<'a> Functions<'a> {
    /// `None` for what is no module.
    fn read(module: &'a [u8]) -> Option<Self> {
        let mut functions = Self { imported: 0, bodies: Vec::new() };
        let mut rest = Reader(module.strip_prefix(b"\0asm\x01\0\0\0")?);
        while !rest.0.is_empty() {
            let section = rest.byte()?;
            let length = rest.number()?;
            let mut inside = Reader(rest.take(length)?);
            match section {
                2 => functions.imported = imported(&mut inside)?,
                10 => {
                    for _ in 0..inside.number()? {
                        let length = inside.number()?;
                        functions.bodies.push(inside.take(length)?);
                    }
                }
                _ => {}
            }
        }
        Some(functions)
    }

    /// The module with a section of names that are in the order in which the functions shall stand.
    fn name_in_order(&self, module: &[u8]) -> Vec<u8> {
        let mut places = vec![0_u32; self.bodies.len()];
        for (place, function) in (0..).zip(self.order()) {
            places[function] = place;
        }
        let mut names = Vec::new();
        put_number(&mut names, self.bodies.len());
        for (index, place) in places.iter().enumerate() {
            put_number(&mut names, self.imported + index);
            let name = format!("{place:06}");
            put_number(&mut names, name.len());
            names.extend_from_slice(name.as_bytes());
        }
        let mut section = b"\x04name\x01".to_vec();
        put_number(&mut section, names.len());
        section.append(&mut names);
        let mut named = module.to_vec();
        named.push(0);
        put_number(&mut named, section.len());
        named.append(&mut section);
        named
    }

    /// From the longest, always to the one that is most like the last.
    fn order(&self) -> Vec<usize> {
        let counted: Vec<_> = self.bodies.iter().map(|body| Grams::count(body)).collect();
        let mut left: Vec<_> = (0..self.bodies.len()).collect();
        let mut ordered = Vec::with_capacity(left.len());
        let mut next = left.iter().copied().max_by_key(|function| self.bodies[*function].len());
        while let Some(function) = next {
            left.retain(|other| *other != function);
            ordered.push(function);
            let here = counted[function].spread();
            let likenesses = left.iter().map(|other| (counted[*other].likeness(&here), *other));
            next = likenesses.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, other)| other);
        }
        ordered
    }
}

/// How many functions a section of imports has.
fn imported(section: &mut Reader) -> Option<usize> {
    const FUNCTION: u8 = 0;
    const TABLE: u8 = 1;
    const GLOBAL: u8 = 3;
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.skip_name()?;
        section.skip_name()?;
        match section.byte()? {
            FUNCTION => {
                section.number()?;
                functions += 1;
            }
            GLOBAL => {
                section.take(2)?;
            }
            kind => {
                if kind == TABLE {
                    section.byte()?;
                }
                let has_most = section.byte()? & 1 == 1;
                section.number()?;
                if has_most {
                    section.number()?;
                }
            }
        }
    }
    Some(functions)
}

/// How often each gram is in a function: slots that are used, and their weights. In all they weigh one.
struct Grams(Vec<(usize, f32)>);

impl Grams {
    fn count(body: &[u8]) -> Self {
        let mut counts = vec![0.0_f32; SLOTS];
        for gram in body.windows(GRAM) {
            let mixed =
                gram.iter().fold(0_u32, |mixed, byte| mixed.wrapping_mul(0x0100_0193) ^ u32::from(*byte));
            counts[(mixed.wrapping_mul(0x9E37_79B1) >> 22) as usize] += 1.0;
        }
        let mut used: Vec<_> = counts
            .into_iter()
            .enumerate()
            .filter(|(_, count)| *count > 0.0)
            .map(|(slot, count)| (slot, count.ln_1p()))
            .collect();
        let length = used.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut used {
            *weight /= length;
        }
        Self(used)
    }

    /// With a place for each slot, to compare many others with it.
    fn spread(&self) -> Vec<f32> {
        let mut spread = vec![0.0; SLOTS];
        for (slot, weight) in &self.0 {
            spread[*slot] = *weight;
        }
        spread
    }

    /// 1 for the same, 0 for what has nothing in common.
    fn likeness(&self, spread: &[f32]) -> f32 {
        self.0.iter().map(|(slot, weight)| spread[*slot] * weight).sum()
    }
}

/// What is left of a module to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn skip_name(&mut self) -> Option<()> {
        let length = self.number()?;
        self.take(length).map(|_| ())
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    /// A number as WebAssembly writes it: seven bits a byte, the lowest first.
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
}

fn put_number(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push((rest & 0x7F) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, then three of its own; the first and the last are nearly the same.
    fn module() -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend_from_slice(b"\x02\x09\x01\x01m\x02fn\x00\x00\x00");
        module[9] = module.len() as u8 - 10;
        let bodies: [&[u8]; 3] = [b"abcdefgh", b"12345", b"abcdefgi9"];
        let mut code = vec![3];
        for body in bodies {
            put_number(&mut code, body.len());
            code.extend_from_slice(body);
        }
        module.push(10);
        put_number(&mut module, code.len());
        module.append(&mut code);
        module
    }

    #[test]
    fn functions_that_are_alike_come_to_stand_beside_each_other() {
        let module = module();
        let functions = Functions::read(&module);
        assert_eq!(functions.map(|functions| functions.order()), Some(vec![2, 0, 1]));
    }

    #[test]
    fn every_function_gets_the_name_of_its_place_and_stays_as_it_is() {
        let module = module();
        let named =
            Functions::read(&module).map(|functions| functions.name_in_order(&module)).unwrap_or_default();
        assert!(named.starts_with(&module));
        assert_eq!(Functions::read(&named), Functions::read(&module));
        let names = String::from_utf8_lossy(&named[module.len()..]).into_owned();
        let places: Vec<_> = ["000001", "000002", "000000"].iter().map(|name| names.find(name)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{names:?}");
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
            assert_eq!(Functions::read(bytes), None, "{bytes:?}");
        }
    }
}
