// The worst files that can be opened: as large as they may be, and made to be much work. Built from the schema, so that
// they fit the document as it is now.

import { readFileSync } from "node:fs";

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../../public/coaching-system.schema.json", import.meta.url), "utf8"),
);
export const ID = "0123456789abc";

const named = (node) => (node.$ref ? SCHEMA.$defs[node.$ref.split("/").at(-1)] : node);

/** A record with every name that its type has: so many items in a list of that name, these words in a text of that name. */
function filled(type, items, words) {
  const node = named(type);
  if (node.type !== "object") return node.type === "string" ? "" : false;
  const isIds = (list) => list.items.$ref?.endsWith("/Id");
  const value = (name, inner) => {
    const { type: kind, items: item, ...rest } = named(inner);
    if (kind === "array") {
      const count = isIds({ items: item, ...rest }) ? 0 : (items[name] ?? 0);
      return Array.from({ length: count }, (_, place) => ({
        ...filled(item, {}, words),
        id: `${name}-${place}`,
      }));
    }
    if (kind === "object") return filled(inner, items, words);
    return kind === "string" && !inner.$ref ? (words[name] ?? "") : undefined;
  };
  return Object.fromEntries(Object.entries(node.properties).map(([name, inner]) => [name, value(name, inner)]));
}

function file(items, words, revision) {
  const { schema } = JSON.parse(readFileSync(new URL("../../../public/example.json", import.meta.url), "utf8"));
  const document = filled(SCHEMA.$defs.Document, items, words);
  return JSON.stringify({ format: "district-coaching-system", schema, id: ID, revision, document });
}

/** Each file twice: as one has it, and as a teammate has changed every word of it. */
export function worstFiles() {
  const long = "same words of all ".repeat(270);
  const paragraphs = (mark) => Array.from({ length: 990 }, (_, place) => `${long}${mark}${1000 + place}`).join("\n");
  const kinds = {
    "as many roles as fit": [{ roles: 2000 }, (mark) => ({ title: `Coach${mark}` })],
    "roles with long names": [{ roles: 150 }, (mark) => ({ title: mark + "name ".repeat(4000) })],
    "schools and stages": [{ schools: 2000, stages: 2000 }, (mark) => ({ name: `School${mark}`, note: mark })],
    "long lists everywhere": [
      { rules: 2000, actions: 2000, contributors: 500 },
      (mark) => ({ text: `Words${mark}`, name: mark }),
    ],
    "a district's name without end": [{}, (mark) => ({ name: mark + "Maple ".repeat(600_000) })],
    "long paragraphs, all alike": [{}, (mark) => ({ statement: paragraphs(mark) })],
  };
  return Object.entries(kinds).map(([what, [items, words]]) => ({
    what,
    mine: file(items, words("a"), "1111111111111"),
    theirs: file(items, words("b"), "2222222222222"),
  }));
}
