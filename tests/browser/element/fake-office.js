// In place of the bindings of the module that reads office files.

/** Every call gives an instance; a file named by the byte behind its beginning traps. */
export function createGlue() {
  window.offices = (window.offices || 0) + 1;
  return {
    start: async () => {},
    readOffice(bytes) {
      if (bytes[4] === 0xff) throw new WebAssembly.RuntimeError("unreachable");
      return new TextEncoder().encode(`office ${bytes[4]}`);
    },
  };
}
