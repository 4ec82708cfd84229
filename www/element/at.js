// Where a file lies that goes with the script. In the npm package another module stands for this one, which names each
// file, since bundlers look for that.

/** @param {string} name @returns {URL} */
export const at = (name) => new URL(name, import.meta.url);
