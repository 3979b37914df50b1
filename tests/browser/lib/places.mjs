// Where on a host the app may be.

import { after, before, describe } from "node:test";
import { BASE_URL, SUBPATH_URL } from "../engines.mjs";

const PLACES = { "at the root of a host": BASE_URL, "under a path of a host": SUBPATH_URL };

/** Describes the same of the app in either place; only of the root where `cargo xtask test` has not served the other. */
export function inEachPlace(app, work) {
  for (const [where, base] of Object.entries(PLACES)) {
    describe(where, { skip: !base }, () => {
      before(() => {
        app().base = base;
      });
      after(() => {
        app().base = BASE_URL;
      });
      work(base);
    });
  }
}
