// Small drafts for tests that need one and do not mind which.

export const ID = "0123456789abc";

/** A draft of a district with this name as it is stored, in the first version of the file: the app brings it forward. */
export const draftOf = (name) =>
  JSON.stringify({ format: "district-coaching-system", schema: 1, id: ID, document: { district: { name } } });
