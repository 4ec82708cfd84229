// What is said in other languages than Simplified Chinese: a file a language, beside the module.

import { LANGUAGES } from "./words.js";

/** The words of the languages that a page asks for. */
export class Packs {
  /** @param {(lang: string) => Promise<string>} read gives the words of a language */
  constructor(read) {
    this.read = read;
    this.texts = new Map();
  }

  /** Whether everything that the options name is there. */
  has(options) {
    return wanted(options).every((lang) => this.texts.has(lang));
  }

  /** Fetches what the options name. What does not come is missing: Simplified Chinese stands in for it. */
  async fetch(options) {
    const missing = wanted(options).filter((lang) => !this.texts.has(lang));
    await Promise.all(
      missing.map(async (lang) => {
        this.texts.set(lang, await this.read(lang).catch(() => ""));
      }),
    );
  }

  /** Hands a module the words that are there; twice does nothing. */
  equip(glue) {
    for (const [lang, words] of this.texts) if (words) glue.usePack(lang, words);
  }
}

/** The language in force, and those that the reader may switch to. */
function wanted({ lang, languages }) {
  return [lang, ...languages].filter((name) => name !== LANGUAGES[0]);
}
