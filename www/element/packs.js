// Words that are files of their own beside the module: a language each other than Simplified Chinese, the glossary, and
// what it says in such a language.

import { LANGUAGES } from "./words.js";

const GLOSSARY = "glossary";

/** The words that a page asks for. */
export class Packs {
  /**
   * @param {(name: string) => Promise<string>} read gives the text of a file
   * @param {string} stem what the files of the languages are called by
   */
  constructor(read, stem) {
    this.read = (name) => read(`${name.startsWith(GLOSSARY) ? "fazhi" : stem}-${name}.txt`);
    this.texts = new Map();
  }

  /** Whether everything that the options name is there. */
  has(options) {
    return wanted(options).every((name) => this.texts.has(name));
  }

  /** Fetches what the options name. What does not come is missing: Simplified Chinese stands in for it. */
  async fetch(options) {
    const missing = wanted(options).filter((name) => !this.texts.has(name));
    await Promise.all(
      missing.map(async (name) => {
        this.texts.set(name, await this.read(name).catch(() => ""));
      }),
    );
  }

  /** Hands a module the words that are there; twice does nothing. */
  equip(glue) {
    for (const [name, words] of this.texts) {
      if (!words) continue;
      if (name === GLOSSARY) glue.useGlossary(words);
      else glue.usePack(name, words);
    }
  }
}

/** The language in force and those that the reader may switch to; the glossary, unless the page wants none. */
function wanted({ lang, languages, glossary }) {
  const names = [...new Set([lang, ...languages])].filter((name) => name !== LANGUAGES[0]);
  if (glossary === "none") return names;
  return [...names, GLOSSARY, ...names.map((name) => `${GLOSSARY}-${name}`)];
}
